import { longestEntry, tooLong, unfold, type JsonEntry, type JsonShell } from './jsonEntry.ts';
import { findMark, JsonScan, markOf, parseJson, skipBlanks, type EntryMark } from './jsonScan.ts';

/** Text taken between two reports of progress; a few milliseconds. */
const stride = 1 << 17;
/** Longest thing beside the entries that is kept. */
const longestBeside = 1e6;
/** Entries without an end after which the next one's beginning is taken for the end of one. */
const patience = 3;

type Inside = 'read' | 'none' | 'broken';

/** Entries of one text that is held as a whole. */
export class JsonText {
  /** Entries so far. */
  private number = 0;
  /** How far the text is read. */
  private here = 0;
  private reported = 0;
  private line = 0;
  /** Where that line ends. */
  private lineEnd = -1;
  private mark: EntryMark | undefined;
  /** Where the next entry begins that looks like the mark; -1 for nowhere, -2 for not known. */
  private nextMark = -2;
  private endless = 0;
  private readonly oneLine: boolean;
  private readonly shell = new Map<string, unknown>();
  private readonly text: string;
  private readonly ways: readonly string[];
  private readonly take: (entry: JsonEntry) => void;

  constructor(text: string, ways: readonly string[], take: (entry: JsonEntry) => void) {
    this.text = text;
    this.ways = ways;
    this.take = take;
    const end = text.indexOf('\n');
    this.oneLine = end === -1 || skipBlanks(text, end) === text.length;
  }

  *all(): Generator<number, JsonShell, void> {
    this.here = skipBlanks(this.text, 0);
    while (this.here < this.text.length) {
      const first = this.text[this.here];
      const sound = first === '[' ? yield* this.list() : first === '{' ? yield* this.whole() : this.lose('it is not sound JSON');
      if (!sound) break;
      this.here = skipBlanks(this.text, this.here);
    }
    return this.shell;
  }

  /** One object at the top: a page, or an entry of its own. False when nothing behind it can be read. */
  private *whole(): Generator<number, boolean, void> {
    const start = this.here;
    const line = this.lineOf(start);
    const page = yield* this.page('');
    if (page === 'broken') return this.lose('the page around the entries breaks off or is not sound JSON');
    if (page === 'read') return true;
    this.here = start;
    return (yield* this.entry(line)) !== 'lost';
  }

  /** Looks through an object for the ways: `none` when it holds no entries, `broken` when it does and is not sound. */
  private *page(prefix: string): Generator<number, Inside, void> {
    const { text } = this;
    let found = false;
    const broken = (): Inside => (found ? 'broken' : 'none');
    this.here = skipBlanks(text, this.here + 1);
    for (let first = true; text[this.here] !== '}'; first = false) {
      if (!first) {
        if (text[this.here] !== ',') return broken();
        this.here = skipBlanks(text, this.here + 1);
      }
      const key = this.key();
      if (key === undefined) return broken();
      const inside = yield* this.member(prefix + key);
      if (inside === undefined) return broken();
      if (inside === 'broken') return 'broken';
      if (inside === 'read') found = true;
      this.here = skipBlanks(text, this.here);
    }
    this.here++;
    return found ? 'read' : 'none';
  }

  /** A key and its colon; the value's first character is next. */
  private key(): string | undefined {
    const { text } = this;
    const scan = new JsonScan(text, this.here);
    if (text[this.here] !== '"' || !scan.run(this.here + 10000) || scan.wrong !== undefined) return undefined;
    const key = parseJson(text.slice(this.here, scan.at));
    const colon = skipBlanks(text, scan.at);
    if (key.wrong !== undefined || text[colon] !== ':') return undefined;
    this.here = skipBlanks(text, colon + 1);
    return String(key.value);
  }

  /** What stands under a key; undefined when it is not sound and holds no entries. */
  private *member(way: string): Generator<number, Inside | undefined, void> {
    const { text, ways, here: start } = this;
    if (text[start] === '[' && ways.includes(way)) return (yield* this.list()) ? 'read' : 'broken';
    if (text[start] === '{' && ways.some((each) => each.startsWith(`${way}.`))) {
      const inside = yield* this.page(`${way}.`);
      if (inside !== 'none') return inside;
      this.here = start;
    }
    if (text[start] === '{' && ways.includes(way)) return (yield* this.entry(this.lineOf(start))) === 'lost' ? 'broken' : 'read';
    if ((yield* this.span()) !== undefined) return undefined;
    if (this.here - start > longestBeside) return 'none';
    const beside = parseJson(text.slice(start, this.here));
    if (beside.wrong !== undefined) return undefined;
    this.shell.set(way, beside.value);
    return 'none';
  }

