import type { Random } from '../kit/random.ts';

/** A network for moving: nodes with a mass, ties that pull, and into which node of the coarser level each one goes. */
export interface Level {
  readonly n: number;
  /** Neighbours of i are near[start[i]…start[i+1]−1]; pull[slot] > 0 is the strength of that tie. Lengths n+1, 2m, 2m. */
  readonly start: Uint32Array;
  readonly near: Uint32Array;
  readonly pull: Float32Array;
  /** mass[i] > 0: how strongly a node keeps others off. */
  readonly mass: Float32Array;
}

/** A level and the way back: `into[i]` is the coarse node of fine node i. */
export interface Coarse extends Level {
  readonly into: Uint32Array;
}

/** A coarse node holds at most this share of all mass, so that hubs do not swallow their surroundings at once. */
const largestShare = 0.02;

/**
 * Folds every node into the neighbour that it is tied to most strongly for that one's mass; of co-authors of one circle one
 * node remains. Nodes go in an order of chance, few-tied ones first.
 */
export function coarsen({ n, start, near, pull, mass }: Level, random: Random): Coarse {
  const into = new Uint32Array(n).fill(n);
  const whole = mass.reduce((sum, one) => sum + one, 0);
  const heaviest = Math.max((4 * whole) / n, whole * largestShare);
  const held = new Float64Array(n);
  let parts = 0;
  for (const node of orderByDegree(start, n, random)) {
    if (into[node] !== n) continue;
    let best = -1;
    let most = 0;
    for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
      const other = near[slot]!;
      const home = into[other]!;
      const weight = home === n ? mass[other]! : held[home]!;
      if (weight + mass[node]! > heaviest) continue;
      const worth = pull[slot]! / weight;
      if (worth > most) {
        most = worth;
        best = other;
      }
    }
    if (best < 0) {
      held[parts] = mass[node]!;
      into[node] = parts++;
      continue;
    }
    if (into[best] === n) {
      held[parts] = mass[best]!;
      into[best] = parts++;
    }
    const home = into[best]!;
    into[node] = home;
    held[home]! += mass[node]!;
  }
  return { ...fold({ n, start, near, pull, mass }, into, parts), into };
}

/** Fewest ties first, equals by chance: a counting sort over a shuffled list. */
function orderByDegree(start: Uint32Array, n: number, random: Random): Uint32Array {
  const shuffled = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    const place = Math.floor(random() * (node + 1));
    shuffled[node] = shuffled[place]!;
    shuffled[place] = node;
  }
  const highest = 64;
  const degree = (node: number) => Math.min(highest, start[node + 1]! - start[node]!);
  const next = new Uint32Array(highest + 2);
  for (let node = 0; node < n; node++) next[degree(node) + 1]! += 1;
  for (let at = 0; at <= highest; at++) next[at + 1]! += next[at]!;
  const order = new Uint32Array(n);
  for (const node of shuffled) order[next[degree(node)]!++] = node;
  return order;
}

/** Ties between the same two parts become one, as strong as all of them. */
function fold({ n, start, near, pull, mass }: Level, into: Uint32Array, parts: number): Level {
  const firstOf = new Uint32Array(parts + 1);
  for (let node = 0; node < n; node++) firstOf[into[node]! + 1]! += 1;
  for (let part = 0; part < parts; part++) firstOf[part + 1]! += firstOf[part]!;
  const members = new Uint32Array(n);
  const next = firstOf.slice();
  for (let node = 0; node < n; node++) members[next[into[node]!]!++] = node;
  const masses = new Float32Array(parts);
  const starts = new Uint32Array(parts + 1);
  const nears = new Uint32Array(near.length);
  const pulls = new Float32Array(near.length);
  // Where the tie to a part stands, of the part in hand.
  const slotOf = new Int32Array(parts).fill(-1);
  let tail = 0;
  for (let part = 0; part < parts; part++) {
    const begin = tail;
    for (let at = firstOf[part]!; at < firstOf[part + 1]!; at++) {
      const node = members[at]!;
      masses[part]! += mass[node]!;
      for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
        const other = into[near[slot]!]!;
        if (other === part) continue;
        if (slotOf[other]! < begin) {
          slotOf[other] = tail;
          nears[tail] = other;
          pulls[tail] = 0;
          tail += 1;
        }
        pulls[slotOf[other]!]! += pull[slot]!;
      }
    }
    starts[part + 1] = tail;
  }
  return { n: parts, start: starts, near: nears.slice(0, tail), pull: pulls.slice(0, tail), mass: masses };
}
