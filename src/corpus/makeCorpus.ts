import type { Problem } from '../kit/problem.ts';
import { atOnce } from '../kit/steps.ts';
import { alignLists } from './alignLists.ts';
import { correctProfile, correctRecord } from './correct.ts';
import type { AuthorId, Corpus, CorpusChoice, Merge, Paper, PaperId, TakenOut } from './corpus.ts';
import { Decider } from './decidePeople.ts';
import { findPeople, type Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { finishAuthors, nameAuthors, placeAuthors, tellMentions } from './makeAuthors.ts';
import { makePaper } from './makePaper.ts';
import { collectMentions } from './mentions.ts';
import { groupWithout, type PaperGroup, sortRecords } from './mergePapers.ts';
import { mergeReason } from './mergeReason.ts';
import { isPreprint } from './preprint.ts';
import type { PaperRecord, ProfileRecord } from './record.ts';
import { makeReviews } from './reviews.ts';
import { type Signatures, signAll } from './signatures.ts';

/** Papers made between two yields. */
const breath = 500;

/** What a reading gives to the corpus. */
export interface CorpusSource {
  readonly records: readonly PaperRecord[];
  readonly profiles: readonly ProfileRecord[];
}

/** Hears of every mention who it is: the record's key, the place in its list of people from 0, the person. */
type Told = (key: string, position: number, author: AuthorId) => void;

/** Records → papers and people, each once. The same for the same records in any order. */
export const makeCorpus = (sources: readonly CorpusSource[], choice: CorpusChoice): Corpus =>
  atOnce(corpusSteps(sources, choice));

/** As `makeCorpus`, in steps; yields the share done. */
export function* corpusSteps(
  sources: readonly CorpusSource[],
  choice: CorpusChoice,
  told?: Told,
): Generator<number, Corpus, undefined> {
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
    choice.level !== 'exact'
      ? alignLists(mentions, written, groups, new Set(choice.apart))
      : { ...mentions, found: mentions.places, forms: undefined };
  yield 0.35;
  const ids = makeIds(
    'p:',
    groups.map(({ tells, reads, records: members, takenFrom }) =>
      takenFrom === undefined ? { text: reads, tells } : { text: reads, tells: keys[members[0]!]!, marked: true },
    ),
  ) as PaperId[];
  const table = signAll(mentions, lists.found, written, groups, ids);
  yield 0.4;
  const identity = yield* within(findPeople(new Decider(table), lists, choice), 0.4, 0.55);
  const { idOf, drafts } = nameAuthors(table, mentions, lists.places, identity);
  const placed = placeAuthors(table, lists.places, idOf);
  if (told) tellMentions(table, lists.places, idOf, (record, position, author) => told(keys[record]!, position, author));
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
    { table, mentions, places: lists.places, idOf, joins: identity.joins },
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
    reviews: makeReviews(table, identity.open, idOf),
    taken: takenOut(loose, keys, groups, ids),
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
