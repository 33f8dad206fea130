import type { Network } from './network.ts';

/** Groups of nodes, such as the authors of each paper, as flat arrays. */
export interface Groups {
  /** Members of group k are member[start[k]…start[k+1]−1], each once, in any order. Length: groups + 1. */
  readonly start: Uint32Array;
  readonly member: Uint32Array;
}

export type Ties = Pick<Network, 'a' | 'b' | 'weight' | 'proofStart' | 'proof' | 'rowStart' | 'rowNode' | 'rowTie'>;

/** Pairs looked at between two yields: some five to twenty milliseconds. */
const stride = 1 << 20;

/**
 * All members of a group are tied to each other, and the group is the ties' proof. Ties are found node by node, in their final order,
 * and nothing is held but what comes out: no object, key or search per pair. Yields the share done. O(n + Σ s_k²) for groups of s_k.
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
  const taken = takes ? onlySome(groups, takes) : groups;
  yield 0;
  const pairs = countPairs(taken.start);
  const groupsOf = turned(taken, n);
  yield 0.03;
  // Turned twice, members stand in ascending order.
  const { start, member } = turned({ start: groupsOf.start, member: groupsOf.member }, taken.start.length - 1);
  yield 0.06;
  const { start: ownStart, member: own } = groupsOf;
  const after = start.slice(); // first member of each group above the node in hand
  const proof = new Uint32Array(pairs);
  let a = new Uint32Array(Math.min(pairs, 4 * n + 16));
  let b = new Uint32Array(a.length);
  let weight = new Float64Array(a.length);
  let proofStart = new Uint32Array(a.length + 1);
  const times = new Uint32Array(n); // groups that the node in hand shares with each higher one
  const sum = new Float64Array(share ? n : 0); // what they add up to
  const next = new Uint32Array(n); // where its tie's next proof goes
  let met = new Uint32Array(256); // higher nodes that it shares any group with
  let [t, proofs, looked] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    let count = 0;
    const ownEnd = ownStart[i + 1]!;
    for (let slot = ownStart[i]!; slot < ownEnd; slot++) {
      const group = own[slot]!;
      const from = ++after[group]!;
      const to = start[group + 1]!;
      if (count + to - from > met.length) met = larger(met, 2 * (count + to - from), Uint32Array);
      if (share) {
        const part = share[group]!;
        for (let k = from; k < to; k++) {
          const j = member[k]!;
          sum[j]! += part;
          if (times[j]!++ === 0) met[count++] = j;
        }
      } else {
        for (let k = from; k < to; k++) {
          const j = member[k]!;
          if (times[j]!++ === 0) met[count++] = j;
        }
      }
      looked += to - from;
    }
    if (count === 0) continue;
    sortFirst(met, count);
    if (t + count > a.length) {
      const room = Math.min(pairs, Math.max(2 * a.length, t + count));
      a = larger(a, room, Uint32Array);
      b = larger(b, room, Uint32Array);
      weight = larger(weight, room, Float64Array);
      proofStart = larger(proofStart, room + 1, Uint32Array);
    }
    for (let k = 0; k < count; k++) {
      const j = met[k]!;
      a[t] = i;
      b[t] = j;
      weight[t] = share ? sum[j]! : times[j]!;
      next[j] = proofs;
      proofs += times[j]!;
      times[j] = 0;
      if (share) sum[j] = 0;
      proofStart[++t] = proofs;
    }
    for (let slot = ownStart[i]!; slot < ownEnd; slot++) {
      const group = own[slot]!;
      const to = start[group + 1]!;
      for (let k = after[group]!; k < to; k++) proof[next[member[k]!]!++] = group;
    }
    if (looked > stride) {
      looked = 0;
      yield 0.06 + (0.84 * proofs) / pairs;
    }
  }
  yield 0.9;
  a = a.slice(0, t);
  b = b.slice(0, t);
  return { a, b, weight: weight.slice(0, t), proofStart: proofStart.slice(0, t + 1), proof, ...rowsOf(n, a, b) };
}

/** Pairs within groups: ties before those of several groups are counted once. */
function countPairs(start: Uint32Array): number {
  let pairs = 0;
  for (let k = 0; k + 1 < start.length; k++) {
    const size = start[k + 1]! - start[k]!;
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
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

/** Ascending. Most rows are short, where a call of the engine's sort costs more than it saves. */
function sortFirst(values: Uint32Array, count: number): void {
  if (count > 40) {
    values.subarray(0, count).sort();
    return;
  }
  for (let k = 1; k < count; k++) {
    const value = values[k]!;
    let to = k;
    while (to > 0 && values[to - 1]! > value) {
      values[to] = values[to - 1]!;
      to--;
    }
    values[to] = value;
  }
}

function larger<Numbers extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  numbers: Numbers,
  length: number,
  Kind: new (length: number) => Numbers,
): Numbers {
  const copy = new Kind(length);
  copy.set(numbers);
  return copy;
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
