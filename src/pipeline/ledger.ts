import { correctionOf } from '../corpus/correct.ts';
import type { Author, Corpus, Corrections, Paper } from '../corpus/corpus.ts';
import { isOthers } from '../corpus/names.ts';
import { type OddName, oddNameSteps } from '../corpus/oddNames.ts';
import type { AuthorMention, PaperRecord } from '../corpus/record.ts';
import { countLostEntries, losses, type Problem } from '../kit/problem.ts';
import { atOnce } from '../kit/steps.ts';
import { type Reading, sourceOf } from '../readers/reader.ts';
import type { Choices } from './choices.ts';
import { type Guess, guessesOf } from './guesses.ts';

/** What became of one file: every entry and every author is accounted for. */
export interface FileLedger {
  readonly file: string;
  /** Name of the archive that it came out of. */
  readonly source?: string;
  readonly reader?: string;
  /** Entries that stand in it: `records + profiles + lostEntries`, where the reader tells. */
  readonly entries: number;
  readonly records: number;
  readonly profiles: number;
  readonly lostEntries: number;
  /** Records that are held for one paper with others, in this file or elsewhere. */
  readonly merged: number;
  readonly authors: {
    /** Printed names in its records, every one: `people + groups + others`. */
    readonly printed: number;
    /** Of these, names that became people of the network's corpus. */
    readonly people: number;
    /** Groups, such as a collaboration. */
    readonly groups: number;
    /** Editors, translators and others who are no authors. */
    readonly others: number;
    /** Different people among its authors, after identity; a page's owner is one of them, printed or not. */
    readonly persons: number;
    /** Authors that the file states but does not name, where it states a number. */
    readonly unnamed: number;
  };
  /** All that the file lost, worst first. */
  readonly lost: readonly Problem[];
  /** What was read with a doubt, and lost nothing; but for the guesses. */
  readonly doubts: readonly Problem[];
  /** What was read but not said: years inferred, columns guessed, encodings. */
  readonly guesses: readonly Guess[];
  readonly oddNames: readonly OddName[];
  /** Records whose list of authors is cut, as indices into `Corpus.records`. */
  readonly cut: readonly number[];
  /** Records without a year, likewise. */
  readonly undated: readonly number[];
}

export interface Ledger {
  /** In the order of the readings; what each of them says does not depend on that order. */
  readonly files: readonly FileLedger[];
  /** Whether anything was lost in any of them: a file, an entry, or a part of one. */
  readonly anyLost: boolean;
}

/** What a person said of names and of how files are to be read. */
type Said = Partial<Pick<Choices, 'corrections' | 'reading'>>;

/** Records counted between two yields. */
const breath = 2000;

/** What became of every file. Linear in records and names. */
export const makeLedger = (readings: readonly Reading[], corpus: Corpus, said: Said = {}): Ledger =>
  atOnce(ledgerSteps(readings, corpus, said));

/**
 * As `makeLedger`, in steps of some milliseconds: the page, which has readings and corpus anyway, takes them between two
 * frames, so that no ledger crosses from the worker.
 * @param corpus made of these readings, copied or not.
 */
export function* ledgerSteps(
  readings: readonly Reading[],
  corpus: Corpus,
  { corrections = {}, reading: chosen = {} }: Said = {},
): Generator<undefined, Ledger, undefined> {
  const drafts = readings.map(() => new Draft());
  const readingOf = yield* placeRecords(readings, corpus);
  const bearers = yield* bearersOf(corpus);
  const count = authorCounter(corpus, bearers, corrections);
  for (const [index, record] of corpus.records.entries()) {
    if (index % breath === breath - 1) yield;
    count(record, index, drafts[readingOf[index]!]!);
  }
  for (const { records } of corpus.merges) for (const record of records) drafts[readingOf[record]!]!.merged++;
  for (const odd of yield* oddNameSteps(corpus, corrections)) {
    const byReading = new Map<number, number[]>();
    for (const record of odd.records) push(byReading, readingOf[record]!, record);
    for (const [reading, records] of byReading) drafts[reading]!.oddNames.push({ ...odd, records });
  }
  const files = readings.map((reading, index) => {
    const options = { ...chosen[sourceOf(reading)], ...chosen[reading.file] };
    return drafts[index]!.finish(reading, guessesOf(reading, options));
  });
  return { files, anyLost: files.some(({ lost }) => lost.length > 0) };
}

