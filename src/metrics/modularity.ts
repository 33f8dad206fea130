import { nodeCount, type Network } from '../network/network.ts';

/** Sum of tie weights at each node. */
export function strengths(network: Network): Float64Array {
  const sums = new Float64Array(nodeCount(network));
  for (const [tie, weight] of network.weight.entries()) {
    sums[network.a[tie]!]! += weight;
    sums[network.b[tie]!]! += weight;
  }
  return sums;
}

/**
 * Share of weight inside groups beyond what strengths alone would give, below 1; 0 without ties.
 * Newman & Girvan, doi:10.1103/PhysRevE.69.026113; resolution: Reichardt & Bornholdt, doi:10.1103/PhysRevE.74.016110.
 * @param groups group of each node, whole numbers of at least 0.
 */
export function modularity(network: Network, groups: Int32Array, resolution: number): number {
  const { a, b, weight } = network;
  let most = 0;
  for (const group of groups) most = Math.max(most, group);
  const inside = new Float64Array(most + 1);
  const strength = new Float64Array(most + 1);
  let total = 0;
  for (let tie = 0; tie < weight.length; tie++) {
    const from = groups[a[tie]!]!;
    const to = groups[b[tie]!]!;
    const w = weight[tie]!;
    total += w;
    strength[from]! += w;
    strength[to]! += w;
    if (from === to) inside[from]! += w;
  }
  if (total === 0) return 0;
  let sum = 0;
  for (let group = 0; group <= most; group++) {
    sum += inside[group]! / total - resolution * (strength[group]! / (2 * total)) ** 2;
  }
  return sum;
}
