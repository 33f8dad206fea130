import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/kit/random.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { betweennessOver } from '../../src/metrics/brandes.ts';
import type { Network } from '../../src/network/network.ts';
import { networkOf, relabelled } from '../hand.ts';

type Tie = [number, number, number];

const between = (network: Network, lengths?: Float64Array) => atOnce(betweennessOver(network, { lengths })).through;
const lengthsOf = ({ weight }: Network) => weight.map((w) => 1 / w);

function agree(found: Float64Array, expected: readonly number[]): void {
  expected.forEach((value, node) => expect(Math.abs(found[node]! - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, value)));
}

describe('Sampled betweenness', () => {
  /** A ring of teams with shortcuts, drawn by chance: 600 people, no two alike. */
  const n = 600;
  const random = seededRandom(3);
  const once = new Map<string, Tie>();
  for (let k = 0; k < 1_500; k++) {
    const i = Math.floor(random() * n);
    const j = (i + 1 + Math.floor(random() ** 3 * 40)) % n;
    once.set(`${Math.min(i, j)} ${Math.max(i, j)}`, [i, j, 1 + Math.floor(random() * 3)]);
  }
  const ids = Array.from({ length: n }, (_, node) => `a:${node}`);
  const network = networkOf(ids, [...once.values()]);
  const sample = (of: Network, lengths: Float64Array | undefined, seed: number, budget: number) =>
    atOnce(betweennessOver(of, { lengths, sources: 'budget', random: seededRandom(seed), budget }));

  it.each([
    ['in steps', undefined],
    ['by strength', lengthsOf(network)],
  ])('%s is within the stated error for 95 of 100 people and more', (_, lengths) => {
    const exact = between(network, lengths);
    let off = 0;
    const seeds = 10;
    for (let seed = 1; seed <= seeds; seed++) {
      const { through, sampled } = sample(network, lengths, seed, 300_000);
      expect(sampled!.sources).toBe(100);
      expect(sampled!.error).toBeLessThan(Math.max(...exact));
      off += through.filter((value, node) => Math.abs(value - exact[node]!) > sampled!.error).length;
    }
    expect(off / (seeds * n)).toBeLessThanOrEqual(0.05);
  });

  it('is right on average', () => {
    const exact = between(network);
    const mean = new Float64Array(n);
    const seeds = 60;
    let error = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const { through, sampled } = sample(network, undefined, seed, 300_000);
      error = Math.max(error, sampled!.error);
      through.forEach((value, node) => (mean[node]! += value / seeds));
    }
    // The mean of sixty is √60 times as certain as one.
    const off = mean.filter((value, node) => Math.abs(value - exact[node]!) > error / Math.sqrt(seeds));
    expect(off.length / n).toBeLessThanOrEqual(0.05);
  });

  it('is the same for a seed whatever the order of nodes, another for another seed', () => {
    const one = sample(network, undefined, 5, 300_000);
    const moved = relabelled(network, [...network.ids.keys()].reverse());
    const other = sample(moved, undefined, 5, 300_000);
    agree(other.through, [...one.through].reverse());
    expect(other.sampled!.error).toBeCloseTo(one.sampled!.error, 6);
    expect(sample(network, undefined, 6, 300_000).through).not.toEqual(one.through);
  });

  it('is exact where the budget reaches, and where as many would be drawn as there are', () => {
    expect(sample(network, undefined, 1, 1e9).sampled).toBeUndefined();
    expect(atOnce(betweennessOver(network, { sources: 'sampled', random: seededRandom(1) })).sampled).toBeUndefined();
    agree(sample(network, undefined, 1, 1e9).through, [...between(network)]);
  });
});
