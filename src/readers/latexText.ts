import { accents, silentArguments, switches, symbols } from './latexSymbols.ts';
import { tidy } from './pages.ts';

const special = /[\\{}$~]|--|``|''|[!?]`/;
/** Asked first, since most texts are tidy: blanks that are not single, signs that cannot be seen. */
const untidy = /^\s|\s$|\s\s|[^\S ]|[\p{Cc}\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const beyondAscii = /[\u0080-\uffff]/;
/** Longest formula: beyond it a lone dollar sign is only a sign. */
const longestFormula = 2000;

/** LaTeX as bibliographies hold it → plain text: accents, symbols and dashes as characters, braces gone, `$…$` kept. Linear in time. */
export function latexText(source: string): string {
  const text = special.test(source) ? new LatexText(source).read() : source;
  const tidied = untidy.test(text) ? tidy(text) : text;
  return beyondAscii.test(tidied) ? tidied.normalize('NFC') : tidied;
}

class LatexText {
  private readonly source: string;
  private readonly parts: string[] = [];
  private at = 0;
  /** Marks that wait for their letter, the innermost last. */
  private marks = '';
  /** A look for a closing brace, or a dollar sign, went to the end in vain: there is no use in another. */
  private noBrace = false;
  private noDollar = false;

  constructor(source: string) {
    this.source = source;
  }

  read(): string {
    const plain = /[^\\{}$~`'!?-]+/y;
    while (this.at < this.source.length) {
      plain.lastIndex = this.at;
      const run = plain.exec(this.source)?.[0];
      if (run !== undefined) {
        this.at += run.length;
        this.emit(run);
      } else this.sign();
    }
    return this.parts.join('');
  }

  /** A waiting accent goes on the first letter. */
  private emit(text: string): void {
    if (this.marks === '') {
      this.parts.push(text);
      return;
    }
    const rest = text.trimStart();
    if (rest === '') return;
    const first = String.fromCodePoint(rest.codePointAt(0)!);
    const bare = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    this.parts.push(bare, this.marks, rest.slice(first.length));
    this.marks = '';
  }

  private sign(): void {
    const { source } = this;
    const sign = source[this.at]!;
    if (sign === '\\') return this.command();
    if (sign === '$') return this.formula();
    if (sign === '{') {
      this.at++;
      return;
    }
    if (sign === '}') {
      this.at++;
      this.marks = '';
      return;
    }
    for (const [printed, text] of ligatures)
      if (source.startsWith(printed, this.at)) {
        this.at += printed.length;
        return this.emit(text);
      }
    this.at++;
    this.emit(sign);
  }

  private formula(): void {
    const { source, at } = this;
    const double = source[at + 1] === '$';
    let end = this.noDollar ? -1 : source.indexOf('$', at + (double ? 2 : 1));
    while (end > 0 && source[end - 1] === '\\') end = source.indexOf('$', end + 1);
    if (end === -1) this.noDollar = true;
    if (end === -1 || end - at > longestFormula) {
      this.at++;
      return this.emit('$');
    }
    this.at = end + (double && source[end + 1] === '$' ? 2 : 1);
    this.emit(source.slice(at, this.at));
  }

  private command(): void {
    const { source } = this;
    const name = commandAt(source, this.at + 1);
    this.at += 1 + name.length;
    const mark = accents.get(name);
    const letters = /[a-zA-Z]/.test(name);
    if (mark !== undefined) {
      this.marks = mark + this.marks;
      return;
    }
    if (letters) {
      const next = skipBlanks(source, this.at);
      const text = symbols.get(name);
      const silent = silentArguments.get(name);
      if (text !== undefined) {
        // Behind a sign TeX takes the blanks away; behind a word such as LaTeX that is a slip of the pen.
        if (text.length === 1) this.at = next;
        return this.emit(text);
      }
      if (silent !== undefined) {
        this.at = next;
        for (let count = 0; count < silent; count++) this.skipGroup();
        return;
      }
      if (switches.has(name)) {
        this.at = next;
        return this.emit(spaces.has(name) ? ' ' : '');
      }
      // What is unknown is left out where it seems to be about the look, `\foo{text}` or `{\foo text}`, and else kept as a word.
      const opens = source[this.at - name.length - 2] === '{' && next > this.at && source[next] !== '}';
      if (opens || source[next] === '{') this.at = next;
      else this.emit(name);
      return;
    }
    const sign = signs.get(name);
    this.emit(sign ?? name);
  }

  private skipGroup(): void {
    if (this.source[this.at] !== '{' || this.noBrace) return;
    const end = closingBrace(this.source, this.at);
    if (end === -1) this.noBrace = true;
    else this.at = end + 1;
  }
}

const ligatures: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['?`', '¿'],
  ['!`', '¡'],
  ['`', '‘'],
  ['~', ' '],
];

/** Commands of one sign that mean another than itself. */
const signs: ReadonlyMap<string, string> = new Map([
  ['-', ''],
  ['/', ''],
  ['@', ''],
  ['!', ''],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['\\', ' '],
  ['(', '$'],
  [')', '$'],
  ['[', '$'],
  [']', '$'],
]);

const spaces = new Set(['quad', 'qquad', 'hfill', 'space', 'nobreakspace', 'thinspace', 'par', 'newline', 'linebreak']);

/** Name of the command whose first character stands here: letters, or one sign. */
export function commandAt(source: string, at: number): string {
  const letters = /[a-zA-Z]+/y;
  letters.lastIndex = at;
  return letters.exec(source)?.[0] ?? source.slice(at, at + 1);
}

function skipBlanks(source: string, at: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = at;
  blanks.exec(source);
  return blanks.lastIndex;
}

/** Where the brace that opens here is closed, or -1. */
export function closingBrace(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return at;
  }
  return -1;
}

/** An address or id as LaTeX files write it: `\url{…}`, `\_`, `{\%}` → bare. */
export function latexVerbatim(source: string): string {
  if (!/[\\{}]/.test(source)) return source.trim();
  return source
    .replace(/\\(?:url|path|doi|nolinkurl)\b/g, '')
    .replace(/\\textunderscore\b\s?/g, '_')
    .replace(/\\textasciitilde\b\s?/g, '~')
    .replace(/\\([_%&#~$^{}-])/g, (_, sign: string) => (sign === '{' || sign === '}' ? '' : sign))
    .replace(/[{}]/g, '')
    .trim();
}
