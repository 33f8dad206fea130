import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { aimOf, qualityOf } from '../../src/metrics/clusterLevel.ts';
import { walk } from '../../src/metrics/components.ts';
import { findClusters } from '../../src/metrics/findClusters.ts';
import { modularity } from '../../src/metrics/figures.ts';
import { metricById } from '../../src/metrics/index.ts';
import type { Network } from '../../src/network/network.ts';
import { inventedNetwork } from '../bench/networks.ts';
import { networkOf, relabelled } from '../hand.ts';
import { anyNetwork, anyWish, clusters } from './clustering.ts';
import { measure, toEnd } from './measuring.ts';

/** Newman's sum over all pairs, as it is written in the books. */
function modularityByPairs(network: Network, groups: ArrayLike<number>, resolution: number): number {
  const n = network.ids.length;
  const weight = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  network.weight.forEach((w, tie) => {
    weight[network.a[tie]!]![network.b[tie]!] = w;
    weight[network.b[tie]!]![network.a[tie]!] = w;
  });
  const strength = weight.map((row) => row.reduce((sum, w) => sum + w, 0));
  const total = strength.reduce((sum, s) => sum + s, 0);
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (groups[i] === groups[j]) sum += weight[i]![j]! - (resolution * strength[i]! * strength[j]!) / total;
  return total > 0 ? sum / total : 0;
}

describe('Clusters', () => {
  it('have the modularity that the sum over all pairs gives', () => {
    fc.assert(
      fc.property(anyNetwork, anyWish, (network, wish) => {
        const found = clusters(network, wish);
        const expected = modularityByPairs(network, found.groups, wish.resolution);
        expect(modularity(network, found.groups, wish.resolution)).toBeCloseTo(expected, 10);
        expect(found.finding.modularity).toBeCloseTo(expected, 10);
        if (wish.method !== 'association') expect(found.finding.quality).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('are connected, by every method', () => {
    fc.assert(
      fc.property(anyNetwork, anyWish, (network, wish) => {
        const { groups } = clusters(network, wish);
        const kept = [...network.weight.keys()].filter((tie) => groups[network.a[tie]!] === groups[network.b[tie]!]);
        const inside = networkOf(
          network.ids,
          kept.map((tie) => [network.a[tie]!, network.b[tie]!, 1] as const),
        );
        expect([...walk(inside).component]).toEqual([...groups]);
      }),
    );
  });

  it('are never worse than everybody alone', () => {
    fc.assert(
      fc.property(anyNetwork, anyWish, (network, wish) => {
        const aim = aimOf(network, wish.method === 'association' ? 'association' : 'modularity', wish.resolution);
        const alone = qualityOf(aim, Int32Array.from(network.ids.keys()));
        expect(clusters(network, wish).finding.quality).toBeGreaterThanOrEqual(alone - 1e-12);
      }),
    );
  });

  it('of small networks cannot be made better by moving one node or joining two groups', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { groups } = clusters(network);
        const reached = modularity(network, groups, 1);
        const most = Math.max(-1, ...groups);
        for (let node = 0; node < groups.length; node++)
          for (let other = 0; other <= most + 1; other++)
            expect(modularity(network, groups.with(node, other), 1)).toBeLessThanOrEqual(reached + 1e-9);
        for (let one = 0; one <= most; one++)
          for (let other = 0; other < one; other++) {
            const joined = groups.map((group) => (group === one ? other : group));
            expect(modularity(network, joined, 1)).toBeLessThanOrEqual(reached + 1e-9);
          }
      }),
      { numRuns: 50 },
    );
  });

  it('and their stability are the same whatever the order of nodes', () => {
    fc.assert(
      fc.property(anyNetwork, anyWish, fc.nat(), (network, wish, seed) => {
        const random = seededRandom(seed);
        const order = [...network.ids.keys()].map((node) => [random(), node] as const).sort(([x], [y]) => x - y);
        const moved = relabelled(
          network,
          order.map(([, node]) => node),
        );
        const found = clusters(network, wish);
        const again = clusters(moved, wish);
        expect([...again.groups]).toEqual(order.map(([, node]) => found.groups[node]));
        expect([...again.stability]).toEqual(order.map(([, node]) => found.stability[node]));
      }),
      { numRuns: 50 },
    );
  });

  it('are looked for a few milliseconds at a time, and of a large network with fewer starts', { timeout: 30_000 }, () => {
    const network = inventedNetwork(30_000);
    const steps = findClusters(network, { method: 'leiden', resolution: 1, starts: 2, choose: 'best' }, seededRandom(1));
    let pauses = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      expect(step.value >= 0 && step.value <= 1).toBe(true);
      pauses++;
    }
    // Some 300,000 ends of ties are looked at between two pauses.
    expect(pauses).toBeGreaterThan(20);
    const { starts } = clusters(inventedNetwork(60_000), { starts: 50, method: 'louvain' }).finding;
    expect(starts).toBeGreaterThan(10);
    expect(starts).toBeLessThan(50);
  });
});

describe('Association strength', () => {
  // Weights 2, 1, 1, 1: strengths 3, 3, 3, 1; 2m = 10.
  const network = networkOf(
    ['a', 'b', 'c', 'd'],
    [
      [0, 1, 2],
      [0, 2, 1],
      [1, 2, 1],
      [2, 3, 1],
    ],
  );

  it('is 2m times the weight, divided by both strengths', () => {
    const { level } = aimOf(network, 'association', 1);
    expect([...level.size]).toEqual([1, 1, 1, 1]);
    const expected = [20 / 9, 10 / 9, 20 / 9, 10 / 9, 10 / 9, 10 / 9, 10 / 3, 10 / 3];
    [...level.weight].forEach((weight, slot) => expect(weight).toBeCloseTo(expected[slot]!, 12));
  });

  it('takes two groups at 1, everybody together at a low price and everybody alone at a high one', () => {
    const at = (resolution: number) => clusters(network, { method: 'association', resolution });
    // {ab}{cd}: 2(20/9 + 10/3) − 2·2²; all: 2(20/9 + 2·10/9 + 10/3) − 4²; {abc}{d}: 2·40/9 − 9 − 1.
    expect(at(1).groups).toEqual(Int32Array.of(0, 0, 1, 1));
    expect(at(1).finding.quality).toBeCloseTo((2 * (20 / 9 + 10 / 3) - 8) / 4, 12);
    expect(at(0.1).groups).toEqual(Int32Array.of(0, 0, 0, 0));
    expect(at(3.4).groups).toEqual(Int32Array.of(0, 1, 2, 3));
  });
});

describe('The cluster metric', () => {
  it('finds what was found before, where it is told', () => {
    const metric = metricById('community')!;
    const network = networkOf(['a', 'b'], [[0, 1, 1]]);
    const found = { ...clusters(network), groups: Int32Array.of(0, 1) };
    const input = { network, knobs: settleKnobs(metric.knobs), random: seededRandom(1), clusters: found };
    expect(toEnd<Float64Array | Int32Array>(metric.measure(input))).toBe(found.groups);
    expect([...measure('community', network)]).toEqual([0, 0]);
  });
});
