import { latexText } from '../readers/latexText.ts';
import { oneLine } from './bibliography.ts';

/** A formula in a text, by the rule that keeps "$5 and $6" apart: no blank within its dollars, no digit behind. */
const formula = /\$(?![\s$])[^$%#&]{1,500}?(?<![\s\\$])\$(?!\d)/g;

const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
};

/** Braces without a partner: BibTeX counts those of `\{` and `\}`. */
const loneEscapes: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

/** A text as LaTeX for a field's braces. */
export function bibtexText(text: string): string {
  return new Writing(text).whole((writing, start, end) => writing.escaped(start, end));
}

/** As `bibtexText`, with the capitals within words kept from styles that write titles in lower case. */
export function bibtexTitle(title: string): string {
  return new Writing(title).whole((writing, start, end) => {
    let text = '';
    let done = start;
    for (const found of writing.text.slice(start, end).matchAll(words)) {
      const capital = /\p{Lu}/u.test(found[0].slice(1));
      text += writing.escaped(done, start + found.index) + (capital ? `{${found[0]}}` : found[0]);
      done = start + found.index + found[0].length;
    }
    return text + writing.escaped(done, end);
  });
}

/** One text on one line, while it is written. */
class Writing {
  readonly text: string;
  private readonly lone: ReadonlySet<number>;

  constructor(text: string) {
    this.text = oneLine(text);
    this.lone = loneBraces(this.text);
  }

  /** Formulas as they stand, the rest by `write`; where that would be read otherwise, their dollars are only signs. */
  whole(write: (writing: Writing, start: number, end: number) => string): string {
    const { text } = this;
    let written = '';
    let done = 0;
    for (const found of text.matchAll(formula)) {
      if (loneBraces(found[0]).size > 0) continue;
      written += write(this, done, found.index) + found[0];
      done = found.index + found[0].length;
    }
    written += write(this, done, text.length);
    return done === 0 || latexText(written) === text.normalize('NFC') ? written : write(this, 0, text.length);
  }

  /** Signs that TeX takes for its own, and those that it draws together. */
  escaped(start: number, end: number): string {
    return this.text
      .slice(start, end)
      .replace(
        /[\\{}$&%#_^~`]/g,
        (sign, at: number) => (this.lone.has(start + at) ? loneEscapes[sign] : escapes[sign]) ?? `\\${sign}`,
      )
      .replace(/-(?=-)/g, '-{}')
      .replace(/'(?=')/g, "'{}");
  }
}

/** Places of the braces that have no partner. */
function loneBraces(text: string): ReadonlySet<number> {
  const open: number[] = [];
  const lone = new Set<number>();
  if (!/[{}]/.test(text)) return lone;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') open.push(at);
    else if (text[at] === '}' && open.pop() === undefined) lone.add(at);
  }
  for (const at of open) lone.add(at);
  return lone;
}
