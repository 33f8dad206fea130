/** What the formats of bibliographies share: texts on one line, people by their role, dates, and keys that no two entries have. */
import type { Affiliation, AuthorMention, PaperDate, PaperRecord, Role } from '../corpus/record.ts';
import { fold } from '../kit/fold.ts';
import { tidy } from '../readers/pages.ts';
import { personOf } from '../readers/person.ts';

const lonely = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as all formats can hold it: on one line, without characters that cannot be seen and without half characters. */
export const oneLine = (text: string): string => tidy(text.replace(lonely, ''));

/** Texts on one line; those of which nothing is left are left out. */
export const linesOf = (texts: readonly string[] = []): string[] => texts.map(oneLine).filter((text) => text !== '');

/** Those with this role, in order. */
export const withRole = ({ authors }: PaperRecord, role: Role): AuthorMention[] =>
  authors.filter((mention) => (mention.role ?? 'author') === role);

/** Whether a name's parts say the name as it is shown: readers of formats with parts make it of them. */
export const isInParts = ({ name, family = '', given, suffix }: AuthorMention): boolean =>
  (family !== '' || given !== undefined) && personOf({ family, given, suffix })?.name === name;

/** All affiliations of somebody. */
export const affiliationsOf = ({ affiliations, affiliation }: AuthorMention): readonly Affiliation[] =>
  affiliations ?? (affiliation === undefined ? [] : [{ name: affiliation }]);

/** Everybody's affiliations and the paper's own, each once, for formats that do not tell whose they are. */
export function affiliationText({ affiliation, authors }: PaperRecord): string {
  const own = affiliation === undefined ? [] : [affiliation];
  const theirs = authors.flatMap((mention) => affiliationsOf(mention).map(({ name }) => name));
  const known = new Set(own.flatMap((text) => [text, ...text.split('; ')]));
  return linesOf([...own, ...new Set(theirs.filter((name) => !known.has(name)))]).join('; ');
}

/** "1843", "1843-09" or "1843-09-05", with any sign between. */
export function dateParts({ year, month, day }: PaperDate): string[] {
  const parts = [String(year).padStart(4, '0')];
  for (const part of month === undefined || day === undefined ? [month] : [month, day])
    if (part !== undefined) parts.push(String(part).padStart(2, '0'));
  return parts;
}

/** Gives every entry a key that no other has; keys that differ in case alone count as one. */
export class Keys {
  private readonly taken = new Set<string>();
  /** Key → the number that its next namesake gets. */
  private readonly next = new Map<string, number>();

  take(wished: string): string {
    let key = wished;
    for (let number = this.next.get(wished.toLowerCase()) ?? 2; this.taken.has(key.toLowerCase()); number++) {
      key = `${wished}-${number}`;
      this.next.set(wished.toLowerCase(), number + 1);
    }
    this.taken.add(key.toLowerCase());
    return key;
  }
}

/** A key out of the first author's family name, the year and the title's first word: "lovelace1843notes". */
export function keyFor({ authors, date, title }: PaperRecord): string {
  const [first] = authors;
  const family = first && (first.family ?? (first.group ? first.name : first.name.split(' ').at(-1)!));
  const word = ascii(title).match(/[a-z\d]{4,}/)?.[0] ?? ascii(title).match(/[a-z\d]+/)?.[0] ?? '';
  return `${ascii(family ?? '').replace(/[^a-z\d]/g, '') || 'paper'}${date?.year ?? ''}${word}`;
}

/** In lower case, accents gone, for keys. */
const ascii = (text: string): string => fold(text).slice(0, 200);
