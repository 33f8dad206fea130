import { firstRow } from '../kit/csv.ts';

/** A row of a table of separated values. */
export interface CsvRow {
  /** Line of the row's start, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes: `odd` some stand within a cell; `broken` they end nowhere, and only the first line counts. */
  readonly quotes?: 'odd' | 'broken';
}

/** Longest row that is read, characters: beyond it a quote was left open. */
const longestRow = 1 << 24;

/** Rows cut from a text that comes in pieces, in linear time whatever its quotes. */
export class CsvRows {
  private text = '';
  private at = 0;
  private line = 1;
  /** A line that is too long to be a row is passed over to its end. */
  private skipping = false;
  private readonly delimiter: string;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  /** The rows that the text has up to the end of this piece; with the last one, all that are left. */
  *take(piece: string, last: boolean): Generator<CsvRow, void, void> {
    this.text = this.text.slice(this.at) + piece;
    this.at = 0;
    while (this.at < this.text.length) {
      if (this.text[this.at] === '\n') {
        this.at++;
        this.line++;
        this.skipping = false;
        continue;
      }
      const row = this.next(last);
      if (row === undefined) return;
      if (row !== 'nothing') yield row;
    }
  }

  /** Undefined: more of the text must come first. */
  private next(last: boolean): CsvRow | 'nothing' | undefined {
    if (this.skipping) return this.skip();
    const end = this.text.indexOf('\n', this.at);
    const overlong = this.text.length - this.at >= longestRow;
    if (end === -1 && !last) return overlong ? this.mend() : undefined;
    const line = this.text.slice(this.at, end === -1 ? undefined : end + 1);
    if (line.length >= longestRow) return this.mend();
    if (!line.includes('"')) return this.accept(line.replace(/\n$/, '').split(this.delimiter), line.length);
    // Most rows are a line, and a line by itself shows soon where a quote is wrong.
    const { row, odd, open } = firstRow(line, this.delimiter, true);
    if (row && !open) return this.accept(row.cells, row.length, odd ? 'odd' : undefined);
    return odd ? this.mend() : this.overLines(line.length, last);
  }

  /** A row that goes on behind its first line: looked for in ever more whole lines. */
  private overLines(first: number, last: boolean): CsvRow | 'nothing' | undefined {
    let before = 0;
    for (let size = Math.max(512, 2 * first); ; size *= 4) {
      const whole = this.at + size >= this.text.length;
      const stop = whole && last ? this.text.length : this.text.lastIndexOf('\n', this.at + size) + 1;
      if (stop > before) {
        const { row, odd, open } = firstRow(this.text.slice(this.at, stop), this.delimiter, whole && last);
        if (odd || open) return this.mend();
        if (row) return this.accept(row.cells, row.length);
        before = stop;
      }
      if (whole) return last || this.text.length - this.at >= longestRow ? this.mend() : undefined;
    }
  }

  /** A row whose quotes end nowhere: its first line taken literally, unless that is too long for any row. */
  private mend(): CsvRow | 'nothing' {
    const end = this.text.indexOf('\n', this.at);
    const length = (end === -1 ? this.text.length : end + 1) - this.at;
    if (length >= longestRow) {
      this.skipping = true;
      return { line: this.line, cells: [], quotes: 'broken' };
    }
    const text = this.text.slice(this.at, this.at + length).replace(/\n$/, '');
    const cells = text.split(this.delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
    return this.accept(cells, length, 'broken');
  }

  private skip(): 'nothing' {
    const end = this.text.indexOf('\n', this.at);
    this.skipping = end === -1;
    this.at = end === -1 ? this.text.length : end + 1;
    if (end !== -1) this.line++;
    return 'nothing';
  }

  private accept(cells: readonly string[], length: number, quotes?: CsvRow['quotes']): CsvRow | 'nothing' {
    const { line } = this;
    const stop = this.at + length;
    for (let end = this.text.indexOf('\n', this.at); end !== -1 && end < stop; end = this.text.indexOf('\n', end + 1))
      this.line++;
    this.at = stop;
    if (cells.every((cell) => cell.trim() === '')) return 'nothing';
    return { line, cells, ...(quotes === undefined ? {} : { quotes }) };
  }
}
