import { nodeCount, type Network } from '../network/network.ts';

/** How far nodes are from a set of sources, in steps. */
export interface Distances {
  /** Per node: Σ 1/d over the sources other than itself, 1/∞ = 0. */
  readonly nearness: Float64Array;
  /** Per node: Σ d over the sources that reach it. */
  readonly farness: Float64Array;
  /** Per node: Σ 1/d² and Σ d². */
  readonly nearSquares: Float64Array;
  readonly farSquares: Float64Array;
  /** pairs[d] = number of (source, node) pairs at distance d; pairs[0] is 0. */
  readonly pairs: readonly number[];
}

/** Sources that one search serves: one bit each. */
const batch = 32;
/** Row entries between two yields, 5 to 10 ms of work. */
const work = 300_000;

/**
 * Breadth-first search from 32 sources at once, one bit for each (Then et al. 2014, doi:10.14778/2735496.2735507): neighbouring
 * sources share most of their way, so give them in the order of a walk. Yields the share of sources done.
 */
export function* distancesFrom(network: Network, sources: Uint32Array): Generator<number, Distances, void> {
  const n = nodeCount(network);
  const { rowStart, rowNode } = network;
  const nearness = new Float64Array(n);
  const farness = new Float64Array(n);
  const nearSquares = new Float64Array(n);
  const farSquares = new Float64Array(n);
  const pairs = [0];
  const seen = new Int32Array(n); // bits of the sources that have reached a node
  const touched = new Uint32Array(n); // nodes with any such bit
  let here = new Int32Array(n); // bits that reached a node in this step
  let next = new Int32Array(n); // bits that reach it in the next
  let front = new Uint32Array(n); // nodes with bits in `here`
  let nextFront = new Uint32Array(n);
  let done = 0;
  for (let first = 0; first < sources.length; first += batch) {
    let touchedCount = 0;
    let frontCount = 0;
    for (let bit = 0; bit < batch && first + bit < sources.length; bit++) {
      const source = sources[first + bit]!;
      seen[source]! |= 1 << bit;
      here[source]! |= 1 << bit;
      touched[touchedCount++] = source;
      front[frontCount++] = source;
    }
    for (let distance = 1; frontCount > 0; distance++) {
      let nextCount = 0;
      for (let k = 0; k < frontCount; k++) {
        const node = front[k]!;
        const bits = here[node]!;
        here[node] = 0;
        const end = rowStart[node + 1]!;
        done += end - rowStart[node]!;
        for (let slot = rowStart[node]!; slot < end; slot++) {
          const neighbour = rowNode[slot]!;
          const fresh = bits & ~seen[neighbour]!;
          if (fresh === 0) continue;
          if (next[neighbour] === 0) nextFront[nextCount++] = neighbour;
          next[neighbour]! |= fresh;
        }
      }
      let reached = 0;
      for (let k = 0; k < nextCount; k++) {
        const node = nextFront[k]!;
        if (seen[node] === 0) touched[touchedCount++] = node;
        seen[node]! |= next[node]!;
        const count = bitCount(next[node]!);
        reached += count;
        const near = count / distance;
        nearness[node]! += near;
        nearSquares[node]! += near / distance;
        const far = count * distance;
        farness[node]! += far;
        farSquares[node]! += far * distance;
      }
      if (reached > 0) pairs[distance] = (pairs[distance] ?? 0) + reached;
      [here, next] = [next, here];
      [front, nextFront] = [nextFront, front];
      frontCount = nextCount;
      if (done > work) {
        done = 0;
        yield first / sources.length;
      }
    }
    for (let k = 0; k < touchedCount; k++) seen[touched[k]!] = 0;
  }
  return { nearness, farness, nearSquares, farSquares, pairs };
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
