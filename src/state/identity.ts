/** Decisions on who is who: made from people and papers, told in words, read out of files. */
import type { Author, Corpus } from '../corpus/corpus.ts';
import { readAliases } from '../corpus/decisionFile.ts';
import { nameKey } from '../corpus/names.ts';
import type { Party, Review } from '../corpus/reviews.ts';
import type { Decision } from '../corpus/rulings.ts';
import { checked, shape } from '../kit/check.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { shelvesOf } from '../pipeline/shelves.ts';
import { decisionShape } from '../readers/readingShape.ts';

/**
 * A person's places on these papers, as decisions name them: by the spellings that are printed there. One that somebody else
 * on the same paper has too is left to them, unless the person has no other there.
 */
export function handlesOn({ spellings, id }: Author, papers: readonly string[], corpus: Corpus): string[] {
  const own = keysOf(spellings);
  const shelves = shelvesOf(corpus);
  const known = new Map<string, readonly string[]>();
  const keysOfOther = (other: string): readonly string[] => {
    const keys = known.get(other) ?? keysOf(shelves.authors.get(other)?.spellings ?? []);
    known.set(other, keys);
    return keys;
  };
  return papers.flatMap((handle) => {
    const paper = shelves.papers.get(handle);
    const others = new Set(paper?.authors.flatMap((one) => (one === id ? [] : keysOfOther(one))));
    const mentions = (paper?.records ?? []).flatMap((record) => corpus.records[record]!.authors);
    const printed = new Set(mentions.map(({ name }) => nameKey(name)));
    // Names that were corrected are printed otherwise.
    const here = own.some((key) => printed.has(key)) ? own.filter((key) => printed.has(key)) : own;
    const free = here.filter((key) => !others.has(key));
    return (free.length > 0 ? free : here).map((key) => `${key}@${handle}`);
  });
}

const keysOf = (spellings: Author['spellings']): string[] => [...new Set(spellings.map(({ name }) => nameKey(name)))];

/** That both parties of a case are one person, or two. */
export function ruleOnCase({ one, other, evidence }: Review, together: boolean): Decision {
  const reasons = evidence.filter(({ speaks }) => (speaks === 'for') === together).map(({ text }) => text);
  return {
    sets: together ? [[...one.handles, ...other.handles]] : [one.handles, other.handles],
    ...(reasons.length > 0 ? { note: reasons.join(' ') } : {}),
  };
}

/** A whole person as one side of a case. */
export const partyOf = (author: Author, corpus: Corpus): Party => ({
  author: author.id,
  name: author.name,
  handles: handlesOn(author, author.papers, corpus),
  papers: author.papers,
});

/** That two people are one, with all their papers. */
export const joinPeople = (one: Author, other: Author, corpus: Corpus, note: string): Decision => ({
  sets: [[...handlesOn(one, one.papers, corpus), ...handlesOn(other, other.papers, corpus)]],
  note,
});

/**
 * Open cases that nobody has decided yet, the likeliest first; those that were put off come last, in the order in which they were.
 * @param decisions as chosen now: until the corpus is made anew, it still lists what was decided a moment ago
 * @param places on papers, as decisions call them: only cases that concern one of these; all where it is absent
 */
export function casesIn(
  portrait: Pick<Unplaced, 'corpus' | 'choices'> | undefined,
  decisions: readonly Decision[] = [],
  skipped: readonly string[] = [],
  places?: readonly string[],
): readonly Review[] {
  if (!portrait) return [];
  const behind = (portrait.choices.identity.decisions ?? []) !== decisions;
  const wanted = places && new Set(places);
  const cases = portrait.corpus.reviews.filter(
    (review) =>
      (!wanted || [...review.one.handles, ...review.other.handles].some((handle) => wanted.has(handle))) &&
      !(behind && decisions.some((decision) => speaksOf(decision, review))),
  );
  const placeOf = new Map(skipped.map((name, place) => [name, place]));
  const rank = (review: Review) => placeOf.get(caseName(review)) ?? -1;
  return cases.sort((x, y) => rank(x) - rank(y));
}

/** The name of a case, the same while nothing is decided about its two sides. */
export const caseName = ({ one, other }: Review): string => `${one.handles[0]}|${other.handles[0]}`;

