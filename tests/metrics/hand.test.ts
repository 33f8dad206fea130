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
        figures.efficiency,
        figures.assortativity,
      ],
      [0.285714, 0.6, 0.583333, 27 / 15, 0.404762, 0.428571],
    );
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
});
