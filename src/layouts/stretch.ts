import type { Network } from '../network/network.ts';
import type { Places } from './layout.ts';

/** Links looked at for the usual length, evenly over all. */
const looked = 2_001;
/** Links of a node are at least this many times as long as usual: its place is a compromise. */
const long = 2.5;

/**
 * How many times longer than the usual link (the median) the links of a node are in the mean, where that is so much that its
 * place should not be read; undefined otherwise, and of nodes without links.
 */
export function stretchOf({ a, b, rowStart, rowNode }: Network, places: Places, node: number): number | undefined {
  const lengthOf = (i: number, j: number) => Math.hypot(places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!);
  const degree = rowStart[node + 1]! - rowStart[node]!;
  if (degree === 0 || 2 * node + 1 >= places.length) return undefined;
  const many = Math.min(looked, a.length);
  const lengths = Float64Array.from({ length: many }, (_, turn) => {
    const tie = Math.floor((turn * a.length) / many);
    return lengthOf(a[tie]!, b[tie]!);
  }).sort();
  let sum = 0;
  for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) sum += lengthOf(node, rowNode[slot]!);
  const times = sum / degree / lengths[many >> 1]!;
  return times >= long && Number.isFinite(times) ? times : undefined;
}
