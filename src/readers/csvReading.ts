import type { PaperRecord } from '../corpus/record.ts';
import { foldWords } from '../kit/fold.ts';
import { findHeader, type CsvHeader } from './csvHeader.ts';
import { type CsvRow, CsvRows } from './csvRows.ts';
import { headSize } from './decode.ts';
import { type Present, present } from './foreign.ts';
import type { NameList } from './nameList.ts';
import { PageProblems } from './pageProblems.ts';
import { longestSummary, tidy } from './pages.ts';
import type { OpenedFile, Reading } from './reader.ts';

/** What a row tells of its paper; the rest is the same in all tables. */
export type RowFacts = Partial<Omit<PaperRecord, 'file' | 'line' | 'page' | 'title' | 'authors' | 'complete' | 'summary'>>;

/** One row, as far as it could be understood. */
export interface ReadRow {
  readonly title: string | undefined;
  readonly names: NameList;
  readonly summary: string | undefined;
  readonly facts: { readonly [Key in keyof RowFacts]: RowFacts[Key] | undefined };
  /** Date and DOI as they stand there, so that none is lost without a word. */
  readonly printed: { readonly date: string; readonly doi: string };
  /** What else is doubtful. */
  readonly doubts?: readonly (readonly [code: string, message: string, advice: string])[];
}

/** A row by its headers. */
export class NamedCells {
  private readonly byHeader = new Map<string, string>();
  private readonly cells: readonly string[];

  constructor({ folded }: CsvHeader, cells: readonly string[]) {
    this.cells = cells;
    for (const [index, header] of folded.entries()) {
      const cell = cells[index]?.trim() ?? '';
      if (cell !== '' && !this.byHeader.has(header)) this.byHeader.set(header, cell);
    }
  }

  /** By the column's number, from 0. */
  at(column: number): string {
    return this.cells[column]?.trim() ?? '';
  }

  /** The first of these columns that is not blank, with its line breaks; headers in any case and punctuation. */
  raw(...headers: readonly string[]): string {
    for (const header of headers) {
      const cell = this.byHeader.get(foldWords(header));
      if (cell !== undefined) return cell;
    }
    return '';
  }

  /** The same on one line; undefined when blank. */
  text(...headers: readonly string[]): string | undefined {
    const text = tidy(this.raw(...headers));
    return text === '' ? undefined : text;
  }

  /** What stands between separators, blanks included so that columns stay aligned. */
  list(separator: string, ...headers: readonly string[]): string[] {
    const cell = this.raw(...headers);
    return cell === '' ? [] : cell.split(separator).map(tidy);
  }
}

/** One format of tables. */
export interface CsvFormat {
  readonly id: string;
  /** What a row stood on, such as "Scopus export". */
  readonly page: string;
  /** How many of the format's columns these are; 0 when it is not its header. */
  score(folded: readonly string[]): number;
  /** Made for the header, once per file. */
  rowReader(header: CsvHeader): (cells: NamedCells) => ReadRow;
}

/** Rows between two reports of progress. */
const stride = 200;

/** How sure a format is of a text, by its header. */
export function knowsHeader(head: string, { score }: Pick<CsvFormat, 'score'>): boolean {
  return findHeader(head, score) !== undefined;
}

/** A table → what it tells, one row after the other. @param extra what the reading says of the header besides. */
export async function* readCsv(
  file: OpenedFile,
  format: CsvFormat,
  extra: (header: CsvHeader) => Partial<Reading> = () => ({}),
): AsyncGenerator<number, Reading, void> {
  const problems = new PageProblems(file.name);
  const records: PaperRecord[] = [];
  const reading = (more: Partial<Reading> = {}): Reading => {
    if (records.length === 0 && !problems.list.some(({ severity }) => severity === 'error'))
      problems.tell(
        'error',
        'no-papers',
        {},
        'there is no paper in this table.',
        'Export it once more, with its header.',
        'file',
      );
    return {
      file: file.name,
      reader: format.id,
      records,
      profiles: [],
      problems: problems.list,
      entries: table?.rows ?? 0,
      ...more,
    };
  };
  let head = '';
  let table: Table | undefined;
  let rows: CsvRows | undefined;
  const pieces = file.chunks()[Symbol.asyncIterator]();
  for (let last = false; !last;) {
    const step = await pieces.next();
    last = step.done === true;
    let piece = step.done ? '' : step.value;
    if (!rows) {
      head += piece;
      if (head.length < headSize && !last) continue;
      const header = findHeader(head.slice(0, headSize), format.score, 200);
      if (!header) break;
      table = new Table(file.name, format, header, problems, records);
      rows = new CsvRows(header.delimiter);
      piece = head;
    }
    let count = 0;
    for (const row of rows.take(piece, last)) {
      table!.take(row);
      if (++count % stride === 0) yield file.done();
    }
    yield file.done();
  }
  if (!table) {
    problems.tell(
      'error',
      'no-header',
      { line: 1 },
      'no line names the columns of this table.',
      'Export it once more, with its header.',
      'file',
    );
    return reading();
  }
  table.finish();
  return reading(extra(table.header));
}

