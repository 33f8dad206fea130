import type { Network } from './network.ts';

/** Groups of nodes, such as the authors of each paper, as flat arrays. */
export interface Groups {
  /** Members of group k are member[start[k]…start[k+1]−1], each once, in any order. Length: groups + 1. */
  readonly start: Uint32Array;
  readonly member: Uint32Array;
}

export type Ties = Pick<Network, 'a' | 'b' | 'weight' | 'proofStart' | 'proof' | 'rowStart' | 'rowNode' | 'rowTie'>;

/** Pairs between two yields: some five to twenty milliseconds. */
const stride = 1 << 20;

/**
 * All members of a group are tied to each other, and the group is the ties' proof. Ties are found node by node, in their final
 * order; no object, key or search is made per pair. Yields the share done. O(n + Σ s_k²) for groups of s_k.
 * @param n number of nodes; members are below it
 * @param share what each group adds to the weight of its ties, above 0; absent: 1
 * @param takes whether a group makes ties; absent: all do
 */
export function* tieGroups(
  n: number,
  groups: Groups,
  share?: Float64Array,
  takes?: (group: number) => boolean,
): Generator<number, Ties, undefined> {
  yield 0;
  const taken = takes ? onlySome(groups, takes) : groups;
  const groupsOf = turned(taken, n);
  yield 0.05;
  const rows = emptyRows(groupsOf, taken.start);
  const proof = rows[5];
  yield 0.1;
  for (let done = 0; done < n;) {
    done = fillRows(rows, taken.start.length, done);
    yield 0.1 + (0.6 * done) / n;
  }
  const ties = joinPairs(rows, share);
  yield 0.85;
  return { ...ties, proof, ...rowsOf(n, ties.a, ties.b) };
}

/** Rows up to here are sorted by hand: a call of the engine's sort costs more than it saves. */
const shortRow = 64;
/** Marks the last member of a group. */
const last = 0x8000_0000;
const unmarked = 0x7fff_ffff;

/**
 * All pairs within groups, each node's with higher ones in a row. A tuple, because the engine throws away the code that it
 * compiled for objects of one build as soon as none of them is left, and every network would begin slowly.
 */
type PairRows = readonly [
  /** Groups of node i are own[ownStart[i]…ownStart[i+1]−1]; place holds where the node stands among the members of each. */
  ownStart: Uint32Array,
  own: Uint32Array,
  place: Uint32Array,
  /** Members of groups, ascending, the last one of each marked. */
  member: Uint32Array,
  /** The higher node of each pair, and the group that both are in. */
  higher: Uint32Array,
  proof: Uint32Array,
  /** Where the pairs of each node end. */
  rowEnd: Uint32Array,
];

/** @param start of each group among the members of all */
function emptyRows({ start: ownStart, member: own }: Groups, start: Uint32Array): PairRows {
  let pairs = 0;
  for (let group = 0; group + 1 < start.length; group++) {
    const size = start[group + 1]! - start[group]!;
    pairs += (size * (size - 1)) / 2;
  }
  const higher = new Uint32Array(pairs);
  const proof = new Uint32Array(pairs);
  const [member, place] = placed(ownStart, own, start);
  return [ownStart, own, place, member, higher, proof, new Uint32Array(ownStart.length - 1)];
}

/** Makes the rows from this node on, until they hold many pairs; returns the first node that is left. */
function fillRows([ownStart, own, place, member, higher, proof, rowEnd]: PairRows, groups: number, first: number): number {
  let at = first === 0 ? 0 : rowEnd[first - 1]!;
  const enough = at + stride;
  let i = first;
  for (; i < rowEnd.length && at < enough; i++) {
    const from = at;
    const slotEnd = ownStart[i + 1]!;
    for (let slot = ownStart[i]!; slot < slotEnd; slot++) {
      let k = place[slot]!;
      if (member[k]! >= last) continue;
      const group = own[slot]!;
      let j = 0;
      do {
        j = member[++k]!;
        higher[at] = j & unmarked;
        proof[at++] = group;
      } while (j < last);
    }
    rowEnd[i] = at;
    if (at - from > shortRow) sortLong(higher, proof, from, at, groups);
    else sortShort(higher, proof, from, at);
  }
  return i;
}

/** By node, then by group. */
function sortLong(higher: Uint32Array, proof: Uint32Array, from: number, to: number, groups: number): void {
  const keys = new Float64Array(to - from);
  for (let at = from; at < to; at++) keys[at - from] = higher[at]! * groups + proof[at]!;
  keys.sort();
  for (let at = from; at < to; at++) {
    const node = Math.floor(keys[at - from]! / groups);
    higher[at] = node;
    proof[at] = keys[at - from]! - node * groups;
  }
}

