import { isOthers } from '../corpus/names.ts';

/** A printed line of authors. */
export interface AuthorList {
  readonly names: readonly string[];
  /** False where "et al." or its like stands. */
  readonly complete: boolean;
  /** All authors, where the line says how many it leaves out. */
  readonly statedCount?: number;
  readonly affiliation?: string;
}

const suffix = /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/i;
const cutMark = /[\s,;&+]*(?:\b(?:and|with)\s+)?(?:\bet\.?\s*al\b\.?|\b(?:and|&)\s+others\b\.?|…|\.{3})\s*$/i;
const cutCount =
  /[\s,;]*(?:\band\b|&|\+)\s*(\d{1,4})\s*(?:others?|more|more authors|other authors|authors|coauthors|co-authors)?\.?\s*$/i;

/** "Insu Jang, Runyu Lu, Nikhil Bansal et al. · lab" in parts. Marks that a list is cut are never names. */
export function parseAuthorList(line: string): AuthorList {
  const [list = '', ...behind] = line.split(/\s+·\s+|\s+·$/);
  const affiliation = behind.join(' · ').trim();
  let rest = list.trim();
  let complete = true;
  const counted = cutCount.exec(rest);
  if (counted) rest = rest.slice(0, counted.index);
  for (let cut = cutMark.exec(rest); cut && rest !== ''; cut = cutMark.exec(rest)) {
    complete = false;
    rest = rest.slice(0, cut.index);
  }
  const names = splitNames(rest).flatMap((item) => {
    if (!isOthers(item)) return [item];
    complete = false;
    return [];
  });
  const hidden = counted ? Number(counted[1]) : 0;
  return {
    names,
    complete: complete && hidden === 0,
    ...(hidden > 0 ? { statedCount: names.length + hidden } : {}),
    ...(affiliation === '' ? {} : { affiliation }),
  };
}

function splitNames(list: string): string[] {
  const items = list
    .split(list.includes(';') ? ';' : ',')
    .flatMap((item) => item.split(/\s+(?:and|&)\s+|^\s*(?:and|&)\s+/))
    .map((item) => item.replace(/[*†‡§¶∗]+$/u, '').trim())
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
  const names: string[] = [];
  for (const item of items) {
    if (suffix.test(item) && names.length > 0) names.push(`${names.pop()!}, ${item}`);
    else names.push(item);
  }
  return names;
}

/**
 * How much a line looks like a list of authors: 3 it says that it is cut, 2 several names, 1 one name of several words,
 * 0.5 one word, 0 not at all.
 */
export function looksLikeAuthors(line: string): number {
  if (line.length > 4000) return 0;
  const { names, complete } = parseAuthorList(line);
  if (names.length === 0 || !names.every(couldBePerson)) return 0;
  if (!complete) return 3;
  if (names.length > 1) return 2;
  return /\s/.test(names[0]!) ? 1 : 0.5;
}

/** Whether a text could be one person's printed name. */
export function couldBePerson(item: string): boolean {
  if (item.length > 80 || item.split(' ').length > 8) return false;
  if (/[:?!$=<>{}\\/@#%^_|~"“”[\]]|https?|\d{5}|[.…]{2}/.test(item)) return false;
  // A full stop ends an initial or a suffix, never a long word.
  if (/[\p{Ll}]{5,}\.(?:\s|$)/u.test(item)) return false;
  return /(?:^|[\s'’(.-])[\p{Lu}\p{Lt}\p{Lo}]/u.test(item);
}
