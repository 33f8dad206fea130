import type { PaperRecord } from '../corpus/record.ts';
import type { Loss } from '../kit/problem.ts';
import { EntryFields } from './entryFields.ts';
import { type Present, present } from './foreign.ts';
import type { NameList } from './nameList.ts';
import { PageProblems } from './pageProblems.ts';
import { longestSummary, tidy } from './pages.ts';
import type { OpenedFile, Reading } from './reader.ts';
import { type Dialect, type StrayLine, type TaggedEntry, TaggedLines, type Token } from './taggedLines.ts';

/** What an entry tells of its paper; the rest is the same in all tagged formats. */
export type EntryFacts = Partial<
  Omit<PaperRecord, 'file' | 'line' | 'page' | 'title' | 'authors' | 'complete' | 'statedCount' | 'summary'>
>;

/** One entry, as far as it could be understood. */
export interface ReadEntry {
  readonly title: string | undefined;
  readonly names: NameList;
  readonly summary: string | undefined;
  readonly facts: { readonly [Key in keyof EntryFacts]: EntryFacts[Key] | undefined };
}

/** Where an entry's doubts are told. */
export type Tell = (
  severity: 'warning' | 'note',
  code: string,
  message: string,
  advice: string,
  lost?: Loss,
  line?: number,
) => void;

/** One format of entries with tagged fields. */
export interface EntryFormat {
  readonly id: string;
  /** What ends an entry, such as "ER line"; without it entries end where the next one starts. */
  readonly ending?: string;
  read(fields: EntryFields, tell: Tell): ReadEntry;
  /** What the entry stood on. */
  page(fields: EntryFields, facts: EntryFacts, file: string): string;
}

/** One whose tags stand at the start of lines. */
export interface TaggedFormat extends EntryFormat {
  readonly dialect: Dialect;
}

/** Several entries or lines with the same doubt: told once, with the first line. */
interface Tally {
  line: number;
  count: number;
  readonly samples: string[];
}

/** The problems of a file of entries. */
class EntryProblems extends PageProblems {
  private unended: Tally | undefined;
  private stray: Tally | undefined;

  addStray({ line, text }: StrayLine): void {
    this.stray = tallied(this.stray, line, text);
  }

  addUnended(line: number): void {
    this.unended = tallied(this.unended, line, '');
  }

  finish(records: number, ending: string | undefined): void {
    if (this.unended && ending !== undefined) {
      const { line, count } = this.unended;
      const message = count === 1 ? `this entry has no ${ending}.` : `${count.toLocaleString('en')} entries have no ${ending}.`;
      const advice = 'What stands above the next entry was read; check that the file is whole.';
      this.tell('warning', 'end-missing', { line }, message, advice);
    }
    if (this.stray) {
      const { line, count, samples } = this.stray;
      const lines = count === 1 ? 'one line belongs' : `${count.toLocaleString('en')} lines belong`;
      const message = `${lines} to no entry: ${samples.join(', ')}${count > samples.length ? ' and others' : ''}.`;
      this.tell('note', 'lines-skipped', { line }, message, 'Check that nothing of a paper is among them.');
    }
    if (records === 0 && !this.list.some(({ severity }) => severity === 'error'))
      this.tell('error', 'no-papers', {}, 'there is no paper in this file.', 'Export it once more.', 'file');
  }
}

function tallied(tally: Tally | undefined, line: number, text: string): Tally {
  const shown = `“${[...text].slice(0, 40).join('')}${text.length > 40 ? '…' : ''}”`;
  if (!tally) return { line, count: 1, samples: [shown] };
  if (tally.samples.length < 3 && !tally.samples.includes(shown)) tally.samples.push(shown);
  tally.count++;
  return tally;
}

/** What the entries of one file tell, one after the other. */
export class EntryReading {
  private readonly problems: EntryProblems;
  private readonly records: PaperRecord[] = [];
  private entries = 0;
  private readonly file: string;
  private readonly format: EntryFormat;

  constructor(file: string, format: EntryFormat) {
    this.file = file;
    this.format = format;
    this.problems = new EntryProblems(file);
  }

  entry(entry: TaggedEntry): void {
    this.entries++;
    const record = readEntry(entry, this.format, this.file, this.problems);
    if (record) this.records.push(record);
    if (!entry.ended && this.format.ending !== undefined) this.problems.addUnended(entry.line);
  }

  stray(line: StrayLine): void {
    this.problems.addStray(line);
  }

  finish(): Reading {
    this.problems.finish(this.records.length, this.format.ending);
    return {
      file: this.file,
      reader: this.format.id,
      records: this.records,
      profiles: [],
      problems: this.problems.list,
      entries: this.entries,
    };
  }
}

/** A file of tagged entries → what it tells. */
export async function* readTagged(file: OpenedFile, format: TaggedFormat): AsyncGenerator<number, Reading, void> {
  const reading = new EntryReading(file.name, format);
  const lines = new TaggedLines(format.dialect);
  const take = (token: Token): void => {
    if (token === undefined) return;
    if ('entry' in token) reading.entry(token.entry);
    else reading.stray(token.stray);
  };
  for await (const piece of file.chunks()) {
    for (const token of lines.take(piece)) {
      if (token === undefined) yield file.done();
      else take(token);
    }
  }
  for (const token of lines.finish()) take(token);
  return reading.finish();
}

function readEntry(entry: TaggedEntry, format: EntryFormat, file: string, problems: PageProblems): PaperRecord | undefined {
  const fields = new EntryFields(entry);
  const doubts: Parameters<Tell>[] = [];
  const read = format.read(fields, (...doubt) => doubts.push(doubt));
  const { title, names, summary } = read;
  const facts: Present<typeof read.facts> = present(read.facts);
  const page = format.page(fields, facts, file);
  const spot = { line: entry.line, entry: title ?? facts.key ?? names.people[0]?.name };
  if (entry.overlong) {
    const message = 'this entry is longer than any paper’s.';
    problems.tell('warning', 'entry-too-long', spot, message, 'Its start was read; check where it ends.', 'part');
  }
  if (title === undefined) {
    const advice = 'It was skipped; the others were read.';
    problems.tell('error', 'title-missing', spot, 'this entry has no title.', advice, 'entry');
    return undefined;
  }
  for (const [severity, code, message, advice, lost, line] of doubts)
    problems.tell(severity, code, { ...spot, ...(line === undefined ? {} : { line }) }, message, advice, lost);
  problems.badNames(spot, names.unread);
  if (summary !== undefined && summary.length > longestSummary) problems.longSummary(spot);
  return {
    file,
    line: entry.line,
    page,
    title,
    authors: names.people,
    complete: names.complete,
    ...(facts as EntryFacts),
    ...(summary === undefined ? {} : { summary: tidy(summary.slice(0, longestSummary)) }),
  };
}
