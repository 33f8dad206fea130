import type { Author, AuthorId, Paper } from './corpus.ts';
import type { Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { compareFullness, type Mentions, profilePrefix } from './mentions.ts';
import { nameKey } from './names.ts';
import type { ProfileRecord } from './record.ts';

interface AuthorDraft {
  readonly id: AuthorId;
  readonly name: string;
  readonly spellings: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
}

/** People out of names, with ids, sorted by id; `idOf` goes from name to person. */
export function nameAuthors(mentions: Mentions, { personOf }: Identity): { idOf: AuthorId[]; drafts: AuthorDraft[] } {
  const people = new Map<number, { spellings: Map<string, number>; key: string; ids: Set<string> }>();
  for (const places of mentions.places) {
    for (const { name, spelling, printed, id } of places) {
      const { key, spelling: fullest } = mentions.names[name]!;
      let person = people.get(personOf[name]!);
      if (!person) people.set(personOf[name]!, (person = { spellings: new Map(), key, ids: new Set() }));
      if (key < person.key) person.key = key;
      if (id !== undefined && !id.startsWith(profilePrefix)) person.ids.add(id);
      // The heading of a person's page is a spelling too, though it is printed above no paper.
      if (!person.spellings.has(fullest)) person.spellings.set(fullest, 0);
      person.spellings.set(spelling, (person.spellings.get(spelling) ?? 0) + (printed ? 1 : 0));
    }
  }
  const named = [...people].map(([person, { spellings, key, ids }]) => {
    return { person, spellings, key, ids: [...ids].sort(compareText), name: [...spellings.keys()].sort(compareFullness)[0]! };
  });
  const authorIds = makeIds(
    'a:',
    named.map(({ name, key }) => ({ text: name, tells: key })),
  ) as AuthorId[];
  const idOfPerson = new Map(named.map(({ person }, index) => [person, authorIds[index]!]));
  return {
    idOf: Array.from(personOf, (person) => idOfPerson.get(person)!),
    drafts: named
      .map(({ name, spellings, ids }, index) => ({ id: authorIds[index]!, name, spellings, ids }))
      .sort((x, y) => compareText(x.id, y.id)),
  };
}

export function finishAuthors(
  drafts: readonly AuthorDraft[],
  papers: readonly Paper[],
  profiles: readonly ProfileRecord[],
  mentions: Mentions,
  idOf: readonly AuthorId[],
  joins: Identity['joins'],
): Author[] {
  const papersOf = new Map<AuthorId, Paper[]>(drafts.map(({ id }) => [id, []]));
  for (const paper of papers) for (const id of paper.authors) papersOf.get(id)!.push(paper);
  const profilesOf = new Map<AuthorId, number[]>();
  profiles.forEach(({ name }, index) => {
    const known = mentions.indexOf.get(nameKey(name));
    const id = known === undefined ? undefined : idOf[known];
    if (id !== undefined) profilesOf.set(id, [...(profilesOf.get(id) ?? []), index]);
  });
  const joinsOf = new Map<AuthorId, string[]>();
  for (const { join, name } of joins) {
    const person = join.active ? idOf[name] : undefined;
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

function newestFirst(x: Paper, y: Paper): number {
  const time = ({ date }: Paper) => (date ? date.year * 400 + (date.month ?? 0) * 32 + (date.day ?? 0) : -1);
  return time(y) - time(x) || compareText(x.title, y.title) || compareText(x.id, y.id);
}
