import { bareWord } from './nameKey.ts';
import { type Beside, inCapitals, inSmall, type Word } from './nameParts.ts';
import {
  backTitles,
  formerly,
  frontTitles,
  furtherTitles,
  initialsToo,
  lowerParticles,
  particles,
  suffixes,
} from './nameWords.ts';

/** Marks that are no part of a name: superscripts, footnote letters, invisible characters. */
const marks = /[\p{Cf}\p{No}ªº\u1d2c-\u1d6a\u2071\u207f]+/gu;

/** The words of a text; what has neither letter nor digit is none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const printed of text.split(/\s+/)) {
    const bare = bareWord(printed);
    if (bare !== '') words.push({ printed, bare });
  }
  return words;
}

/** A name without marks and without what stands in brackets or quotation marks, which goes aside; "J(ohn)" is John. */
export function withoutBrackets(name: string, beside: Beside): string {
  const clean = /[^\0-\x7f]/.test(name)
    ? name
        .replace(marks, '')
        .replace(/[´`‘’ʼʻ]/g, "'")
        .replace(/\u3000/g, ' ')
    : name;
  if (!/["“”„«»()[\]{}（）［］]/.test(clean)) return clean;
  const joined = clean.replace(/[{}]/g, '').replace(/^(\p{Lu})\((\p{Ll}+)\)/u, '$1$2');
  const inside: string[] = [];
  const outside = joined.replace(
    /[([（［]([^()[\]（）［］]*)[)\]）］]|["“„«]([^"“”„«»]*)["”“»]/g,
    (_, bracketed?: string, quoted?: string) => {
      inside.push(bracketed ?? quoted ?? '');
      return ' ';
    },
  );
  const plain = (text: string) => text.replace(/["“”„«»()[\]（）［］]/g, ' ');
  if (wordsOf(plain(outside)).length === 0) return plain(joined);
  for (const words of inside.map((text) => wordsOf(plain(text)))) {
    const suffix = words.length === 1 ? suffixes.get(words[0]!.bare) : undefined;
    if (suffix !== undefined && beside.suffix === undefined) beside.suffix = suffix;
    else beside.aside.push(...words.map(({ bare }) => bare));
  }
  return plain(outside);
}

/** What a text behind a comma is: a suffix, a title, a date, or a name. `alone`: only a family name stands before it. */
export function kindOfSegment(text: string, alone: boolean): 'suffix' | 'title' | 'date' | 'name' {
  const bare = bareWord(text);
  if (/^\p{N}+$/u.test(bare)) return 'date';
  // "Smith, JR" and "Smith, MD" are initials where nothing else is said.
  if (alone && initialsToo.has(bare) && /^\P{Ll}+$/u.test(text)) return 'name';
  if (suffixes.has(bare)) return 'suffix';
  return backTitles.has(bare) ? 'title' : 'name';
}

/** Takes titles off the front of words; at least one word stays. */
export function dropFrontTitles(words: Word[], beside: Beside): void {
  if (words.length < 2 || !frontTitles.has(words[0]!.bare)) return;
  const whole = words.every(({ printed }) => inCapitals(printed) || !/\p{L}/u.test(printed));
  for (let first = true; words.length > 1; first = false) {
    const { printed, bare } = words[0]!;
    const stopped = printed.endsWith('.');
    const initials = initialsToo.has(bare) && inCapitals(printed) && !stopped && !(whole && words.length > 2);
    const title = first ? frontTitles.has(bare) && !initials : furtherTitles.has(bare) && (stopped || inSmall(printed));
    if (!title) return;
    beside.aside.push(bare);
    words.shift();
  }
}

/** Takes titles, suffixes, a homonym number and a former name off the end of words; at least one word stays. */
export function dropBehind(words: Word[], beside: Beside): void {
  const former =
    words.length < 4 ? -1 : words.findIndex(({ printed, bare }, at) => at > 1 && formerly.has(bare) && inSmall(printed));
  if (former > 0 && former < words.length - 1) beside.aside.push(...words.splice(former).map(({ bare }) => bare));
  // Words before the last one that are no particles; nothing that is dropped is one.
  let others: number | undefined;
  while (words.length > 1) {
    const { printed, bare } = words.at(-1)!;
    if (!suffixes.has(bare) && !backTitles.has(bare) && bare !== 'd' && !/^\d/.test(bare)) return;
    others ??= words.filter((word) => !isAnyParticle(word)).length;
    others--;
    const suffix = suffixes.get(bare);
    if (suffix !== undefined && beside.suffix === undefined && isSuffix(printed, bare, others)) beside.suffix = suffix;
    else if (/^\d{4}$/.test(bare) && beside.homonym === undefined) beside.homonym = bare;
    else if (isBackTitle(printed, bare, others)) beside.aside.push(bare);
    else if (bare === 'd' && words.at(-2)!.bare === 'ph' && words.length > 2) {
      beside.aside.push('ph', bare);
      words.pop();
      others--;
    } else return;
    words.pop();
  }
}

const isAnyParticle = ({ printed, bare }: Word) => particles.has(bare) || (lowerParticles.has(bare) && inSmall(printed));

/** `others`: words that stand before it and are no particles. "Smith JR" is J. R. Smith, "Ii" is a family name. */
function isSuffix(printed: string, bare: string, others: number): boolean {
  if (bare === 'ii' || bare === 'iv' || bare === 'iii') return inCapitals(printed) && (others > 1 || bare === 'iii');
  if (bare === 'junior' || bare === 'senior') return others > 1;
  return others > 1 || !(initialsToo.has(bare) && inCapitals(printed));
}

function isBackTitle(printed: string, bare: string, others: number): boolean {
  if (!backTitles.has(bare)) return false;
  return bare === 'phd' || bare === 'msc' || bare === 'dphil' || (inCapitals(printed) && others > 1);
}
