/** Pictures are wider than high: a window that is higher than wide shows them on their side, so that they fill it. */
import { useSyncExternalStore } from 'react';
import type { Camera } from '../../exporters/exporter.ts';
import type { Places } from '../../layouts/layout.ts';

const query = '(max-aspect-ratio: 4/5)';

export const isUpright = (): boolean => window.matchMedia(query).matches;

export function useUpright(): boolean {
  return useSyncExternalStore((changed) => {
    const media = window.matchMedia(query);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, isUpright);
}

/** Places with x and y in each other's stead. Turning twice turns back. */
export function turned(places: Places): Places {
  const turnedPlaces = new Float32Array(places.length);
  for (let at = 0; at + 1 < places.length; at += 2) {
    turnedPlaces[at] = places[at + 1]!;
    turnedPlaces[at + 1] = places[at]!;
  }
  return turnedPlaces;
}

/** A camera over the turned picture, or back. */
export const turnedCamera = ({ x, y, zoom }: Camera): Camera => ({ x: y, y: x, zoom });
