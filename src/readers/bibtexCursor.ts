/** Characters looked at between two reports of progress. */
const stride = 1 << 16;

/** What at the start of a line can only be the next entry: the value before it was never closed. */
export const nextHead =
  /@[ \t]{0,20}(?:(?:comment|preamble)\s{0,20}[{(]|[a-z][a-z0-9_-]{0,40}\s{0,20}[{(][ \t]{0,20}[^\s,{}()="#%@]{0,300}\s{0,20}[,=])/iy;

/** A place in a part of a BibTeX file, and what can be asked of it. Every look costs time in proportion to what it passes over. */
export class BibtexCursor {
  text = '';
  at = 0;
  private line = 1;
  private nextBreak = Infinity;
  private reported = 0;

  /** Goes on in another text; it begins where the present one is cut, so that lines are counted on. */
  goOn(text: string, cut: number): void {
    this.lineAt(cut);
    this.text = text;
    this.at = 0;
    this.nextBreak = breakFrom(text, 0);
    this.reported = 0;
  }

  /** Where the brace or quotation mark that opens here closes; else ~ where the next entry, or nothing, follows. */
  *end(quoted: boolean, beyondHeads = false): Generator<void, number, void> {
    const { text } = this;
    let depth = quoted ? 1 : 0;
    for (let at = quoted ? this.at + 1 : this.at; ;) {
      for (const stop = Math.min(text.length, at + stride); at < stop; at++) {
        const code = text.charCodeAt(at);
        if (code === 123) depth++;
        else if (code === 125) {
          if (--depth === 0) {
            if (!quoted) return at;
            depth = 1;
          }
        } else if (code === 34) {
          if (quoted && depth === 1 && (text[at - 1] !== '\\' || this.endsValue(at + 1))) return at;
        } else if (code === 64 && !beyondHeads && this.startsLine(at) && this.match(nextHead, at)) return ~at;
      }
      if (at >= text.length) return ~text.length;
      yield;
    }
  }

  private endsValue(at: number): boolean {
    return /^\s{0,50}(?:[,})#]|$)/.test(this.text.slice(at, at + 52));
  }

  private startsLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && (this.text[before] === ' ' || this.text[before] === '\t')) before--;
    return before < 0 || this.text[before] === '\n';
  }

  /** Whether the next entry starts here, at the start of a line. */
  atNextHead(): boolean {
    return this.text[this.at] === '@' && this.startsLine(this.at) && this.match(nextHead, this.at) !== null;
  }

  /** Over blanks; where it stands then. */
  blanks(): number {
    for (let code = this.text.charCodeAt(this.at); code <= 32 || code === 0xa0 || code === 0xfeff;)
      code = this.text.charCodeAt(++this.at);
    return this.at;
  }

  lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end === -1 ? this.text.length : end;
  }

  /** The match of a sticky pattern at this position. */
  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }

  /** What stands here on this line, for a message. */
  around(): string {
    const [line = ''] = this.text.slice(this.at, this.at + 30).split('\n', 1);
    return line.replace(/\s+/g, ' ').trim();
  }

  /** Line of a position, from 1. Positions must not go back from call to call. */
  lineAt(position: number): number {
    while (this.nextBreak < position) {
      this.line++;
      this.nextBreak = breakFrom(this.text, this.nextBreak + 1);
    }
    return this.line;
  }

  /** Whether so much was passed over that progress is worth a report. */
  due(): boolean {
    if (this.at - this.reported < stride) return false;
    this.reported = this.at;
    return true;
  }
}

function breakFrom(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? Infinity : found;
}
