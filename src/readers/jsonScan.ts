/** A value nested deeper than this is no bibliography. */
const deepest = 1000;

/**
 * Looks for the end of one JSON value without reading it, in steps of any size: brackets are counted, strings are skipped.
 * Whether what lies between is sound is for `JSON.parse` to say.
 */
export class JsonScan {
  /** Where the scan is; behind the value's end when it has ended. */
  at: number;
  /** Why the value cannot be sound. */
  wrong: string | undefined;
  /** Whether the value's end was found, sound or not. */
  ended = false;
  private readonly text: string;
  private depth = 0;
  private inString = false;

  constructor(text: string, start: number) {
    this.text = text;
    this.at = start;
  }

  /** Goes on at most to `stop`. True when it stopped for good: the value has ended, or `wrong` says why not. */
  run(stop: number): boolean {
    const { text } = this;
    const end = Math.min(stop, text.length);
    let { at, depth, inString } = this;
    let ended = false;
    let torn = false;
    while (at < end && !ended && !torn) {
      const code = text.charCodeAt(at++);
      if (inString) {
        if (code === 92 && text.charCodeAt(at) !== 10) at++;
        else if (code === 34) {
          inString = false;
          ended = depth === 0;
        } else if (code === 10) torn = true;
      } else if (code === 34) inString = true;
      else if (code === 123 || code === 91) {
        if (++depth > deepest) this.wrong ??= `it is nested deeper than ${deepest.toLocaleString('en')} levels`;
      } else if (code === 125 || code === 93) {
        if (depth === 0) at--;
        else depth--;
        ended = depth === 0;
      } else if (depth === 0 && (code === 44 || isBlank(code))) {
        at--;
        ended = true;
      }
    }
    Object.assign(this, { at: Math.min(at, text.length), depth, inString, ended });
    if (torn) this.wrong ??= 'a text in quotes is not closed on its line';
    if (ended || torn) return true;
    if (at < text.length) return false;
    if (depth > 0 || inString) this.wrong ??= 'the text ends in the middle of it';
    this.ended = depth === 0 && !inString;
    return true;
  }
}

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** The first place from `at` on where no blank stands. */
export function skipBlanks(text: string, at: number): number {
  let here = at;
  while (here < text.length && (isBlank(text.charCodeAt(here)) || text.charCodeAt(here) === 0xfeff)) here++;
  return here;
}

export type Parsed = { readonly value: unknown; readonly wrong?: undefined } | { readonly wrong: string };

/** What a browser's or Node's parser says of a text, as a clause without what stood in the text. */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return { wrong: /end of (?:JSON|data)|unterminated/i.test(said) ? 'it breaks off in the middle' : 'it is not sound JSON' };
  }
}

/** Start of an entry, for finding the next one behind a broken one. */
export interface EntryMark {
  /** From the line end before the entry, where there is one, to the colon behind its first key. */
  readonly text: string;
  /** How much of it stands before the brace. */
  readonly before: number;
  /** Second key, where it is known: an object inside an entry may begin with the same first key. */
  readonly second?: string;
}

/** How the entry at `start` begins; undefined when that is nothing to know others by. */
export function markOf(text: string, start: number, value?: unknown): EntryMark | undefined {
  const opening = /^\{\s{0,100}"[^"\\\n]{0,100}"\s{0,10}:/.exec(text.slice(start, start + 300))?.[0];
  if (opening === undefined) return undefined;
  const before = /\n[\t ,]{0,100}$/.exec(text.slice(Math.max(0, start - 101), start))?.[0] ?? '';
  const second = typeof value === 'object' && value !== null ? Object.keys(value)[1] : undefined;
  if (before === '' && second === undefined) return undefined;
  return { text: before + opening, before: before.length, ...(second === undefined ? {} : { second }) };
}

/** Longest first value that is looked past for the second key. */
const longestFirst = 10000;

/** Start of the next entry that begins like the mark, from `from` on; -1 when there is none. */
export function findMark(text: string, mark: EntryMark, from: number): number {
  for (let found = text.indexOf(mark.text, from); found !== -1; found = text.indexOf(mark.text, found + 1)) {
    if (mark.second === undefined) return found + mark.before;
    const scan = new JsonScan(text, skipBlanks(text, found + mark.text.length));
    if (!scan.run(scan.at + longestFirst) || scan.wrong !== undefined) continue;
    const comma = skipBlanks(text, scan.at);
    const key = skipBlanks(text, comma + 1);
    if (text[comma] === ',' && text.startsWith(JSON.stringify(mark.second), key)) return found + mark.before;
  }
  return -1;
}
