import { describe, expect, it } from 'vitest';
import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { layouts } from '../../src/layouts/index.ts';
import type { Layout, LayoutInput, Places } from '../../src/layouts/layout.ts';
import { clusteredNetwork, networkOf } from './networks.ts';

const { network: clustered, groups } = clusteredNetwork([24, 16, 12, 9], [3]);
const cases = {
  empty: networkOf(0, []),
  'a single node': networkOf(1, []),
  'a pair': networkOf(2, [[0, 1]]),
  'without ties': networkOf(30, []),
  'in many islands': networkOf(
    40,
    Array.from({ length: 20 }, (_, pair) => [2 * pair, 2 * pair + 1] as const),
  ),
  clustered,
};

function rest(layout: Layout, input: Partial<LayoutInput> & Pick<LayoutInput, 'network'>, seed = 1): Places {
  const steps = layout.place({ knobs: settleKnobs(layout.knobs), random: seededRandom(seed), pins: [], ...input });
  for (let count = 0; count < 2000; count++) {
    const step = steps.next();
    if (step.done) return step.value;
  }
  throw new Error(`${layout.id} does not come to rest`);
}

describe.each(layouts.map((layout) => [layout.id, layout] as const))('layout %s', (_, layout) => {
  it.each(Object.entries(cases))('ends with one finite place for each node of a network that is %s', (_name, network) => {
    const places = rest(layout, { network });
    expect(places).toBeInstanceOf(Float32Array);
    expect(places).toHaveLength(2 * network.ids.length);
    expect(places.every(Number.isFinite)).toBe(true);
  });

  it('gives the same picture for the same seed', () => {
    expect(rest(layout, { network: clustered, groups })).toEqual(rest(layout, { network: clustered, groups }));
  });

  it('leaves pinned nodes exactly where they were put', () => {
    const pins = [
      { node: 3, x: 100.5, y: -42.25 },
      { node: 50, x: -7, y: 9 },
    ];
    const places = rest(layout, { network: clustered, groups, pins });
    for (const { node, x, y } of pins) expect([places[2 * node], places[2 * node + 1]]).toEqual([x, y]);
  });

  it('yields places that are never written again', () => {
    const steps = layout.place({ network: clustered, knobs: settleKnobs(layout.knobs), random: seededRandom(1), pins: [] });
    const first = steps.next().value;
    const copy = first.slice();
    for (let step = steps.next(); !step.done;) step = steps.next();
    expect(first).toEqual(copy);
  });

  it('is cancelled by asking no further', () => {
    const steps = layout.place({ network: clustered, knobs: settleKnobs(layout.knobs), random: seededRandom(1), pins: [] });
    steps.next();
    expect(steps.return(new Float32Array(0)).done).toBe(true);
    expect(steps.next().done).toBe(true);
  });

  it('puts no two nodes on the same spot', () => {
    const places = rest(layout, { network: clustered, groups });
    const spots = new Set(Array.from(clustered.ids, (_id, node) => `${places[2 * node]} ${places[2 * node + 1]}`));
    expect(spots.size).toBe(clustered.ids.length);
  });

  it('keeps the boxes of islands of tied nodes from covering each other', () => {
    const places = rest(layout, { network: clustered, groups });
    const reachOf = (group: (node: number) => boolean) => {
      const nodes = [...clustered.ids.keys()].filter(group);
      const x = nodes.reduce((sum, node) => sum + places[2 * node]!, 0) / nodes.length;
      const y = nodes.reduce((sum, node) => sum + places[2 * node + 1]!, 0) / nodes.length;
      const reach = Math.max(...nodes.map((node) => Math.hypot((places[2 * node]! - x) / 1.3, places[2 * node + 1]! - y)));
      return { x, y, reach };
    };
    const [main, side] = [reachOf((node) => groups[node]! < 3), reachOf((node) => groups[node] === 3)];
    expect(Math.hypot((main.x - side.x) / 1.3, main.y - side.y)).toBeGreaterThan(main.reach + side.reach);
  });
});
