import type { Islands } from './islands.ts';
import { aspect } from './packing.ts';

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
export function middleOf(members: ArrayLike<number>, bodies: readonly Body[]): [number, number] {
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
      return 1.22 * Math.sqrt(square / members.length);
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
