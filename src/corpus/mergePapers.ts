import { Roots } from './roots.ts';
import { compareText } from './ids.ts';
import { identifiersOf } from './paperIds.ts';
import { pairPreprints } from './preprintPairs.ts';
import type { PaperRecord } from './record.ts';
import { partByTitle } from './sameTitle.ts';
import { alikeTitles, titleKey } from './titles.ts';

/** Records that are held for one paper. */
export interface PaperGroup {
  /** What tells this paper from all others: its normalised title, and year, author or DOI where several papers share the title. */
  readonly tells: string;
  /** What its id reads like: the title of its first record. */
  readonly reads: string;
  /** Indices into the records, ascending. */
  readonly records: readonly number[];
  /** Other papers of the same title: how many. */
  readonly namesakes: number;
  /** For a record that a person took out: what the paper that it stood in tells. */
  readonly takenFrom?: string;
}

/** An id that stands at more different titles names a volume, not a paper: then only equal titles are one paper. */
const mostTitles = 50;

/**
 * Records → papers, by three rules, each one's groups united with the next one's:
 *
 * 1. The same title, but for case, accents and punctuation, with compatible years and authors, never published under two
 *    DOIs (`partByTitle`).
 * 2. The same id, where the titles are alike at all.
 * 3. A preprint and what was published within three years: the same title and half of the authors, or nearly the same
 *    title and nearly all authors (`pairPreprints`).
 *
 * Years are compatible within 1, and an unknown or inferred year with any. Linear in the records but for sorting.
 */
function groupRecords(records: readonly PaperRecord[]): PaperGroup[] {
  return groupSome(
    records,
    records.map((_, index) => index),
  );
}

/** @param indices ascending. */
function groupSome(records: readonly PaperRecord[], indices: readonly number[]): PaperGroup[] {
  const parted = [...shelve(indices, (index) => titleKey(records[index]!.title))].flatMap(([key, same]) => {
    const groups = partByTitle(records, key, same);
    return groups.map(({ tells, members }) => ({ tells, records: members, namesakes: 0, reads: '' }));
  });
  const byId = unite(parted, (forest, groupOf) => uniteById(records, indices, forest, groupOf));
  const paired = unite(byId, (forest) => {
    for (const [preprint, published] of pairPreprints(byId, records)) forest.unite(preprint, published);
  });
  const keysOf = paired.map((group) => new Set(group.records.map((index) => titleKey(records[index]!.title))));
  const papersOf = new Map<string, number>();
  for (const keys of keysOf) for (const key of keys) papersOf.set(key, (papersOf.get(key) ?? 0) + 1);
  return paired.map((group, index) => {
    const namesakes = Math.max(...[...keysOf[index]!].map((key) => papersOf.get(key)! - 1));
    return { ...group, namesakes, reads: records[group.records[0]!]!.title };
  });
}

/**
 * As `groupRecords`, but for records that a person took out of their papers: each stands alone, and the rest of its paper
 * is looked at anew, without it. What is left of the paper, its greatest part, stays the paper that it was.
 */
export function groupWithout(records: readonly PaperRecord[], loose: ReadonlySet<number>): PaperGroup[] {
  const whole = groupRecords(records);
  if (loose.size === 0) return whole;
  return whole.flatMap((group) => {
    const taken = group.records.filter((index) => loose.has(index));
    if (taken.length === 0 || group.records.length === 1) return [group];
    const rest = groupSome(
      records,
      group.records.filter((index) => !loose.has(index)),
    ).sort((x, y) => y.records.length - x.records.length || x.records[0]! - y.records[0]!);
    return [
      ...rest.map((part, index) =>
        index === 0 ? { ...group, records: part.records } : { ...part, tells: `${part.tells} ${group.tells}` },
      ),
      ...taken.map((index) => ({
        ...group,
        records: [index],
        namesakes: 0,
        takenFrom: group.tells,
        reads: records[index]!.title,
      })),
    ];
  });
}

/** Groups that become one, with the first one's words. */
function unite(groups: readonly PaperGroup[], join: (forest: Roots, groupOf: ReadonlyMap<number, number>) => void): PaperGroup[] {
  const forest = new Roots(groups.length);
  join(forest, new Map(groups.flatMap((group, index) => group.records.map((record) => [record, index] as const))));
  const roots = shelve(
    groups.map((_, index) => index),
    (index) => forest.root(index),
  );
  return [...roots.values()].map((members) => {
    const own = members.map((index) => groups[index]!);
    if (own.length === 1) return own[0]!;
    const together = own.flatMap((group) => group.records).sort((x, y) => x - y);
    return { ...own[0]!, records: together };
  });
}

/** Records under one id, united where their titles are alike. */
function uniteById(
  records: readonly PaperRecord[],
  indices: readonly number[],
  forest: Roots,
  groupOf: ReadonlyMap<number, number>,
): void {
  const withId = new Map<string, number[]>();
  for (const index of indices) {
    for (const { scheme, id } of identifiersOf(records[index]!)) {
      const key = `${scheme}:${id}`;
      const known = withId.get(key);
      if (known) known.push(index);
      else withId.set(key, [index]);
    }
  }
  for (const members of withId.values()) {
    if (members.length === 1) continue;
    const titles = [...shelve(members, (index) => titleKey(records[index]!.title)).values()];
    for (const same of titles) for (const index of same) forest.unite(groupOf.get(same[0]!)!, groupOf.get(index)!);
    if (titles.length > mostTitles) continue;
    for (const [at, [one]] of titles.entries())
      for (const [other] of titles.slice(at + 1))
        if (alikeTitles(records[one!]!.title, records[other!]!.title)) forest.unite(groupOf.get(one!)!, groupOf.get(other!)!);
  }
}

function shelve<Key>(indices: readonly number[], keyOf: (index: number) => Key): Map<Key, number[]> {
  const shelves = new Map<Key, number[]>();
  for (const index of indices) {
    const key = keyOf(index);
    const known = shelves.get(key);
    if (known) known.push(index);
    else shelves.set(key, [index]);
  }
  return shelves;
}

/** By file, line, title and then all that is in them: the same order however the files came. */
export function sortRecords(records: readonly PaperRecord[]): PaperRecord[] {
  return [...records].sort(
    (x, y) =>
      compareText(x.file, y.file) ||
      x.line - y.line ||
      compareText(x.title, y.title) ||
      compareText(JSON.stringify(x), JSON.stringify(y)),
  );
}
