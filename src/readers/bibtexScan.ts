import { BibtexCursor } from './bibtexCursor.ts';
import type { BrokenEntry, Doubt, RawEntry, Scanned } from './bibtexRaw.ts';

/** Characters that one value may have, and that one macro may grow to: beyond it the file is not what it seems. */
const longestValue = 1 << 21;
const longestMacro = 1 << 16;
/** Comments that may look for their closing brace in vain; after them a comment ends with its line. */
const vainComments = 8;
/** Characters within which a comment must close: beyond them its brace is missing. */
const longestComment = 1 << 24;

const head = /@[ \t]{0,20}([A-Za-z][A-Za-z0-9_-]{0,40})\s{0,200}([{(])/y;
const fieldName = /[^\s"#%'(),={}@]{1,200}/y;
const equals = /\s*=/y;
const keyThenComma = /[^,={}"]{0,500}(?=[,}])/y;
const keyThenParen = /[^,={}")]{0,500}(?=[,)])/y;
const wordThenWord = /([^\s,={}"]{1,300})\s{1,50}(?=[^\s,={}"]{1,200}\s{0,50}=)/y;
const bareWord = /[^\s"#%'(),={}]{1,300}/y;
const months = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);
/** Fields whose unexplained abbreviations change what is read. */
const worthTelling = /“(?:title|subtitle|journal|journaltitle|booktitle|year|date|month|doi|crossref)”/;
/** A field within a value: the value's own brace was left open. */
const swallowed = /,\s{0,50}[a-z]{2,20}\s{0,10}=\s{0,10}[{"\d]/i;

class Broken {
  constructor(readonly why: string) {}
}

/** Parts of a file → its entries, in linear time; what is broken ends at the next entry. */
export class BibtexScan {
  private readonly cursor = new BibtexCursor();
  /** Comments that were never closed. */
  private vain = 0;
  /** Characters that came from macros: bounded, for a macro of macros of macros grows without end. */
  private filledIn = 0;
  /** Characters of all parts so far. */
  private size = 0;
  private readonly macros = new Map<string, string>();
  private entries: RawEntry[] = [];
  private broken: BrokenEntry[] = [];
  private remarks: (Doubt & { readonly line: number })[] = [];
  private doubts: Doubt[] = [];
  private last = false;
  /** Where the present part must be cut: what stands behind is given again with more. */
  private cut = 0;

  /**
   * Scans the next part, which begins and ends between two entries. Yields now and then; returns where a comment begins that
   * goes on behind the part: the next part must begin there.
   */
  *scan(part: string, last: boolean): Generator<void, number, void> {
    this.size += part.length - (this.cursor.text.length - this.cut);
    this.cursor.goOn(part, this.cut);
    this.cut = part.length;
    this.last = last;
    while (this.cut === part.length) {
      const start = part.indexOf('@', this.cursor.at);
      if (start === -1) break;
      this.cursor.at = start + 1;
      if (this.cursor.due()) yield;
      const found = this.cursor.match(head, start);
      if (!found || /[\p{L}\p{N}._]/u.test(part.charAt(start - 1))) continue;
      this.cursor.at = start + found[0].length;
      const type = found[1]!.toLowerCase();
      if (type === 'comment') yield* this.comment(start);
      else yield* this.block(type, start, found[2] === '{' ? '}' : ')');
    }
    return this.cut;
  }

  /** What was found since this was asked last. */
  found(): Scanned {
    const { entries, broken, remarks } = this;
    [this.entries, this.broken, this.remarks] = [[], [], []];
    return { entries, broken, remarks };
  }

  private *block(type: string, start: number, closer: string): Generator<void, void, void> {
    const line = this.cursor.lineAt(start);
    this.doubts = [];
    let key = '';
    const fields = new Map<string, string>();
    let broken: Broken | undefined;
    if (type === 'preamble') broken = yield* this.value('the preamble', closer, []);
    else {
      if (type !== 'string') key = this.key(closer);
      broken = yield* this.fields(fields, closer, type === 'string' ? 'the abbreviation' : 'the field');
    }
    if (type === 'preamble') return;
    if (type === 'string') {
      for (const [name, value] of fields) this.macros.set(name, value.slice(0, longestMacro));
      this.remarks.push(...this.doubts.map((doubt) => ({ ...doubt, line })));
      if (broken) this.broken.push({ line, key: '@string', why: broken.why });
    } else if (broken) this.broken.push({ line, key, why: broken.why });
    else this.entries.push({ type, key, line, fields, doubts: this.doubts });
  }

  /** Up to the comma behind the key. */
  private key(closer: string): string {
    this.cursor.blanks();
    const whole = this.cursor.match(closer === '}' ? keyThenComma : keyThenParen, this.cursor.at);
    if (whole) {
      this.cursor.at += whole[0].length;
      return apart(whole[0].trim());
    }
    const before = this.cursor.match(wordThenWord, this.cursor.at);
    if (!before) return '';
    this.cursor.at += before[0].length;
    this.doubt('comma-missing', 'the comma behind its key is missing.');
    return before[1]!;
  }

  private *fields(fields: Map<string, string>, closer: string, sort: string): Generator<void, Broken | undefined, void> {
    for (;;) {
      this.toField();
      if (this.cursor.at >= this.cursor.text.length || this.cursor.atNextHead()) {
        const torn = [...fields.values()].some((value) => swallowed.test(value));
        if (torn) return new Broken('a brace in it is never closed');
        if (fields.size === 0) return new Broken('it is never closed');
        this.doubt('brace-missing', 'its closing brace is missing.');
        return undefined;
      }
      if (this.cursor.text[this.cursor.at] === closer) {
        this.cursor.at++;
        return undefined;
      }
      const printed = this.cursor.match(fieldName, this.cursor.at)?.[0];
      const sign = printed === undefined ? null : this.cursor.match(equals, this.cursor.at + printed.length);
      if (printed === undefined || !sign) return new Broken(`“${this.cursor.around()}” is no field`);
      this.cursor.at += printed.length + sign[0].length;
      const name = printed.toLowerCase();
      const parts: string[] = [];
      const broken = yield* this.value(`${sort} “${name}”`, closer, parts);
      if (broken) return broken;
      this.keep(fields, name, parts);
    }
  }

  /** Over blanks, spare commas, and lines that begin with a percent sign where a field should stand. */
  private toField(): void {
    for (;;) {
      this.cursor.blanks();
      const sign = this.cursor.text[this.cursor.at];
      if (sign === ',') this.cursor.at++;
      else if (sign === '%') this.cursor.at = this.cursor.lineEnd();
      else return;
    }
  }

  private keep(fields: Map<string, string>, name: string, parts: readonly string[]): void {
    let value = parts.length === 1 ? parts[0]! : '';
    if (parts.length > 1) for (const part of parts) if (value.length <= longestValue) value += part;
    if (value.length > longestValue) {
      value = value.slice(0, longestValue);
      this.doubt('long-field', `the field “${name}” runs on for too long and was cut.`);
    }
    const there = fields.get(name);
    if (there === undefined || there.trim() === '') fields.set(name, value);
    else if (value.trim() !== '' && there !== value)
      this.doubt('field-twice', `the field “${name}” stands twice; the first one counts.`);
  }

  /** One value with its `#`; its parts go into the list. */
  private *value(what: string, closer: string, parts: string[]): Generator<void, Broken | undefined, void> {
    for (;;) {
      this.cursor.blanks();
      const sign = this.cursor.text[this.cursor.at];
      if (sign === '{' || sign === '"') {
        const end = yield* this.cursor.end(sign === '"');
        if (end < 0) {
          this.cursor.at = ~end;
          return new Broken(`${what} is never closed`);
        }
        parts.push(apart(this.cursor.text.slice(this.cursor.at + 1, end)));
        this.cursor.at = end + 1;
      } else if (sign !== ',' && sign !== closer) {
        const word = this.cursor.match(bareWord, this.cursor.at)?.[0];
        if (word === undefined) return new Broken(`${what} has no value that can be read`);
        this.cursor.at += word.length;
        parts.push(this.macro(word, what));
      }
      this.cursor.blanks();
      if (this.cursor.text[this.cursor.at] === '#') {
        this.cursor.at++;
        continue;
      }
      const next = this.cursor.text[this.cursor.at];
      if (next === undefined || next === ',' || next === closer || this.cursor.atNextHead()) return undefined;
      const name = this.cursor.match(fieldName, this.cursor.at)?.[0];
      if (name === undefined || !this.cursor.match(equals, this.cursor.at + name.length))
        return new Broken(`“${this.cursor.around()}” behind ${what} cannot be understood`);
      this.doubt('comma-missing', `the comma behind ${what} is missing.`);
      return undefined;
    }
  }

  private macro(word: string, what: string): string {
    const name = word.toLowerCase();
    const value = this.macros.get(name);
    if (value !== undefined) {
      this.filledIn += value.length;
      if (this.filledIn <= 1e6 + 8 * this.size) return value;
      this.doubt('macro-bomb', `“${word}” in ${what} makes this file many times as long as it is; it was left out.`);
      return '';
    }
    if (/^[-+]?\d+$/.test(word) || months.has(name)) return word;
    if (what.startsWith('the abbreviation')) {
      this.doubt('macro-lost', `“${word}” in ${what} is itself not explained; it stands for nothing.`);
      return '';
    }
    if (/“(?:author|editor|translator)”/.test(what)) {
      this.doubt(
        'macro-lost',
        `“${word}” in ${what} is an abbreviation that this file does not explain; nobody was read from it.`,
      );
      return '';
    }
    if (worthTelling.test(what))
      this.doubt(
        'macro-unknown',
        `“${word}” in ${what} is an abbreviation that this file does not explain; it was taken as it stands.`,
      );
    return word;
  }

  /** A comment goes to its closing brace, where it has one; the entries within are not read. */
  private *comment(start: number): Generator<void, void, void> {
    this.cursor.at--;
    const end = this.cursor.text[this.cursor.at] === '{' && this.vain < vainComments ? yield* this.cursor.end(false, true) : -1;
    if (end < -1) {
      if (!this.last && this.cursor.text.length - start < longestComment) {
        this.cut = start;
        return;
      }
      this.vain++;
      this.broken.push({ line: this.cursor.lineAt(start), key: '@comment', why: 'a comment is never closed' });
    }
    // Where the brace is missing, the comment is its line.
    this.cursor.at = end >= 0 ? end + 1 : this.cursor.lineEnd();
  }

  private doubt(code: string, message: string): void {
    if (this.doubts.length < 20) this.doubts.push({ code, message });
  }
}

/** The same characters in memory of their own: a piece of a text keeps all of the text alive. */
const apart = (piece: string): string => ` ${piece}`.slice(1);
