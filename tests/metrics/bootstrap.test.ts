import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { seededRandom } from '../../src/kit/random.ts';
import { drawnMetrics, rankIntervals, type DrawnMetric, type RankIntervals } from '../../src/metrics/bootstrap.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { Network } from '../../src/network/network.ts';
import { teamsOf } from '../../src/network/teams.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { corpusOf, handCorpus } from '../hand.ts';
import { anyCorpus } from './arbitrary.ts';
import { measure, toEnd } from './measuring.ts';

function drawn(corpus: Corpus, network: Network, metric: DrawnMetric, draws = 40, seed = 1): RankIntervals {
  return toEnd(rankIntervals(network, teamsOf(corpus), { metric, draws, damping: 0.85 }, seededRandom(seed)));
}

describe('For any papers', () => {
  it('the values are those of the metric, and a rank counts the people above', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        fc.constantFrom(...drawnMetrics),
        fc.constantFrom('coauthors', 'two-mode'),
        (corpus, metric, kind) => {
          const network = makeNetwork(corpus, kind, 'fractional');
          const { value, rank } = drawn(corpus, network, metric, 2);
          const expected = measure(metric, network).slice(0, network.people);
          value.forEach((one, person) => expect(one).toBeCloseTo(expected[person]!, 10));
          rank.forEach((one, person) => expect(one).toBe(1 + value.filter((other) => other > value[person]!).length));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('an interval lies within the ranks that there are, and the same seed gives the same one', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...drawnMetrics), fc.nat(), (corpus, metric, seed) => {
        const network = makeNetwork(corpus, 'coauthors', 'full');
        const found = drawn(corpus, network, metric, 45, seed);
        found.low.forEach((low, person) => {
          expect(low >= 1 && low <= found.high[person]! && found.high[person]! <= network.people + 1).toBe(true);
        });
        expect(drawn(corpus, network, metric, 45, seed)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('more draws of the same seed never make the interval of all draws narrower', () => {
    const corpus = handCorpus();
    const network = makeNetwork(corpus, 'coauthors', 'full');
    // Below 40 draws nothing is left out.
    const few = drawn(corpus, network, 'strength', 10);
    const more = drawn(corpus, network, 'strength', 39);
    few.low.forEach((low, person) => {
      expect(more.low[person]).toBeLessThanOrEqual(low);
      expect(more.high[person]).toBeGreaterThanOrEqual(few.high[person]!);
    });
  });
});

it('One paper is drawn as often as it stands there: nobody’s rank can change', () => {
  const corpus = corpusOf([{ title: 'p', authors: ['A', 'B', 'C'] }]);
  const { rank, low, high } = drawn(corpus, makeNetwork(corpus, 'coauthors', 'full'), 'pagerank');
  expect([[...rank], [...low], [...high]]).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ]);
});

it('Who leads with fifty papers to two leads in every draw, and those with one paper each may be first of them or absent', () => {
  const papers = Array.from({ length: 50 }, (_, k) => ({ title: `p${String(k).padStart(2, '0')}`, authors: ['A'] }));
  const corpus = corpusOf([
    ...papers,
    { title: 'q', authors: ['B'] },
    { title: 'r', authors: ['C'] },
    { title: 's', authors: ['D'] },
  ]);
  const { low, high } = drawn(corpus, makeNetwork(corpus, 'coauthors', 'full'), 'papers', 200);
  expect([low[0], high[0]]).toEqual([1, 1]);
  expect([low[1], low[2], low[3]]).toEqual([2, 2, 2]);
  // With B absent, the others may both be there: its rank is then behind A, C and D.
  expect(high[1]).toBe(4);
});

it('Ten papers of A against nine of B cannot be told apart: both may be first', () => {
  const papers = Array.from({ length: 19 }, (_, k) => ({
    title: `p${String(k).padStart(2, '0')}`,
    authors: [k < 10 ? 'A' : 'B'],
  }));
  const corpus = corpusOf(papers);
  const { rank, low, high } = drawn(corpus, makeNetwork(corpus, 'coauthors', 'full'), 'papers', 200);
  expect([[...rank], [...low], [...high]]).toEqual([
    [1, 2],
    [1, 1],
    [2, 2],
  ]);
});
