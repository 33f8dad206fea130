import { describe, expect, it } from 'vitest';
import { modularity } from '../../src/metrics/figures.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { Network } from '../../src/network/network.ts';
import { corpusOf, networkOf } from '../hand.ts';
import { always, stepsBetween, sum } from './always.ts';
import { figuresOf, measure } from './measuring.ts';

describe('For every network', () => {
  it('modularity is 1 − γ when all are one group, and does not change with the scale of weights', () => {
    always((network) => {
      if (network.weight.length === 0) return;
      const all = new Int32Array(network.ids.length);
      expect(modularity(network, all, 1)).toBeCloseTo(0, 12);
      expect(modularity(network, all, 0.5)).toBeCloseTo(0.5, 12);
      const groups = measure('community', network) as Int32Array;
      const scaled = { ...network, weight: network.weight.map((w) => 7 * w) };
      expect(modularity(scaled, groups, 1)).toBeCloseTo(modularity(network, groups, 1), 12);
    });
  });

  it('figures agree with distances and triangles found the simplest way', () => {
    always((network) => {
      const component = measure('component', network) as Int32Array;
      const figures = figuresOf(network, component);
      const steps = stepsBetween(network);
      const within = steps.flatMap((row, i) => row.filter((d, j) => i < j && component[i] === 0 && d < Infinity));
      expect(figures.meanDistanceInLargest).toBeCloseTo(within.length > 0 ? sum(within) / within.length : 0, 10);
      const joined = steps.flatMap((row, i) => row.filter((d, j) => i < j && d < Infinity));
      expect(figures.meanDistance).toBeCloseTo(joined.length > 0 ? sum(joined) / joined.length : 0, 10);
      expect(figures.diameter).toBe(Math.max(0, ...within));
      const linked = (i: number, j: number) => steps[i]![j] === 1;
      let triangles = 0;
      let triples = 0;
      for (const i of steps.keys())
        for (const j of steps.keys())
          for (const k of steps.keys()) {
            if (j < k && linked(i, j) && linked(i, k)) triples++;
            if (i < j && j < k && linked(i, j) && linked(i, k) && linked(j, k)) triangles++;
          }
      expect(figures.triangles).toBe(triangles);
      expect(figures.transitivity).toBeCloseTo(triples > 0 ? (3 * triangles) / triples : 0, 12);
      expect(sum(figures.components)).toBe(figures.nodes);
    });
  });
});

describe('Figures at the edge', () => {
  const none = (network: Network) => figuresOf(network, new Int32Array(network.ids.length));

  it('an empty network has nothing of anything', () => {
    expect(none(networkOf([], []))).toEqual({
      ...{ nodes: 0, ties: 0, weight: 0, components: [], density: 0, triangles: 0, transitivity: 0, clustering: 0 },
      ...{ meanDistance: 0, meanDistanceInLargest: 0, diameter: 0, efficiency: 0, assortativity: NaN, modularity: 0 },
      ...{ articulations: 0, bridges: 0, withoutTop: { removed: 0, largest: 0 } },
    });
  });

  it('people without links are components of one at no distance', () => {
    expect(none(networkOf(['a', 'b'], []))).toMatchObject({
      components: [1, 1],
      density: 0,
      meanDistance: 0,
      diameter: 0,
      efficiency: 0,
    });
  });

  it('a circle has no assortativity, for all degrees are equal', () => {
    const circle = networkOf(
      ['a', 'b', 'c'],
      [
        [0, 1, 1],
        [1, 2, 1],
        [0, 2, 1],
      ],
    );
    expect(none(circle)).toMatchObject({ assortativity: NaN, transitivity: 1, clustering: 1, density: 1, efficiency: 1 });
  });

  it('a two-mode network is as dense as its share of possible authorships', () => {
    const corpus = corpusOf([
      { title: 'p1', authors: ['A', 'B'] },
      { title: 'p2', authors: ['B', 'C'] },
    ]);
    expect(none(makeNetwork(corpus, 'two-mode', 'full'))).toMatchObject({ ties: 4, density: 4 / 6, triangles: 0, diameter: 4 });
  });

  it('distances of a very large network are measured from a sample, and say so', () => {
    const n = 20_002;
    const ids = Array.from({ length: n }, (_, node) => `n${String(node).padStart(5, '0')}`);
    const star = networkOf(
      ids,
      ids.slice(1).map((_, node) => [0, node + 1, 1] as const),
    );
    const figures = none(star);
    expect(figures.sampledSources).toBe(2_000);
    expect(figures.diameter).toBe(2);
    expect(figures.meanDistance).toBeCloseTo(2 - 2 / n, 2);
    expect(figures.efficiency).toBeCloseTo(0.5 + 1 / n, 2);
  });
});