const skipped = 'It was skipped; the others were read.';

class Table {
  readonly header: CsvHeader;
  /** Below the header, readable or not. */
  rows = 0;
  private readonly file: string;
  private readonly format: CsvFormat;
  private readonly problems: PageProblems;
  private readonly records: PaperRecord[];
  private readonly read: (cells: NamedCells) => ReadRow;
  /** Rows one below the other that do not fit the header, told at once. */
  private misfits: { line: number; count: number; cells: number; broken: boolean } | undefined;

  constructor(file: string, format: CsvFormat, header: CsvHeader, problems: PageProblems, records: PaperRecord[]) {
    this.file = file;
    this.format = format;
    this.header = header;
    this.problems = problems;
    this.records = records;
    this.read = format.rowReader(header);
  }

  take(row: CsvRow): void {
    if (row.line <= this.header.line) return;
    this.rows++;
    const width = this.header.names.length;
    const tooMany = row.cells.slice(width).some((cell) => cell.trim() !== '');
    if (tooMany || row.cells.length < width / 2 || (row.quotes === 'broken' && row.cells.length !== width)) {
      const broken = row.quotes === 'broken';
      if (this.misfits && (this.misfits.broken || !broken)) this.misfits.count++;
      else {
        this.finish();
        this.misfits = { line: row.line, count: 1, cells: row.cells.length, broken };
      }
      return;
    }
    this.finish();
    const { title, names, summary, facts, printed, doubts = [] } = this.read(new NamedCells(this.header, row.cells));
    const spot = { line: row.line, entry: title ?? names.people[0]?.name };
    if (title === undefined) {
      this.problems.tell('error', 'title-missing', spot, 'this row has no title.', skipped, 'entry');
      return;
    }
    const tell = (code: string, message: string, advice: string, lost?: 'part') =>
      this.problems.tell('warning', code, spot, message, advice, lost);
    if (row.quotes !== undefined) tell('broken-quotes', 'a quotation mark stands where it means nothing.', 'Check this row.');
    if (row.cells.length < width) tell('cells-missing', this.tooFew(row.cells.length), 'What is there was read; check this row.');
    if (printed.date !== '' && facts.date === undefined)
      tell('bad-date', `“${tidy(printed.date.slice(0, 60))}” is no date.`, 'The paper was read without a date.', 'part');
    if (printed.doi !== '' && facts.doi === undefined)
      tell('bad-doi', `“${tidy(printed.doi.slice(0, 60))}” is no DOI.`, 'The paper was read without it.', 'part');
    this.problems.badNames(spot, names.unread);
    for (const [code, message, advice] of doubts) tell(code, message, advice);
    if (summary !== undefined && summary.length > longestSummary) this.problems.longSummary(spot);
    const known: Present<typeof facts> = present(facts);
    this.records.push({
      file: this.file,
      line: row.line,
      page: this.format.page,
      title,
      authors: names.people,
      // Nobody in a row that is cut off: the authors may have stood behind the cut.
      complete: names.complete && (names.people.length > 0 || (row.cells.length >= width && row.quotes === undefined)),
      ...(known as RowFacts),
      ...(summary === undefined ? {} : { summary: tidy(summary.slice(0, longestSummary)) }),
    });
  }

  /** Tells of rows that did not fit, once it is known how many they are. */
  finish(): void {
    if (!this.misfits) return;
    const { line, count, cells, broken } = this.misfits;
    this.misfits = undefined;
    const others = count === 2 ? 'The row' : `The ${(count - 1).toLocaleString('en')} rows`;
    const behind = count === 1 ? '' : ` ${others} behind it ${count === 2 ? 'fits' : 'fit'} no better.`;
    const width = this.header.names.length;
    const advice = count === 1 ? skipped : 'They were skipped; the others were read.';
    if (broken) {
      const message = `a quotation mark is opened in this row and not closed.${behind}`;
      this.problems.tell('error', 'broken-quotes', { line }, message, advice, 'entry', count);
    } else {
      const message = cells > width ? `this row has ${cells} cells under ${width} headers.` : this.tooFew(cells);
      this.problems.tell('error', 'cells-differ', { line }, message + behind, advice, 'entry', count);
    }
  }

  private tooFew(cells: number): string {
    return `this row has only ${cells} ${cells === 1 ? 'cell' : 'cells'} under ${this.header.names.length} headers.`;
  }
}
