import type { Places } from '../layouts/layout.ts';
import type { Network } from '../network/network.ts';

/** A 32-bit float with the nine digits that bring it back exactly. */
export function coordinate(value: number): number {
  const short = Number(value.toPrecision(9));
  return short === 0 ? 0 : short;
}

/** Places by node id, since numbers of nodes change with the choices. */
export function placesById(network: Network, places: Places): Record<string, readonly [number, number]> {
  return Object.fromEntries(
    network.ids.map((id, node) => [id, [coordinate(places[2 * node]!), coordinate(places[2 * node + 1]!)] as const]),
  );
}
