import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { atOnce } from '../../src/kit/steps.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { closenessOver } from '../../src/metrics/closeness.ts';
import { largestOf } from '../../src/metrics/sampling.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { handCorpus, networkOf, relabelled } from '../hand.ts';
import { always } from './always.ts';
import { anyCorpus } from './arbitrary.ts';
import { measure } from './measuring.ts';
import { waysBetween } from './waysBetween.ts';

describe('Closeness', () => {
  it('by Wasserman and Faust is this in the network counted by hand', () => {
    const found = measure('wasserman-faust', makeNetwork(handCorpus(), 'coauthors', 'full'));
    const expected = [0.357143, 0.357143, 0.510204, 0.510204, 0.357143, 0.357143, 0.142857, 0.142857];
    expect(Array.from(found, (value) => Number(value.toFixed(6)))).toEqual(expected);
  });

  it('by Wasserman and Faust is the share reached times the nearness of these, within 0 and 1', () => {
    always((network) => {
      const n = network.ids.length;
      const { way } = waysBetween(
        network,
        network.weight.map(() => 1),
      );
      measure('wasserman-faust', network).forEach((value: number, node: number) => {
        const reached = way[node]!.filter((d) => d > 0 && d < Infinity);
        const mean = reached.reduce((sum, d) => sum + d, 0) / reached.length;
        expect(value).toBeCloseTo(reached.length === 0 ? 0 : reached.length / (n - 1) / mean, 10);
        expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
      });
    });
  });

  it('by strength is Σ 1/d over the shortest ways', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom('full', 'fractional'), (corpus, counting) => {
        const network = makeNetwork(corpus, 'coauthors', counting);
        const { way } = waysBetween(
          network,
          network.weight.map((w) => 1 / w),
        );
        measure('harmonic-weighted', network).forEach((value: number, node: number) => {
          const near = way[node]!.reduce((sum, d) => sum + (d > 0 ? 1 / d : 0), 0);
          expect(value).toBeCloseTo(near / Math.max(1, network.ids.length - 1), 9);
        });
      }),
    );
  });
});

describe('Sampled closeness', () => {
  const n = 800;
  const random = seededRandom(8);
  const once = new Map<string, [number, number, number]>();
  for (let k = 0; k < 1_800; k++) {
    const i = Math.floor(random() * n);
    const j = (i + 1 + Math.floor(random() ** 3 * 50)) % n;
    if (i < 700 && j < 700) once.set(`${Math.min(i, j)} ${Math.max(i, j)}`, [i, j, 1 + Math.floor(random() * 3)]);
  }
  // A pair of its own.
  once.set('700 701', [700, 701, 1]);
  const network = networkOf(
    Array.from({ length: n }, (_, node) => `a:${node}`),
    [...once.values()],
  );
  const lengths = network.weight.map((w) => 1 / w);

  it.each([
    ['in steps', undefined, 1_000],
    ['by strength', lengths, 1_000],
  ])('%s is within the largest error for 95 of 100 and more, and exact apart from the largest component', (_, over, budget) => {
    const exact = atOnce(closenessOver(network, { lengths: over, sources: 'all', random }));
    let [near, far, all] = [0, 0, 0];
    for (let seed = 1; seed <= 10; seed++) {
      const wish = { lengths: over, sources: 'budget', random: seededRandom(seed), budget } as const;
      const found = atOnce(closenessOver(network, wish));
      expect(found.sampled!.sources).toBe(100);
      expect(found.others).toEqual(exact.others);
      expect([found.nearness[700], found.farness[701]]).toEqual([exact.nearness[700], exact.farness[701]]);
      for (let node = 0; node < n; node++) {
        if (exact.others[node]! < 100) continue;
        all++;
        if (Math.abs(found.nearness[node]! - exact.nearness[node]!) > largestOf(found.sampled!.nearErrors)) near++;
        if (Math.abs(found.farness[node]! - exact.farness[node]!) > largestOf(found.sampled!.farErrors)) far++;
      }
    }
    expect(Math.max(near, far) / all).toBeLessThanOrEqual(0.05);
  });

  it('is the same for a seed whatever the order of nodes', () => {
    const wish = (seed: number) => ({ sources: 'budget', random: seededRandom(seed), budget: 1_000 }) as const;
    const one = atOnce(closenessOver(network, wish(4))).nearness;
    const moved = relabelled(network, [...network.ids.keys()].reverse());
    const other = atOnce(closenessOver(moved, wish(4))).nearness.toReversed();
    one.forEach((value, node) => expect(other[node]!).toBeCloseTo(value, 9));
    expect(atOnce(closenessOver(network, wish(5))).nearness).not.toEqual(one);
  });
});
