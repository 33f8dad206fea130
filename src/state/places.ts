import type { Places } from '../layouts/layout.ts';

/** Places change many times a second and bypass the store: one channel, the newest places, whoever listens. */
let newest: Places | undefined;
const listeners = new Set<(places: Places) => void>();

export const currentPlaces = (): Places | undefined => newest;

export function announcePlaces(places: Places): void {
  newest = places;
  for (const listener of listeners) listener(places);
}

/** Old places belong to another network: nobody may draw them any more. */
export function forgetPlaces(): void {
  newest = undefined;
}

/** Calls back at each new picture; returns the way to stop. */
export function onPlaces(listener: (places: Places) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
