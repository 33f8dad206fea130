import { type Body, middleOf } from './forces.ts';
import type { Islands } from './islands.ts';
import { aspect, dockIslands, type Outline, packEllipses } from './packing.ts';

/** Free space between two islands, units of places. */
const strait = 84;
/** Free space around an island that lies in the field of small ones. */
const shore = 15;
/** Free space around a single node: closer together, as a field of them. */
const smallShore = 9;
/** Islands of at least this many members are docked by their outlines, at most so many of them; the others make a field around. */
const fewestDocked = 4;
const mostDocked = 10;
/** Points of an outline: the farthest member in each of so many directions. */
const sectors = 48;

/** Keeps islands side by side: moves each as a whole toward its place in a packing, never bending it. */
export class Archipelago {
  private middles: Float64Array;
  private readonly islands: Islands;
  private readonly bodies: readonly Body[];
  private readonly kept: boolean;
  private readonly docked: number;
  private readonly ways: Int32Array;

  /** @param kept whether the bodies already stand in a picture that is to be kept: then islands stay where they are, unless they touch. */
  constructor(islands: Islands, bodies: readonly Body[], kept: boolean) {
    this.islands = islands;
    this.bodies = bodies;
    const large = islands.members.findIndex((members) => members.length < fewestDocked);
    this.docked = Math.min(mostDocked, large < 0 ? islands.members.length : large);
    this.ways = new Int32Array(this.docked).fill(-1);
    const actual = this.actual();
    this.kept = kept && !this.touching(actual);
    this.middles = this.kept ? actual : this.pack();
    if (!kept) this.move(1);
  }

  /** Looks at how far the islands reach now. */
  repack(): void {
    if (!this.kept) this.middles = this.pack();
  }

  /** @param share of the way to go, 0 to 1. Islands with a held body stay, and if it is the first, the others follow it. */
  move(share: number): void {
    const { members } = this.islands;
    const held = members.map((nodes) => nodes.some((node) => this.bodies[node]!.fx != null));
    const first = members[0] && held[0] && !this.kept ? middleOf(members[0], this.bodies) : undefined;
    const shiftX = first ? first[0] - this.middles[0]! : 0;
    const shiftY = first ? first[1] - this.middles[1]! : 0;
    members.forEach((nodes, island) => {
      if (held[island]) return;
      const [x, y] = middleOf(nodes, this.bodies);
      const dx = (this.middles[2 * island]! + shiftX - x) * share;
      const dy = (this.middles[2 * island + 1]! + shiftY - y) * share;
      for (const node of nodes) {
        this.bodies[node]!.x += dx;
        this.bodies[node]!.y += dy;
      }
    });
  }

  /** The large ones by their outlines; all of those together are then the first of a field of small ones. */
  private pack(): Float64Array {
    const { members } = this.islands;
    const outlines = members.slice(0, this.docked).map((nodes) => this.outlineOf(nodes));
    const docked = dockIslands(outlines, strait, this.ways);
    if (this.docked === members.length) return docked;
    const middles = new Float64Array(2 * members.length);
    const mainland = outlines.flatMap((outline, island) =>
      Array.from(outline, (value, at) => value + docked[2 * island + (at % 2)]!),
    );
    const [x, y, reach] = ellipseAround(mainland);
    const around = members
      .slice(this.docked)
      .map((nodes) => ellipseAround(this.outlineOf(nodes))[2] + (nodes.length === 1 ? smallShore : shore));
    const field = packEllipses(outlines.length > 0 ? [reach + shore, ...around] : around);
    middles.set(docked);
    const skipped = outlines.length > 0 ? 1 : 0;
    around.forEach((_, index) => {
      middles[2 * (this.docked + index)] = field[2 * (index + skipped)]! + x;
      middles[2 * (this.docked + index) + 1] = field[2 * (index + skipped) + 1]! + y;
    });
    return middles;
  }

  private actual(): Float64Array {
    return Float64Array.from(this.islands.members.flatMap((members) => middleOf(members, this.bodies)));
  }

  /** Around the island's middle: all members of a small one, of a large one the farthest in each direction. */
  private outlineOf(members: Int32Array): Outline {
    const [x, y] = middleOf(members, this.bodies);
    const all = Float64Array.from({ length: 2 * members.length }, (_, at) => {
      const body = this.bodies[members[at >> 1]!]!;
      return at % 2 === 0 ? body.x - x : body.y - y;
    });
    if (members.length <= sectors) return all;
    const farthest = new Int32Array(sectors).fill(-1);
    const distance = (at: number) => all[at]! ** 2 + all[at + 1]! ** 2;
    for (let at = 0; at < all.length; at += 2) {
      const sector = Math.floor((Math.atan2(all[at + 1]!, all[at]!) / (2 * Math.PI) + 1) * sectors) % sectors;
      if (farthest[sector]! < 0 || distance(at) > distance(farthest[sector]!)) farthest[sector] = at;
    }
    return Float64Array.from([...farthest].filter((at) => at >= 0).flatMap((at) => [all[at]!, all[at + 1]!]));
  }

  /** Whether two islands lie closer than they may. With many islands only the largest are looked at. */
  private touching(middles: Float64Array): boolean {
    const boxes = this.islands.members.slice(0, 300).map((members, island) => {
      const outline = this.outlineOf(members);
      return Array.from(outline, (value, at) => value + middles[2 * island + (at % 2)]!);
    });
    return boxes.some((one, index) => boxes.slice(index + 1).some((other) => nearest(one, other) < smallShore));
  }
}

function nearest(one: readonly number[], other: readonly number[]): number {
  let least = Infinity;
  for (let p = 0; p < one.length; p += 2)
    for (let q = 0; q < other.length; q += 2)
      least = Math.min(least, Math.hypot(one[p]! - other[q]!, one[p + 1]! - other[q + 1]!));
  return least;
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
