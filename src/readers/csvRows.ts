import { firstRow } from '../kit/csv.ts';

/** A row of a table of separated values. */
export interface CsvRow {
  /** Line of the row's start, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes: `odd` some stand within a cell; `broken` they end nowhere, and only the first line counts. */
  readonly quotes?: 'odd' | 'broken';
}

/** Characters that a row is looked for in first; eight times as many each time that it goes on. */
const smallWindow = 1 << 13;

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
    for (let size = smallWindow; ; size *= 8) {
      const found = this.within(size, last);
      if (found !== 'more') return found;
    }
  }

  private within(size: number, last: boolean): CsvRow | 'nothing' | 'more' | undefined {
    const whole = this.at + size >= this.text.length;
    const { row, sound } = firstRow(this.text.slice(this.at, this.at + size), this.delimiter, whole && last);
    if (sound && row) return this.accept(row.cells, row.length);
    if (whole && !last && this.text.length - this.at < longestRow) return undefined;
    if (sound && !whole) return 'more';
    // A quote near the end of the window may still turn out to be sound.
    const surer = whole ? { row, sound } : firstRow(this.text.slice(this.at, this.at + size + 200), this.delimiter, false);
    if (surer.sound && surer.row) return this.accept(surer.row.cells, surer.row.length);
    if (surer.sound && !whole) return 'more';
    return this.mend(surer.row);
  }

  /** A row whose quotes are unsound: as it was understood where it stays on its line, else that line taken literally. */
  private mend(row: { readonly cells: readonly string[]; readonly length: number } | undefined): CsvRow | 'nothing' {
    const end = this.text.indexOf('\n', this.at);
    const length = (end === -1 ? this.text.length : end + 1) - this.at;
    if (length >= longestRow) {
      const { line } = this;
      this.skipping = true;
      return { line, cells: [], quotes: 'broken' };
    }
    if (row && row.length <= length) return this.accept(row.cells, row.length, 'odd');
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
