/** Nodes go by id between the page and the worker, and by number inside: numbers change with the choices. */
import type { Pin, Places } from '../layouts/layout.ts';
import type { NamedPin, StartingPicture } from './messages.ts';
import type { Unplaced } from './portrait.ts';

/** Pins of nodes that are there, by number. */
export function numbered(named: readonly NamedPin[], unplaced: Unplaced | undefined): readonly Pin[] {
  if (named.length === 0 || !unplaced) return [];
  const numbers = new Map<string, number>(unplaced.network.ids.map((id, node) => [id, node]));
  return named.flatMap(({ id, x, y }) => {
    const node = numbers.get(id);
    return node === undefined ? [] : [{ node, x, y }];
  });
}

/** Places of a saved picture, when it has one for every node. */
export function startPlaces(picture: StartingPicture, { network }: Unplaced): Places | undefined {
  const places = new Float32Array(2 * network.ids.length);
  for (const [node, id] of network.ids.entries()) {
    const place = picture.places[id];
    if (!place) return undefined;
    places[2 * node] = place[0];
    places[2 * node + 1] = place[1];
  }
  return places;
}
