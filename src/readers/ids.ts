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

/** An http(s) address, or nothing: nothing else may ever become a link. */
export function cleanAddress(printed: string): string | undefined {
  const text = printed.trim();
  return /^https?:\/\/[^\s"<>]+$/i.test(text) ? text : undefined;
}
