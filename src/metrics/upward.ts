import { nodeCount, tieCount, type Network } from '../network/network.ts';

/** Row entries between two yields, some 10 ms of work. */
const stride = 1 << 19;

/**
 * Every tie once, from its node of lower degree: nodes are renumbered by degree, so that the rows of hubs become short and all
 * triangles are found in O(m^1.5), Latapy 2008, doi:10.1016/j.tcs.2008.07.017.
 */
export interface Upward {
  /** Place → node, by degree, then by number. */
  readonly order: Uint32Array;
  /** Neighbours above place p are node[start[p]…start[p+1]−1], as places, with their ties beside them. */
  readonly start: Uint32Array;
  readonly node: Uint32Array;
  readonly tie: Uint32Array;
}

/** Yields the share done. */
export function* upward(network: Network): Generator<number, Upward, void> {
  const n = nodeCount(network);
  const { rowStart, rowNode, rowTie } = network;
  yield 0;
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, rowStart[i + 1]! - rowStart[i]!);
  const first = new Uint32Array(most + 2); // where nodes of each degree begin
  for (let i = 0; i < n; i++) first[rowStart[i + 1]! - rowStart[i]! + 1]!++;
  for (let degree = 1; degree < first.length; degree++) first[degree]! += first[degree - 1]!;
  const order = new Uint32Array(n);
  const place = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const p = first[rowStart[i + 1]! - rowStart[i]!]!++;
    order[p] = i;
    place[i] = p;
  }
  const start = new Uint32Array(n + 1);
  const node = new Uint32Array(tieCount(network));
  const tie = new Uint32Array(tieCount(network));
  for (let p = 0, at = 0, looked = 0; p < n; p++) {
    const i = order[p]!;
    const end = rowStart[i + 1]!;
    for (let slot = rowStart[i]!; slot < end; slot++) {
      const other = place[rowNode[slot]!]!;
      if (other <= p) continue;
      node[at] = other;
      tie[at++] = rowTie[slot]!;
    }
    start[p + 1] = at;
    looked += end - rowStart[i]! + 1;
    if (looked > stride) {
      looked = 0;
      yield p / n;
    }
  }
  return { order, start, node, tie };
}
