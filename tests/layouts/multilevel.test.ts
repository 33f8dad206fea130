import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/kit/steps.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { layoutById } from '../../src/layouts/index.ts';
import { coarsen, type Level } from '../../src/layouts/levels.ts';
import { pivotPlaces } from '../../src/layouts/pivots.ts';
import { qualityOf } from '../../src/layouts/quality.ts';
import { balance, Relaxing } from '../../src/layouts/relax.ts';
import { Repulsion } from '../../src/layouts/repulsion.ts';
import { spreadApart } from '../../src/layouts/spread.ts';
import type { Network } from '../../src/network/network.ts';
import { caGrQc } from '../bench/networks.ts';
import { networkOf } from '../hand.ts';
import { clusteredNetwork } from './clusteredNetwork.ts';
import { settle } from './settle.ts';

const ids = (n: number) => Array.from({ length: n }, (_, node) => `a:${String(node).padStart(4, '0')}`);
const path = (n: number) =>
  networkOf(
    ids(n),
    Array.from({ length: n - 1 }, (_, node) => [node, node + 1, 1] as const),
  );
const levelOf = ({ ids: all, rowStart, rowNode, rowTie, weight }: Network): Level => ({
  n: all.length,
  start: rowStart,
  near: rowNode,
  pull: Float32Array.from(rowTie, (tie) => weight[tie]!),
  mass: new Float32Array(all.length).fill(1),
});

const points = fc.integer({ min: 1, max: 200 }).chain((n) =>
  fc.record({
    x: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: n, maxLength: n }),
    y: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: n, maxLength: n }),
    mass: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }),
  }),
);

/** Every pair by itself. */
function pushed(x: readonly number[], y: readonly number[], mass: readonly number[]): [number, number][] {
  return x.map((_, i) => {
    let [sumX, sumY] = [0, 0];
    x.forEach((__, j) => {
      const [dx, dy] = [Math.fround(x[i]!) - Math.fround(x[j]!), Math.fround(y[i]!) - Math.fround(y[j]!)];
      const share = (mass[i]! * mass[j]!) / (dx * dx + dy * dy + 1e-9);
      sumX += dx * share;
      sumY += dy * share;
    });
    return [sumX, sumY];
  });
}

