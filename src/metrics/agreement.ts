/** What several divisions of the same nodes into groups agree on. Each is the group of every node, whole numbers from 0 on. */

/** The coarsest groups whose nodes are together in all divisions, numbered in the order of their first nodes. */
export function overlay(divisions: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array()] = divisions;
  let known = first.slice();
  for (const division of divisions.slice(1)) {
    const number = new Map<number, number>();
    const finer = new Int32Array(known.length);
    for (let node = 0; node < known.length; node++) {
      const key = pair(known[node]!, division[node]!);
      let one = number.get(key);
      if (one === undefined) number.set(key, (one = number.size));
      finer[node] = one;
    }
    known = finer;
  }
  return known;
}

/**
 * How sure each node's group is, 0 to 1: the mean, over the other members of its group, of the share of divisions in which the
 * node is together with them (the mean of its row in the consensus matrix of Lancichinetti & Fortunato, doi:10.1038/srep00336).
 * For a node alone: the share of divisions in which it is alone too. NaN where there are fewer than two divisions.
 */
export function stabilityOf(groups: Int32Array, divisions: readonly Int32Array[]): Float64Array {
  const n = groups.length;
  if (divisions.length < 2) return new Float64Array(n).fill(NaN);
  const stability = new Float64Array(n);
  const size = countsOf(groups);
  for (const division of divisions) {
    const sizeThere = countsOf(division);
    const both = new Map<number, number>();
    for (let node = 0; node < n; node++) {
      const key = pair(groups[node]!, division[node]!);
      both.set(key, (both.get(key) ?? 0) + 1);
    }
    for (let node = 0; node < n; node++) {
      const members = size[groups[node]!]!;
      stability[node]! +=
        members > 1
          ? (both.get(pair(groups[node]!, division[node]!))! - 1) / (members - 1)
          : Number(sizeThere[division[node]!] === 1);
    }
  }
  for (let node = 0; node < n; node++) stability[node]! /= divisions.length;
  return stability;
}

/** Two group numbers as one, exact below 2^26. */
const pair = (one: number, other: number): number => one * 2 ** 26 + other;

function countsOf(groups: Int32Array): Int32Array {
  const counts = new Int32Array(groups.reduce((most, group) => Math.max(most, group), -1) + 1);
  for (const group of groups) counts[group]!++;
  return counts;
}
