import type { Problem } from '../kit/problem.ts';
import { atOnce } from '../kit/steps.ts';
import type { Author, AuthorId, Corpus, CorpusChoice, Merge, Paper, PaperId } from './corpus.ts';
import { findPeople, type Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { makePaper, type PlacedAuthor } from './makePaper.ts';
import { collectMentions, compareFullness, type Mentions } from './mentions.ts';
import { groupRecords, type PaperGroup, sortRecords } from './mergePapers.ts';
import { nameKey } from './names.ts';
import type { PaperRecord, ProfileRecord } from './record.ts';

/** Papers made between two yields. */
const breath = 500;

/** What a reading gives to the corpus. */
export interface CorpusSource {
  readonly records: readonly PaperRecord[];
  readonly profiles: readonly ProfileRecord[];
}

/** Records → papers and people, each once. The same for the same records in any order. */
export const makeCorpus = (sources: readonly CorpusSource[], choice: CorpusChoice): Corpus =>
  atOnce(corpusSteps(sources, choice));

/** As `makeCorpus`, in steps; yields the share done. Telling names apart is one step: up to 0.2 s for 10,000 people. */
export function* corpusSteps(sources: readonly CorpusSource[], choice: CorpusChoice): Generator<number, Corpus, undefined> {
  yield 0;
  const records = sortRecords(sources.flatMap((source) => source.records));
  const profiles = sources
    .flatMap((source) => source.profiles)
    .sort((x, y) => compareText(x.file, y.file) || x.line - y.line || compareText(JSON.stringify(x), JSON.stringify(y)));
  yield 0.05;
  // Editors, translators and groups stay in the records; people are authors.
  const written = records.map(byPeople);
  const groups = groupRecords(written);
  yield 0.15;
  const mentions = collectMentions(written, profiles, new Set(choice.apart));
  yield 0.35;
  const identity = findPeople(mentions, written, groups, choice);
  yield 0.5;
  const { idOf, drafts } = nameAuthors(mentions, identity);
  const placed = mentions.places.map((places) => placeAuthors(places, (name) => idOf[name]!));
  yield 0.55;
  const ids = makeIds(
    'p:',
    groups.map(({ tells, records: members }) => ({ text: records[members[0]!]!.title, tells })),
  ) as PaperId[];
  yield 0.65;
  const papers: { readonly group: PaperGroup; readonly paper: Paper }[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % breath === breath - 1) yield 0.65 + (0.2 * index) / groups.length;
    papers.push({ group, paper: makePaper(ids[index]!, group, written, (record) => placed[record]!) });
  }
  papers.sort((x, y) => compareText(x.paper.id, y.paper.id));
  yield 0.85;
  const authors = finishAuthors(
    drafts,
    papers.map(({ paper }) => paper),
    profiles,
    mentions,
    idOf,
    identity.joins,
  );
  yield 0.95;
  return {
    records,
    profiles,
    papers: papers.map(({ paper }) => paper),
    authors,
    joins: identity.joins.map(({ join }) => join),
    merges: papers.flatMap(({ group, paper }) => mergeOf(group, paper, records)),
    problems: [
      ...papers.flatMap(({ group, paper }) => doubtsOf(group, paper, records)),
      ...doubtsOfIdentity(mentions, identity, records),
    ],
  };
}

/** The record with its authors alone. */
function byPeople(record: PaperRecord): PaperRecord {
  const isPerson = ({ role, group }: PaperRecord['authors'][number]) => (role ?? 'author') === 'author' && group !== true;
  return record.authors.every(isPerson) ? record : { ...record, authors: record.authors.filter(isPerson) };
}

interface AuthorDraft {
  readonly id: AuthorId;
  readonly name: string;
  readonly spellings: ReadonlyMap<string, number>;
}

/** People out of names, with ids, sorted by id; `idOf` goes from name to person. */
function nameAuthors(mentions: Mentions, { personOf }: Identity): { idOf: AuthorId[]; drafts: AuthorDraft[] } {
  const people = new Map<number, { spellings: Map<string, number>; key: string }>();
  for (const places of mentions.places) {
    for (const { name, spelling, printed } of places) {
      const { key, spelling: fullest } = mentions.names[name]!;
      let person = people.get(personOf[name]!);
      if (!person) people.set(personOf[name]!, (person = { spellings: new Map(), key }));
      if (key < person.key) person.key = key;
      // The heading of a person's page is a spelling too, though it is printed above no paper.
      if (!person.spellings.has(fullest)) person.spellings.set(fullest, 0);
      person.spellings.set(spelling, (person.spellings.get(spelling) ?? 0) + (printed ? 1 : 0));
    }
  }
  const named = [...people].map(([person, { spellings, key }]) => {
    return { person, spellings, key, name: [...spellings.keys()].sort(compareFullness)[0]! };
  });
  const ids = makeIds(
    'a:',
    named.map(({ name, key }) => ({ text: name, tells: key })),
  ) as AuthorId[];
  const idOfPerson = new Map(named.map(({ person }, index) => [person, ids[index]!]));
  return {
    idOf: Array.from(personOf, (person) => idOfPerson.get(person)!),
    drafts: named
      .map(({ name, spellings }, index) => ({ id: ids[index]!, name, spellings }))
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
