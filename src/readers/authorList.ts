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
/** A mark that the list is cut stands within so many characters of its end. */
const tail = 60;

/** "Insu Jang, Runyu Lu, Nikhil Bansal et al. · lab" in parts. Marks that a list is cut are never names. */
export function parseAuthorList(line: string): AuthorList {
  const [list = '', ...behind] = line.split(/ · | ·$/);
  const affiliation = behind.join(' · ').trim();
  let rest = list.trim();
  let complete = true;
  const cutBy = (mark: RegExp): RegExpExecArray | null => {
    const start = Math.max(0, rest.length - tail);
    const found = mark.exec(rest.slice(start));
    if (found) rest = rest.slice(0, start + found.index);
    return found;
  };
  const counted = cutBy(cutCount);
  // "et al. …": marks come in pairs at most.
  for (let marks = 0; marks < 2 && rest !== '' && cutBy(cutMark); marks++) complete = false;
  const names = splitNames(rest).filter((item) => {
    const others = isOthers(item);
    if (others) complete = false;
    return !others;
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
    .flatMap((item) => item.split(/ (?:and|&) |^ ?(?:and|&) /))
    .map((item) => item.replace(/[*†‡§¶∗]{1,4}$/u, '').trim())
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
  const { names, complete } = parseAuthorList(line);
  if (names.length === 0 || !names.every(hasShapeOfName)) return 0;
  if (names.filter(startsLikeName).length * 2 < names.length) return 0;
  if (!complete) return 3;
  if (names.length > 1) return 2;
  return /\s/.test(names[0]!) ? 1 : 0.5;
}

/** Whether a text could be one person's printed name. */
export const couldBePerson = (text: string): boolean => hasShapeOfName(text) && startsLikeName(text);

function hasShapeOfName(item: string): boolean {
  if (item.length > 80 || item.split(' ').length > 8) return false;
  if (/[:?!$=<>{}\\/@#%^_|~"“”[\]]|https?|\d{5}|[.…]{2}/.test(item)) return false;
  // A full stop ends an initial or a suffix, never a long word.
  return !/\p{Ll}{5,}\.(?:\s|$)/u.test(item);
}

/** Some word has a capital, or the script has none. */
const startsLikeName = (item: string): boolean => /(?:^|[\s'’(.-])[\p{Lu}\p{Lt}\p{Lo}]/u.test(item);
