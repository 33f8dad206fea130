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

/** For comparison only, never for display: lower case, no accents, plain Latin letters, single blanks between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħŋĸŧ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded, with every run of anything but letters and digits as one blank: titles that differ in case or punctuation agree. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Folded words joined by hyphens, for ids and file names. Empty when the text has no letter or digit. */
export function slug(text: string): string {
  return foldWords(text).replace(/ /g, '-');
}
