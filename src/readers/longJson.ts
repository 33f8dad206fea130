import { JSONParser } from '@streamparser/json';
import type { JsonEntry } from './jsonEntry.ts';

/**
 * Entries of a list, or of a page, that is too long for one text: one object at a time is built and let go. Nothing behind a
 * broken one can be read, and what stands beside the entries is not kept.
 */
export class LongJson {
  private readonly parser: JSONParser;
  private line = 1;
  /** Line on which the entry before ended. */
  private from = 1;
  private number = 0;
  private wrong: string | undefined;
  private readonly take: (entry: JsonEntry) => void;

  /** @param first the first character that is no blank. @param ways where a page keeps its entries. */
  constructor(first: string, ways: readonly string[], take: (entry: JsonEntry) => void) {
    // A way within which another leads on is a page of its own, and none of its fields is an entry.
    const deepest = ways.filter((way) => !ways.some((other) => other.startsWith(`${way}.`)));
    const paths = first === '[' ? ['$.*'] : deepest.map((way) => `$.${way}.*`);
    this.take = take;
    this.parser = new JSONParser({ paths, keepStack: false });
    this.parser.onValue = ({ value, key }) => {
      if (typeof key !== 'number') return;
      take({ number: ++this.number, line: this.from, value });
      this.from = this.line;
    };
    // What it throws otherwise would end the reading without a word.
    this.parser.onError = (error) => {
      this.wrong ??= error.message;
    };
  }

  /** Reads on. False when nothing behind this can be read: that was told then. */
  write(text: string): boolean {
    let start = 0;
    while (start < text.length && this.wrong === undefined && !this.parser.isEnded) {
      const end = text.indexOf('\n', start);
      this.parser.write(end < 0 ? text.slice(start) : text.slice(start, end + 1));
      if (end < 0 || this.wrong !== undefined) break;
      this.line++;
      start = end + 1;
    }
    if (this.wrong !== undefined) this.lose('it is not sound JSON');
    return this.wrong === undefined;
  }

  /** The text is at its end. */
  end(): void {
    if (this.wrong === undefined && !this.parser.isEnded) this.lose('the list breaks off');
  }

  private lose(wrong: string): void {
    this.take({ number: ++this.number, line: this.line, wrong, last: true });
  }
}