/** That a person's papers are by as many people as there are groups. With one group: that all of them are by one. */
export const groupPapers = (author: Author, groups: readonly (readonly string[])[], corpus: Corpus, note: string): Decision => ({
  sets: groups.filter(({ length }) => length > 0).map((papers) => handlesOn(author, papers, corpus)),
  note,
});

/** Whether a decision already speaks of a case; one that was just made is not asked for again. */
export function speaksOf({ sets }: Decision, { one, other }: Review): boolean {
  const named = new Set(sets.flat());
  return [...one.handles, ...other.handles].every((handle) => named.has(handle));
}

/** Whether a decision holds all these papers of a person for one person's. */
export function confirms({ sets }: Decision, author: Author): boolean {
  if (sets.length !== 1) return false;
  const papers = new Set(partsOf(sets[0]!, new Set(keysOf(author.spellings))).map(({ paper }) => paper));
  return author.papers.every((paper) => papers.has(paper));
}

/** Whether a decision names this person, or a place of theirs on a paper. */
export function concerns({ sets }: Decision, author: Author): boolean {
  const papers = new Set<string>(author.papers);
  const parts = partsOf(sets.flat(), new Set(keysOf(author.spellings)));
  return parts.some(({ paper }) => paper === undefined || papers.has(paper));
}

interface Part {
  readonly key: string;
  /** Absent: all papers. */
  readonly paper: string | undefined;
}

const partOf = (handle: string): Part => {
  const at = handle.lastIndexOf('@p:');
  return at < 0 ? { key: handle, paper: undefined } : { key: handle.slice(0, at), paper: handle.slice(at + 1) };
};

const partsOf = (handles: readonly string[], keys: ReadonlySet<string>): Part[] =>
  handles.map(partOf).filter(({ key }) => keys.has(key));

/** One side of a decision: names as printed where they are known, and how many papers; none counted where names stand for all. */
export interface Side {
  readonly names: readonly string[];
  readonly papers: number;
}

/** What a decision says, for who reads it. Names and papers that the files do not have are left out where others are there. */
export function tellSides({ sets }: Decision, corpus: Corpus): Side[] {
  const printed = spellingsOf(corpus);
  return sets.map((handles) => {
    const parts = handles.map(partOf);
    const there = parts.filter(({ key, paper }) => {
      const known = printed.get(key);
      return known !== undefined && (paper === undefined || known.papers.has(paper));
    });
    const told = there.length > 0 ? there : parts;
    const whole = told.some(({ paper }) => paper === undefined);
    return {
      names: [...new Set(told.map(({ key }) => printed.get(key)?.name ?? key))],
      papers: whole ? 0 : new Set(told.map(({ paper }) => paper)).size,
    };
  });
}

interface Printed {
  readonly name: string;
  readonly papers: ReadonlySet<string>;
}

const known = new WeakMap<Corpus, ReadonlyMap<string, Printed>>();

/** Key → how it is printed first, and where its people stand. Made once per corpus. */
function spellingsOf(corpus: Corpus): ReadonlyMap<string, Printed> {
  const before = known.get(corpus);
  if (before) return before;
  const printed = new Map<string, { readonly name: string; readonly papers: Set<string> }>();
  for (const { spellings, papers } of corpus.authors) {
    for (const { name } of spellings) {
      const key = nameKey(name);
      const one = printed.get(key) ?? { name, papers: new Set<string>() };
      for (const paper of papers) one.papers.add(paper);
      printed.set(key, one);
    }
  }
  known.set(corpus, printed);
  return printed;
}

/** Decisions of a file, and the lines of it that say nothing; or a sentence on why there are none. */
export function readDecisions(text: string): { decisions: readonly Decision[]; ignored: readonly number[] } | string {
  const aliases = readAliases(text);
  if (aliases) return aliases;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'it is neither JSON nor a VOSviewer thesaurus nor a CiteSpace alias file.';
  }
  const list = checked(
    shape.array(decisionShape),
    typeof json === 'object' && json !== null && 'decisions' in json ? json.decisions : json,
  );
  return list.sound ? { decisions: list.value, ignored: [] } : `it holds no decisions: ${list.wrong}.`;
}

/** Decisions as a file that `readDecisions` and the command line read. */
export const writeOwnDecisions = (decisions: readonly Decision[]): string => `${JSON.stringify({ decisions }, null, 2)}\n`;