describe('Repulsion', () => {
  it('is that of every pair where no cell is taken as one point, and near it otherwise', () => {
    fc.assert(
      fc.property(points, ({ x, y, mass }) => {
        const n = x.length;
        const exact = pushed(x, y, mass);
        for (const [theta, error] of [
          [1e-9, 1e-4],
          [1, 0.3],
        ] as const) {
          const [fx, fy] = [new Float64Array(n), new Float64Array(n)];
          atOnce(new Repulsion(n).push(Float64Array.from(x), Float64Array.from(y), Float32Array.from(mass), fx, fy, 1, theta));
          const size = exact.reduce((most, [ex, ey]) => Math.max(most, Math.hypot(ex, ey)), 1e-6);
          exact.forEach(([ex, ey], node) => expect(Math.hypot(fx[node]! - ex, fy[node]! - ey)).toBeLessThanOrEqual(error * size));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('A coarser level', () => {
  const { network } = clusteredNetwork([24, 16, 12, 9], [3]);
  const level = levelOf(network);
  const coarse = coarsen(level, seededRandom(4));

  it('holds every node and all mass once', () => {
    expect(coarse.n).toBeLessThan(level.n);
    expect([...coarse.into].every((part) => part < coarse.n)).toBe(true);
    const masses = new Float32Array(coarse.n);
    coarse.into.forEach((part, node) => (masses[part]! += level.mass[node]!));
    expect([...coarse.mass]).toEqual([...masses]);
  });

  it('ties two parts as strongly as all ties between them, both ways, and no part to itself', () => {
    const between = new Map<string, number>();
    for (let tie = 0; tie < network.a.length; tie++) {
      const [p, q] = [coarse.into[network.a[tie]!]!, coarse.into[network.b[tie]!]!];
      if (p === q) continue;
      for (const pair of [`${p} ${q}`, `${q} ${p}`]) between.set(pair, (between.get(pair) ?? 0) + network.weight[tie]!);
    }
    const found = new Map<string, number>();
    for (let part = 0; part < coarse.n; part++)
      for (let slot = coarse.start[part]!; slot < coarse.start[part + 1]!; slot++)
        found.set(`${part} ${coarse.near[slot]!}`, coarse.pull[slot]!);
    expect(found.size).toBe(between.size);
    for (const [pair, pull] of between) expect(found.get(pair)).toBeCloseTo(pull, 4);
  });

  it('joins only nodes that are tied', () => {
    coarse.into.forEach((part, node) => {
      const mates = [...coarse.into.keys()].filter((other) => other !== node && coarse.into[other] === part);
      const tied = mates.some((mate) =>
        network.rowNode.subarray(network.rowStart[node], network.rowStart[node + 1]).includes(mate),
      );
      expect(mates.length === 0 || tied).toBe(true);
    });
  });
});

it('Places by steps to pivots put a path on a line, a step apart', () => {
  const { x, y } = atOnce(pivotPlaces(levelOf(path(9)), 9, seededRandom(1)));
  const sorted = [...x].sort((one, other) => one - other);
  expect([...x]).toEqual(x[0]! < x[8]! ? sorted : sorted.reverse());
  for (let node = 1; node < 9; node++) expect(Math.abs(x[node]! - x[node - 1]!)).toBeCloseTo(1, 6);
  for (const value of y) expect(value).toBeCloseTo(0, 3);
});

it('A picture rests at the width at which its repulsion is in balance', () => {
  const level = levelOf(path(2));
  // Two nodes: 1·d = k/d, so d² = k.
  expect(balance(level, { x: Float64Array.of(0, 3), y: Float64Array.of(0, 4) })).toBe(25);
  const spots = { x: Float64Array.of(0, 1), y: Float64Array.of(0, 0) };
  const relaxing = new Relaxing(level, spots, { repulsion: 25, gravity: 0, theta: 1 });
  for (let round = 0; round < 300; round++) atOnce(relaxing.round());
  expect(spots.x[1]! - spots.x[0]!).toBeCloseTo(5, 1);
});

it('Discs that overlap are parted, and those that are held stay', () => {
  const spots = { x: Float64Array.of(0, 1, 2, 50), y: Float64Array.of(0, 0, 0, 0) };
  const radius = new Float32Array(4).fill(5);
  const steps = spreadApart(spots, radius, Uint8Array.of(0, 1, 0, 0));
  for (let round = 0; round < 200 && !steps.next().done; round++);
  expect(spots.x[1]).toBe(1);
  expect(spots.x[3]).toBe(50);
  expect(spots.x[1]! - spots.x[0]!).toBeGreaterThan(9.9);
  expect(spots.x[2]! - spots.x[1]!).toBeGreaterThan(9.9);
});

describe('The quality of a picture', () => {
  const measure = (network: Network, places: readonly number[]) =>
    atOnce(qualityOf(network, Float32Array.from(places), seededRandom(1)));

  it('is perfect for a path on a line, at any scale', () => {
    const found = measure(path(6), [0, 0, 7, 0, 14, 0, 21, 0, 28, 0, 35, 0]);
    expect(found.stress).toBeCloseTo(0, 6);
    expect(found.lengthVariation).toBeCloseTo(0, 6);
    expect(found.crossings).toBe(0);
  });

  it('counts crossings, neighbours and lengths of a square with both diagonals', () => {
    const square = networkOf(ids(4), [
      [0, 1, 1],
      [0, 2, 1],
      [0, 3, 1],
      [1, 2, 1],
      [1, 3, 1],
      [2, 3, 1],
    ]);
    // Around the square 0, 1, 2, 3: the diagonals 0–2 and 1–3 cross once, six links in all.
    const found = measure(square, [0, 0, 1, 0, 1, 1, 0, 1]);
    expect(found.crossings).toBeCloseTo(1 / 6, 9);
    expect(found.preservation).toBe(1);
    const mean = (4 + 2 * Math.SQRT2) / 6;
    expect(found.lengthVariation).toBeCloseTo(Math.sqrt((4 + 4) / 6 - mean ** 2) / mean, 6);
  });

  it('sees a neighbour that lies elsewhere', () => {
    // 0–1 and 2–3 are tied, but 0 lies beside 2 and 1 beside 3.
    const pairs = networkOf(ids(4), [
      [0, 1, 1],
      [2, 3, 1],
    ]);
    expect(measure(pairs, [0, 0, 9, 0, 1, 0, 10, 0]).preservation).toBe(0);
    expect(measure(pairs, [0, 0, 1, 0, 9, 0, 10, 0]).preservation).toBe(1);
  });
});

describe('The multilevel layout', () => {
  const layout = layoutById('multilevel');

  it('keeps clusters together: nearest on the map are mostly neighbours', () => {
    const { network, groups } = clusteredNetwork([24, 16, 12, 9], [3]);
    const { places } = settle(layout, { network, groups });
    expect(atOnce(qualityOf(network, places, seededRandom(1))).preservation).toBeGreaterThan(0.35);
  });

  it('moves what stands hardly at all, and puts who is new among coauthors', () => {
    const { network, groups } = clusteredNetwork([24, 16, 12, 9], [3]);
    const { places } = settle(layout, { network, groups });
    const start = places.slice();
    start[10] = NaN;
    start[11] = NaN;
    const again = settle(layout, { network, groups, start }).places;
    const width = Math.max(...places) - Math.min(...places);
    for (let node = 0; node < network.ids.length; node++) {
      const way = Math.hypot(again[2 * node]! - places[2 * node]!, again[2 * node + 1]! - places[2 * node + 1]!);
      expect(way).toBeLessThan(0.15 * width);
    }
  });

  it.skipIf(!caGrQc())('reads better than forces do on a real network of 4,158 people (skipped where its file is absent)', () => {
    const network = caGrQc({ largest: true })!;
    const { places } = settle(layout, { network });
    const { stress, preservation, crossings } = atOnce(qualityOf(network, places, seededRandom(1)));
    // 300 ticks of a plain force simulation give .22, .16 and 41 here.
    expect(stress).toBeLessThan(0.21);
    expect(preservation).toBeGreaterThan(0.19);
    expect(crossings).toBeLessThan(36);
  });
});
