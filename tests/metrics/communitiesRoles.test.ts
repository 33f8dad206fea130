import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleKnobs, type KnobValues } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { metricById } from '../../src/metrics/index.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { Network } from '../../src/network/network.ts';
import { handCorpus, networkOf } from '../hand.ts';
import { anyNetwork, clusters } from './clustering.ts';
import { toEnd } from './measuring.ts';

/** What a metric finds where these are the clusters. */
function among(groups: readonly number[], id: string, network: Network, knobs: KnobValues = {}): number[] {
  const metric = metricById(id)!;
  const known = { ...clusters(network), groups: Int32Array.from(groups) };
  const input = { network, knobs: settleKnobs(metric.knobs, knobs), random: seededRandom(1), clusters: known };
  return [...toEnd<Float64Array | Int32Array>(metric.measure(input))];
}

const close = (found: readonly number[], expected: readonly number[]) =>
  found.forEach((value, node) => expect(value).toBeCloseTo(expected[node]!, 10));

const hand = makeNetwork(handCorpus(), 'coauthors', 'full');
/** {ABC}{DEF}{GH} */
const teams = [0, 0, 0, 1, 1, 1, 2, 2];

describe('Among three teams counted by hand', () => {
  it('only C and D take part in two', () => {
    // C: 2 of 3 within, 1 of 3 to the others. D: 3 of 4 and 1 of 4.
    close(among(teams, 'participation', hand), [0, 0, 4 / 9, 6 / 16, 0, 0, 0, 0]);
    // Every link the same: 2 of 3 each.
    close(among(teams, 'participation', hand, { strength: false }), [0, 0, 4 / 9, 4 / 9, 0, 0, 0, 0]);
  });

  it('A and B stand above C, and D and E above F', () => {
    // Within: 3, 3, 2, mean 8/3, deviation √2/3; D 3, E 3, F 2 likewise; G and H are equal.
    const [up, down] = [1 / Math.SQRT2, -Math.SQRT2];
    close(among(teams, 'within-cluster', hand), [up, up, down, up, up, down, 0, 0]);
    close(among(teams, 'within-cluster', hand, { strength: false }), Array(8).fill(0));
  });

  it('nobody without links takes part', () => {
    expect(among([0, 0, 1], 'participation', networkOf(['a', 'b', 'c'], [[0, 1, 1]]))).toEqual([0, 0, NaN]);
  });
});

describe('For every network', () => {
  it('participation is below 1 − 1 / number of clusters', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { groups } = clusters(network);
        const count = Math.max(0, ...groups) + 1;
        for (const value of among([...groups], 'participation', network))
          if (!Number.isNaN(value)) expect(value >= 0 && value <= 1 - 1 / count + 1e-12).toBe(true);
      }),
    );
  });

  it('the standings within a cluster have mean 0 and deviation 1, or are all 0', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { groups } = clusters(network);
        const found = among([...groups], 'within-cluster', network);
        for (const group of new Set(groups)) {
          const own = found.filter((_, node) => groups[node] === group);
          expect(own.reduce((sum, z) => sum + z, 0) / own.length).toBeCloseTo(0, 9);
          const spread = own.reduce((sum, z) => sum + z * z, 0) / own.length;
          expect(Math.abs(spread) < 1e-9 || Math.abs(spread - 1) < 1e-9).toBe(true);
        }
      }),
    );
  });
});
