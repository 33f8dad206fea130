import { contours } from 'd3-contour';

/** The land of one group: closed rings in the units of places, largest first, holes turned the other way. */
export interface Territory {
  readonly group: number;
  readonly rings: readonly (readonly number[])[];
}

/** At most this many cells, so that a map of any size is drawn in a moment. */
const mostCells = 26_000;
/** Nodes between two yields: each touches at most 160 cells. */
const breath = 1000;
/** Of one node's peak: where a lone node's land ends, and with it every coast. */
const coast = 0.4;

/** By so much a group must be denser than its rivals: a strip between two countries belongs to nobody. */
const strip = 0.004;

interface Field {
  readonly group: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly density: Float32Array;
}

/**
 * Countries: every cell of a grid belongs to the group whose members are densest there, as long as they are dense enough.
 * Countries border each other and never overlap. Yields after some milliseconds at the most.
 * @param groups group of each node; those of `wanted` get a territory, but all of them keep others off their ground
 * @param reach how far a node's influence goes, units of places
 */
export function* territories(
  places: ArrayLike<number>,
  groups: ArrayLike<number>,
  wanted: readonly number[],
  reach: number,
): Generator<void, Territory[], undefined> {
  const n = groups.length;
  if (n === 0 || wanted.length === 0 || !(reach > 0)) return [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < n; node++) {
    left = Math.min(left, places[2 * node]!);
    right = Math.max(right, places[2 * node]!);
    top = Math.min(top, places[2 * node + 1]!);
    bottom = Math.max(bottom, places[2 * node + 1]!);
  }
  const [width, height] = [right - left + 2 * reach, bottom - top + 2 * reach];
  const cell = Math.max(reach / 7, Math.sqrt((width * height) / mostCells));
  const margin = Math.max(reach, 1.5 * cell) + cell;
  const origin = { x: left - margin, y: top - margin, cell };
  const columns = Math.ceil((right - left + 2 * margin) / cell) + 1;
  const rows = Math.ceil((bottom - top + 2 * margin) / cell) + 1;
  const wantedSet = new Set(wanted);
  // All groups without a territory of their own are one rival.
  const nodesOf = new Map<number, number[]>();
  for (let node = 0; node < n; node++) {
    const group = wantedSet.has(groups[node]!) ? groups[node]! : -1;
    const nodes = nodesOf.get(group);
    if (nodes) nodes.push(node);
    else nodesOf.set(group, [node]);
    if (node % (20 * breath) === 0) yield;
  }
  const fields: Field[] = [];
  for (const [group, nodes] of nodesOf) fields.push(yield* spread(group, nodes, places, origin, Math.max(reach, 1.5 * cell)));
  const { best, second, owner } = rank(fields, columns, rows);
  yield;
  const lands: Territory[] = [];
  for (const field of fields.filter(({ group }) => group >= 0).sort((x, y) => x.group - y.group)) {
    const lead = new Array<number>(field.density.length);
    for (let row = 0; row < field.rows; row++)
      for (let column = 0; column < field.columns; column++) {
        const here = row * field.columns + column;
        const cellIndex = (row + field.top) * columns + column + field.left;
        const rival = owner[cellIndex] === field.group ? second[cellIndex]! : best[cellIndex]!;
        lead[here] = field.density[here]! - Math.max(coast, rival + strip);
      }
    lands.push({ group: field.group, rings: trace(field, lead, origin) });
    yield;
  }
  return lands;
}

/**
 * Density of some nodes on their own part of the grid: (1 − d²/r²)² around each, 1 at its place, added up as the cube root of
 * cubes: a crowd reaches hardly farther than its outermost members.
 */
