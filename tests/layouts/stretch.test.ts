import { expect, it } from 'vitest';
import { stretchOf } from '../../src/layouts/stretch.ts';
import { networkOf } from '../hand.ts';

it('A place is a compromise where the links are two and a half times as long as usual', () => {
  // Two triangles with sides of one unit, and somebody between them who wrote with one of each, ten units off.
  const ids = ['a:0', 'a:1', 'a:2', 'a:3', 'a:4', 'a:5', 'a:6', 'a:7'];
  const network = networkOf(ids, [
    [0, 1, 1],
    [0, 2, 1],
    [0, 6, 1],
    [1, 2, 1],
    [3, 4, 1],
    [3, 5, 1],
    [3, 6, 1],
    [4, 5, 1],
  ]);
  const half = Math.sqrt(3) / 2;
  const places = Float32Array.of(0, 0, -half, 0.5, -half, -0.5, 20, 0, 20 + half, 0.5, 20 + half, -0.5, 10, 0, 5, 5);
  expect(stretchOf(network, places, 6)).toBeCloseTo(10, 4);
  expect(stretchOf(network, places, 1)).toBeUndefined();
  // Without links there is nothing to compare.
  expect(stretchOf(network, places, 7)).toBeUndefined();
});
