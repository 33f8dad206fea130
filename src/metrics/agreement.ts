/**
 * What several divisions of the same nodes into groups agree on. Each tells the group of every node, whole numbers from 0 on and
 * below the number of nodes. All pause after each division.
 */

/** Nodes in the order of their groups: those of group g are member[first[g]…first[g+1]−1], ascending. */
function shelved(groups: Int32Array): { readonly first: Int32Array; readonly member: Int32Array } {
  const n = groups.length;
  const first = new Int32Array(n + 1);
  for (let node = 0; node < n; node++) first[groups[node]! + 1]!++;
  for (let group = 0; group < n; group++) first[group + 1]! += first[group]!;
  const next = first.slice(0, n);
  const member = new Int32Array(n);
  for (let node = 0; node < n; node++) member[next[groups[node]!]!++] = node;
  return { first, member };
}

/** The coarsest groups whose nodes are together in all divisions, below n. */
export function* overlay(divisions: readonly Int32Array[]): Generator<void, Int32Array, void> {
  let known: Int32Array = divisions[0]?.slice() ?? new Int32Array();
  for (const division of divisions.slice(1)) {
    yield;
    const { first, member } = shelved(known);
    const finer = new Int32Array(known.length);
    /** The part that a group of the division has in the group at hand, if `seenIn` says so. */
    const part = new Int32Array(known.length);
    const seenIn = new Int32Array(known.length).fill(-1);
    let parts = 0;
    for (let group = 0; group < known.length; group++)
      for (let k = first[group]!; k < first[group + 1]!; k++) {
        const there = division[member[k]!]!;
        if (seenIn[there] !== group) {
          seenIn[there] = group;
          part[there] = parts++;
        }
        finer[member[k]!] = part[there]!;
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
export function* stabilityOf(groups: Int32Array, divisions: readonly Int32Array[]): Generator<void, Float64Array, void> {
  const n = groups.length;
  if (divisions.length < 2) return new Float64Array(n).fill(NaN);
  const stability = new Float64Array(n);
  const { first, member } = shelved(groups);
  /** Members of the group at hand in each group of the division, 0 between groups. */
  const both = new Int32Array(n);
  for (const division of divisions) {
    yield;
    const sizeThere = new Int32Array(n);
    for (let node = 0; node < n; node++) sizeThere[division[node]!]!++;
    for (let group = 0; group < n; group++) {
      const [from, to] = [first[group]!, first[group + 1]!];
      if (to - from === 1 && sizeThere[division[member[from]!]!] === 1) stability[member[from]!]!++;
      if (to - from < 2) continue;
      for (let k = from; k < to; k++) both[division[member[k]!]!]!++;
      for (let k = from; k < to; k++) stability[member[k]!]! += (both[division[member[k]!]!]! - 1) / (to - from - 1);
      for (let k = from; k < to; k++) both[division[member[k]!]!] = 0;
    }
  }
  for (let node = 0; node < n; node++) stability[node]! /= divisions.length;
  return stability;
}
