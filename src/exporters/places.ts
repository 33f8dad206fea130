import type { Places } from '../layouts/layout.ts';
import type { Network } from '../network/network.ts';

/** A 32-bit float in the fewest digits that bring it back exactly: nine always do. */
export function coordinate(value: number): number {
  for (let digits = 4; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short === 0 ? 0 : short;
  }
  return Number(value.toPrecision(9));
}

/** Places by node id, since numbers of nodes change with the choices. */
export function placesById(network: Network, places: Places): Record<string, readonly [number, number]> {
  return Object.fromEntries(
    network.ids.map((id, node) => [id, [coordinate(places[2 * node]!), coordinate(places[2 * node + 1]!)] as const]),
  );
}
