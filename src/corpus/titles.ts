import { foldWords } from '../kit/fold.ts';

/** Titles that differ only in case, accents, punctuation and blanks have the same key. */
export function titleKey(title: string): string {
  return foldWords(title) || title.trim();
}

/** Titles that many papers have: same title and authors are little evidence then. */
const plainTitles = new Set(
  `editorial|editorial note|editorial board|guest editorial|introduction|preface|foreword|afterword|conclusion|conclusions|abstracts|abstract|
contents|table of contents|index|errata|erratum|corrigendum|correction|retraction|reply|response|rejoinder|comment|commentary|discussion|letter|
letters|letter to the editor|letters to the editor|book review|book reviews|review|reviews|news|obituary|in memoriam|announcement|acknowledgments|
acknowledgements|interview|perspective|viewpoint|overview|summary|from the editor|from the editors|editors note|message from the chairs|welcome|
untitled|no title`
    .split('|')
    .map((title) => title.trim()),
);

/** @param key of a title. */
export const isPlainTitle = (key: string): boolean =>
  plainTitles.has(key.replace(/^(?:the|an|a|special issue|guest editors?) /, ''));

const series = new Set(
  'reply response comment comments rejoinder erratum corrigendum correction retraction addendum supplement'.split(' '),
);
const roman = new Set('ii iii iv vi vii viii ix xi xii xiii xiv xv'.split(' '));
const before = new Set('part vol volume chapter section phase book paper act'.split(' '));

/** What tells one part or answer from another: numbers, Roman numerals, "reply", "erratum". */
function countingWords(words: readonly string[]): Set<string> {
  const last = words.length - 1;
  return new Set(
    words.filter((word, at) => {
      if (/\d/.test(word) || roman.has(word) || series.has(word)) return true;
      return /^[a-dvxi]$/.test(word) && (before.has(words[at - 1] ?? '') || (at === last && /^[ivx]$/.test(word)));
    }),
  );
}

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((word) => all.has(word));
const latin = (key: string) => /[a-z]{3}/.test(key);
const otherScript = (key: string) => !/[a-z]/.test(key) && /\p{L}/u.test(key);

/**
 * Whether two titles under one id may be one paper's: some databases give a volume's DOI to all its papers. Half of the
 * shorter title's words, and no numbers that contradict each other; a title in another script is a translation.
 */
export function alikeTitles(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a === b || (latin(a) && otherScript(b)) || (otherScript(a) && latin(b))) return true;
  const [x, y] = [a.split(' '), b.split(' ')];
  const [m, n] = [countingWords(x), countingWords(y)];
  if (!within(m, n) && !within(n, m)) return false;
  const [some, others] = [new Set(x), new Set(y)];
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared >= 0.5 * Math.min(some.size, others.size);
}

/** Main title, before its colon, dash or question mark; undefined where there is no subtitle. */
function mainTitle(title: string): string | undefined {
  const main = /^(.+?)(?::|\?|\s[-–—]|—)\s+\S/u.exec(title)?.[1];
  return main === undefined ? undefined : titleKey(main);
}

/**
 * How two titles are nearly the same; undefined where they are not. One is the other's main title of three words or more, or
 * all but a fifth of the words are the same, of at least six; the numbers and words that count parts are always the same.
 */
export function nearTitles(one: string, other: string): string | undefined {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a === b) return 'same title';
  const [x, y] = [a.split(' '), b.split(' ')];
  const [m, n] = [countingWords(x), countingWords(y)];
  if (m.size !== n.size || !within(m, n)) return undefined;
  if ((mainTitle(one) === b && y.length > 2) || (mainTitle(other) === a && x.length > 2))
    return 'same title but for the subtitle';
  const [some, others] = [new Set(x), new Set(y)];
  const shared = [...some].filter((word) => others.has(word)).length;
  const all = some.size + others.size - shared;
  return Math.min(some.size, others.size) >= 6 && shared >= 0.8 * all ? `titles that share ${shared} of ${all} words` : undefined;
}
