/** Ids that files print in many ways, bare and checked: an id that is not sound is no id. */

/** `10.1000/xyz` in lower case, out of `https://doi.org/…`, `doi:…` and the like. */
export function cleanDoi(printed: string): string | undefined {
  let text = printed.trim();
  try {
    if (/%[0-9a-f]{2}/i.test(text)) text = decodeURIComponent(text);
  } catch {
    // Not an address after all: as printed.
  }
  const found = /\b(10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+)/.exec(text)?.[1];
  return found?.replace(/[.,;:'’”)\]}]+$/, (end) => (balanced(found) ? end.replace(/[.,;:'’”]+$/, '') : '')).toLowerCase();
}

const balanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length && text.split('[').length === text.split(']').length;

/** Sixteen characters with hyphens, the last one checked (ISO 7064 mod 11-2). */
export function cleanOrcid(printed: string): string | undefined {
  const digits = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\b/i.exec(printed);
  if (!digits) return undefined;
  const bare = digits.slice(1).join('').toUpperCase();
  let total = 0;
  for (const digit of bare.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return bare[15] === (check === 10 ? 'X' : String(check)) ? bare.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}

/** `2101.00001` or `math/0211159`, without version. */
export function cleanArxiv(printed: string): string | undefined {
  const found = /(?:^|[:/\s])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:$|[\s\]])/.exec(printed.trim());
  return found?.[1];
}

/** Digits only. */
export function cleanPmid(printed: string): string | undefined {
  return /(?:^|\D)(\d{1,8})(?:\D|$)/.exec(printed.trim())?.[1];
}

/** `PMC123`. */
export function cleanPmcid(printed: string): string | undefined {
  const found = /\bPMC(\d{1,8})\b/i.exec(printed)?.[1];
  return found && `PMC${found}`;
}

/** Digits only, without `2-s2.0-`. */
export function cleanScopus(printed: string): string | undefined {
  return /^(?:2-s2\.0-)?(\d{1,15})$/i.exec(printed.trim())?.[1];
}

/** Fifteen letters and digits, without `WOS:`. */
export function cleanWos(printed: string): string | undefined {
  return /^(?:(?:WOS|ISI):?\s?)?([A-Z\d]{15})$/i.exec(printed.trim())?.[1]?.toUpperCase();
}

/** `0955-2359`: the first in a text whose last character is right, with a hyphen. */
export function cleanIssn(printed: string): string | undefined {
  for (const [, ahead = '', behind = ''] of printed
    .slice(0, longestList)
    .matchAll(/(?<![\dX-])(\d{4})-?(\d{3}[\dX])(?![\dX-])/gi))
    if (weigh(ahead + behind, (index) => 8 - index) % 11 === 0) return `${ahead}-${behind.toUpperCase()}`;
  return undefined;
}

/** Ten or thirteen characters: the first in a text whose last one is right, without hyphens. */
export function cleanIsbn(printed: string): string | undefined {
  const isbn = /(?<![\dX-])(?:97[89](?:[- ]?\d){10}|(?:\d[- ]?){9}[\dX])(?![\dX-])/gi;
  for (const [found] of printed.slice(0, longestList).matchAll(isbn)) {
    const digits = found.replace(/[- ]/g, '').toUpperCase();
    if (digits.length === 10 && weigh(digits, (index) => 10 - index) % 11 === 0) return digits;
    if (digits.length === 13 && weigh(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0) return digits;
  }
  return undefined;
}

/** Longest text in which numbers of books and journals are looked for. */
const longestList = 400;

const weigh = (digits: string, weight: (index: number) => number): number =>
  [...digits].reduce((sum, digit, index) => sum + (/x/i.test(digit) ? 10 : Number(digit)) * weight(index), 0);

/** An http(s) address, or nothing: nothing else may ever become a link. */
export function cleanAddress(printed: string): string | undefined {
  const text = printed.trim();
  return /^https?:\/\/[^\s"<>]+$/i.test(text) ? text : undefined;
}
