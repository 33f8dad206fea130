import { foldWords } from '../kit/fold.ts';
import { isOthers, type NameParts, parseName } from './names.ts';
import type { AuthorMention, PaperRecord } from './record.ts';

/** "Smith JA": a family name with initials behind it and no comma, as PubMed prints it. */
const initialsBehind = /^([^,]*\p{Ll}[^,]*|\p{Lu}{3,}[^,]*)\s+(\p{Lu}(?:[\s.-]?\p{Lu}){0,2}\.?)$/u;

/** All ways to read a printed name, the likeliest first: the file's own parts, else "Given Family", else "Family GM". */
export function waysToRead({ name, family, given, suffix }: AuthorMention): NameParts[] {
  if (family !== undefined && given !== undefined && family.trim() !== '' && !family.includes(',') && !given.includes(','))
    return [parseName(`${family}, ${given}${suffix === undefined ? '' : `, ${suffix}`}`)];
  const turned = initialsBehind.exec(name.trim());
  return turned
    ? [parseName(name), parseName(`${turned[1]!}, ${turned[2]!.replace(/(?<=\p{Lu})(?=\p{Lu})/gu, ' ')}`)]
    : [parseName(name)];
}

const known = new WeakMap<PaperRecord, ReadonlySet<string>>();

/** An author's family name, folded and without particles; empty for a mark that the list is cut. */
export function familyOf(mention: AuthorMention): string {
  return isOthers(mention.name) ? '' : foldWords(waysToRead(mention).at(-1)!.family);
}

/** Family names of a record's authors, each once. */
export function familiesOf(record: PaperRecord): ReadonlySet<string> {
  const before = known.get(record);
  if (before) return before;
  const made = new Set(record.authors.map(familyOf).filter((family) => family !== ''));
  known.set(record, made);
  return made;
}

/** Family names that both sides have, and of how many: of the shorter list where one is cut, else of the longer. */
export interface Overlap {
  readonly shared: number;
  readonly of: number;
}

export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>, cut: boolean): Overlap {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const family of few) if (many.has(family)) shared++;
  return { shared, of: cut ? few.size : many.size };
}
