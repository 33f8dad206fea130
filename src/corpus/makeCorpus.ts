import type { Problem } from '../kit/problem.ts';
import { atOnce } from '../kit/steps.ts';
import { alignLists } from './alignLists.ts';
import { correctProfile, correctRecord } from './correct.ts';
import type { AuthorId, Corpus, CorpusChoice, Merge, Paper, PaperId, TakenOut } from './corpus.ts';
import { findPeople, type Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { finishAuthors, nameAuthors } from './makeAuthors.ts';
import { makePaper, type PlacedAuthor } from './makePaper.ts';
import { collectMentions, type Mentions } from './mentions.ts';
import { groupWithout, type PaperGroup, sortRecords } from './mergePapers.ts';
import { mergeReason } from './mergeReason.ts';
import { isPreprint } from './preprint.ts';
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
  const keys = recordKeys(records);
  yield 0.05;
  const corrections = choice.corrections ?? {};
  // Editors, translators and groups stay in the records; people are authors.
  const written = records.map((record) => byPeople(correctRecord(record, corrections)));
  const headed = profiles.map((profile) => correctProfile(profile, corrections));
  const wanted = new Set(choice.loose);
  const loose = new Set(keys.flatMap((key, index) => (wanted.has(key) ? [index] : [])));
  const groups = groupWithout(written, loose);
  yield 0.15;
  const mentions = collectMentions(written, headed, new Set(choice.apart));
  yield 0.3;
  const lists =
    choice.level === 'careful'
      ? alignLists(mentions, written, groups, new Set(choice.apart))
      : { ...mentions, found: mentions.places, forms: new Map<number, ReadonlySet<number>>() };
  yield 0.35;
  const identity = findPeople(
    { ...mentions, places: lists.found, joins: lists.joins, forms: lists.forms },
    written,
    groups,
    choice,
  );
  yield 0.5;
  const { idOf, drafts } = nameAuthors({ ...mentions, places: lists.places }, identity);
  const placed = lists.places.map((places) => placeAuthors(places, (name) => idOf[name]!));
  yield 0.55;
  const ids = makeIds(
    'p:',
    groups.map(({ tells, reads, records: members, takenFrom }) =>
      takenFrom === undefined ? { text: reads, tells } : { text: reads, tells: keys[members[0]!]!, marked: true },
    ),
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
    headed,
    mentions,
    idOf,
    identity.joins,
  );
  yield 0.95;
  return {
    records,
    keys,
    profiles,
    papers: papers.map(({ paper }) => paper),
    authors,
    joins: identity.joins.map(({ join }) => join),
    merges: papers.flatMap(({ paper }) => mergeOf(paper, written)),
    taken: takenOut(loose, keys, groups, ids),
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

function placeAuthors(places: Mentions['places'][number], idOf: (name: number) => AuthorId): PlacedAuthor[] {
  const placed = new Map<AuthorId, PlacedAuthor>();
  for (const { name, printed } of places) {
    const id = idOf(name);
    if (!placed.has(id)) placed.set(id, { id, printed });
  }
  return [...placed.values()];
}

function mergeOf({ id, records: members }: Paper, records: readonly PaperRecord[]): Merge[] {
  if (members.length < 2) return [];
  const preprints = members.filter((index) => isPreprint(records[index]!));
  return [{ paper: id, records: members, preprints, reason: mergeReason(members.map((index) => records[index]!)) }];
}

/** Records that a person took out, in the order of the records. */
function takenOut(
  loose: ReadonlySet<number>,
  keys: readonly string[],
  groups: readonly PaperGroup[],
  ids: readonly PaperId[],
): TakenOut[] {
  const left = new Map(groups.flatMap(({ tells, takenFrom }, index) => (takenFrom === undefined ? [[tells, ids[index]!]] : [])));
  const alone = new Map(
    groups.flatMap((group, index) => (loose.has(group.records[0]!) ? [[group.records[0]!, index] as const] : [])),
  );
  return [...loose].map((record) => {
    const group = alone.get(record)!;
    const { takenFrom } = groups[group]!;
    const from = takenFrom === undefined ? undefined : left.get(takenFrom);
    return { key: keys[record]!, record, paper: ids[group]!, ...(from === undefined ? {} : { from }) };
  });
}

/** @param records sorted. */
function recordKeys(records: readonly PaperRecord[]): string[] {
  const seen = new Map<string, number>();
  return records.map(({ file }) => {
    const place = (seen.get(file) ?? 0) + 1;
    seen.set(file, place);
    return `${file}#${place}`;
  });
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
      message: `“${paper.title}” is also the title of another paper.`,
      advice: 'They were kept apart: their years, authors or DOIs differ.',
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
