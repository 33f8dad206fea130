import { nodeCount, type Network } from '../network/network.ts';
import { shifted } from './shifted.ts';
import { upward, type Upward } from './upward.ts';

/** Row entries between two yields, some 10 ms of work. */
const stride = 1 << 20;

/** Number of triangles at each node. Yields the share done. */
export function* trianglesAt(network: Network): Generator<number, Float64Array, void> {
  const up = yield* shifted(upward(network), 0, 0.3);
  const found = yield* shifted(countTriangles(up), 0.3, 0.7);
  const triangles = new Float64Array(nodeCount(network));
  for (let p = 0; p < found.length; p++) triangles[up.order[p]!] = found[p]!;
  return triangles;
}

function* countTriangles({ start, node }: Upward): Generator<number, Float64Array, void> {
  const n = start.length - 1;
  const triangles = new Float64Array(n);
  const mark = new Int32Array(n).fill(-1); // the last place that has this one above it
  let looked = 0;
  for (let low = 0; low < n; low++) {
    const from = start[low]!;
    const to = start[low + 1]!;
    if (to - from < 2) continue;
    for (let slot = from; slot < to; slot++) mark[node[slot]!] = low;
    let ofLow = 0;
    for (let slot = from; slot < to; slot++) {
      const middle = node[slot]!;
      const end = start[middle + 1]!;
      let third = start[middle]!;
      looked += end - third + 1;
      let ofMiddle = 0;
      for (; third < end; third++) {
        const high = node[third]!;
        if (mark[high] !== low) continue;
        ofMiddle++;
        triangles[high]!++;
      }
      triangles[middle]! += ofMiddle;
      ofLow += ofMiddle;
    }
    triangles[low]! += ofLow;
    if (looked > stride) {
      looked = 0;
      yield low / n;
    }
  }
  return triangles;
}

/** Triangles at a node as a share of the pairs of its neighbours, 0 to 1; NaN below two neighbours. */
export function localClustering(triangles: number, degree: number): number {
  return degree < 2 ? NaN : triangles / ((degree * (degree - 1)) / 2);
}
