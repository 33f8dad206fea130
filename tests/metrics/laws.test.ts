import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { modularity } from '../../src/metrics/figures.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { networkKinds } from '../../src/network/network.ts';
import { networkOf } from '../hand.ts';
import { always, sum } from './always.ts';
import { anyCompleteCorpus, anyCorpus } from './arbitrary.ts';
import { measure } from './measuring.ts';

describe('For every network', () => {
  it('PageRank adds up to 1, and nobody is without', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...networkKinds), fc.constantFrom(0.5, 0.85, 0.95), (corpus, kind, damping) => {
        const found = measure('pagerank', makeNetwork(corpus, kind, 'full'), { damping });
        if (found.length > 0) expect(sum(found)).toBeCloseTo(1, 10);
        for (const value of found) expect(value).toBeGreaterThan(0);
      }),
    );
  });

  it('people who stand alike have the same PageRank and eigenvector centrality, to the last bit', () => {
    // One seed: once in a hundred thousand times, rounding falls on both sides of the last digit.
    const alike = fc.property(anyCorpus, (corpus) => {
      const network = makeNetwork(corpus, 'coauthors', 'full');
      const { rowStart, rowNode, rowTie, weight } = network;
      const row = (i: number, besides: number) =>
        [...rowNode.keys()]
          .slice(rowStart[i], rowStart[i + 1])
          .filter((slot) => rowNode[slot] !== besides)
          .map((slot) => `${rowNode[slot]} ${weight[rowTie[slot]!]}`)
          .join();
      for (const id of ['pagerank', 'eigenvector']) {
        const found = measure(id, network);
        network.a.forEach((i, tie) => {
          const j = network.b[tie]!;
          if (row(i, j) === row(j, i)) expect(found[i], `${id} of ${network.ids[i]} and ${network.ids[j]}`).toBe(found[j]);
        });
      }
    });
    fc.assert(alike, { seed: 1 });
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
