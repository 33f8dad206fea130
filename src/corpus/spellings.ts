/** Spellings of one name: Müller is also printed Mueller and Muller, Ågård also Aagaard. Words as `markedWord` makes them. */

/** All spellings of a name as one, and some other names with them: for looking up, never for telling names apart. */
export function collapse(word: string): string {
  return /[aou]e|aa/.test(word) ? word.replace(/a[ae]+/g, 'a').replace(/([ou])e+/g, '$1') : word;
}

/**
 * Whether two words are spellings of one: "ü" is "ue" or "u", and so are ö, ä, å (aa, a) and ø. Between two words without
 * such letters only where no other name is meant: Mueller is Muller, but Xue is not Xu, Bauer not Baur, Michael not Michal.
 */
export function spelledAlike(one: string, other: string, where: 'given' | 'family'): boolean {
  if (one === other) return true;
  // Other names are told apart at a glance.
  if (!severalSpellings.test(one) && !severalSpellings.test(other)) return false;
  return spelledOut(one) === spelledOut(other) || simplified(one, where) === simplified(other, where);
}

const severalSpellings = /[äöüøå]|[aou]e|aa/;
const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const oneLetter: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ø: 'o', å: 'a' };

const spelledOut = (word: string) => word.replace(/[äöüøå]/g, (letter) => twoLetters[letter]!);

function simplified(word: string, where: 'given' | 'family'): string {
  const plain = word.replace(/[äöüøå]/g, (letter) => oneLetter[letter]!);
  if (plain.length < 5 || !/[aou]e|aa/.test(plain)) return plain;
  const lenient = plain.replace(/(^|[^aeiouygqx])ue(?=[^aeiouyn]|n.)/g, '$1u').replace(/(^|[^aeiouyq])oe(?=[^aeiouy])/g, '$1o');
  if (where === 'given') return lenient;
  return lenient.replace(/(^|[^aeiouy])ae(?=[^aeiouy])(?!(?:l|ng)$)/g, '$1a').replace(/(^|[^aeiouy])aa(?=[^aeiouy])/g, '$1a');
}
