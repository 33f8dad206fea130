import type { Islands } from './islands.ts';
import { aspect, packIslands } from './packing.ts';

/** A node as the simulation moves it. `fx`, `fy`: held there. */
export interface Body {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  fx?: number | null;
  fy?: number | null;
}

/** A force of ours, in the simulation's form. */
export type OwnForce = (alpha: number) => void;

/** Middle of some bodies. */
function middleOf(members: ArrayLike<number>, bodies: readonly Body[]): [number, number] {
  let x = 0;
  let y = 0;
  for (let k = 0; k < members.length; k++) {
    const body = bodies[members[k]!]!;
    x += body.x;
    y += body.y;
  }
  return [x / members.length, y / members.length];
}

/** Draws every island's members toward its middle, more from above and below than from the sides, so that islands are wide. */
export function gather(islands: Islands, bodies: readonly Body[], strength: number): OwnForce {
  const crowds = islands.members.filter((members) => members.length > 1);
  return (alpha) => {
    for (const members of crowds) {
      const [x, y] = middleOf(members, bodies);
      for (const node of members) {
        const body = bodies[node]!;
        body.vx += (x - body.x) * strength * alpha;
        body.vy += (y - body.y) * strength * aspect * aspect * alpha;
      }
    }
  };
}

/** Draws members of a group together, and moves groups of one island off each other as wholes. */
export function cohere(parts: readonly Int32Array[], islands: Islands, bodies: readonly Body[], strength: number): OwnForce {
  const crowds = parts.filter((members) => members.length > 1);
  const neighbours = pairsOnOneIsland(crowds, islands);
  return (alpha) => {
    const middles = crowds.map((members) => middleOf(members, bodies));
    const reach = crowds.map((members, index) => {
      const [x, y] = middles[index]!;
      let square = 0;
      for (const node of members) square += (bodies[node]!.x - x) ** 2 + (bodies[node]!.y - y) ** 2;
      return 1.45 * Math.sqrt(square / members.length);
    });
    crowds.forEach((members, index) => {
      const [x, y] = middles[index]!;
      for (const node of members) {
        const body = bodies[node]!;
        body.vx += (x - body.x) * strength * alpha;
        body.vy += (y - body.y) * strength * alpha;
      }
    });
    for (const [one, other] of neighbours) {
      const dx = middles[other]![0] - middles[one]![0];
      const dy = middles[other]![1] - middles[one]![1];
      const distance = Math.hypot(dx, dy) || 1e-6;
      const overlap = reach[one]! + reach[other]! - distance;
      if (overlap <= 0) continue;
      const share = crowds[other]!.length / (crowds[one]!.length + crowds[other]!.length);
      const push = (overlap * strength * 2.5 * alpha) / distance;
      shove(crowds[one]!, bodies, -dx * push * share, -dy * push * share);
      shove(crowds[other]!, bodies, dx * push * (1 - share), dy * push * (1 - share));
    }
  };
}

function shove(members: Int32Array, bodies: readonly Body[], vx: number, vy: number): void {
  for (const node of members) {
    bodies[node]!.vx += vx;
    bodies[node]!.vy += vy;
  }
}

/** Pairs of groups that share an island; none where there would be too many to look at each tick. */
function pairsOnOneIsland(parts: readonly Int32Array[], islands: Islands): [number, number][] {
  const pairs: [number, number][] = [];
  if (parts.length > 250) return pairs;
  parts.forEach((part, one) => {
    for (let other = one + 1; other < parts.length; other++)
      if (islands.of[part[0]!] === islands.of[parts[other]![0]!]) pairs.push([one, other]);
  });
  return pairs;
}

/** Free space around an island, units of places. */
const shore = 22;
/** Free space around a single node: closer together, as a field of them. */
const smallShore = 9;

/** Keeps islands side by side: moves each as a whole toward its place in a packing, never bending it. */
export class Packing {
  private middles: Float64Array;
  private readonly islands: Islands;
  private readonly bodies: readonly Body[];
  private readonly frozen: boolean;

  /** @param kept whether the bodies already stand in a picture that is to be kept: then islands stay where they are, unless they overlap. */
  constructor(islands: Islands, bodies: readonly Body[], kept: boolean) {
    this.islands = islands;
    this.bodies = bodies;
    this.frozen = kept && !this.overlapping();
    this.middles = this.frozen ? this.actual() : this.pack();
    if (!kept) this.move(1);
  }

  /** Looks at how far the islands reach now. */
  repack(): void {
    if (!this.frozen) this.middles = this.pack();
  }

  /** @param share of the way to go, 0 to 1. Islands with a held body stay, and if it is the first, the others follow it. */
  move(share: number): void {
    const { members } = this.islands;
    const held = members.map((nodes) => nodes.some((node) => this.bodies[node]!.fx != null));
    const first = members[0] && held[0] ? middleOf(members[0], this.bodies) : undefined;
    const shiftX = first && !this.frozen ? first[0] - this.middles[0]! : 0;
    const shiftY = first && !this.frozen ? first[1] - this.middles[1]! : 0;
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
    return packIslands(this.reaches());
  }

  private actual(): Float64Array {
    return Float64Array.from(this.islands.members.flatMap((members) => middleOf(members, this.bodies)));
  }

  /** Half height of the ellipse that holds an island, shore included. */
  private reaches(margin = 1): number[] {
    return this.islands.members.map((members) => {
      const [x, y] = middleOf(members, this.bodies);
      let square = 0;
      for (const node of members) {
        const body = this.bodies[node]!;
        square = Math.max(square, ((body.x - x) / aspect) ** 2 + (body.y - y) ** 2);
      }
      return Math.sqrt(square) + margin * (members.length === 1 ? smallShore : shore);
    });
  }

  /** Whether some islands' ellipses cover each other; with many islands only the largest are looked at. */
  private overlapping(): boolean {
    const reaches = this.reaches(0.25).slice(0, 300);
    const middles = this.actual();
    return reaches.some((reach, one) =>
      reaches.slice(one + 1).some((other, offset) => {
        const two = one + 1 + offset;
        const dx = (middles[2 * one]! - middles[2 * two]!) / aspect;
        return Math.hypot(dx, middles[2 * one + 1]! - middles[2 * two + 1]!) < reach + other;
      }),
    );
  }
}
