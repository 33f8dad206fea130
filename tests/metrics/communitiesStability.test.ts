import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
