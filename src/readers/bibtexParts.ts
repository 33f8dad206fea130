import { nextHead } from './bibtexCursor.ts';

/** Characters that may be held without an entry's start at the start of a line among them. */
const longestPart = 1 << 26;
/** Longest start of an entry. */
const longestHead = 400;

/** Pieces of a file, cut anywhere → parts that end where an entry begins at the start of a line. */
export class BibtexParts {
  private held: string[] = [];
  private size = 0;
  /** The end of what is held, in which an entry's start may be cut. */
  private tail = '';
  /** No part is given out before so much is held: what was given back must not be looked at again and again. */
  private atLeast = 0;

  /** The next part, if one ends in this piece. */
  take(piece: string): string | undefined {
    const seam = this.tail.length;
    const text = this.tail + piece;
    this.held.push(piece);
    this.size += piece.length;
    this.tail = text.slice(-longestHead);
    if (this.size < this.atLeast) return undefined;
    const over = this.size > longestPart;
    const at = lastHead(text, over);
    if (at === -1) return over ? this.giveOut(this.size) : undefined;
    const end = this.size - piece.length - seam + at;
    return end > 0 ? this.giveOut(end) : undefined;
  }

  /** What is left. */
  finish(): string {
    return this.giveOut(this.size);
  }

  /** Of the last part given out, this must come again with more behind it. */
  giveBack(rest: string): void {
    if (rest === '') return;
    this.held.unshift(rest);
    this.size += rest.length;
    this.atLeast = 2 * rest.length + this.size;
  }

  private giveOut(end: number): string {
    const whole = this.held.join('');
    const rest = whole.slice(end);
    this.held = rest === '' ? [] : [rest];
    this.size = rest.length;
    this.tail = rest.slice(-longestHead);
    this.atLeast = 0;
    return whole.slice(0, end);
  }
}

/** Start of the last entry at the start of a line, -1 for none. @param anywhere also behind a brace or a blank within a line. */
function lastHead(text: string, anywhere: boolean): number {
  for (let at = text.lastIndexOf('@'); at > 0; at = text.lastIndexOf('@', at - 1)) {
    let before = at - 1;
    while (before > 0 && (text[before] === ' ' || text[before] === '\t')) before--;
    const between = text[before] === '\n' || (anywhere && (before < at - 1 || text[before] === '}'));
    nextHead.lastIndex = at;
    if (between && nextHead.test(text)) return at;
  }
  return -1;
}