  /** A list of entries. False when nothing behind it can be read. */
  private *list(): Generator<number, boolean, void> {
    const { text } = this;
    this.here = skipBlanks(text, this.here + 1);
    while (text[this.here] !== ']') {
      if (this.here >= text.length) return this.lose('the list breaks off');
      const how = yield* this.entry(this.lineOf(this.here));
      if (how === 'lost') return false;
      if (how === 'jumped') continue;
      this.here = skipBlanks(text, this.here);
      const behind = text[this.here];
      if (behind === ',') {
        this.here = skipBlanks(text, this.here + 1);
        if (text[this.here] === ']') this.doubt('a comma stands at the end of the list, with nothing behind it');
      } else if (behind === '{') this.doubt('a comma is missing before it');
      else if (behind !== ']') {
        const next = behind === undefined ? -1 : this.findNext(this.here);
        if (next === -1) return this.lose(behind === undefined ? 'the list breaks off' : 'it is not sound JSON');
        this.here = next;
        this.doubt('characters that belong to nothing stand before it');
      }
    }
    this.here++;
    return true;
  }

  /** The entry that starts here: `read` up to its end, `jumped` to the next one behind a broken one, or all behind it `lost`. */
  private *entry(line: number): Generator<number, 'read' | 'jumped' | 'lost', void> {
    const { text } = this;
    const start = this.here;
    if (start - this.reported > stride) yield this.progress(start);
    const torn = yield* this.span();
    const sound = torn === undefined || torn.ended;
    const result =
      torn !== undefined
        ? { wrong: torn.wrong }
        : this.here - start > longestEntry
          ? { wrong: tooLong }
          : parseJson(text.slice(start, this.here));
    if (result.wrong === undefined) {
      if (this.mark?.second === undefined) this.know(markOf(text, start, result.value));
      for (const value of unfold(result.value, this.ways)) {
        this.number++;
        this.take({ number: this.number, line, oneLine: this.oneLine, value });
      }
      return 'read';
    }
    this.know(markOf(text, start));
    const next = this.findNext(start + 1);
    const last = next === -1 && !sound;
    this.number++;
    this.take({ number: this.number, line, oneLine: this.oneLine, wrong: result.wrong, ...(last ? { last } : {}) });
    if (last) return 'lost';
    if (next === -1 || (sound && next >= this.here)) return 'read';
    this.here = next;
    return 'jumped';
  }

  /** Goes behind the value that starts here; tells what is wrong with it, and whether its end was found. */
  private *span(): Generator<number, { readonly wrong: string; readonly ended: boolean } | undefined, void> {
    const { text } = this;
    const next = this.endless > patience ? this.findNext(this.here + 1) : -1;
    if (next !== -1) {
      let end = next;
      while (end > this.here && /[\s,]/.test(text[end - 1]!)) end--;
      this.here = end;
      return undefined;
    }
    const scan = new JsonScan(text, this.here);
    while (!scan.run(scan.at + stride)) yield this.progress(scan.at);
    this.here = scan.at;
    if (scan.wrong === undefined) return undefined;
    if (!scan.ended && scan.at >= text.length) this.endless++;
    return { wrong: scan.wrong, ended: scan.ended };
  }

  private know(mark: EntryMark | undefined): void {
    if (mark === undefined || (this.mark && mark.second === undefined)) return;
    this.mark = mark;
    this.nextMark = -2;
  }

  private findNext(from: number): number {
    if (this.mark === undefined) return -1;
    if (this.nextMark !== -1 && this.nextMark < from) this.nextMark = findMark(this.text, this.mark, from);
    return this.nextMark;
  }

  private progress(at: number): number {
    this.reported = at;
    return at / this.text.length;
  }

  private lineOf(at: number): number {
    for (; this.lineEnd < at; this.line++) {
      const end = this.text.indexOf('\n', this.lineEnd + 1);
      this.lineEnd = end === -1 ? this.text.length : end;
    }
    return this.line;
  }

  private lose(wrong: string): false {
    this.number++;
    const line = this.lineOf(Math.min(this.here, this.text.trimEnd().length));
    this.take({ number: this.number, line, oneLine: this.oneLine, wrong, last: true });
    return false;
  }

  private doubt(wrong: string): void {
    this.take({ number: this.number + 1, line: this.lineOf(this.here), oneLine: this.oneLine, wrong, doubt: true });
  }
}
