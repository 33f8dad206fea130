import { type Body, middleOf } from './forces.ts';
import type { Islands } from './islands.ts';
import { dockedOf, outlineOf, packIslands, smallShore } from './packIslands.ts';

/** Keeps islands side by side: moves each as a whole toward its place in a packing, never bending it. */
export class Archipelago {
  private middles: Float64Array;
  private readonly islands: Islands;
  private readonly bodies: readonly Body[];
  private readonly kept: boolean;
  private readonly sizes: readonly number[];
  private readonly ways: Int32Array;

  /** @param kept whether the bodies already stand in a picture that is to be kept: then islands stay where they are, unless they touch. */
  constructor(islands: Islands, bodies: readonly Body[], kept: boolean) {
    this.islands = islands;
    this.bodies = bodies;
    this.sizes = islands.members.map((members) => members.length);
    this.ways = new Int32Array(dockedOf(this.sizes)).fill(-1);
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

  private pack(): Float64Array {
    return packIslands(this.sizes, (island) => this.pointsOf(this.islands.members[island]!), this.ways);
  }

  private actual(): Float64Array {
    return Float64Array.from(this.islands.members.flatMap((members) => middleOf(members, this.bodies)));
  }

  /** Around the island's middle. */
  private pointsOf(members: Int32Array): Float64Array {
    const [x, y] = middleOf(members, this.bodies);
    return Float64Array.from({ length: 2 * members.length }, (_, at) => {
      const body = this.bodies[members[at >> 1]!]!;
      return at % 2 === 0 ? body.x - x : body.y - y;
    });
  }

  /** Whether two islands lie closer than they may. With many islands only the largest are looked at. */
  private touching(middles: Float64Array): boolean {
    const boxes = this.islands.members.slice(0, 300).map((members, island) => {
      const outline = outlineOf(this.pointsOf(members));
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
