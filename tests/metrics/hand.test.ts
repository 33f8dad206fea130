import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { modularity } from '../../src/metrics/figures.ts';
import { handCorpus } from '../hand.ts';
import { figuresOf, measure } from './measuring.ts';

const full = makeNetwork(handCorpus(), 'coauthors', 'full');
const fractional = makeNetwork(handCorpus(), 'coauthors', 'fractional');
const refined = makeNetwork(handCorpus(), 'coauthors', 'refined');
/** {ABC}{DEF}{GH} */
const teams = Int32Array.from([0, 0, 0, 1, 1, 1, 2, 2]);

/** Values of A…H agree with those counted by hand, to the places given. */
function agree(found: ArrayLike<number>, expected: readonly number[], digits = 6): void {
  expect(Array.from(found, (value) => Number(value.toFixed(digits)))).toEqual(
    expected.map((value) => Number(value.toFixed(digits))),
  );
}

describe('In the network counted by hand', () => {
  it('people have these papers, co-authors and strengths', () => {
    agree(measure('papers', full), [3, 2, 2, 3, 2, 1, 1, 1]);
    agree(measure('degree', full), [2, 2, 3, 3, 2, 2, 1, 1]);
    agree(measure('strength', full), [3, 3, 3, 4, 3, 2, 1, 1]);
    agree(measure('strength', fractional), [2, 2, 2, 3, 2, 1, 1, 1]);
    agree(measure('strength', refined), [5 / 3, 5 / 3, 5 / 3, 8 / 3, 5 / 3, 2 / 3, 1, 1]);
  });

  it('components and clusters are numbered by size, then by smallest id', () => {
    agree(measure('component', full), [0, 0, 0, 0, 0, 0, 1, 1]);
    agree(measure('community', full), [...teams]);
    agree(measure('community', fractional), [...teams]);
  });

  it('the whole network has these figures', () => {
    const figures = figuresOf(full, teams);
    expect(figures).toMatchObject({ nodes: 8, ties: 8, weight: 10, components: [6, 2], triangles: 2, diameter: 3 });
    agree(
      [
        figures.density,
        figures.transitivity,
        figures.clustering,
        figures.meanDistance,
        figures.meanDistanceInLargest,
        figures.efficiency,
        figures.assortativity,
      ],
      [0.285714, 0.6, 0.583333, 28 / 16, 27 / 15, 0.404762, 0.428571],
    );
    // Without C, who has as many links as D, there are A and B, D to F, and G and H.
    expect(figures).toMatchObject({ articulations: 2, bridges: 2, withoutTop: { removed: 1, largest: 3 } });
    expect(figures.sampledSources).toBeUndefined();
    expect(figuresOf(refined, teams).weight).toBeCloseTo(6, 12);
  });

  it('clustering is undefined below two co-authors', () => {
    agree(measure('clustering', full), [1, 1, 1 / 3, 1 / 3, 1, 1, NaN, NaN]);
  });

  it('three teams have this modularity', () => {
    agree(
      [
        modularity(full, teams, 1),
        modularity(full, teams, 0.5),
        modularity(fractional, teams, 1),
        modularity(fractional, teams, 0.5),
      ],
      [0.485, 0.6925, 0.469388, 0.663265],
    );
  });

  it('C and D carry all betweenness, in steps and by strength alike', () => {
    const expected = [0, 0, 6, 6, 0, 0, 0, 0];
    agree(measure('betweenness', full), expected);
    agree(measure('betweenness', full, { normalised: true }), [0, 0, 0.285714, 0.285714, 0, 0, 0, 0]);
    for (const network of [full, fractional, refined]) {
      agree(measure('betweenness-weighted', network), expected);
      agree(measure('betweenness-weighted', network, { alpha: 0 }), expected);
      agree(measure('betweenness-weighted', network, { normalised: true }), [0, 0, 0.285714, 0.285714, 0, 0, 0, 0]);
    }
  });

  it('harmonic closeness is this in steps', () => {
    const expected = [0.452381, 0.452381, 0.571429, 0.571429, 0.452381, 0.452381, 0.142857, 0.142857];
    agree(measure('harmonic', full), expected);
    agree(measure('harmonic-weighted', fractional, { alpha: 0 }), expected);
  });

  it('harmonic closeness is this by strength', () => {
    agree(measure('harmonic-weighted', full), [0.604762, 0.604762, 0.595238, 0.714286, 0.638095, 0.452381, 0.142857, 0.142857]);
    agree(
      measure('harmonic-weighted', fractional),
      [0.400866, 0.400866, 0.419048, 0.52381, 0.449351, 0.247619, 0.142857, 0.142857],
    );
  });

  it('PageRank is this', () => {
    agree(measure('pagerank', full), [0.124185, 0.124185, 0.123754, 0.162976, 0.125858, 0.089042, 0.125, 0.125]);
    agree(measure('pagerank', fractional), [0.123754, 0.123754, 0.122875, 0.181869, 0.126377, 0.07137, 0.125, 0.125]);
  });

  it('two triangles and a bridge are a core of two, a pair a core of one', () => {
    agree(measure('core', full), [2, 2, 2, 2, 2, 2, 1, 1]);
  });

  it('eigenvector centrality is 0 in the smaller component, and by steps the same on both sides of the bridge', () => {
    const steps = { ...full, weight: full.weight.map(() => 1) };
    // Two triangles joined by a bridge: λ = 1 + √2, an outer node is 1/√2 of an inner one.
    agree(measure('eigenvector', steps), [0.353553, 0.353553, 0.5, 0.5, 0.353553, 0.353553, 0, 0]);
    agree(measure('eigenvector', full).subarray(6), [0, 0]);
  });
});
