import { aspect, dockIslands, type Outline, packEllipses } from './packing.ts';

/** Free space between two islands, units of places. */
const strait = 84;
/** Free space around an island that lies in the field of small ones. */
const shore = 15;
/** Free space around a single node: closer together, as a field of them. */
export const smallShore = 9;
/** Islands of at least this many members are docked by their outlines, at most so many of them; the others make a field around. */
const fewestDocked = 4;
const mostDocked = 10;
/** Points of an outline: the farthest member in each of so many directions. */
const sectors = 48;

/** How many of the islands are docked by their outlines. @param sizes members of each island, largest first */
export function dockedOf(sizes: readonly number[]): number {
  const small = sizes.findIndex((size) => size < fewestDocked);
  return Math.min(mostDocked, small < 0 ? sizes.length : small);
}

/**
 * Where the middles of islands go so that all lie side by side, the first at (0, 0): the large ones by their outlines; all of
 * those together are then the first of a field of small ones.
 * @param sizes members of each island, largest first
 * @param pointsOf places of an island's members around its middle, x at 2k, y at 2k+1
 * @param ways the way from which each docked island came last time, −1 at first; written
 * @returns x at 2i, y at 2i+1
 */
export function packIslands(
  sizes: readonly number[],
  pointsOf: (island: number) => Float64Array,
  ways: Int32Array,
): Float64Array {
  const docked = ways.length;
  const outlines = Array.from({ length: docked }, (_, island) => outlineOf(pointsOf(island)));
  const middles = new Float64Array(2 * sizes.length);
  middles.set(dockIslands(outlines, strait, ways));
  if (docked === sizes.length) return middles;
  const mainland = outlines.flatMap((outline, island) =>
    Array.from(outline, (value, at) => value + middles[2 * island + (at % 2)]!),
  );
  const [x, y, reach] = ellipseAround(mainland);
  const around = sizes
    .slice(docked)
    .map((size, at) => (size === 1 ? smallShore : ellipseAround(outlineOf(pointsOf(docked + at)))[2] + shore));
  const field = packEllipses(docked > 0 ? [reach + shore, ...around] : around);
  const skipped = docked > 0 ? 1 : 0;
  around.forEach((_, index) => {
    middles[2 * (docked + index)] = field[2 * (index + skipped)]! + x;
    middles[2 * (docked + index) + 1] = field[2 * (index + skipped) + 1]! + y;
  });
  return middles;
}

/** All points of a small island, of a large one the farthest in each direction. */
export function outlineOf(points: Float64Array): Outline {
  if (points.length <= 2 * sectors) return points;
  const farthest = new Int32Array(sectors).fill(-1);
  const distance = (at: number) => points[at]! ** 2 + points[at + 1]! ** 2;
  for (let at = 0; at < points.length; at += 2) {
    const sector = Math.floor((Math.atan2(points[at + 1]!, points[at]!) / (2 * Math.PI) + 1) * sectors) % sectors;
    if (farthest[sector]! < 0 || distance(at) > distance(farthest[sector]!)) farthest[sector] = at;
  }
  return Float64Array.from([...farthest].filter((at) => at >= 0).flatMap((at) => [points[at]!, points[at + 1]!]));
}

/** Middle and half height of an upright ellipse, `aspect` times wider than high, around points. */
function ellipseAround(points: ArrayLike<number>): [x: number, y: number, reach: number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    left = Math.min(left, points[at]!);
    right = Math.max(right, points[at]!);
    top = Math.min(top, points[at + 1]!);
    bottom = Math.max(bottom, points[at + 1]!);
  }
  if (left > right) return [0, 0, 0];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  let square = 0;
  for (let at = 0; at < points.length; at += 2)
    square = Math.max(square, ((points[at]! - x) / aspect) ** 2 + (points[at + 1]! - y) ** 2);
  return [x, y, Math.sqrt(square)];
}
