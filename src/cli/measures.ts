import type { Unplaced } from '../pipeline/portrait.ts';

/** Node numbers by id. */
export function nodesById({ network }: Unplaced): ReadonlyMap<string, number> {
  return new Map(network.ids.map((id, node) => [id, node]));
}

/** Every measure of a node, undefined ones as null; nothing for what is not in the network. */
export function measuresOf({ measures }: Unplaced, node: number | undefined): Record<string, number | null> {
  if (node === undefined) return {};
  return Object.fromEntries(
    Object.entries(measures).map(([metric, { values }]) => {
      const value = values[node];
      return [metric, value !== undefined && Number.isFinite(value) ? value : null];
    }),
  );
}
