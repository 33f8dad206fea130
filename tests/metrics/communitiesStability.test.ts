import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/kit/random.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { consensusOf } from '../../src/metrics/consensus.ts';
import { networkOf } from '../hand.ts';
import { anyNetwork, anyWish, clusters } from './clustering.ts';

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

/** Pairs of nodes on which two divisions agree: together in both, or apart in both. */
function agreements(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < one.length; i++) for (let j = 0; j < i; j++) if ((one[i] === one[j]) === (other[i] === other[j])) count++;
  return count;
}

describe('The consensus', () => {
  const consensus = (divisions: readonly Int32Array[]) => atOnce(consensusOf(divisions, seededRandom(1)))!;
  const divisions = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 12 })).chain(([many, n]) => {
    const division = fc.array(fc.integer({ min: 0, max: Math.max(0, n - 1) }), { minLength: n, maxLength: n });
    return fc.array(
      division.map((groups) => Int32Array.from(groups)),
      { minLength: many, maxLength: many },
    );
  });

  it('of divisions that are all the same is that division', () => {
    const same = Int32Array.of(0, 1, 1, 0, 2);
    expect(agreements(consensus([same, same, same]), same)).toBe(10);
  });

  it('goes with the majority', () => {
    const found = consensus([Int32Array.of(0, 0, 0, 1, 1, 1), Int32Array.of(0, 0, 0, 1, 1, 1), Int32Array.of(0, 0, 1, 1, 1, 1)]);
    expect(agreements(found, [0, 0, 0, 1, 1, 1])).toBe(15);
  });

  it('keeps together who are together in all divisions', () => {
    fc.assert(
      fc.property(divisions, (all) => {
        const found = consensus(all);
        for (let i = 0; i < found.length; i++)
          for (let j = 0; j < i; j++) if (all.every((one) => one[i] === one[j])) expect(found[i]).toBe(found[j]);
      }),
    );
  });

  it('of clusters is chosen by a knob', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const found = clusters(network, { choose: 'consensus' });
        expect(found.finding.choose).toBe('consensus');
        // Where no start was in doubt, there is nothing to agree on.
        if (found.stability.every((value) => value === 1))
          expect(found.finding.quality).toBeCloseTo(clusters(network).finding.quality, 9);
      }),
      { numRuns: 30 },
    );
  });
});
