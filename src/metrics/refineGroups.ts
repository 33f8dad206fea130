import type { Level } from './clusterLevel.ts';
import { shuffled } from './localMoves.ts';

/** Ties to look at between two pauses: some 10 ms. */
const pace = 300_000;

/**
 * Leiden's refinement: every group falls apart into single nodes, and those well tied to their group join, in chance order, the
 * part of it that gains most; a part takes somebody only while it is well tied to the rest of the group itself. So each part
 * is connected.
 * @returns the part of each node, below n.
 */
export function* refineGroups(level: Level, price: number, group: Int32Array, seed: number): Generator<void, Int32Array, void> {
  const { n, start, to, weight, size } = level;
  const groupSize = new Float64Array(n);
  for (let node = 0; node < n; node++) groupSize[group[node]!]! += size[node]!;
  const part = new Int32Array(n);
  const partSize = size.slice();
  /** Weight from a part to the rest of its group. */
  const outward = new Float64Array(n);
  /** Whether a part is still one node. */
  const single = new Uint8Array(n).fill(1);
  let left = pace;
  for (let node = 0; node < n; node++) {
    if (left < 0) {
      yield;
      left = pace;
    }
    left -= start[node + 1]! - start[node]! + 1;
    part[node] = node;
    const own = group[node]!;
    let sum = 0;
    for (let slot = start[node]!; slot < start[node + 1]!; slot++) if (group[to[slot]!] === own) sum += weight[slot]!;
    outward[node] = sum;
  }
  const pull = new Float64Array(n);
  const met = new Int32Array(n);
  const order = shuffled(n, seed);
  for (let turn = 0; turn < n; turn++) {
    const node = order[turn]!;
    if (left < 0) {
      yield;
      left = pace;
    }
    if (single[node] === 0) continue;
    const own = group[node]!;
    const whole = groupSize[own]!;
    const mine = size[node]!;
    const cost = price * mine;
    if (outward[node]! <= 0 || outward[node]! < cost * (whole - mine)) continue;
    let count = 0;
    left -= start[node + 1]! - start[node]! + 4;
    for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
      const neighbour = to[slot]!;
      if (group[neighbour] !== own) continue;
      const other = part[neighbour]!;
      const before = pull[other]!;
      if (before === 0) met[count++] = other;
      pull[other] = before + weight[slot]!;
    }
    let best = -1;
    let gain = 0;
    let tied = 0;
    for (let k = 0; k < count; k++) {
      const other = met[k]!;
      const w = pull[other]!;
      pull[other] = 0;
      const held = partSize[other]!;
      const worth = w - cost * held;
      if (worth > gain && outward[other]! >= price * held * (whole - held)) {
        gain = worth;
        best = other;
        tied = w;
      }
    }
    if (best < 0) continue;
    part[node] = best;
    single[best] = 0;
    single[node] = 0;
    partSize[best]! += mine;
    outward[best]! += outward[node]! - 2 * tied;
  }
  return part;
}
