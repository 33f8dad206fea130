import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { modularity } from '../../src/metrics/figures.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { networkKinds, type Network } from '../../src/network/network.ts';
import { corpusOf, networkOf } from '../hand.ts';
import { anyCompleteCorpus, anyCorpus } from './arbitrary.ts';
import { figuresOf, measure } from './measuring.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Holds for any co-author network, in full counting unless said otherwise. */
function always(law: (network: Network, corpus: Corpus) => void): void {
  fc.assert(fc.property(anyCorpus, (corpus) => law(makeNetwork(corpus, 'coauthors', 'full'), corpus)));
}

/** Steps between all pairs by the simplest way there is (Floyd and Warshall); Infinity where there is none. */
function stepsBetween({ ids, a, b }: Network): number[][] {
  const steps = ids.map((_, i) => ids.map((__, j) => (i === j ? 0 : Infinity)));
  a.forEach((from, tie) => {
    steps[from]![b[tie]!] = 1;
    steps[b[tie]!]![from] = 1;
  });
  ids.forEach((_, k) => {
    for (const row of steps) for (const j of ids.keys()) row[j] = Math.min(row[j]!, row[k]! + steps[k]![j]!);
  });
  return steps;
}

describe('For every network', () => {
  it('betweenness adds up to the nodes between all pairs: Σ over connected pairs of distance − 1', () => {
    always((network) => {
      const between = sum(stepsBetween(network).flatMap((row) => row.map((d) => (d > 0 && d < Infinity ? d - 1 : 0)))) / 2;
      expect(sum(measure('betweenness', network))).toBeCloseTo(between, 8);
    });
  });

  it('betweenness by strength is betweenness when all links are equally strong, or when strength is not counted', () => {
    always((network) => {
      const even = { ...network, weight: network.weight.map(() => 3) };
      const expected = [...measure('betweenness', network)];
      const found = [measure('betweenness-weighted', even), measure('betweenness-weighted', network, { alpha: 0 })];
      for (const values of found) values.forEach((value, node) => expect(value).toBeCloseTo(expected[node]!, 8));
    });
  });

  it('scaling all weights changes neither betweenness by strength nor PageRank', () => {
    fc.assert(
      fc.property(anyCorpus, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (corpus, factor) => {
        const network = makeNetwork(corpus, 'coauthors', 'fractional');
        const scaled = { ...network, weight: network.weight.map((w) => w * factor) };
        for (const id of ['betweenness-weighted', 'pagerank', 'eigenvector']) {
          const expected = measure(id, network);
          measure(id, scaled).forEach((value: number, node: number) => expect(value).toBeCloseTo(expected[node]!, 8));
        }
      }),
    );
  });

  it('harmonic closeness is the mean of 1/d to the others, within 0 and 1', () => {
    always((network) => {
      const found = measure('harmonic', network);
      stepsBetween(network).forEach((row, node) => {
        const near = sum(row.map((d) => (d > 0 ? 1 / d : 0))) / Math.max(1, row.length - 1);
        expect(found[node]!).toBeCloseTo(near, 10);
        expect(found[node]!).toBeLessThanOrEqual(1 + 1e-12);
        expect(found[node]!).toBeGreaterThanOrEqual(0);
      });
      expect(figuresOf(network, measure('component', network) as Int32Array).efficiency).toBeCloseTo(
        found.length > 0 ? sum(found) / found.length : 0,
        10,
      );
    });
  });

  it('PageRank adds up to 1, and nobody is without', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...networkKinds), fc.constantFrom(0.5, 0.85, 0.95), (corpus, kind, damping) => {
        const found = measure('pagerank', makeNetwork(corpus, kind, 'full'), { damping });
        if (found.length > 0) expect(sum(found)).toBeCloseTo(1, 10);
        for (const value of found) expect(value).toBeGreaterThan(0);
      }),
    );
  });

  it('a core number is at most the degree, and everybody of core k has k neighbours of core k', () => {
    always((network) => {
      const { rowStart, rowNode } = network;
      const core = measure('core', network);
      const degree = measure('degree', network);
      core.forEach((k: number, node: number) => {
        expect(k).toBeLessThanOrEqual(degree[node]!);
        const row = [...rowNode.subarray(rowStart[node], rowStart[node + 1])];
        expect(row.filter((neighbour) => core[neighbour]! >= k).length).toBeGreaterThanOrEqual(k);
      });
    });
  });

  it('the eigenvector has length 1, is positive in the largest component only, and keeps its direction', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...networkKinds), (corpus, kind) => {
        const network = makeNetwork(corpus, kind, 'fractional');
        const vector = measure('eigenvector', network);
        const component = measure('component', network);
        if (vector.length > 0) expect(sum([...vector].map((value) => value * value))).toBeCloseTo(1, 10);
        vector.forEach((value: number, node: number) => expect(value > 0).toBe(component[node] === 0));
        const turned = new Float64Array(vector.length);
        network.weight.forEach((w, tie) => {
          turned[network.a[tie]!]! += w * vector[network.b[tie]!]!;
          turned[network.b[tie]!]! += w * vector[network.a[tie]!]!;
        });
        const lambda = sum(turned.map((value, node) => value * vector[node]!));
        turned.forEach((value, node) =>
          expect(Math.abs(value - lambda * vector[node]!)).toBeLessThanOrEqual(1e-8 * Math.max(1, lambda)),
        );
      }),
    );
  });

  it('clusters are connected, and better than everybody alone', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(0.5, 1, 2), (corpus, resolution) => {
        const network = makeNetwork(corpus, 'coauthors', 'fractional');
        const groups = measure('community', network, { resolution }) as Int32Array;
        const inside = networkOf(
          network.ids,
          [...network.weight.keys()]
            .filter((tie) => groups[network.a[tie]!] === groups[network.b[tie]!])
            .map((tie) => [network.a[tie]!, network.b[tie]!, 1] as const),
        );
        // Each cluster is one component of what remains when the links between clusters go.
        expect([...measure('component', inside)]).toEqual([...groups]);
        const quality = modularity(network, groups, resolution);
        expect(quality).toBeGreaterThanOrEqual(modularity(network, Int32Array.from(network.ids.keys()), resolution) - 1e-12);
        expect(quality).toBeLessThanOrEqual(1);
      }),
    );
  });

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
      expect(figures.meanDistance).toBeCloseTo(within.length > 0 ? sum(within) / within.length : 0, 10);
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

describe('Where author lists are complete', () => {
  it('fractional strength is the number of papers written with somebody else', () => {
    fc.assert(
      fc.property(anyCompleteCorpus, (corpus) => {
        const strength = measure('strength', makeNetwork(corpus, 'coauthors', 'fractional'));
        corpus.authors.forEach((author, node) => {
          const shared = corpus.papers.filter((paper) => paper.authors.includes(author.id) && paper.authors.length > 1);
          expect(strength[node]!).toBeCloseTo(shared.length, 10);
        });
      }),
    );
  });
});

describe('Figures at the edge', () => {
  const none = (network: Network) => figuresOf(network, new Int32Array(network.ids.length));

  it('an empty network has nothing of anything', () => {
    expect(none(networkOf([], []))).toEqual({
      ...{ nodes: 0, ties: 0, weight: 0, components: [], density: 0, triangles: 0, transitivity: 0, clustering: 0 },
      ...{ meanDistance: 0, diameter: 0, efficiency: 0, assortativity: NaN, modularity: 0 },
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
