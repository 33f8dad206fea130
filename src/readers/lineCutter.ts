/** One line of a file that comes in pieces. */
export interface CutLine {
  /** From 1. */
  readonly number: number;
  /** Its first million characters. */
  readonly text: string;
  /** It was longer than that. */
  readonly cut: boolean;
}

/** Characters of one line that are kept: a paper of 5,000 authors has its names in a tenth of them. */
const longestLine = 1 << 20;

/** Pieces of text, cut anywhere → lines. However long a line is, only its start is held. */
export class LineCutter {
  private number = 0;
  private rest: string[] = [];
  private held = 0;
  private begun = false;

  *take(piece: string): Generator<CutLine, void> {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      yield this.line(piece, start, end);
      start = end + 1;
    }
    if (start < piece.length) this.hold(piece, start, piece.length);
  }

  /** The last line, when no line end stands behind it. */
  *finish(): Generator<CutLine, void> {
    if (this.begun) yield this.line('', 0, 0);
  }

  private line(piece: string, start: number, end: number): CutLine {
    this.number++;
    if (!this.begun && end - start <= longestLine)
      return { number: this.number, text: clean(piece.slice(start, end)), cut: false };
    this.hold(piece, start, end);
    const text = clean(this.rest.join(''));
    const cut = this.held > longestLine;
    this.rest = [];
    this.held = 0;
    this.begun = false;
    return { number: this.number, text, cut };
  }

  private hold(piece: string, start: number, end: number): void {
    const room = longestLine - this.held;
    if (room > 0 && end > start) this.rest.push(piece.slice(start, Math.min(end, start + room)));
    this.held += end - start;
    this.begun = true;
  }
}

/** Without the marks that tell of the encoding and cannot be seen. */
const clean = (text: string): string => (/^[\ufeff\u200b\r]/.test(text) ? text.replace(/^[\ufeff\u200b\r]+/, '') : text);
