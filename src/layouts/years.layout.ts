import { type Knob, numberOf } from '../kit/knobs.ts';
import { nodeCount, type Network } from '../network/network.ts';
import { findIslands } from './islands.ts';
import type { Layout, LayoutInput, Pin, Places, Steer } from './layout.ts';
import { aspect } from './packing.ts';

const knobs: readonly Knob[] = [
  {
    kind: 'range',
    id: 'year',
    name: 'Width of a year',
    explain: 'How far apart two years stand at least; few years with many people are drawn wider.',
    min: 20,
    max: 300,
    step: 5,
    default: 90,
  },
  {
    kind: 'range',
    id: 'gap',
    name: 'Gap',
    explain: 'Distance between neighbours in a column.',
    min: 6,
    max: 60,
    step: 1,
    default: 20,
  },
];

/** Rounds in which everybody moves up or down toward their neighbours. */
const rounds = 60;
/** Free space between islands one above the other, units of places. */
const strait = 48;

/** From left to right by mean year; up and down so that links are short; islands above and below each other, or in a row where years allow. */
function* place({ network, knobs: values, years, pins }: LayoutInput): Generator<Places, Places, Steer | undefined> {
  const n = nodeCount(network);
  const when = years?.() ?? new Float32Array(n).fill(NaN);
  const known = when.filter((year) => !Number.isNaN(year));
  const first = known.reduce((least, year) => Math.min(least, year), Infinity);
  const last = known.reduce((most, year) => Math.max(most, year), -Infinity);
  const middle = known.length > 0 ? (first + last) / 2 : 0;
  const wide = numberOf(values, 'year');
  const gap = numberOf(values, 'gap');
  // Those of no known year stand in a column of their own, before all others.
  const column = Int32Array.from(when, (year) => (Number.isNaN(year) ? -2 : Math.round(year - first)));
  const x = Float64Array.from(
    when,
    (year) => (Number.isNaN(year) ? (known.length > 0 ? first - 2 - middle : 0) : year - middle) * wide,
  );
  const y = new Float64Array(n);
  const picture = (held: readonly Pin[]): Places => {
    const places = new Float32Array(2 * n);
    // Full columns of few years would be a tall picture: years are then wider.
    const stretch = Math.max(1, (aspect * rangeOf(y)) / rangeOf(x) || 1);
    for (let node = 0; node < n; node++) {
      places[2 * node] = x[node]! * (Number.isFinite(stretch) ? stretch : 1);
      places[2 * node + 1] = y[node]!;
    }
    for (const pin of held) if (pin.node < n) places.set([pin.x, pin.y], 2 * pin.node);
    return places;
  };
  let held = pins;
  /** Lower ends of what stands in each column already. */
  const floor = new Map<number, number>();
  for (const members of findIslands(network).members) {
    const columns = columnsOf(members, column);
    for (const nodes of columns) spread(nodes, y, gap);
    for (let round = 0; round < rounds && members.length > 1; round++) {
      settle(network, members, y, round % 2 === 0);
      for (const nodes of columns) spread(nodes, y, gap);
      if ((round + 1) * members.length > 20_000 && round % Math.ceil(20_000 / members.length) === 0) {
        const steer = yield picture(held);
        if (steer) held = steer.pins;
      }
    }
    stack(members, column, y, floor);
  }
  for (;;) {
    const steer = yield picture(held);
    if (!steer) return picture(held);
    held = steer.pins;
  }
}

const rangeOf = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, value), -Infinity) -
  values.reduce((least, value) => Math.min(least, value), Infinity);

function columnsOf(members: Int32Array, column: Int32Array): Int32Array[] {
  const columns = new Map<number, number[]>();
  for (const node of members) {
    const nodes = columns.get(column[node]!);
    if (nodes) nodes.push(node);
    else columns.set(column[node]!, [node]);
  }
  return [...columns.values()].map((nodes) => Int32Array.from(nodes));
}

/** Everybody half of the way to the mean of their neighbours, in one order and the other. */
function settle({ rowStart, rowNode, rowTie, weight }: Network, members: Int32Array, y: Float64Array, forward: boolean): void {
  for (let turn = 0; turn < members.length; turn++) {
    const node = members[forward ? turn : members.length - 1 - turn]!;
    let [sum, whole] = [0, 0];
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      sum += weight[rowTie[slot]!]! * y[rowNode[slot]!]!;
      whole += weight[rowTie[slot]!]!;
    }
    if (whole > 0) y[node] = (y[node]! + sum / whole) / 2;
  }
}

/** Moves the nodes of a column as little as possible so that neighbours are a gap apart: isotonic regression on y − rank · gap. */
function spread(nodes: Int32Array, y: Float64Array, gap: number): void {
  nodes.sort((one, other) => y[one]! - y[other]! || one - other);
  /** Blocks of nodes that stand as close as they may: mean of the wanted places, and how many. */
  const means: number[] = [];
  const sizes: number[] = [];
  nodes.forEach((node, rank) => {
    let mean = y[node]! - rank * gap;
    let size = 1;
    while (means.length > 0 && means.at(-1)! > mean) {
      const before = sizes.pop()!;
      mean = (mean * size + means.pop()! * before) / (size + before);
      size += before;
    }
    means.push(mean);
    sizes.push(size);
  });
  let rank = 0;
  means.forEach((mean, block) => {
    for (let turn = 0; turn < sizes[block]!; turn++, rank++) y[nodes[rank]!] = mean + rank * gap;
  });
}

/** Puts an island below all that stands in its years. */
function stack(members: Int32Array, column: Int32Array, y: Float64Array, floor: Map<number, number>): void {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of members) {
    left = Math.min(left, column[node]!);
    right = Math.max(right, column[node]!);
    top = Math.min(top, y[node]!);
    bottom = Math.max(bottom, y[node]!);
  }
  let free = -Infinity;
  for (let year = left - 1; year <= right + 1; year++) free = Math.max(free, floor.get(year) ?? -Infinity);
  const shift = (free === -Infinity ? 0 : free + (members.length > 1 ? strait : strait / 3)) - top;
  for (const node of members) y[node]! += shift;
  for (let year = left; year <= right; year++) floor.set(year, bottom + shift);
}

export default {
  id: 'years',
  name: 'By year',
  explain: 'From left to right by the mean year of the papers, up and down so that coauthors stand near each other.',
  knobs,
  place,
} satisfies Layout;
