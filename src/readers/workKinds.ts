import type { WorkType } from '../corpus/record.ts';

/** Words that databases use for kinds of work, most telling first: of several, the first that is found here counts. */
const kinds: readonly (readonly [RegExp, WorkType])[] = [
  [/\bbook review\b|\bcorrection\b|\berratum\b/, 'other'],
  [/\bpreprint\b|\bunpublished\b|\bmanuscript\b|\bin press\b/, 'preprint'],
  [/\bsystematic review\b|\bmeta-analysis\b|^review\b|\breview article\b|\bliterature review\b/, 'review'],
  [/\beditorial\b|^comment\b/, 'editorial'],
  [/\bthesis\b|\bdissertations?\b/, 'thesis'],
  [/\bchapter\b|\bbook section\b|\bencyclopedia\b|\bdictionary\b|\bstudy guide\b/, 'chapter'],
  [/\bproceedings\b|\bconference\b|\bcongress\b|\bmeeting abstract\b/, 'conference'],
  [/\bbook\b|\bmonograph\b/, 'book'],
  [/\bdataset\b|\bdata set\b|\bdatabase\b|\baggregated\b/, 'dataset'],
  [/\bsoftware\b|\bcomputer program\b/, 'software'],
  [/\breport\b/, 'report'],
  [/\barticles?\b|\bjournal\b|\bmagazine\b|\bletter\b|\bnewspaper\b|\bcase reports\b|\bnote\b|\bserial\b/, 'article'],
];

/** The kind of work that these words name; `other` for words that name none of ours, nothing without words. */
export function kindOf(words: readonly string[]): WorkType | undefined {
  const told = words.map((word) => word.slice(0, 100).trim().toLowerCase()).filter((word) => word !== '');
  if (told.length === 0) return undefined;
  for (const [pattern, kind] of kinds) if (told.some((word) => pattern.test(word))) return kind;
  return 'other';
}
