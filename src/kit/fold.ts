/** Letters that Unicode does not decompose, as plain Latin. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
};

/**
 * Marks that a writer may leave out: accents, and the vowel points of Hebrew and Arabic. Not the vowel signs of Indic
 * scripts and Thai nor the voicing marks of kana, without which different names would become one.
 */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

/** For comparison only, never for display: lower case, no accents, plain Latin letters, single blanks between words. */
export function fold(text: string): string {
  // Most text is plain: the same without three passes over it.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(accents, '')
    .replace(/[øłđðþßæœıħŋĸŧ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded, with every run of anything but letters and digits as one blank: titles that differ in case or punctuation agree. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Folded words joined by hyphens, for ids and file names. Empty when the text has no letter or digit. */
export function slug(text: string): string {
  return foldWords(text).replace(/ /g, '-');
}
