import { packSiblings } from 'd3-hierarchy';

/** Width over height of an island and of the whole picture, about a screen's. */
export const aspect = 1.45;

/**
 * Places for the middles of ellipses (`aspect` times wider than high) so that none overlap, the first in the middle at (0, 0).
 * @param reaches half heights of the ellipses, gaps included; largest first for the best packing.
 * @returns x at 2i, y at 2i+1
 */
export function packEllipses(reaches: ArrayLike<number>): Float64Array {
  // Ellipses of one shape are circles in a world squeezed sideways.
  const circles = Array.from(reaches, (r) => ({ r, x: 0, y: 0 }));
  packSiblings(circles);
  const middle = circles[0] ?? { x: 0, y: 0 };
  const middles = new Float64Array(2 * circles.length);
  circles.forEach((circle, island) => {
    middles[2 * island] = (circle.x - middle.x) * aspect;
    middles[2 * island + 1] = circle.y - middle.y;
  });
  return middles;
}

/** Ways from which an island may come alongside. */
const ways = 36;
/** A new way must make the picture this much smaller than the old one, so that islands do not jump while they grow. */
const worthIt = 0.92;

/** Points of an island, around its middle: x at 2k, y at 2k+1. */
export type Outline = Float64Array;

/**
 * Brings islands alongside one after another, as near as the gap allows, each from the side that keeps the picture smallest
 * on a screen. The first stays at (0, 0).
 * @param before the way each came last time, −1 at first; written
 * @returns x at 2i, y at 2i+1
 */
export function dockIslands(outlines: readonly Outline[], gap: number, before: Int32Array): Float64Array {
  const middles = new Float64Array(2 * outlines.length);
  const placed: number[] = [...(outlines[0] ?? [])];
  const box = boxOf(placed);
  for (let island = 1; island < outlines.length; island++) {
    const outline = outlines[island]!;
    const own = boxOf(outline);
    const arrivals = Array.from({ length: ways }, (_, way) => {
      const [x, y] = dock(placed, outline, (way / ways) * 2 * Math.PI, gap);
      const width = Math.max(box[2], own[2] + x) - Math.min(box[0], own[0] + x);
      const height = Math.max(box[3], own[3] + y) - Math.min(box[1], own[1] + y);
      return { way, x, y, size: Math.max(width, height * aspect) + 0.15 * Math.hypot(x, y) };
    });
    const usual = arrivals[before[island]!];
    const best = arrivals.reduce((least, one) => (one.size < least.size * 0.999 ? one : least));
    const chosen = usual && best.size > usual.size * worthIt ? usual : best;
    before[island] = chosen.way;
    middles[2 * island] = chosen.x;
    middles[2 * island + 1] = chosen.y;
    for (let at = 0; at < outline.length; at += 2) placed.push(outline[at]! + chosen.x, outline[at + 1]! + chosen.y);
    box[0] = Math.min(box[0], own[0] + chosen.x);
    box[1] = Math.min(box[1], own[1] + chosen.y);
    box[2] = Math.max(box[2], own[2] + chosen.x);
    box[3] = Math.max(box[3], own[3] + chosen.y);
  }
  return middles;
}

/** Where an outline comes to lie when it comes in from afar at an angle toward (0, 0), and stops `gap` short of any point. */
function dock(placed: readonly number[], outline: Outline, angle: number, gap: number): [number, number] {
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  let far = 0;
  for (let p = 0; p < placed.length; p += 2)
    for (let q = 0; q < outline.length; q += 2) {
      const dx = placed[p]! - outline[q]!;
      const dy = placed[p + 1]! - outline[q + 1]!;
      const aside = dx * uy - dy * ux;
      if (Math.abs(aside) < gap) far = Math.max(far, dx * ux + dy * uy + Math.sqrt(gap * gap - aside * aside));
    }
  return [far * ux, far * uy];
}

function boxOf(points: ArrayLike<number>): [number, number, number, number] {
  const box: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    box[0] = Math.min(box[0], points[at]!);
    box[1] = Math.min(box[1], points[at + 1]!);
    box[2] = Math.max(box[2], points[at]!);
    box[3] = Math.max(box[3], points[at + 1]!);
  }
  return box;
}