/** Record → its reading, by the file that it names; where a session tells of the same file, by all that is in it. */
function* placeRecords(readings: readonly Reading[], corpus: Corpus): Generator<undefined, Int32Array, undefined> {
  // Equal records of two readings go to them by name, whatever order they came in.
  const byName = [...readings.entries()].sort(([, x], [, y]) => (x.file < y.file ? -1 : x.file > y.file ? 1 : 0));
  const owners = new Map<string, Set<number>>();
  for (const [reading, { records }] of byName) {
    for (const { file } of records) owners.set(file, (owners.get(file) ?? new Set()).add(reading));
    yield;
  }
  const claims = new Map<string, number[]>();
  for (const [reading, { records }] of byName) {
    for (const record of records) if (owners.get(record.file)!.size > 1) push(claims, JSON.stringify(record), reading);
    yield;
  }
  const readingOf = new Int32Array(corpus.records.length);
  for (const [index, record] of corpus.records.entries()) {
    if (index % breath === breath - 1) yield;
    const owner = owners.get(record.file);
    const reading = owner?.size === 1 ? [...owner][0] : claims.get(JSON.stringify(record))?.shift();
    if (reading === undefined) throw new Error('the corpus was not made of these readings');
    readingOf[index] = reading;
  }
  return readingOf;
}

function push<Key>(lists: Map<Key, number[]>, key: Key, item: number): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

/** A file's ledger in the making. */
class Draft {
  merged = 0;
  printed = 0;
  people = 0;
  groups = 0;
  others = 0;
  unnamed = 0;
  readonly persons = new Set<string>();
  readonly oddNames: OddName[] = [];
  readonly cut: number[] = [];
  readonly undated: number[] = [];

  finish({ file, source, reader, records, profiles, problems, entries }: Reading, guesses: readonly Guess[]): FileLedger {
    const lost = problems.filter((problem) => problem.lost !== undefined);
    const lostEntries = countLostEntries(lost);
    return {
      file,
      ...(source === undefined ? {} : { source }),
      ...(reader === undefined ? {} : { reader }),
      entries: entries ?? records.length + profiles.length + lostEntries,
      records: records.length,
      profiles: profiles.length,
      lostEntries,
      merged: this.merged,
      authors: {
        printed: this.printed,
        people: this.people,
        groups: this.groups,
        others: this.others,
        persons: this.persons.size,
        unnamed: this.unnamed,
      },
      lost: lost.sort((x, y) => losses.indexOf(x.lost!) - losses.indexOf(y.lost!) || (x.line ?? 0) - (y.line ?? 0)),
      doubts: problems.filter(({ lost: much, code }) => much === undefined && code !== 'old-encoding'),
      guesses,
      oddNames: this.oddNames,
      cut: this.cut,
      undated: this.undated,
    };
  }
}

/** Printed name → those who are called so. */
function* bearersOf(corpus: Corpus): Generator<undefined, ReadonlyMap<string, readonly Author[]>, undefined> {
  const bearers = new Map<string, Author[]>();
  for (const [index, author] of corpus.authors.entries()) {
    if (index % breath === breath - 1) yield;
    for (const { name } of author.spellings) {
      const known = bearers.get(name);
      if (known) known.push(author);
      else bearers.set(name, [author]);
    }
  }
  return bearers;
}

/** Counts a record's authors into its file's ledger. */
function authorCounter(corpus: Corpus, bearers: ReadonlyMap<string, readonly Author[]>, corrections: Corrections) {
  const paperOf: Paper[] = [];
  for (const paper of corpus.papers) for (const record of paper.records) paperOf[record] = paper;

  return (record: PaperRecord, index: number, draft: Draft): void => {
    let named = 0;
    const known = new Set<string>();
    const namesakes: (readonly Author[])[] = [];
    for (const mention of record.authors) {
      const became = whatBecame(mention, corrections);
      if (mention.printed) {
        draft.printed++;
        if (became === 'group') draft.groups++;
        else if (became === 'other') draft.others++;
        else draft.people++;
      }
      if (became === 'other') continue;
      named += became === 'group' ? 1 : became.length;
      if (became === 'group') continue;
      for (const name of became) {
        const able = bearers.get(name.trim()) ?? [];
        if (able.length === 1) known.add(able[0]!.id);
        else if (able.length > 1) namesakes.push(able);
      }
    }
    // Namesakes: it is one who wrote this paper, and none who is named in it otherwise.
    for (const able of namesakes) {
      const here = able.filter(({ id }) => paperOf[index]!.authors.includes(id));
      const meant = here.find(({ id }) => !known.has(id)) ?? here[0];
      if (meant) known.add(meant.id);
    }
    for (const id of known) draft.persons.add(id);
    if (!record.complete) {
      draft.cut.push(index);
      draft.unnamed += Math.max(0, (record.statedCount ?? 0) - named);
    }
    if (record.date === undefined) draft.undated.push(index);
  };
}

/** The people that a printed name stands for, or why it is none. */
export function whatBecame(
  { name, role, group }: AuthorMention,
  corrections: Corrections,
): 'group' | 'other' | readonly string[] {
  const printed = name.trim();
  if ((role ?? 'author') !== 'author' || printed === '' || isOthers(printed)) return 'other';
  const said = correctionOf(corrections, printed);
  if (said?.kind === 'people') return said.names;
  return group === true || said?.kind === 'group' ? 'group' : [printed];
}
