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

/** A text as LaTeX for a field's braces; BibTeX must be able to count them, so a brace without its partner becomes round. */
export function bibtexText(text: string): string {
  return withFormulas(pairBraces(oneLine(text)), escaped);
}

/** As `bibtexText`, with the capitals within words kept from styles that write titles in lower case. */
export function bibtexTitle(title: string): string {
  return withFormulas(pairBraces(oneLine(title)), (part) => {
    let text = '';
    let end = 0;
    for (const found of part.matchAll(words)) {
      const capital = /\p{Lu}/u.test(found[0].slice(1));
      text += escaped(part.slice(end, found.index)) + (capital ? `{${found[0]}}` : found[0]);
      end = found.index + found[0].length;
    }
    return text + escaped(part.slice(end));
  });
}

/** Formulas as they stand, the rest by `write`; where that would be read otherwise, their dollars are only signs. */
function withFormulas(text: string, write: (part: string) => string): string {
  let written = '';
  let end = 0;
  for (const found of text.matchAll(formula)) {
    if (pairBraces(found[0]) !== found[0]) continue;
    written += write(text.slice(end, found.index)) + found[0];
    end = found.index + found[0].length;
  }
  written += write(text.slice(end));
  return end === 0 || latexText(written) === text.normalize('NFC') ? written : write(text);
}

/** Signs that TeX takes for its own, and those that it draws together. */
const escaped = (part: string): string =>
  part
    .replace(/[\\{}$&%#_^~`]/g, (sign) => escapes[sign] ?? `\\${sign}`)
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}");

/** The same with every brace that has no partner as a round one. */
export function pairBraces(text: string): string {
  if (!/[{}]/.test(text)) return text;
  const signs = text.split('');
  const open: number[] = [];
  for (const [index, sign] of signs.entries()) {
    if (sign === '{') open.push(index);
    else if (sign === '}' && open.pop() === undefined) signs[index] = ')';
  }
  for (const index of open) signs[index] = '(';
  return signs.join('');
}
