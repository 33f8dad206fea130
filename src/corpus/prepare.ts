import { alignLists } from './alignLists.ts';
import { Atoms } from './atoms.ts';
import { correctProfile, correctRecord } from './correct.ts';
import type { CorpusChoice, PaperId } from './corpus.ts';
import { compareText, makeIds } from './ids.ts';
import { collectMentions, type Mentions } from './mentions.ts';
import { groupWithout, type PaperGroup, sortRecords } from './mergePapers.ts';
import type { PaperRecord, ProfileRecord } from './record.ts';
import { type Signatures, signAll } from './signatures.ts';

/** What a reading gives to the corpus. */
export interface CorpusSource {
  readonly records: readonly PaperRecord[];
  readonly profiles: readonly ProfileRecord[];
}

/** All that is known before anybody decides who is who: papers, and who stands on them by which name. */
export interface Prepared {
  /** Sorted, as the files print them. */
  readonly records: readonly PaperRecord[];
  readonly profiles: readonly ProfileRecord[];
  readonly keys: readonly string[];
  /** As corrected, people alone. */
  readonly written: readonly PaperRecord[];
  readonly headed: readonly ProfileRecord[];
  /** Records that a person took out of their papers. */
  readonly loose: ReadonlySet<number>;
  readonly groups: readonly PaperGroup[];
  /** Group → the id of its paper. */
  readonly ids: readonly PaperId[];
  readonly mentions: Mentions;
  /** Record → its places, by the names that hold. */
  readonly places: Mentions['places'];
  readonly joins: Mentions['joins'];
  readonly table: Signatures;
  readonly atoms: Atoms;
}

/** Records → signatures. Yields the share done of all that makes a corpus, up to 0.4. */
export function* prepareSteps(sources: readonly CorpusSource[], choice: CorpusChoice): Generator<number, Prepared, undefined> {
  yield 0;
  const records = sortRecords(sources.flatMap((source) => source.records));
  const profiles = sources
    .flatMap((source) => source.profiles)
    .sort((x, y) => compareText(x.file, y.file) || x.line - y.line || compareText(JSON.stringify(x), JSON.stringify(y)));
  const keys = recordKeys(records);
  yield 0.05;
  const corrections = choice.corrections ?? {};
  // Editors, translators and groups stay in the records; people are authors.
  const corrected = Object.keys(corrections).length === 0 ? records : records.map((one) => correctRecord(one, corrections));
  const written = corrected.map(byPeople);
  const headed = profiles.map((profile) => correctProfile(profile, corrections));
  const wanted = new Set(choice.loose);
  const loose = new Set(keys.flatMap((key, index) => (wanted.has(key) ? [index] : [])));
  const groups = groupWithout(written, loose);
  yield 0.15;
  const apart = new Set(choice.apart);
  const mentions = collectMentions(written, headed, apart);
  yield 0.3;
  const lists = choice.level === 'exact' ? { ...mentions, found: mentions.places } : alignLists(mentions, written, groups, apart);
  yield 0.35;
  const ids = makeIds(
    'p:',
    groups.map(({ tells, reads, records: members, takenFrom }) =>
      takenFrom === undefined ? { text: reads, tells } : { text: reads, tells: keys[members[0]!]!, marked: true },
    ),
  ) as PaperId[];
  const table = signAll(mentions, lists.found, written, groups, ids);
  const { places, joins } = lists;
  const atoms = new Atoms(table, places);
  yield 0.4;
  return { records, profiles, keys, written, headed, loose, groups, ids, mentions, places, joins, table, atoms };
}

/**
 * Of the joins that are switched off, those that change what is prepared: keys that the files themselves join, sorted.
 * With the same ones switched off, the same choice prepares the same.
 */
export function apartInFiles({ joins }: Pick<Prepared, 'joins'>, apart: readonly string[]): string[] {
  const wanted = new Set(apart);
  return joins.flatMap(({ join: { key } }) => (wanted.has(key) ? [key] : [])).sort(compareText);
}

/** The record with its authors alone. */
function byPeople(record: PaperRecord): PaperRecord {
  const isPerson = ({ role, group }: PaperRecord['authors'][number]) => (role ?? 'author') === 'author' && group !== true;
  return record.authors.every(isPerson) ? record : { ...record, authors: record.authors.filter(isPerson) };
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
