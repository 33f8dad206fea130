import type { Author, AuthorId, Paper } from './corpus.ts';
import type { Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { compareFullness, type Mentions, profilePrefix } from './mentions.ts';
import type { PlacedAuthor } from './makePaper.ts';
import { nameKey } from './names.ts';
import type { ProfileRecord } from './record.ts';
import type { Signatures } from './signatures.ts';

interface AuthorDraft {
  readonly id: AuthorId;
  readonly name: string;
  readonly spellings: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
}

/** The person that a signature is, by one of the names under which it stands. */
type IdOf = (signature: number, name: number) => AuthorId;

/**
 * People out of signatures, with ids, sorted by id.
 * @param places record → its places, by the names that hold
 */
export function nameAuthors(
  table: Signatures,
  mentions: Mentions,
  places: Mentions['places'],
  { personOf }: Identity,
): { idOf: IdOf; drafts: AuthorDraft[] } {
  const people = new Map<number, { spellings: Map<string, number>; key: string; handle: string; ids: Set<string> }>();
  for (const [signature, standing] of table.stands.entries()) {
    const { handle } = table.papers[table.paper[signature]!]!;
    for (const { record, at } of standing) {
      const { name, spelling, printed, id } = places[record]![at]!;
      const { key, spelling: fullest } = mentions.names[name]!;
      const root = personOf(signature, name);
      let person = people.get(root);
      if (!person) people.set(root, (person = { spellings: new Map(), key, handle, ids: new Set() }));
      if (key < person.key) person.key = key;
      if (handle < person.handle) person.handle = handle;
      if (id !== undefined && !id.startsWith(profilePrefix)) person.ids.add(id);
      // The heading of a person's page is a spelling too, though it is printed above no paper.
      if (!person.spellings.has(fullest)) person.spellings.set(fullest, 0);
      person.spellings.set(spelling, (person.spellings.get(spelling) ?? 0) + (printed ? 1 : 0));
    }
  }
  const named = [...people].map(([person, { spellings, key, handle, ids }]) => {
    const name = [...spellings.keys()].sort(compareFullness)[0]!;
    return { person, spellings, key, handle, ids: [...ids].sort(compareText), name };
  });
  const alike = new Map<string, number>();
  for (const { key } of named) alike.set(key, (alike.get(key) ?? 0) + 1);
  const authorIds = makeIds(
    'a:',
    named.map(({ name, key, handle }) => ({ text: name, tells: alike.get(key) === 1 ? key : `${key}@${handle}` })),
  ) as AuthorId[];
  const idOfPerson = new Map(named.map(({ person }, index) => [person, authorIds[index]!]));
  return {
    idOf: (signature, name) => idOfPerson.get(personOf(signature, name))!,
    drafts: named
      .map(({ name, spellings, ids }, index) => ({ id: authorIds[index]!, name, spellings, ids }))
      .sort((x, y) => compareText(x.id, y.id)),
  };
}

/** Record → its authors as people, each once, in the order of its list. */
export function placeAuthors({ stands }: Signatures, places: Mentions['places'], idOf: IdOf): PlacedAuthor[][] {
  const ids = places.map((list) => new Array<AuthorId>(list.length));
  stands.forEach((standing, signature) => {
    for (const { record, at } of standing) ids[record]![at] = idOf(signature, places[record]![at]!.name);
  });
  return places.map((list, record) => {
    const placed = new Map<AuthorId, PlacedAuthor>();
    list.forEach(({ printed }, at) => {
      const id = ids[record]![at]!;
      if (!placed.has(id)) placed.set(id, { id, printed });
    });
    return [...placed.values()];
  });
}

/** Says of every place in every list who stands there. */
export function tellMentions(
  { stands }: Signatures,
  places: Mentions['places'],
  idOf: IdOf,
  tell: (record: number, position: number, author: AuthorId) => void,
): void {
  stands.forEach((standing, signature) => {
    for (const { record, at } of standing) {
      const { position, name } = places[record]![at]!;
      tell(record, position, idOf(signature, name));
    }
  });
}

interface Named {
  readonly table: Signatures;
  readonly mentions: Mentions;
  readonly places: Mentions['places'];
  readonly idOf: IdOf;
  readonly joins: Identity['joins'];
}

export function finishAuthors(
  drafts: readonly AuthorDraft[],
  papers: readonly Paper[],
  profiles: readonly ProfileRecord[],
  { table, mentions, places, idOf, joins }: Named,
): Author[] {
  const papersOf = new Map<AuthorId, Paper[]>(drafts.map(({ id }) => [id, []]));
  for (const paper of papers) for (const id of paper.authors) papersOf.get(id)!.push(paper);
  const ownerOf = ownersOf(table, places, idOf);
  const profilesOf = new Map<AuthorId, number[]>();
  profiles.forEach(({ name }, index) => {
    const known = mentions.indexOf.get(nameKey(name));
    const id = known === undefined ? undefined : ownerOf.get(known);
    if (id !== undefined) profilesOf.set(id, [...(profilesOf.get(id) ?? []), index]);
  });
  const joinsOf = new Map<AuthorId, string[]>();
  for (const { join, signature, name } of joins) {
    const person = join.active ? idOf(signature, name) : undefined;
    if (person !== undefined) joinsOf.set(person, [...(joinsOf.get(person) ?? []), join.key]);
  }
  return drafts.map(({ id, name, spellings, ids }) => ({
    id,
    name,
    spellings: [...spellings]
      .map(([spelling, records]) => ({ name: spelling, records }))
      .sort((x, y) => y.records - x.records || compareText(x.name, y.name)),
    papers: papersOf
      .get(id)!
      .sort(newestFirst)
      .map((paper) => paper.id),
    profiles: profilesOf.get(id) ?? [],
    joins: joinsOf.get(id) ?? [],
    ...(ids.length === 0 ? {} : { ids }),
  }));
}

/** Name → who goes by it: whom a page's heading means by it first, else the first in the order of papers. */
function ownersOf({ stands }: Signatures, places: Mentions['places'], idOf: IdOf): Map<number, AuthorId> {
  const owners = new Map<number, { readonly id: AuthorId; readonly sure: boolean }>();
  stands.forEach((standing, signature) => {
    for (const { record, at } of standing) {
      const { name, id } = places[record]![at]!;
      const sure = id?.startsWith(profilePrefix) === true;
      if (!owners.has(name) || (sure && !owners.get(name)!.sure)) owners.set(name, { id: idOf(signature, name), sure });
    }
  });
  return new Map([...owners].map(([name, { id }]) => [name, id]));
}

function newestFirst(x: Paper, y: Paper): number {
  const time = ({ date }: Paper) => (date ? date.year * 400 + (date.month ?? 0) * 32 + (date.day ?? 0) : -1);
  return time(y) - time(x) || compareText(x.title, y.title) || compareText(x.id, y.id);
}
