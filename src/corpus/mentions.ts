import { foldWords } from '../kit/fold.ts';
import type { Join } from './corpus.ts';
import { compareText } from './ids.ts';
import { isOthers, nameKey, parseName } from './names.ts';
import type { AuthorMention, PaperRecord, ProfileRecord } from './record.ts';

/** A printed name, however cased and accented: what `exact` identity takes for one person. */
export interface Name {
  readonly key: string;
  /** Its fullest spelling. */
  readonly spelling: string;
}

/** One author's place in one record. */
export interface Place {
  /** Index into the names. */
  readonly name: number;
  /** As met. */
  readonly spelling: string;
  readonly printed: boolean;
  /** Place in the record's list, from 0; the list's length for an owner who is not in it. */
  readonly position: number;
  /** ORCID with its scheme, else the source's own id of the person. */
  readonly id?: string;
}

/** The names of all records, and where they stand. */
export interface Mentions {
  readonly names: readonly Name[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Record → its authors, each once. */
  readonly places: readonly (readonly Place[])[];
  /** Spellings that a source itself holds for one person, in that source's papers alone. */
  readonly joins: readonly NamedJoin[];
  /** Name → other names that go by it on some paper. */
  readonly forms?: ReadonlyMap<number, ReadonlySet<number>>;
}

/** A join with an index of a name that, where it is active, stands for the joined person. */
export interface NamedJoin {
  readonly join: Join;
  readonly name: number;
}

/** Before the folded name of a page's owner, in `AuthorMention.sourceId`. */
export const profilePrefix = 'profile:';

/** Both keys, sorted: a join's name. */
export function joinKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/** @param apart keys of joins that are switched off. */
export function collectMentions(
  records: readonly PaperRecord[],
  profiles: readonly ProfileRecord[],
  apart: ReadonlySet<string>,
): Mentions {
  const mainSpelling = mainSpellings(records, profiles);
  const indexOf = new Map<string, number>();
  const names: { key: string; spelling: string }[] = [];
  const known = new Map<string, number>();
  const nameOf = (spelling: string): number => {
    const name = known.get(spelling) ?? newSpelling(spelling);
    known.set(spelling, name);
    return name;
  };
  const newSpelling = (spelling: string): number => {
    const key = nameKey(spelling);
    const same = indexOf.get(key);
    if (same === undefined) {
      indexOf.set(key, names.length);
      return names.push({ key, spelling }) - 1;
    }
    if (compareFullness(spelling, names[same]!.spelling) < 0) names[same]!.spelling = spelling;
    return same;
  };
  const joins = new Map<string, NamedJoin>();
  const places = records.map((record) => {
    const met = new Map<number, Place>();
    const add = (name: number, spelling: string, printed: boolean, position: number, id?: string) => {
      if (!met.has(name)) met.set(name, { name, spelling, printed, position, ...(id === undefined ? {} : { id }) });
    };
    const doubtful = repeatedIds(record);
    record.authors.forEach((mention, position) => {
      const spelling = mention.name.trim();
      if (spelling === '' || isOthers(spelling)) return;
      const stated = idOf(mention);
      const id = stated !== undefined && doubtful?.has(stated) ? undefined : stated;
      const main = id === undefined ? undefined : mainSpelling.get(id);
      if (main === undefined || nameKey(main) === nameKey(spelling)) {
        add(nameOf(spelling), spelling, mention.printed, position, id);
        return;
      }
      const join = sourceJoin(main, spelling, record, apart);
      joins.set(join.key, { join, name: nameOf(main) });
      if (join.active) add(nameOf(main), spelling, mention.printed, position, id);
      else {
        add(nameOf(spelling), spelling, mention.printed, position);
        // A page's owner stays an author of every paper on it, whoever the printed name belongs to.
        if (id!.startsWith(profilePrefix)) add(nameOf(main), main, false, record.authors.length);
      }
    });
    return [...met.values()];
  });
  return { names, indexOf, places, joins: [...joins.values()] };
}

const idOf = ({ orcid, sourceId }: AuthorMention) => (orcid === undefined ? sourceId : `orcid:${orcid}`);

/** Ids that one list gives to several names: one of them may be right, and nobody knows which. */
function repeatedIds({ authors }: PaperRecord): ReadonlySet<string> | undefined {
  const ids = authors.flatMap((mention) => idOf(mention) ?? []);
  const once = new Set(ids);
  if (once.size === ids.length) return undefined;
  const nameWith = new Map<string, string>();
  const repeated = new Set<string>();
  for (const mention of authors) {
    const id = idOf(mention);
    if (id === undefined) continue;
    const known = nameWith.get(id);
    if (known !== undefined && known !== nameKey(mention.name)) repeated.add(id);
    nameWith.set(id, nameKey(mention.name));
  }
  return repeated;
}

function sourceJoin(main: string, spelling: string, record: PaperRecord, apart: ReadonlySet<string>): Join {
  const [one, other] = nameKey(main) < nameKey(spelling) ? [main, spelling] : [spelling, main];
  const key = joinKey(nameKey(main), nameKey(spelling));
  const reason = `“${record.page}” has ${spelling} for ${main}, and gives both names to one person.`;
  return { key, names: [one, other], reason, sharedCoauthors: [], active: !apart.has(key) };
}

/** Id → the spelling that its person goes by: a page's owner as the page is headed, else the fullest. */
function mainSpellings(records: readonly PaperRecord[], profiles: readonly ProfileRecord[]): Map<string, string> {
  const main = new Map<string, string>();
  const offer = (id: string, spelling: string) => {
    const known = main.get(id);
    if (known === undefined || compareFullness(spelling, known) < 0) main.set(id, spelling);
  };
  for (const { name } of profiles) offer(profilePrefix + nameKey(name), name);
  const headed = new Set(main.keys());
  for (const record of records) {
    const doubtful = repeatedIds(record);
    for (const mention of record.authors) {
      const id = idOf(mention);
      if (id !== undefined && !headed.has(id) && !doubtful?.has(id)) offer(id, mention.name.trim());
    }
  }
  return main;
}

/** Fuller spellings first: not all in capitals, more letters, given name first, more accents; then any fixed order. */
export function compareFullness(one: string, other: string): number {
  if (one === other) return 0;
  const shouts = (name: string) => (name === name.toUpperCase() && name !== name.toLowerCase() ? 1 : 0);
  const whispers = (name: string) => (name === name.toLowerCase() && name !== name.toUpperCase() ? 1 : 0);
  const letters = (name: string) => foldWords(name).replace(/ /g, '').length;
  const turned = (name: string) => (name.includes(',') && parseName(name).suffix === undefined ? 1 : 0);
  const beyondAscii = (name: string) => name.replace(/[\0-\x7f]/g, '').length;
  return (
    shouts(one) - shouts(other) ||
    whispers(one) - whispers(other) ||
    letters(other) - letters(one) ||
    turned(one) - turned(other) ||
    beyondAscii(other) - beyondAscii(one) ||
    compareText(one, other)
  );
}
