import { fold } from '../kit/fold.ts';

/** What makes two printed names the same name: case, accents, blanks and the shape of hyphens and apostrophes do not count. */
export function nameKey(name: string): string {
  return fold(name.replace(/\p{Cf}/gu, '').replace(/´/g, "'"))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[`\u2018\u2019\u02bc]/g, "'");
}

/** A word's letters and digits, folded. */
export function bareWord(word: string): string {
  if (/^[A-Za-z\d]*$/.test(word)) return word.toLowerCase();
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase().replace(/[^a-z\d]+/g, '');
  return nameKey(word).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** As `bareWord`, but ä, ö, ü, å and ø stay, which some spell as two letters and some without the mark. */
export function markedWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/ő/g, 'ö')
    .replace(/ű/g, 'ü')
    .split(/([äöüåø])/)
    .map((piece, index) => (index % 2 === 1 ? piece : bareWord(piece)))
    .join('');
}

/** Whether a name has letters that `markedWord` keeps. */
export function hasMarkedLetters(name: string): boolean {
  return /[^\0-\x7f]/.test(name) && /[äöüåøőű]/i.test(name.normalize('NFC'));
}
