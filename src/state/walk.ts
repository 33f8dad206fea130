import { nodeCount, type Network } from '../network/network.ts';

/** Where a walk over links stands: the node it starts from and the neighbour it is at, or the start itself. */
export interface Walk {
  readonly from: string;
  readonly at: string;
}

/** Neighbours of a node, strongest link first; equal ones in the order of the corpus. */
export function neighboursByWeight(network: Network, id: string): readonly string[] {
  const node = network.ids.indexOf(id as (typeof network.ids)[number]);
  if (node < 0 || node >= nodeCount(network)) return [];
  const slots = [];
  for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) slots.push(slot);
  return slots
    .sort(
      (x, y) =>
        network.weight[network.rowTie[y]!]! - network.weight[network.rowTie[x]!]! || network.rowNode[x]! - network.rowNode[y]!,
    )
    .map((slot) => network.ids[network.rowNode[slot]!]!);
}

/**
 * One step of a walk: `next` and `previous` go round the neighbours of the start, `deeper` makes the place reached the new
 * start, `back` returns to the start.
 */
export function step(network: Network, walk: Walk, way: 'next' | 'previous' | 'deeper' | 'back'): Walk {
  if (way === 'back') return { from: walk.from, at: walk.from };
  const from = way === 'deeper' ? walk.at : walk.from;
  const neighbours = neighboursByWeight(network, from);
  if (neighbours.length === 0) return { from, at: from };
  if (way === 'deeper') return { from, at: neighbours[0]! };
  const now = neighbours.indexOf(walk.at);
  const index = now < 0 ? (way === 'next' ? 0 : neighbours.length - 1) : now + (way === 'next' ? 1 : -1);
  return { from, at: neighbours[(index + neighbours.length) % neighbours.length]! };
}
