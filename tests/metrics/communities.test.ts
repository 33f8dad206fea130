import fc from 'fast-check';
import louvain from 'graphology-communities-louvain';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { aimOf, qualityOf } from '../../src/metrics/clusterLevel.ts';
import { walk } from '../../src/metrics/components.ts';
import { type Clusters, type ClusterWish, findClusters } from '../../src/metrics/findClusters.ts';
import { modularity } from '../../src/metrics/figures.ts';
import { metricById } from '../../src/metrics/index.ts';
import { weightsGraph } from '../../src/network/asGraph.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { networkKinds, type Network } from '../../src/network/network.ts';
import { inventedNetwork } from '../bench/networks.ts';
import { networkOf, relabelled } from '../hand.ts';
import { anyCorpus } from './arbitrary.ts';
import { measure, toEnd } from './measuring.ts';

const methods = ['leiden', 'louvain', 'association'] as const;
const usual: ClusterWish = { method: 'leiden', resolution: 1, starts: 10 };
const clusters = (network: Network, wish: Partial<ClusterWish> = {}, seed = 1): Clusters =>
  toEnd(findClusters(network, { ...usual, ...wish }, seededRandom(seed)));

const anyWish = fc.record({
  method: fc.constantFrom(...methods),
  resolution: fc.constantFrom(0.2, 1, 3),
  starts: fc.constantFrom(1, 4),
});
const anyNetwork = fc
  .tuple(anyCorpus, fc.constantFrom(...networkKinds), fc.constantFrom('full', 'fractional', 'refined'))
  .map(([corpus, kind, counting]) => makeNetwork(corpus, kind, counting as 'full'));

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
        expect(found.modularity).toBeCloseTo(expected, 10);
        if (wish.method !== 'association') expect(found.quality).toBeCloseTo(expected, 10);
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
        expect(clusters(network, wish).quality).toBeGreaterThanOrEqual(alone - 1e-12);
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
    const steps = findClusters(network, { ...usual, starts: 2 }, seededRandom(1));
    let pauses = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      expect(step.value >= 0 && step.value <= 1).toBe(true);
      pauses++;
    }
    // Some 300,000 ends of ties are looked at between two pauses.
    expect(pauses).toBeGreaterThan(20);
    const { starts } = clusters(inventedNetwork(60_000), { starts: 50, method: 'louvain' });
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
    expect(at(1).quality).toBeCloseTo((2 * (20 / 9 + 10 / 3) - 8) / 4, 12);
    expect(at(0.1).groups).toEqual(Int32Array.of(0, 0, 0, 0));
    expect(at(3.4).groups).toEqual(Int32Array.of(0, 1, 2, 3));
  });
});

/** Networks in rows of neighbours, from 1 on, with weights beside them where the head says so. They lie beside the project. */
function readRows(name: string): Network | undefined {
  const file = new URL(`../../../shared/data/networks/${name}.graph`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const [head = '', ...rows] = readFileSync(file, 'utf8').split('\n');
  const [n = 0, , format] = head.trim().split(/\s+/).map(Number);
  const ties = rows.slice(0, n).flatMap((row, i) => {
    const numbers = row.split(/\s+/).filter(Boolean).map(Number);
    const pairs =
      format === 1
        ? numbers.flatMap((j, k) => (k % 2 === 0 ? [[j, numbers[k + 1]!] as const] : []))
        : numbers.map((j) => [j, 1] as const);
    return pairs.flatMap(([j, weight]) => (j - 1 > i ? [[i, j - 1, weight] as const] : []));
  });
  return networkOf(
    Array.from({ length: n }, (_, i) => `a:${String(i).padStart(6, '0')}`),
    ties,
  );
}

describe('On real networks', () => {
  const known = ['karate', 'lesmis', 'jazz'].map((name) => [name, readRows(name)] as const);

  it.each(known)('%s has clusters at least as good as the best of ten runs of another Louvain', (_, network) => {
    if (!network) return;
    const graph = weightsGraph(network, Uint32Array.from(network.ids.keys()));
    const theirs = Array.from({ length: 10 }, (_run, seed) => {
      const found = louvain(graph, { rng: seededRandom(seed), getEdgeWeight: 'weight' });
      return modularity(
        network,
        Int32Array.from(network.ids.keys(), (node) => found[node]!),
        1,
      );
    });
    expect(clusters(network).modularity).toBeGreaterThanOrEqual(Math.max(...theirs) - 1e-12);
    // The same method, each the best of ten.
    expect(clusters(network, { method: 'louvain' }).modularity).toBeGreaterThan(Math.max(...theirs) - 0.003);
  });

  it.skipIf(!known[0]![1])('the karate club has the clusters that are proven to be best', () => {
    // Brandes et al., doi:10.1109/TKDE.2007.190689: 0.4198 in four groups.
    for (const seed of [1, 2, 3]) {
      const found = clusters(known[0]![1]!, {}, seed);
      expect(found.modularity).toBeCloseTo(0.41979, 5);
      expect(Math.max(...found.groups)).toBe(3);
    }
  });
});

describe('Stability', () => {
  const triangle = (x: number, y: number, z: number) => [[x, y, 1] as const, [y, z, 1] as const, [x, z, 1] as const];

  it('is 1 for everybody where all starts agree, and undefined after one start', () => {
    const apart = networkOf([...'abcdefg'], [...triangle(0, 1, 2), ...triangle(3, 4, 5)]);
    expect([...clusters(apart).stability]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect([...clusters(apart, { starts: 1 }).stability]).toEqual(Array(7).fill(NaN));
  });

  it('is between 0 and 1', () => {
    fc.assert(
      fc.property(anyNetwork, anyWish, (network, wish) => {
        for (const value of clusters(network, { ...wish, starts: 5 }).stability) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('tells who stands between two circles', () => {
    // Two cliques of five; one more person is tied to two of each.
    const clique = (from: number) =>
      [0, 1, 2, 3, 4].flatMap((i) => [0, 1, 2, 3, 4].filter((j) => j > i).map((j) => [from + i, from + j, 1] as const));
    const between = networkOf([...'abcdefghijk'], [...clique(0), ...clique(5), [0, 10, 1], [1, 10, 1], [5, 10, 1], [6, 10, 1]]);
    const { stability } = clusters(between, { starts: 40 });
    expect(stability[10]!).toBeLessThan(0.9);
    expect(stability[2]!).toBeGreaterThan(stability[10]!);
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
