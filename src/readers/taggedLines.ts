import { type CutLine, LineCutter } from './lineCutter.ts';

/** One tagged field of an entry: its tag and its lines, as they stand but for the blanks around them. */
export interface TaggedField {
  readonly tag: string;
  /** From 1. */
  readonly line: number;
  /** The value, then one for every line that goes on with it; never empty. */
  readonly lines: string[];
}

/** The fields between one entry's start and the next. */
export interface TaggedEntry {
  /** Of its first field, from 1. */
  readonly line: number;
  readonly fields: TaggedField[];
  /** Its end line was found. */
  ended: boolean;
  /** More stood in it than any true entry holds; the rest was left out. */
  overlong: boolean;
}

/** What a field does to the entry that is open. */
export type Turn = 'starts' | 'ends' | 'within' | 'outside';

/** How one format writes its tags. */
export interface Dialect {
  /** The tag that a line starts with, and the value behind it. */
  tagOf(line: string): { readonly tag: string; readonly value: string } | undefined;
  /** @param afterBlank a blank line stands before this field. */
  turn(tag: string, open: TaggedEntry | undefined, afterBlank: boolean): Turn;
  /** Whether a line without a tag goes on with the field above it; else it belongs to no entry. */
  goesOn(line: string, afterBlank: boolean): boolean;
}

/** A line that belongs to no entry. */
export interface StrayLine {
  readonly line: number;
  readonly text: string;
}

/** An entry or a stray line; `undefined` is a moment to report progress. */
export type Token = { readonly entry: TaggedEntry } | { readonly stray: StrayLine } | undefined;

/** Characters of one field. */
const longestField = 1 << 22;
/** Fields of one entry: five for each of 5,000 authors is a quarter of them. */
const mostFields = 100_000;
/** Lines between two moments. */
const stride = 1000;

/** Pieces of text → entries, in one pass over the lines. */
export class TaggedLines {
  private readonly dialect: Dialect;
  private readonly lines = new LineCutter();
  private open: TaggedEntry | undefined;
  private size = 0;
  private afterBlank = true;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  *take(piece: string): Generator<Token, void> {
    for (const line of this.lines.take(piece)) {
      yield* this.line(line);
      if (line.number % stride === 0) yield undefined;
    }
    yield undefined;
  }

  *finish(): Generator<Token, void> {
    for (const line of this.lines.finish()) yield* this.line(line);
    if (this.open) yield { entry: this.open };
    this.open = undefined;
  }

  private *line({ number, text, cut }: CutLine): Generator<Token, void> {
    const value = text.trim();
    const { afterBlank } = this;
    this.afterBlank = value === '';
    if (value === '') return;
    const found = this.dialect.tagOf(text);
    const turn = found && this.dialect.turn(found.tag, this.open, afterBlank);
    if (!found) {
      const field = this.dialect.goesOn(text, afterBlank) ? this.open?.fields.at(-1) : undefined;
      if (field) this.goOn(field, value);
      else yield { stray: { line: number, text: value.slice(0, 200) } };
    } else if (turn === 'ends') {
      if (this.open) yield { entry: { ...this.open, ended: true } };
      this.open = undefined;
    } else if (turn === 'starts') {
      if (this.open) yield { entry: this.open };
      this.open = { line: number, fields: [], ended: false, overlong: false };
      this.begin(found.tag, number, found.value);
    } else if (turn === 'within') this.begin(found.tag, number, found.value);
    if (cut && this.open) this.open.overlong = true;
  }

  private begin(tag: string, line: number, value: string): void {
    if (!this.open) return;
    this.size = value.length;
    if (this.open.fields.length < mostFields) this.open.fields.push({ tag, line, lines: [value.trim()] });
    else this.open.overlong = true;
  }

  private goOn(field: TaggedField, value: string): void {
    // A line of one letter costs as much as one of fifty.
    this.size += value.length + 50;
    if (this.size <= longestField) field.lines.push(value);
    else if (this.open) this.open.overlong = true;
  }
}
