import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { seededRandom } from '../../src/kit/random.ts';
import { collaborationOf, transitivityOfTeams } from '../../src/metrics/collaboration.ts';
import { fitLotka, zeta } from '../../src/metrics/lotka.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { corpusOf, handCorpus } from '../hand.ts';
import { anyCorpus } from './arbitrary.ts';

describe('In the papers counted by hand', () => {
  it('people work together to this degree', () => {
    const found = collaborationOf(handCorpus());
    expect(found).toMatchObject({ papers: 7, lowerBounds: 0 });
    expect(found.authorsPerPaper).toBeCloseTo(15 / 7, 12);
    expect(found.peoplePerSharedPaper).toBeCloseTo(4 / 3, 12);
    expect(found.degree).toBeCloseTo(6 / 7, 12);
    expect(found.coefficient).toBeCloseTo(10 / 21, 12);
    expect(found.modified).toBeCloseTo(80 / 147, 12);
  });

  it('teams alone would give a transitivity of 3/11', () => {
    // Papers per person: means 15/8 and 33/8 (squares); people per paper: 15/7, 5 and 87/7 (cubes).
    const corpus = handCorpus();
    expect(transitivityOfTeams(corpus, makeNetwork(corpus, 'coauthors', 'full'))).toBeCloseTo(3 / 11, 12);
    expect(transitivityOfTeams(corpus, makeNetwork(corpus, 'two-mode', 'full'))).toBeNaN();
  });
});

it('Papers that are left out say nothing of what teams alone would give, and none is told where they are collapsed', () => {
  const few = [
    { title: 'p', authors: ['A', 'B'] },
    { title: 'q', authors: ['B', 'C', 'D'] },
  ];
  const corpus = corpusOf([...few, { title: 'r', authors: ['A', 'C', 'E', 'F'] }]);
  const without = makeNetwork(corpus, 'coauthors', 'full', { policy: 'leave-out', above: 3 });
  const alone = corpusOf(few);
  expect(transitivityOfTeams(corpus, without)).toBe(transitivityOfTeams(alone, makeNetwork(alone, 'coauthors', 'full')));
  const collapsed = makeNetwork(corpus, 'coauthors', 'full', { policy: 'collapse', above: 3 });
  expect(transitivityOfTeams(corpus, collapsed)).toBeNaN();
});

describe('Of papers', () => {
  it('without a known number of authors nothing is said', () => {
    expect(collaborationOf(corpusOf([]))).toEqual({
      ...{ papers: 0, lowerBounds: 0, authorsPerPaper: NaN, peoplePerSharedPaper: NaN, degree: NaN },
      ...{ coefficient: NaN, modified: NaN, lotka: { exponent: NaN, error: NaN, distance: NaN } },
    });
  });

  it('that everybody wrote, the modified coefficient is 1', () => {
    const all = corpusOf([
      { title: 'p', authors: ['A', 'B', 'C'] },
      { title: 'q', authors: ['A', 'B', 'C'] },
    ]);
    expect(collaborationOf(all).modified).toBeCloseTo(1, 12);
  });

  it('hidden authors count', () => {
    const cut = corpusOf([{ title: 'p', authors: ['A'], count: 4 }]);
    expect(collaborationOf(cut)).toMatchObject({ authorsPerPaper: 4, degree: 1, coefficient: 0.75 });
  });

  it('shares lie within 0 and 1, and one team that shares nothing is all transitive', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const { degree, coefficient } = collaborationOf(corpus);
        for (const share of [degree, coefficient]) if (!Number.isNaN(share)) expect(share >= 0 && share <= 1).toBe(true);
        for (const kind of ['coauthors', 'papers'] as const) {
          const expected = transitivityOfTeams(corpus, makeNetwork(corpus, kind, 'full'));
          if (!Number.isNaN(expected)) expect(expected >= 0 && expected <= 1).toBe(true);
        }
      }),
    );
    const team = corpusOf([{ title: 'p', authors: ['A', 'B', 'C'] }]);
    expect(transitivityOfTeams(team, makeNetwork(team, 'coauthors', 'full'))).toBe(1);
  });
});

describe('Lotka’s law', () => {
  it('stands on ζ, known at 2 and 4', () => {
    expect(zeta(2).value).toBeCloseTo(Math.PI ** 2 / 6, 13);
    expect(zeta(4).value).toBeCloseTo(Math.PI ** 4 / 90, 13);
    expect(-zeta(2).slope / zeta(2).value).toBeCloseTo(0.569960993094533, 12);
    expect(zeta(1.05).value).toBeCloseTo(20.580844302, 8);
  });

  it('has the exponent of the highest likelihood', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 }), (counts) => {
        const { exponent, error, distance } = fitLotka(counts);
        if (counts.every((count) => count === 1)) {
          expect([exponent, error, distance]).toEqual([NaN, NaN, NaN]);
          return;
        }
        const likelihood = (s: number) =>
          counts.reduce((sum, x) => sum - s * Math.log(x), -counts.length * Math.log(zeta(s).value));
        for (const other of [exponent * 0.98, exponent * 1.02])
          if (other > 1) expect(likelihood(exponent)).toBeGreaterThan(likelihood(other));
        expect(error).toBeGreaterThan(0);
        expect(distance > 0 && distance < 1).toBe(true);
      }),
    );
  });

  it('finds the exponent that numbers were drawn with, within three standard errors', () => {
    const random = seededRandom(11);
    const drawn = Array.from({ length: 20_000 }, () => {
      let rest = random() * zeta(2.5).value;
      let x = 1;
      for (; x < 100_000 && rest > x ** -2.5; x++) rest -= x ** -2.5;
      return x;
    });
    const { exponent, error, distance } = fitLotka(drawn);
    expect(Math.abs(exponent - 2.5)).toBeLessThan(3 * error);
    expect(error).toBeCloseTo(0.014, 2);
    expect(distance).toBeLessThan(0.01);
  });
});
