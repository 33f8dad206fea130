import type { Author, Corpus, Corrections, Paper } from '../corpus/corpus.ts';
import type { Reading } from '../readers/reader.ts';
import { whatBecame } from './ledger.ts';

/** A name as a file prints it, and the records that do, as indices into `Corpus.records`. */
export interface Printed {
  readonly name: string;
  readonly records: readonly number[];
}

/** What stands behind the numbers of a file's ledger. */
export interface FileLists {
  /** Indices into `Corpus.records`, by line. */
  readonly records: readonly number[];
  /** Those that are held for one paper with others. */
  readonly merged: readonly number[];
  /** By the line that tells of them first. */
  readonly papers: readonly Paper[];
  /** By name. */
  readonly persons: readonly Author[];
  /** Every printed name once, by its first line; groups, and editors and others, also by themselves. */
  readonly names: readonly Printed[];
  readonly groups: readonly Printed[];
  readonly others: readonly Printed[];
}

/** Index of a record → its paper. */
export function papersByRecord({ papers }: Corpus): Paper[] {
  const paperOf: Paper[] = [];
  for (const paper of papers) for (const record of paper.records) paperOf[record] = paper;
  return paperOf;
}

/** Files that the records of a reading name: its own, but that a session tells of others. */
export const filesOf = ({ file, records }: Reading): ReadonlySet<string> =>
  new Set([file, ...records.map((record) => record.file)]);

/** Number of papers that each file tells of. */
export function paperCounts(corpus: Corpus): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { records } of corpus.papers) {
    for (const file of new Set(records.map((index) => corpus.records[index]!.file)))
      counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

/** The lists of one reading, by the files that its records name, in one go over the corpus. */
export function listsOf(files: ReadonlySet<string>, corpus: Corpus, corrections: Corrections = {}): FileLists {
  const paperOf = papersByRecord(corpus);
  const byId = new Map<string, Author>(corpus.authors.map((author) => [author.id, author]));
  const records = [...corpus.records.keys()].filter((index) => files.has(corpus.records[index]!.file));
  records.sort((x, y) => corpus.records[x]!.line - corpus.records[y]!.line || x - y);
  const names = new NameTable();
  const groups = new NameTable();
  const others = new NameTable();
  const persons = new Set<Author>();
  for (const index of records) {
    const bearers = new Map<string, Author[]>();
    for (const id of paperOf[index]!.authors) {
      const author = byId.get(id)!;
      for (const { name } of author.spellings) bearers.set(name, [...(bearers.get(name) ?? []), author]);
    }
    const known = new Set<Author>();
    const namesakes: (readonly Author[])[] = [];
    for (const mention of corpus.records[index]!.authors) {
      const became = whatBecame(mention, corrections);
      if (mention.printed) {
        names.add(mention.name, index);
        if (became === 'group') groups.add(mention.name, index);
        if (became === 'other') others.add(mention.name, index);
      }
      if (typeof became === 'string') continue;
      for (const name of became) {
        const able = bearers.get(name.trim()) ?? [];
        if (able.length === 1) known.add(able[0]!);
        else if (able.length > 1) namesakes.push(able);
      }
    }
    // Two of one name: it is the one who is not named in it otherwise.
    for (const able of namesakes) known.add(able.find((one) => !known.has(one)) ?? able[0]!);
    for (const person of known) persons.add(person);
  }
  return {
    records,
    merged: records.filter((index) => paperOf[index]!.records.length > 1),
    papers: [...new Set(records.map((index) => paperOf[index]!))],
    persons: [...persons].sort((x, y) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0)),
    names: names.list,
    groups: groups.list,
    others: others.list,
  };
}

class NameTable {
  private readonly byName = new Map<string, number[]>();

  add(name: string, record: number): void {
    const known = this.byName.get(name);
    if (!known) this.byName.set(name, [record]);
    else if (known.at(-1) !== record) known.push(record);
  }

  get list(): Printed[] {
    return [...this.byName].map(([name, records]) => ({ name, records }));
  }
}

/** File → the names in it that a person corrected. */
export function correctedNames({ records }: Pick<Corpus, 'records'>, corrections: Corrections): ReadonlyMap<string, Printed[]> {
  const files = new Map<string, NameTable>();
  if (Object.keys(corrections).length > 0) {
    for (const [index, { file, authors }] of records.entries()) {
      for (const { name } of authors) {
        if (!Object.hasOwn(corrections, name.trim())) continue;
        const table = files.get(file) ?? new NameTable();
        files.set(file, table);
        table.add(name.trim(), index);
      }
    }
  }
  return new Map([...files].map(([file, table]) => [file, table.list]));
}
