import type { Problem } from '../kit/problem.ts';
import type { Author, AuthorId, Corpus, IdentityChoice, Merge, Paper, PaperId } from './corpus.ts';
import { findPeople, type Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { makePaper, type PlacedAuthor } from './makePaper.ts';
import { collectMentions, compareFullness, type Mentions } from './mentions.ts';
import { groupRecords, type PaperGroup, sortRecords } from './mergePapers.ts';
import { nameKey } from './names.ts';
import type { PaperRecord, ProfileRecord } from './record.ts';

/** What a reading gives to the corpus. */
export interface CorpusSource {
  readonly records: readonly PaperRecord[];
  readonly profiles: readonly ProfileRecord[];
}

/** Records → papers and people, each once. The same for the same records in any order. */
export function makeCorpus(sources: readonly CorpusSource[], choice: IdentityChoice): Corpus {
  const records = sortRecords(sources.flatMap((source) => source.records));
  const profiles = sources
    .flatMap((source) => source.profiles)
    .sort((x, y) => compareText(x.file, y.file) || x.line - y.line || compareText(JSON.stringify(x), JSON.stringify(y)));
  const groups = groupRecords(records);
  const mentions = collectMentions(records, profiles, new Set(choice.apart));
  const identity = findPeople(mentions, records, groups, choice);
  const { idOf, drafts } = nameAuthors(mentions, identity);
  const placed = mentions.places.map((places) => placeAuthors(places, (name) => idOf[name]!));
  const ids = makeIds(
    'p:',
    groups.map(({ tells, records: members }) => ({ text: records[members[0]!]!.title, tells })),
  ) as PaperId[];
  const papers = groups
    .map((group, index) => ({ group, paper: makePaper(ids[index]!, group, records, (record) => placed[record]!) }))
    .sort((x, y) => compareText(x.paper.id, y.paper.id));
  return {
    records,
    profiles,
    papers: papers.map(({ paper }) => paper),
    authors: finishAuthors(
      drafts,
      papers.map(({ paper }) => paper),
      profiles,
      mentions,
      idOf,
      identity.joins,
    ),
    joins: identity.joins.map(({ join }) => join),
    merges: papers.flatMap(({ group, paper }) => mergeOf(group, paper, records)),
    problems: [
      ...papers.flatMap(({ group, paper }) => doubtsOf(group, paper, records)),
      ...doubtsOfIdentity(mentions, identity, records),
    ],
  };
}

interface AuthorDraft {
  readonly id: AuthorId;
  readonly name: string;
  readonly spellings: ReadonlyMap<string, number>;
  readonly keys: ReadonlySet<string>;
}

/** People out of names, with ids; `idOf` goes from name to person. Sorted by id. */
function nameAuthors(mentions: Mentions, { personOf }: Identity): { idOf: AuthorId[]; drafts: AuthorDraft[] } {
  const spellings = new Map<number, Map<string, number>>();
  const keys = new Map<number, Set<string>>();
  for (const places of mentions.places) {
    for (const { name, spelling, printed } of places) {
      const person = personOf[name]!;
      // The heading of a person's page is a spelling too, printed above no paper.
      const own = spellings.get(person) ?? new Map([[mentions.names[name]!.spelling, 0]]);
      spellings.set(person, own.set(spelling, (own.get(spelling) ?? 0) + (printed ? 1 : 0)));
      keys.set(person, (keys.get(person) ?? new Set()).add(mentions.names[name]!.key).add(nameKey(spelling)));
    }
  }
  const people = [...spellings.keys()];
  const fullest = people.map((person) => [...spellings.get(person)!.keys()].sort(compareFullness)[0]!);
  const ids = makeIds(
    'a:',
    people.map((person, index) => ({ text: fullest[index]!, tells: [...keys.get(person)!].sort(compareText)[0]! })),
  ) as AuthorId[];
  const idOfPerson = new Map(people.map((person, index) => [person, ids[index]!]));
  return {
    idOf: Array.from(personOf, (person) => idOfPerson.get(person)!),
    drafts: people
      .map((person, index) => ({
        id: ids[index]!,
        name: fullest[index]!,
        spellings: spellings.get(person)!,
        keys: keys.get(person)!,
      }))
      .sort((x, y) => compareText(x.id, y.id)),
  };
}

function placeAuthors(places: Mentions['places'][number], idOf: (name: number) => AuthorId): PlacedAuthor[] {
  const placed = new Map<AuthorId, PlacedAuthor>();
  for (const { name, printed } of places) {
    const id = idOf(name);
    if (!placed.has(id)) placed.set(id, { id, printed });
  }
  return [...placed.values()];
}

function finishAuthors(
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
  return drafts.map(({ id, name, spellings }) => ({
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
  }));
}

function newestFirst(x: Paper, y: Paper): number {
  const time = ({ date }: Paper) => (date ? date.year * 400 + (date.month ?? 0) * 32 + (date.day ?? 0) : -1);
  return time(y) - time(x) || compareText(x.title, y.title) || compareText(x.id, y.id);
}

function mergeOf(group: PaperGroup, paper: Paper, records: readonly PaperRecord[]): Merge[] {
  if (group.records.length < 2) return [];
  const pages = new Set(group.records.map((index) => records[index]!.page));
  const same = new Set(group.records.map((index) => records[index]!.title)).size === 1;
  const where = pages.size === 1 ? `${group.records.length} times on one page` : `on ${pages.size} pages`;
  const title = same ? 'The same title' : 'The same title but for case and punctuation';
  return [{ paper: paper.id, records: group.records, reason: `${title} ${where}, with dates that agree.` }];
}

function doubtsOf(group: PaperGroup, paper: Paper, records: readonly PaperRecord[]): Problem[] {
  const first = records[group.records[0]!]!;
  const here = { severity: 'note' as const, file: first.file, line: first.line, entry: paper.title };
  const problems: Problem[] = [];
  if (paper.statedCount !== undefined && paper.statedCount < paper.authors.length)
    problems.push({
      ...here,
      code: 'count-below-authors',
      message: `“${paper.title}” is said to have ${paper.statedCount} ${paper.statedCount === 1 ? 'author' : 'authors'}, but ${paper.authors.length} are known.`,
      advice: 'All known authors count; look whether two of them are one person.',
    });
  if (group.namesakes > 0)
    problems.push({
      ...here,
      code: 'same-title-apart',
      message: `“${paper.title}” is also the title of a paper from another year.`,
      advice: 'They were kept as different papers.',
    });
  return problems;
}

function doubtsOfIdentity({ names, places }: Mentions, { undecided }: Identity, records: readonly PaperRecord[]): Problem[] {
  const wanted = new Set(undecided.map(([one]) => one));
  const firstOf = new Map<number, number>();
  places.forEach((met, record) => {
    for (const { name } of met) if (wanted.has(name) && !firstOf.has(name)) firstOf.set(name, record);
  });
  return undecided.map(([one, other]) => {
    const record = records[firstOf.get(one)!]!;
    return {
      severity: 'note',
      code: 'undecided-name',
      file: record.file,
      line: record.line,
      entry: names[one]!.spelling,
      message: `${names[one]!.spelling} and ${names[other]!.spelling} may be one person, but another name speaks against it.`,
      advice: 'They were kept as different people.',
    };
  });
}
