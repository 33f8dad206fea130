import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/layouts/index.ts';
import type { Network } from '../../src/network/network.ts';
import { networkOf } from '../hand.ts';
import { clusteredNetwork } from './clusteredNetwork.ts';
import { begin, gapBetween, settle } from './settle.ts';

const people = (count: number) => Array.from({ length: count }, (_, node) => `a:person-${node}`);
const { network: clustered, groups } = clusteredNetwork([24, 16, 12, 9], [3]);
const cases: Readonly<Record<string, Network>> = {
  empty: networkOf([], []),
  'a single node': networkOf(people(1), []),
  'a pair': networkOf(people(2), [[0, 1, 1]]),
  'without ties': networkOf(people(30), []),
  'in twenty pairs': networkOf(
    people(40),
    Array.from({ length: 20 }, (_, pair) => [2 * pair, 2 * pair + 1, 1]),
  ),
  clustered,
};

const smallNetwork = fc
  .record({
    n: fc.integer({ min: 1, max: 14 }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(13), fc.nat(13)), {
      maxLength: 20,
      selector: ([i, j]) => `${Math.min(i, j)} ${Math.max(i, j)}`,
    }),
  })
  .map(({ n, pairs }) =>
    networkOf(
      people(n),
      pairs.filter(([i, j]) => i !== j && i < n && j < n).map(([i, j]) => [i, j, 1]),
    ),
  );

describe.each(layouts.map((layout) => [layout.id, layout] as const))('layout %s', (_, layout) => {
  it.each(Object.entries(cases))('ends with one finite place for each node of a network that is %s', (_name, network) => {
    const { places } = settle(layout, { network });
    expect(places).toBeInstanceOf(Float32Array);
    expect(places).toHaveLength(2 * network.ids.length);
    expect(places.every(Number.isFinite)).toBe(true);
  });

  it('ends with finite places for any small network', () => {
    fc.assert(
      fc.property(smallNetwork, fc.integer(), (network, seed) => {
        expect(settle(layout, { network }, seed).places.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('gives the same picture for the same seed', () => {
    expect(settle(layout, { network: clustered, groups }, 5)).toEqual(settle(layout, { network: clustered, groups }, 5));
  });

  it('leaves pinned nodes exactly where they were put', () => {
    const pins = [
      { node: 3, x: 100.5, y: -42.25 },
      { node: 50, x: -7, y: 9 },
    ];
    const { places } = settle(layout, { network: clustered, groups, pins });
    for (const { node, x, y } of pins) expect([places[2 * node], places[2 * node + 1]]).toEqual([x, y]);
  });

  it('yields places that are never written again', () => {
    const steps = begin(layout, { network: clustered, groups });
    const first = steps.next().value;
    const copy = first.slice();
    for (let step = steps.next(); !step.done;) step = steps.next();
    expect(first).toEqual(copy);
  });

  it('is cancelled by asking no further', () => {
    const steps = begin(layout, { network: clustered, groups });
    steps.next();
    steps.return(new Float32Array(0));
    expect(steps.next().done).toBe(true);
  });

  it('puts no two nodes on the same spot', () => {
    const { places } = settle(layout, { network: clustered, groups });
    const spots = new Set(clustered.ids.map((_id, node) => `${places[2 * node]} ${places[2 * node + 1]}`));
    expect(spots.size).toBe(clustered.ids.length);
  });

  it('keeps islands apart', () => {
    const { places } = settle(layout, { network: clustered, groups });
    const nodes = [...clustered.ids.keys()];
    const main = nodes.filter((node) => groups[node]! < 3);
    const side = nodes.filter((node) => groups[node] === 3);
    expect(gapBetween(places, main, side)).toBeGreaterThan(20);
  });
});
