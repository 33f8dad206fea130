import type { Problem } from '../kit/problem.ts';
import { atOnce } from '../kit/steps.ts';
import type { Author, AuthorId, Corpus, CorpusChoice, Merge, Paper, PaperId } from './corpus.ts';
import { findPeople, type Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { makePaper, type PlacedAuthor } from './makePaper.ts';
import { collectMentions, compareFullness, type Mentions } from './mentions.ts';
import { groupRecords, type PaperGroup, sortRecords } from './mergePapers.ts';
import { nameKey } from './names.ts';
import { type Signatures, signAll } from './signatures.ts';
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
  const table = signAll(mentions, written, groups, choice.level !== 'exact');
  const identity = yield* within(findPeople(table, mentions, choice), 0.35, 0.5);
  const { idOf, drafts } = nameAuthors(table, mentions, identity);
  const placed = placeAuthors(table, mentions, idOf);
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
    table,
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
      ...doubtsOfIdentity(table, identity, records),
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

/** Steps that tell their share, as a part of longer work. */
function* within<Result>(
  steps: Generator<number, Result, undefined>,
  from: number,
  to: number,
): Generator<number, Result, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** The person that a signature is, by one of its names. */
type IdOf = (signature: number, name: number) => AuthorId;

/** People out of signatures, with ids, sorted by id. */
function nameAuthors(table: Signatures, mentions: Mentions, { personOf }: Identity): { idOf: IdOf; drafts: AuthorDraft[] } {
  const people = new Map<number, { spellings: Map<string, number>; key: string; handle: string }>();
  for (const [at, stand] of table.stands.entries()) {
    const { handle } = table.papers[table.paper[at]!]!;
    for (const { place } of stand) {
      const { key, spelling: fullest } = mentions.names[place.name]!;
      const root = personOf(at, place.name);
      let person = people.get(root);
      if (!person) people.set(root, (person = { spellings: new Map(), key, handle }));
      if (handle < person.handle) person.handle = handle;
      if (key < person.key) person.key = key;
      // The heading of a person's page is a spelling too, though it is printed above no paper.
      if (!person.spellings.has(fullest)) person.spellings.set(fullest, 0);
      person.spellings.set(place.spelling, (person.spellings.get(place.spelling) ?? 0) + (place.printed ? 1 : 0));
    }
  }
  const named = [...people].map(([person, { spellings, key, handle }]) => {
    return { person, spellings, key, handle, name: [...spellings.keys()].sort(compareFullness)[0]! };
  });
  const keys = new Map<string, number>();
  for (const { key } of named) keys.set(key, (keys.get(key) ?? 0) + 1);
  const ids = makeIds(
    'a:',
    named.map(({ name, key, handle }) => ({ text: name, tells: keys.get(key) === 1 ? key : `${key}@${handle}` })),
  ) as AuthorId[];
  const idOfPerson = new Map(named.map(({ person }, index) => [person, ids[index]!]));
  return {
    idOf: (signature, name) => idOfPerson.get(personOf(signature, name))!,
    drafts: named
      .map(({ name, spellings }, index) => ({ id: ids[index]!, name, spellings }))
      .sort((x, y) => compareText(x.id, y.id)),
  };
}

/** Record → its authors as people, each once, in the order of the list. */
function placeAuthors({ stands }: Signatures, { places }: Mentions, idOf: IdOf): PlacedAuthor[][] {
  const met = places.map((): { position: number; author: PlacedAuthor }[] => []);
  stands.forEach((stand, at) => {
    for (const { record, place } of stand)
      met[record]!.push({ position: place.position, author: { id: idOf(at, place.name), printed: place.printed } });
  });
  return met.map((authors) => {
    const placed = new Map<AuthorId, PlacedAuthor>();
    for (const { author } of authors.sort((x, y) => x.position - y.position))
      if (!placed.has(author.id)) placed.set(author.id, author);
    return [...placed.values()];
  });
}

function finishAuthors(
  drafts: readonly AuthorDraft[],
  papers: readonly Paper[],
  profiles: readonly ProfileRecord[],
  table: Signatures,
  mentions: Mentions,
  idOf: IdOf,
  joins: Identity['joins'],
): Author[] {
  const papersOf = new Map<AuthorId, Paper[]>(drafts.map(({ id }) => [id, []]));
  for (const paper of papers) for (const id of paper.authors) papersOf.get(id)!.push(paper);
  const profilesOf = new Map<AuthorId, number[]>();
  const ownerOf = new Map<string, AuthorId>();
  table.stands.forEach((stand, at) => {
    for (const { place } of stand)
      if (!ownerOf.has(mentions.names[place.name]!.key)) ownerOf.set(mentions.names[place.name]!.key, idOf(at, place.name));
  });
  profiles.forEach(({ name }, index) => {
    const id = ownerOf.get(nameKey(name));
    if (id !== undefined) profilesOf.set(id, [...(profilesOf.get(id) ?? []), index]);
  });
  const joinsOf = new Map<AuthorId, string[]>();
  for (const { join, signature, name } of joins) {
    const person = join.active ? idOf(signature, name) : undefined;
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

function doubtsOfIdentity(table: Signatures, { open }: Identity, records: readonly PaperRecord[]): Problem[] {
  const told = new Set<string>();
  return open.flatMap(({ one, other, contested }) => {
    const [x, y] = [one[0]!, other[0]!];
    const names = [x, y].map((at) => table.forms[table.form[at]!]!.spelling);
    if (!contested || told.has(names.join('|'))) return [];
    told.add(names.join('|'));
    const record = records[table.stands[x]![0]!.record]!;
    return {
      severity: 'note' as const,
      code: 'undecided-name',
      file: record.file,
      line: record.line,
      entry: names[0]!,
      message: `${names[0]} and ${names[1]} may be one person, but another name speaks against it.`,
      advice: 'They were kept as different people.',
    };
  });
}
