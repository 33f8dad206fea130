import { nodeCount, type Network } from '../network/network.ts';

/** Row entries looked at between two yields, 5 to 20 ms of work. */
const stride = 1 << 19;

/**
 * The weights between some nodes, renumbered by their place in `order`: given in the order of a walk, neighbours stand near each
 * other in memory, and a product takes half the time.
 */
export interface WeightRows {
  /** Place → node of the network. */
  readonly order: Uint32Array;
  /**
   * Neighbours of place p are node[start[p]…start[p+1]−1], as places, with their weights beside them: those before p up to
   * middle[p], then those behind it.
   */
  readonly start: Uint32Array;
  readonly middle: Uint32Array;
  readonly node: Uint32Array;
  readonly weight: Float64Array;
  /** Sum of the row of each place. */
  readonly strength: Float64Array;
}

/**
 * Yields the share done.
 * @param order whole components, each node once.
 */
export function* weightRows(network: Network, order: Uint32Array): Generator<number, WeightRows, void> {
  const { rowStart, rowNode, rowTie, weight: weights } = network;
  const place = new Uint32Array(nodeCount(network));
  const start = new Uint32Array(order.length + 1);
  for (let p = 0; p < order.length; p++) {
    const own = order[p]!;
    place[own] = p;
    start[p + 1] = start[p]! + rowStart[own + 1]! - rowStart[own]!;
  }
  yield 0;
  const node = new Uint32Array(start[order.length]!);
  const weight = new Float64Array(node.length);
  const strength = new Float64Array(order.length);
  const middle = new Uint32Array(order.length);
  for (let p = 0, told = 0; p < order.length; p++) {
    const own = order[p]!;
    const end = rowStart[own + 1]!;
    let low = start[p]!;
    let high = start[p + 1]!;
    let sum = 0;
    for (let slot = rowStart[own]!; slot < end; slot++) {
      const other = place[rowNode[slot]!]!;
      const w = weights[rowTie[slot]!]!;
      const to = other < p ? low++ : --high;
      node[to] = other;
      weight[to] = w;
      sum += w;
    }
    middle[p] = low;
    strength[p] = sum;
    if (low > told + stride / 2) {
      told = low;
      yield low / node.length;
    }
  }
  return { order, start, middle, node, weight, strength };
}

/** out = W · vector. Yields between blocks of rows. */
export function* multiply(rows: WeightRows, vector: Float64Array, out: Float64Array): Generator<void, void, void> {
  const { start, order } = rows;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    const end = start[from]! + stride;
    // A whole block at once where all fits, else row by row up to the stride.
    if (start[order.length]! <= end) to = order.length;
    else while (to < order.length && start[to + 1]! <= end) to++;
    multiplyRows(rows, vector, out, from, to);
    from = to;
    if (from < order.length) yield;
  }
}

function multiplyRows(
  { start, node, weight }: WeightRows,
  vector: Float64Array,
  out: Float64Array,
  from: number,
  to: number,
): void {
  let slot = start[from]!;
  for (let p = from; p < to; p++) {
    const end = start[p + 1]!;
    let sum = 0;
    for (; slot < end; slot++) sum += weight[slot]! * vector[node[slot]!]!;
    out[p] = sum;
  }
}
