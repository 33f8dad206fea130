import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import type { Layout, LayoutInput, Places, Steer } from '../../src/layouts/layout.ts';

export type Given = Partial<LayoutInput> & Pick<LayoutInput, 'network'>;

export const begin = (layout: Layout, given: Given, seed = 1): Generator<Places, Places, Steer | undefined> =>
  layout.place({ knobs: settleKnobs(layout.knobs), random: seededRandom(seed), pins: [], ...given });

/** Runs a layout to rest: its last places, and how many steps it took. */
export function settle(layout: Layout, given: Given, seed = 1): { places: Places; steps: number } {
  const generator = begin(layout, given, seed);
  for (let steps = 0; steps < 2000; steps++) {
    const step = generator.next();
    if (step.done) return { places: step.value, steps };
  }
  throw new Error(`${layout.id} does not come to rest`);
}

/** Smallest distance between nodes of two sets. */
export function gapBetween(places: Places, one: readonly number[], other: readonly number[]): number {
  let least = Infinity;
  for (const i of one)
    for (const j of other)
      least = Math.min(least, Math.hypot(places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!));
  return least;
}
