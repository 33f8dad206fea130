import { nodeCount, type Network } from '../network/network.ts';

/** Row entries between two yields, about 10 ms of work. */
const work = 1_000_000;

/**
 * Number of triangles at each node. Every tie is followed from the node of lower degree only, so that a hub's row is short:
 * O(m^1.5), Latapy 2008, doi:10.1016/j.tcs.2008.07.017. Yields the share of nodes done.
 */
export function* trianglesAt(network: Network): Generator<number, Float64Array, void> {
  const n = nodeCount(network);
  const { rowStart, rowNode } = network;
  const width = (node: number) => rowStart[node + 1]! - rowStart[node]!;
  const upStart = new Uint32Array(n + 1); // start of the row of neighbours above each node
  const up = new Uint32Array(network.a.length); // these neighbours: of higher degree, or equal and higher number
  let count = 0;
  for (let node = 0; node < n; node++) {
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const other = rowNode[slot]!;
      const difference = width(other) - width(node);
      if (difference > 0 || (difference === 0 && other > node)) up[count++] = other;
    }
    upStart[node + 1] = count;
  }
  const triangles = new Float64Array(n);
  const mark = new Int32Array(n).fill(-1); // the last node that has this one above it
  let done = 0;
  for (let low = 0; low < n; low++) {
    for (let slot = upStart[low]!; slot < upStart[low + 1]!; slot++) mark[up[slot]!] = low;
    for (let slot = upStart[low]!; slot < upStart[low + 1]!; slot++) {
      const middle = up[slot]!;
      const end = upStart[middle + 1]!;
      done += end - upStart[middle]!;
      for (let third = upStart[middle]!; third < end; third++) {
        const high = up[third]!;
        if (mark[high] !== low) continue;
        triangles[low]!++;
        triangles[middle]!++;
        triangles[high]!++;
      }
    }
    if (done > work) {
      done = 0;
      yield low / n;
    }
  }
  return triangles;
}

/** Triangles at a node as a share of the pairs of its neighbours, 0 to 1; NaN below two neighbours. */
export function localClustering(triangles: number, degree: number): number {
  return degree < 2 ? NaN : triangles / ((degree * (degree - 1)) / 2);
}
