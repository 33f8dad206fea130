/** How far two groupings, or two rankings, of the same things agree. */

/** Both are 1 for equal groupings, whatever their groups are called. */
export interface Agreement {
  /** Adjusted Rand index, 0 by chance and below 0 for less (Hubert & Arabie 1985, doi:10.1007/BF01908075). */
  readonly rand: number;
  /** Mutual information over the mean of both entropies, 0 to 1 (Danon et al. 2005, doi:10.1088/1742-5468/2005/09/P09008). */
  readonly information: number;
}

/** @param one, other thing → its group; things whose group is below 0 in either are left out. */
export function agreementOf(one: ArrayLike<number>, other: ArrayLike<number>): Agreement {
  const cells = new Map<number, Map<number, number>>();
  const columns = new Map<number, number>();
  let total = 0;
  for (let thing = 0; thing < one.length; thing++) {
    const [x, y] = [one[thing]!, other[thing]!];
    if (x < 0 || y < 0) continue;
    const row = cells.get(x) ?? new Map<number, number>();
    cells.set(x, row.set(y, (row.get(y) ?? 0) + 1));
    columns.set(y, (columns.get(y) ?? 0) + 1);
    total += 1;
  }
  const rows = [...cells.values()].map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
  const both = [...cells.values()].flatMap((row) => [...row.values()]);
  const others = [...columns.values()];
  return { rand: rand(both, rows, others, total), information: information(both, rows, others, total) };
}

const pairs = (count: number) => (count * (count - 1)) / 2;
const sum = (counts: readonly number[], of: (count: number) => number) => counts.reduce((all, count) => all + of(count), 0);

function rand(both: readonly number[], rows: readonly number[], columns: readonly number[], total: number): number {
  const [together, x, y] = [sum(both, pairs), sum(rows, pairs), sum(columns, pairs)];
  const expected = total > 1 ? (x * y) / pairs(total) : 0;
  const most = (x + y) / 2;
  // All in one group, or everything alone, both times.
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function information(both: readonly number[], rows: readonly number[], columns: readonly number[], total: number): number {
  const entropy = (counts: readonly number[]) => -sum(counts, (count) => (count / total) * Math.log(count / total));
  const [x, y] = [entropy(rows), entropy(columns)];
  if (x + y === 0) return 1;
  return Math.min(1, Math.max(0, (2 * (x + y - entropy(both))) / (x + y)));
}

/** How much the first places count: each depth weighs so much of the one above it. */
const persistence = 0.9;

/**
 * Rank-biased overlap of two rankings to this depth, 0 to 1: the mean share in common of their first 1, 2, … places, the first
 * weighing most; deeper places are taken to agree as the last one. Ties stand in full from their rank on
 * (Webber, Moffat & Zobel 2010, doi:10.1145/1852102.1852106).
 * @param one, other ranks of the listed things, from 1; equal values share the better rank
 * @param common pairs of ranks of those things that are in both
 */
export function rankOverlap(
  one: readonly number[],
  other: readonly number[],
  common: readonly (readonly [number, number])[],
  depth: number,
): number {
  const share = (at: number) => shareKept(one, other, common, at);
  let weighed = 0;
  for (let at = 1; at <= depth; at++) weighed += share(at) * persistence ** at;
  return share(depth) * persistence ** depth + ((1 - persistence) / persistence) * weighed;
}

/** Of the things ranked to this depth, the share in both lists: twice the common ones by the lengths of both; 1 for nothing. */
export function shareKept(
  one: readonly number[],
  other: readonly number[],
  common: readonly (readonly [number, number])[],
  depth: number,
): number {
  const count = (ranks: readonly number[]) => ranks.filter((rank) => rank <= depth).length;
  const listed = count(one) + count(other);
  return listed === 0 ? 1 : (2 * common.filter(([x, y]) => x <= depth && y <= depth).length) / listed;
}
