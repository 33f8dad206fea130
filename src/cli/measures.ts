import type { Sampled } from '../metrics/sampling.ts';
import type { Unplaced } from '../pipeline/portrait.ts';

/** Node numbers by id. */
export function nodesById({ network }: Unplaced): ReadonlyMap<string, number> {
  return new Map(network.ids.map((id, node) => [id, node]));
}

/** Measures that are estimates: metric id → from how many sources, and how far off; nothing where all are exact. */
export function estimatesOf({ measures }: Unplaced): { estimates?: Record<string, Sampled> } {
  const found = Object.values(measures).flatMap((measure) =>
    measure.kind === 'value' && measure.sampled ? [[measure.metric, measure.sampled] as const] : [],
  );
  return found.length > 0 ? { estimates: Object.fromEntries(found) } : {};
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
