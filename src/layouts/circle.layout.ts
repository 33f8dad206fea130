import { type Knob, numberOf } from '../kit/knobs.ts';
import { findIslands } from './islands.ts';
import type { Layout, LayoutInput, Places, Steer } from './layout.ts';
import { packEllipses } from './packing.ts';

const knobs: readonly Knob[] = [
  {
    kind: 'range',
    id: 'spacing',
    name: 'Spacing',
    explain: 'Distance between neighbours on a circle.',
    min: 6,
    max: 60,
    step: 1,
    default: 16,
  },
  {
    kind: 'range',
    id: 'gap',
    name: 'Gap between clusters',
    explain: 'How many places are left free between two clusters.',
    min: 0,
    max: 8,
    step: 0.5,
    default: 2,
  },
];

/** One circle per island; along it the groups one after another, the best connected first. */
function* place({ network, groups, knobs: values, pins }: LayoutInput): Generator<Places, Places, Steer | undefined> {
  const spacing = numberOf(values, 'spacing');
  const gap = numberOf(values, 'gap');
  const { members } = findIslands(network);
  const degree = (node: number) => network.rowStart[node + 1]! - network.rowStart[node]!;
  const groupOf = (node: number) => groups?.[node] ?? 0;
  const most = network.papersOf.reduce((high, papers) => Math.max(high, papers), 1);
  // Half of the seat that a node takes: those with many papers are drawn larger.
  const half = (node: number) => 0.4 + 0.8 * Math.sqrt(network.papersOf[node]! / most);
  const seats = members.map((nodes) => {
    const order = nodes.slice().sort((x, y) => groupOf(x) - groupOf(y) || degree(y) - degree(x) || x - y);
    let seat = 0;
    return Array.from(order, (node, index) => {
      const before = order[index - 1];
      if (before !== undefined) seat += half(before) + half(node) + (groupOf(before) === groupOf(node) ? 0 : gap);
      return { node, seat };
    });
  });
  const around = seats.map((row) =>
    row.length === 1 ? 0 : row.at(-1)!.seat + half(row.at(-1)!.node) + half(row[0]!.node) + gap,
  );
  const radii = around.map((length) => (length * spacing) / (2 * Math.PI));
  const middles = packEllipses(radii.map((radius) => radius + spacing * (radius === 0 ? 0.6 : 1.2)));
  const places = new Float32Array(2 * network.ids.length);
  seats.forEach((row, island) => {
    for (const { node, seat } of row) {
      const angle = around[island] === 0 ? 0 : (seat / around[island]!) * 2 * Math.PI - Math.PI / 2;
      places[2 * node] = middles[2 * island]! + radii[island]! * Math.cos(angle);
      places[2 * node + 1] = middles[2 * island + 1]! + radii[island]! * Math.sin(angle);
    }
  });
  for (const { node, x, y } of pins) {
    if (node >= network.ids.length) continue;
    places[2 * node] = x;
    places[2 * node + 1] = y;
  }
  yield places;
  return places;
}

export default {
  id: 'circle',
  name: 'Circles',
  explain: 'Each island as a circle, its clusters one after another along it.',
  knobs,
  place,
} satisfies Layout;
