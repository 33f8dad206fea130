import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { Network } from '../../src/network/network.ts';
import { networkOf } from '../hand.ts';
import { always, stepsBetween, sum } from './always.ts';
import { anyCorpus } from './arbitrary.ts';
import { figuresOf, measure } from './measuring.ts';

/** For whole weights up to 20, by distances and numbers of paths between all pairs, without a rounding. */
function betweennessInWholeNumbers({ ids, a, b, weight }: Network): number[] {
  const lengthOfOne = 232_792_560; // divisible by 1…20
  const length = ids.map((_, i) => ids.map((__, j) => (i === j ? 0 : Infinity)));
  weight.forEach((w, tie) => {
    length[a[tie]!]![b[tie]!] = lengthOfOne / w;
    length[b[tie]!]![a[tie]!] = lengthOfOne / w;
  });
  const way = structuredClone(length);
  ids.forEach((_, k) => {
    for (const row of way) for (const j of ids.keys()) row[j] = Math.min(row[j]!, row[k]! + way[k]![j]!);
  });
  const paths = way.map((row, source) => {
    const count = ids.map((_, node) => (node === source ? 1 : 0));
    const byDistance = [...ids.keys()]
      .filter((node) => node !== source && row[node]! < Infinity)
      .sort((x, y) => row[x]! - row[y]!);
    for (const node of byDistance)
      for (const before of ids.keys())
        if (before !== node && row[before]! + length[before]![node]! === row[node]) count[node]! += count[before]!;
    return count;
  });
  return ids.map((_, v) => {
    let through = 0;
    for (const s of ids.keys())
      for (let t = s + 1; t < ids.length; t++)
        if (s !== v && t !== v && way[s]![t]! < Infinity && way[s]![v]! + way[v]![t]! === way[s]![t])
          through += (paths[s]![v]! * paths[v]![t]!) / paths[s]![t]!;
    return through;
  });
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

  it('betweenness by strength is what whole numbers give, in which equal lengths are equal', () => {
    always((network) => {
      const expected = betweennessInWholeNumbers(network);
      measure('betweenness-weighted', network).forEach((value: number, node: number) => {
        expect(value).toBeCloseTo(expected[node]!, 8);
      });
    });
  });

  it('three ways of 1/3 + 1/3 + 1/3, 1/2 + 1/2 and 1 share a pair equally', () => {
    const network = networkOf(
      ['s', 'x', 'y', 'z', 't'],
      [
        [0, 1, 3],
        [1, 2, 3],
        [2, 4, 3],
        [0, 3, 2],
        [3, 4, 2],
        [0, 4, 1],
      ],
    );
    expect(measure('betweenness-weighted', network)[3]!).toBeCloseTo(1 / 3, 12);
    // x and y also join their neighbours: y reaches s, x reaches t.
    expect([...measure('betweenness-weighted', network)].slice(1, 3)).toEqual([
      expect.closeTo(4 / 3, 12),
      expect.closeTo(4 / 3, 12),
    ]);
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
});
