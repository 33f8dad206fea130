import type { Islands } from './islands.ts';
import type { Pin, Places } from './layout.ts';
import { dockedOf, packIslands } from './packIslands.ts';
import { Sheet } from './sheet.ts';
import type { Spots } from './relax.ts';

/** Places of a picture whose islands stand each around (0, 0): all side by side, and what is pinned where it was put. */
export function sideBySide({ members }: Islands, local: Spots, pins: readonly Pin[]): Places {
  const sizes = members.map((nodes) => nodes.length);
  const pointsOf = (island: number) =>
    Float64Array.from({ length: 2 * sizes[island]! }, (_, at) => (at % 2 ? local.y : local.x)[members[island]![at >> 1]!]!);
  const middles = packIslands(sizes, pointsOf, new Int32Array(dockedOf(sizes)).fill(-1));
  const sheet = new Sheet(local.x.length);
  members.forEach((nodes, island) => {
    for (const node of nodes) {
      sheet.x[node] = local.x[node]! + middles[2 * island]!;
      sheet.y[node] = local.y[node]! + middles[2 * island + 1]!;
    }
  });
  for (const { node, x, y } of pins) {
    if (node >= local.x.length) continue;
    sheet.x[node] = x;
    sheet.y[node] = y;
  }
  return sheet.places();
}