function* spread(
  group: number,
  nodes: readonly number[],
  places: ArrayLike<number>,
  { x: x0, y: y0, cell }: { x: number; y: number; cell: number },
  reach: number,
): Generator<void, Field, undefined> {
  const radius = reach / cell;
  // Grid coordinates: the middle of cell (c, r) is at c + .5, r + .5.
  const xs = nodes.map((node) => (places[2 * node]! - x0) / cell - 0.5);
  const ys = nodes.map((node) => (places[2 * node + 1]! - y0) / cell - 0.5);
  if (nodes.length > 20 * breath) yield;
  const lowest = (values: readonly number[]) => values.reduce((low, value) => Math.min(low, value), Infinity);
  const highest = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value), -Infinity);
  const left = Math.max(0, Math.floor(lowest(xs) - radius) - 1);
  const top = Math.max(0, Math.floor(lowest(ys) - radius) - 1);
  const columns = Math.ceil(highest(xs) + radius) + 2 - left;
  const rows = Math.ceil(highest(ys) + radius) + 2 - top;
  if (nodes.length > 20 * breath) yield;
  const density = new Float32Array(columns * rows);
  for (let k = 0; k < nodes.length; k++) {
    const x = xs[k]! - left;
    const y = ys[k]! - top;
    for (let row = Math.max(0, Math.ceil(y - radius)); row <= Math.min(rows - 1, y + radius); row++)
      for (let column = Math.max(0, Math.ceil(x - radius)); column <= Math.min(columns - 1, x + radius); column++) {
        const near = 1 - ((row - y) * (row - y) + (column - x) * (column - x)) / (radius * radius);
        if (near > 0) density[row * columns + column]! += near * near * near * near * near * near;
      }
    if (k % breath === breath - 1) yield;
  }
  yield;
  for (let at = 0; at < density.length; at++) density[at] = Math.cbrt(density[at]!);
  return { group, left, top, columns, rows, density };
}

/** The densest and second densest group of each cell. */
function rank(fields: readonly Field[], columns: number, rows: number) {
  const best = new Float32Array(columns * rows);
  const second = new Float32Array(columns * rows);
  const owner = new Int32Array(columns * rows).fill(-2);
  for (const field of fields)
    for (let row = 0; row < field.rows; row++)
      for (let column = 0; column < field.columns; column++) {
        const value = field.density[row * field.columns + column]!;
        const here = (row + field.top) * columns + column + field.left;
        if (value > best[here]!) {
          second[here] = best[here]!;
          best[here] = value;
          owner[here] = field.group;
        } else if (value > second[here]!) second[here] = value;
      }
  return { best, second, owner };
}

function trace(field: Field, lead: number[], { x, y, cell }: { x: number; y: number; cell: number }): number[][] {
  const shape = contours().size([field.columns, field.rows]).contour(lead, 0);
  return shape.coordinates
    .flatMap((polygon) => polygon.map((ring) => ring.slice(0, -1)))
    .map((ring) => soften(ring.flatMap(([column, row]) => [(column! + field.left) * cell + x, (row! + field.top) * cell + y])))
    .sort((one, other) => Math.abs(ringArea(other)) - Math.abs(ringArea(one)));
}

/** Cuts the corners of a closed ring twice (Chaikin 1974, doi:10.1016/0146-664X(74)90028-8): neighbours are cut alike. */
function soften(ring: readonly number[]): number[] {
  return cutCorners(cutCorners(ring));
}

function cutCorners(ring: readonly number[]): number[] {
  const soft: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    for (const share of [0.25, 0.75])
      soft.push(ring[at]! + (ring[next]! - ring[at]!) * share, ring[at + 1]! + (ring[next + 1]! - ring[at + 1]!) * share);
  }
  return soft;
}

/** Signed: positive one way round, negative the other. */
export function ringArea(ring: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    sum += ring[at]! * ring[next + 1]! - ring[next]! * ring[at + 1]!;
  }
  return sum / 2;
}

/** Where rings cross a level: a point at that height is inside where an odd number of them lies to its right. */
export function crossings(rings: readonly (readonly number[])[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings)
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const [y1, y2] = [ring[at + 1]!, ring[before + 1]!];
      if (y1 > y !== y2 > y) found.push(((ring[before]! - ring[at]!) * (y - y1)) / (y2 - y1) + ring[at]!);
    }
  return found;
}

/** Whether a point lies inside rings, holes left out. */
export function insideRings(rings: readonly (readonly number[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const y1 = ring[at + 1]!;
      const y2 = ring[before + 1]!;
      if (y1 > y === y2 > y) continue;
      if (x < ((ring[before]! - ring[at]!) * (y - y1)) / (y2 - y1) + ring[at]!) inside = !inside;
    }
  return inside;
}
