import { expect, it } from 'vitest';
import { layoutById } from '../../src/layouts/index.ts';
import { networkOf } from '../hand.ts';
import { settle } from './settle.ts';

const years = layoutById('years');
const ids = (n: number) => Array.from({ length: n }, (_, node) => `a:${node}`);

it('By year stands everybody at their mean year, those of none before all others, and nobody nearer than the gap', () => {
  const network = networkOf(ids(6), [
    [0, 1, 1],
    [1, 2, 1],
    [2, 3, 1],
    [3, 4, 1],
  ]);
  const when = Float32Array.of(2000, 2000, 2002.5, 2004, 2004, NaN);
  const { places } = settle(years, { network, years: () => when });
  // The middle year is 2002, a year is 90 wide.
  expect([0, 1, 2, 3, 4].map((node) => places[2 * node])).toEqual([-180, -180, 45, 180, 180]);
  expect(places[10]).toBe(-360);
  for (const [one, other] of [
    [0, 1],
    [3, 4],
  ] as const)
    expect(Math.abs(places[2 * one + 1]! - places[2 * other + 1]!)).toBeGreaterThanOrEqual(20 - 1e-3);
});

it('By year lets an island stand beside another where their years do not meet, and below it where they do', () => {
  const network = networkOf(ids(6), [
    [0, 1, 1],
    [2, 3, 1],
    [4, 5, 1],
  ]);
  const when = Float32Array.of(2000, 2001, 2000, 2001, 2010, 2011);
  const { places } = settle(years, { network, years: () => when });
  const rows = [0, 2, 4].map((node) => (places[2 * node + 1]! + places[2 * node + 3]!) / 2);
  expect(Math.abs(rows[1]! - rows[0]!)).toBeGreaterThan(30);
  expect(rows[2]).toBeCloseTo(rows[0]!, 3);
});
