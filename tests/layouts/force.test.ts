import { describe, expect, it } from 'vitest';
import force, { ticksToRest } from '../../src/layouts/force.layout.ts';
import { layoutById } from '../../src/layouts/index.ts';
import type { Places } from '../../src/layouts/layout.ts';
import { networkOf } from '../hand.ts';
import { clusteredNetwork } from './clusteredNetwork.ts';
import { begin, gapBetween, settle } from './settle.ts';

const { network, groups } = clusteredNetwork([30, 20, 14, 10], [3]);
const at = (places: Places, node: number) => [places[2 * node]!, places[2 * node + 1]!] as const;

function middle(places: Places, nodes: readonly number[]): [number, number] {
  const mean = (axis: number) => nodes.reduce((sum, node) => sum + places[2 * node + axis]!, 0) / nodes.length;
  return [mean(0), mean(1)];
}

/** The farthest that any node is from its place in the other picture. */
function furthestMove(one: Places, other: Places): number {
  return Math.max(
    ...network.ids.map((_, node) => Math.hypot(one[2 * node]! - other[2 * node]!, one[2 * node + 1]! - other[2 * node + 1]!)),
  );
}

describe('forces', () => {
  const rest = settle(force, { network, groups });

  it('bring nodes of a cluster nearer to its middle than to any other', () => {
    const middles = [0, 1, 2, 3].map((group) =>
      middle(
        rest.places,
        [...network.ids.keys()].filter((node) => groups[node] === group),
      ),
    );
    const strays = [...network.ids.keys()].filter((node) => {
      const [x, y] = at(rest.places, node);
      const distances = middles.map(([mx, my]) => Math.hypot(x - mx, y - my));
      return distances.indexOf(Math.min(...distances)) !== groups[node];
    });
    expect(strays.length).toBeLessThanOrEqual(network.ids.length * 0.06);
  });

  it('keep any two nodes as far apart as their elbow room', () => {
    const nodes = [...network.ids.keys()];
    const closest = Math.min(
      ...nodes.map((node) =>
        gapBetween(
          rest.places,
          [node],
          nodes.filter((other) => other !== node),
        ),
      ),
    );
    expect(closest).toBeGreaterThan(9);
  });

  it('come to rest soon, and near where they were, when they start from a picture at rest', () => {
    const again = settle(force, { network, groups, start: rest.places });
    expect(again.steps).toBeLessThan(rest.steps);
    expect(furthestMove(again.places, rest.places)).toBeLessThan(12);
  });

  it('follow a dragged node while it is warm and rest after it is let go', () => {
    const steps = begin(force, { network, groups, start: rest.places });
    steps.next();
    const [x, y] = at(rest.places, 0);
    let last = rest.places;
    for (let count = 0; count < 60; count++) {
      const step = steps.next({ pins: [{ node: 0, x: x + 3 * count, y }], warm: true });
      expect(step.done).toBe(false);
      last = step.value;
    }
    expect(at(last, 0)[0]).toBeCloseTo(x + 177, 2);
    const neighbour = network.rowNode[network.rowStart[0]!]!;
    expect(at(last, neighbour)[0]).toBeGreaterThan(at(rest.places, neighbour)[0]);
    let step = steps.next({ pins: [], warm: false });
    for (let count = 0; !step.done && count < 1000; count++) step = steps.next();
    expect(step.done).toBe(true);
  });

  it('stay warm for as long as they are asked to', () => {
    const steps = begin(force, { network, groups });
    steps.next();
    let step = steps.next({ pins: [], warm: true });
    for (let count = 0; count < 600; count++) step = steps.next();
    expect(step.done).toBe(false);
  });

  it('cool in fewer ticks the larger the map, and never in more or fewer than any map takes', () => {
    expect(ticksToRest(0, 0)).toBe(300);
    expect(ticksToRest(10_000, 50_000)).toBe(300);
    expect(ticksToRest(60_000, 300_000)).toBe(75);
    expect(ticksToRest(200_000, 1_000_000)).toBe(24);
    expect(ticksToRest(5_000_000, 50_000_000)).toBe(24);
  });

  it('make a field of single nodes that is about as wide as a screen', () => {
    const lone = networkOf(
      Array.from({ length: 300 }, (_, node) => `a:${node}`),
      [],
    );
    const { places } = settle(force, { network: lone });
    const span = (axis: number) => {
      const values = lone.ids.map((_, node) => places[2 * node + axis]!);
      return Math.max(...values) - Math.min(...values);
    };
    expect(span(0) / span(1)).toBeGreaterThan(1.2);
    expect(span(0) / span(1)).toBeLessThan(1.8);
    expect(span(0)).toBeLessThan(800);
  });
});

it('an unknown layout is the automatic one', () => {
  expect(layoutById('from-an-old-link').id).toBe('auto');
});
