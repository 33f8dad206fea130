import type { Knob } from '../kit/knobs.ts';
import { nodeCount, tieCount, type Network } from '../network/network.ts';
import { shifted } from './shifted.ts';
import { upward } from './upward.ts';

/** Row entries between two yields, some 10 ms of work. */
const stride = 1 << 19;

/** Structural holes are measured on strengths, or on who is linked at all. */
export const byStrength: Knob = {
  kind: 'switch',
  id: 'strength',
  name: 'By strength',
  explain: 'Strong links count more. Switched off, all links count the same.',
  default: true,
};

/** What triangles say of the holes around each node: Burt 2004, doi:10.1086/421787, for links without direction. */
export interface Holes {
  /** Per node: the weights of its links. */
  readonly sum: Float64Array;
  /** Per tie i–j: Σ over common neighbours q of w(i,q) w(q,j) / sum(q). */
  readonly round: Float64Array;
  /** Per node i: Σ over its pairs of neighbours j–q that are tied of w(i,q) w(j,q) / most(j), most being the largest weight at j. */
  readonly redundant: Float64Array;
}

/**
 * All triangles once, each giving its share to its three ties and three nodes. Yields the share done.
 * @param strong whether weights count; else each is 1.
 */
export function* holesOf(network: Network, strong: boolean): Generator<number, Holes, void> {
  const { a, b } = network;
  const n = nodeCount(network);
  const weight = strong ? network.weight : new Float64Array(tieCount(network)).fill(1);
  const up = yield* shifted(upward(network), 0, 0.3);
  const sum = new Float64Array(n);
  const most = new Float64Array(n);
  for (let tie = 0; tie < weight.length; tie++) {
    const [i, j, w] = [a[tie]!, b[tie]!, weight[tie]!];
    sum[i]! += w;
    sum[j]! += w;
    if (w > most[i]!) most[i] = w;
    if (w > most[j]!) most[j] = w;
  }
  const round = new Float64Array(weight.length);
  const redundant = new Float64Array(n);
  const { order, start, node, tie } = up;
  const beside = new Uint32Array(n); // 1 + the tie between the lowest node in hand and each above it
  let looked = 0;
  for (let low = 0; low < n; low++) {
    const from = start[low]!;
    const to = start[low + 1]!;
    if (to - from < 2) continue;
    const x = order[low]!;
    for (let slot = from; slot < to; slot++) beside[node[slot]!] = 1 + tie[slot]!;
    for (let slot = from; slot < to; slot++) {
      const middle = node[slot]!;
      const xy = tie[slot]!;
      const y = order[middle]!;
      const wxy = weight[xy]!;
      const end = start[middle + 1]!;
      let third = start[middle]!;
      looked += end - third + 1;
      for (; third < end; third++) {
        const high = node[third]!;
        if (beside[high] === 0) continue;
        const xz = beside[high]! - 1;
        const yz = tie[third]!;
        const z = order[high]!;
        const wxz = weight[xz]!;
        const wyz = weight[yz]!;
        round[xy]! += (wxz * wyz) / sum[z]!;
        round[xz]! += (wxy * wyz) / sum[y]!;
        round[yz]! += (wxy * wxz) / sum[x]!;
        redundant[x]! += wyz * (wxz / most[y]! + wxy / most[z]!);
        redundant[y]! += wxz * (wyz / most[x]! + wxy / most[z]!);
        redundant[z]! += wxy * (wyz / most[x]! + wxz / most[y]!);
      }
    }
    for (let slot = from; slot < to; slot++) beside[node[slot]!] = 0;
    if (looked > stride) {
      looked = 0;
      yield 0.3 + (0.7 * low) / n;
    }
  }
  return { sum, round, redundant };
}
