/** Characters that are shown of a line. */
export const longestShown = 2000;

/** A line that comes in pieces, of which only what is shown is held: its start, or what stands around the text in question. */
export class LongLine {
  private length = 0;
  private head = '';
  /** The end of what came, as long as nothing was found in it. */
  private tail = '';
  private found: { readonly start: number; text: string } | undefined;
  private readonly wanted: readonly string[];
  private readonly reach: number;

  /** @param about as it is told elsewhere: in JSON its quotation marks stand behind a stroke. */
  constructor(about = '') {
    const text = about.replace(/…$/, '').slice(0, 200);
    this.wanted = text === '' ? [] : [...new Set([text, JSON.stringify(text).slice(1, -1)])];
    this.reach = Math.max(0, ...this.wanted.map((each) => each.length)) + longestShown / 2;
  }

  add(piece: string): void {
    if (this.head.length < longestShown) this.head += piece.slice(0, longestShown - this.head.length);
    if (this.found) this.found.text += piece.slice(0, longestShown - this.found.text.length);
    else if (this.wanted.length > 0) this.search(this.tail + piece, this.length - this.tail.length);
    this.length += piece.length;
  }

  private search(text: string, offset: number): void {
    const places = this.wanted.map((each) => text.indexOf(each)).filter((place) => place !== -1);
    if (places.length > 0) {
      const start = Math.max(0, Math.min(...places) - longestShown / 2);
      this.found = { start: offset + start, text: text.slice(start, start + longestShown) };
    } else this.tail = text.slice(-this.reach);
  }

  /** The line, or as much of it as is shown, with … where something was cut. */
  shown(): string {
    if (this.length <= longestShown) return this.head;
    const { start, text } = this.found ?? { start: 0, text: this.head };
    const whole = text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
    return `${start > 0 ? '…' : ''}${whole}${start + text.length < this.length ? '…' : ''}`;
  }
}

/** A line that is at hand as a whole. */
export function shownLine(text: string, about?: string): string {
  const line = new LongLine(about);
  line.add(text);
  return line.shown();
}