/** Pairs that stand side by side make one tie. */
function joinPairs([, , , , higher, proof, rowEnd]: PairRows, share: Float64Array | undefined) {
  const ties = countTies(rowEnd, higher);
  const a = new Uint32Array(ties);
  const b = new Uint32Array(ties);
  const weight = new Float64Array(ties);
  const proofStart = new Uint32Array(ties + 1);
  for (let i = 0, at = 0, t = 0; i < rowEnd.length; i++) {
    const end = rowEnd[i]!;
    while (at < end) {
      const j = higher[at]!;
      let sum = 0;
      do {
        sum += share ? share[proof[at]!]! : 1;
        at++;
      } while (at < end && higher[at] === j);
      a[t] = i;
      b[t] = j;
      weight[t] = sum;
      proofStart[++t] = at;
    }
  }
  return { a, b, weight, proofStart };
}

function placed(ownStart: Uint32Array, own: Uint32Array, start: Uint32Array): [member: Uint32Array, place: Uint32Array] {
  const next = start.slice(0, -1);
  const member = new Uint32Array(own.length);
  const place = new Uint32Array(own.length);
  for (let node = 0; node + 1 < ownStart.length; node++) {
    const end = ownStart[node + 1]!;
    for (let slot = ownStart[node]!; slot < end; slot++) {
      const at = next[own[slot]!]!++;
      member[at] = node;
      place[slot] = at;
    }
  }
  for (let group = 0; group + 1 < start.length; group++)
    if (start[group + 1]! > start[group]!) member[start[group + 1]! - 1]! += last;
  return [member, place];
}

function countTies(rowEnd: Uint32Array, higher: Uint32Array): number {
  let ties = 0;
  for (let node = 0, at = 0; node < rowEnd.length; node++) {
    for (let before = -1; at < rowEnd[node]!; at++) {
      if (higher[at] !== before) ties++;
      before = higher[at]!;
    }
  }
  return ties;
}

/** By node; the groups of each stay ascending. */
function sortShort(higher: Uint32Array, proof: Uint32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const node = higher[at]!;
    if (node >= higher[at - 1]!) continue;
    const group = proof[at]!;
    let put = at;
    do {
      higher[put] = higher[put - 1]!;
      proof[put] = proof[put - 1]!;
      put--;
    } while (put > from && higher[put - 1]! > node);
    higher[put] = node;
    proof[put] = group;
  }
}

/** Member → its groups, ascending: the same again in the other direction, by counting. */
export function turned({ start, member }: Groups, members: number): Groups {
  const turnedStart = new Uint32Array(members + 1);
  for (let slot = 0; slot < member.length; slot++) turnedStart[member[slot]! + 1]!++;
  for (let i = 0; i < members; i++) turnedStart[i + 1]! += turnedStart[i]!;
  const next = turnedStart.slice(0, members);
  const groups = new Uint32Array(member.length);
  for (let group = 0; group + 1 < start.length; group++) {
    const end = start[group + 1]!;
    for (let slot = start[group]!; slot < end; slot++) groups[next[member[slot]!]!++] = group;
  }
  return { start: turnedStart, member: groups };
}

/** The same groups, those not taken empty. */
function onlySome({ start, member }: Groups, takes: (group: number) => boolean): Groups {
  const someStart = new Uint32Array(start.length);
  const some = new Uint32Array(member.length);
  let held = 0;
  for (let group = 0; group + 1 < start.length; group++) {
    if (takes(group)) {
      some.set(member.subarray(start[group], start[group + 1]), held);
      held += start[group + 1]! - start[group]!;
    }
    someStart[group + 1] = held;
  }
  return { start: someStart, member: some.subarray(0, held) };
}

/** Neighbours in compressed rows; ties are sorted by a, then b. */
export function rowsOf(n: number, a: Uint32Array, b: Uint32Array): Pick<Network, 'rowStart' | 'rowNode' | 'rowTie'> {
  const m = a.length;
  const rowStart = new Uint32Array(n + 1);
  for (let t = 0; t < m; t++) {
    rowStart[a[t]! + 1]!++;
    rowStart[b[t]! + 1]!++;
  }
  for (let i = 0; i < n; i++) rowStart[i + 1]! += rowStart[i]!;
  const rowNode = new Uint32Array(2 * m);
  const rowTie = new Uint32Array(2 * m);
  // Filling all lower neighbours of a node before its higher ones keeps every row ascending.
  const next = rowStart.slice(0, n);
  for (let t = 0; t < m; t++) {
    const slot = next[b[t]!]!++;
    rowNode[slot] = a[t]!;
    rowTie[slot] = t;
  }
  for (let t = 0; t < m; t++) {
    const slot = next[a[t]!]!++;
    rowNode[slot] = b[t]!;
    rowTie[slot] = t;
  }
  return { rowStart, rowNode, rowTie };
}
