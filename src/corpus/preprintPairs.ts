import { familiesOf, familyOf, overlapOf, type Overlap } from './families.ts';
import { compareText } from './ids.ts';
import { isPreprint } from './preprint.ts';
import type { PaperRecord } from './record.ts';
import { isPlainTitle, nearTitles, titleKey } from './titles.ts';

/** Some records of one paper, with what pairing looks at. */
interface Side {
  /** Index of the group. */
  readonly group: number;
  readonly tells: string;
  readonly titles: readonly string[];
  /** The record with the longest list: its families are read when they are needed, for most sides never. */
  readonly longest: PaperRecord;
  readonly cut: boolean;
  readonly years: readonly number[];
}

/** How a preprint and what was published go together. */
export interface PairEvidence {
  /** "same title", "same title but for the subtitle", "titles that share 9 of 10 words". */
  readonly title: string;
  readonly authors: Overlap;
}

/** Years between a preprint and its publication, at most. */
const longestWait = 3;
/** Preprints, or publications, of the same first authors that are compared each with each; more are left apart. */
const mostCompared = 60;

/** Groups of preprints alone, each with the group that it was published as. At most one for each preprint. */
export function pairPreprints(
  groups: readonly { readonly tells: string; readonly records: readonly number[] }[],
  records: readonly PaperRecord[],
): (readonly [number, number])[] {
  const preprints: Side[] = [];
  const published: Side[] = [];
  groups.forEach(({ tells, records: members }, group) => {
    const own = members.map((index) => records[index]!);
    const side = sideOf(group, tells, own);
    if (side.longest.authors.length > 0) (own.every(isPreprint) ? preprints : published).push(side);
  });
  const same = [...pairSameTitles(preprints, published)];
  // What has its pair already lends its name to no other title: two publications would become one through it.
  const paired = new Set(same.flat());
  const free = (sides: readonly Side[]) => sides.filter(({ group }) => !paired.has(group));
  return [...same, ...pairNearTitles(free(preprints), free(published))];
}

/** The nearest in time, then with most authors in common; titles such as "Editorial" pair nothing. */
function* pairSameTitles(preprints: readonly Side[], published: readonly Side[]): Generator<readonly [number, number]> {
  const byTitle = shelve(published, ({ titles }) => titles.map(titleKey).filter((key) => !isPlainTitle(key)));
  for (const preprint of preprints) {
    const keys = new Set(preprint.titles.map(titleKey));
    const fits = [...new Set([...keys].flatMap((key) => byTitle.get(key) ?? []))].flatMap((side) => {
      const wait = waitBetween(preprint, side);
      const { shared, of } = overlapOf(familiesOf(preprint.longest), familiesOf(side.longest), preprint.cut || side.cut);
      return wait <= longestWait && shared > 0 && shared >= 0.5 * of ? [{ side, wait, shared }] : [];
    });
    const best = fits.sort((x, y) => x.wait - y.wait || y.shared - x.shared || compareText(x.side.tells, y.side.tells))[0];
    if (best) yield [preprint.group, best.side.group];
  }
}

/** Titles that changed a little on the way: the same first two authors and most others, and nothing else that fits either side. */
function* pairNearTitles(preprints: readonly Side[], published: readonly Side[]): Generator<readonly [number, number]> {
  if (preprints.length === 0) return;
  const byLead = shelve(published, leadOf);
  const partners = new Map<Side, Set<Side>>();
  const note = (one: Side, other: Side) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const [lead, some] of shelve(preprints, leadOf)) {
    const others = byLead.get(lead) ?? [];
    if (some.length > mostCompared || others.length > mostCompared) continue;
    for (const preprint of some)
      for (const side of others)
        if (nearly(preprint, side)) {
          note(preprint, side);
          note(side, preprint);
        }
  }
  for (const preprint of preprints) {
    const [side, ...rivals] = partners.get(preprint) ?? [];
    if (side && rivals.length === 0 && partners.get(side)!.size === 1) yield [preprint.group, side.group];
  }
}

/** Family names of the first two authors, in order; none of a single one. */
function leadOf({ longest }: Side): string[] {
  const [first = '', second = ''] = longest.authors.slice(0, 2).map(familyOf);
  return first === '' || second === '' ? [] : [`${first}|${second}`];
}

function nearly(preprint: Side, side: Side): boolean {
  if (waitBetween(preprint, side) > longestWait) return false;
  const { shared, of } = overlapOf(familiesOf(preprint.longest), familiesOf(side.longest), preprint.cut || side.cut);
  if (shared < 2 || shared < 0.8 * of) return false;
  return preprint.titles.some((one) =>
    side.titles.some((other) => !isPlainTitle(titleKey(one)) && nearTitles(one, other) !== undefined),
  );
}

/** Years from the preprint to what was published, 0 where one has no printed year; a preprint may follow within a year. */
function waitBetween(preprint: Side, side: Side): number {
  if (preprint.years.length === 0 || side.years.length === 0) return 0;
  const waits = preprint.years
    .flatMap((one) => side.years.map((other) => other - one))
    .map((wait) => (wait < -1 ? Infinity : Math.abs(wait)));
  return Math.min(...waits);
}

function sideOf(group: number, tells: string, own: readonly PaperRecord[]): Side {
  const longest = own.reduce((best, record) => (record.authors.length > best.authors.length ? record : best), own[0]!);
  return {
    group,
    tells,
    titles: [...new Set(own.map(({ title }) => title))],
    longest,
    cut: !longest.complete,
    years: [...new Set(own.flatMap(({ date }) => (date && !date.inferred ? [date.year] : [])))],
  };
}

function shelve(sides: readonly Side[], keysOf: (side: Side) => readonly string[]): Map<string, Side[]> {
  const shelves = new Map<string, Side[]>();
  for (const side of sides)
    for (const key of new Set(keysOf(side))) {
      const known = shelves.get(key);
      if (known) known.push(side);
      else shelves.set(key, [side]);
    }
  return shelves;
}

/** What speaks for a preprint's records and those of its publication being one paper. */
export function pairEvidence(preprints: readonly PaperRecord[], published: readonly PaperRecord[]): PairEvidence {
  const [one, other] = [sideOf(0, '', preprints), sideOf(1, '', published)];
  const near = one.titles.flatMap((x) => other.titles.flatMap((y) => nearTitles(x, y) ?? []));
  const title = near.includes('same title') ? 'same title' : (near.sort(compareText)[0] ?? 'different titles');
  return { title, authors: overlapOf(familiesOf(one.longest), familiesOf(other.longest), one.cut || other.cut) };
}
