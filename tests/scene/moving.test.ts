import { beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from '../../src/kit/steps.ts';
import { seededRandom } from '../../src/kit/random.ts';
import type { Portrait } from '../../src/pipeline/portrait.ts';
import { buildScene, dressScene, moveScene, regionsOf } from '../../src/scene/buildScene.ts';
import { fitView } from '../../src/scene/fitView.ts';
import { frameScene } from '../../src/scene/frameScene.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { handCorpus } from '../hand.ts';
import { portraitOf, seedPortrait } from './samplePortrait.ts';

let seeds: Portrait;
beforeAll(async () => {
  seeds = await seedPortrait();
});

/** The same portrait, every disc somewhere else. */
function elsewhere(portrait: Portrait): Portrait {
  const random = seededRandom(4);
  return { ...portrait, places: portrait.places.map((value) => 1.3 * value + 80 * random()) };
}

describe('a moved scene', () => {
  it('is the scene that would have been dressed there, but for its regions', () => {
    for (const portrait of [seeds, portraitOf(handCorpus()), portraitOf(handCorpus(), 'two-mode')]) {
      const before = buildScene(portrait, defaultLooks);
      const there = elsewhere(portrait);
      expect(moveScene(before, there.places)).toEqual({ ...dressScene(there, defaultLooks), regions: before.regions });
    }
  });

  it('is the whole picture again when its regions are drawn anew', () => {
    const there = elsewhere(seeds);
    const moved = moveScene(dressScene(seeds, defaultLooks), there.places);
    expect({ ...moved, regions: atOnce(regionsOf(there, defaultLooks, moved)) }).toEqual(buildScene(there, defaultLooks));
  });

  it('names the same people as one that was dressed there', () => {
    const there = elsewhere(seeds);
    const before = buildScene(seeds, defaultLooks);
    const view = fitView(before, 900, 700, 40);
    expect(frameScene(before, view).labels.length).toBeGreaterThan(5);
    const moved = { ...moveScene(before, there.places), regions: [] };
    expect(frameScene(moved, view).labels).toEqual(frameScene(dressScene(there, defaultLooks), view).labels);
  });
});

describe('the regions of a scene', () => {
  it('come in many steps, so that a page can look elsewhere between two', () => {
    expect([...regionsOf(seeds, defaultLooks, buildScene(seeds, defaultLooks))].length).toBeGreaterThan(
      2 * buildScene(seeds, defaultLooks).regions.length,
    );
  });

  it('are none where the looks want none', () => {
    expect(buildScene(seeds, { ...defaultLooks, regions: false }).regions).toEqual([]);
  });
});
