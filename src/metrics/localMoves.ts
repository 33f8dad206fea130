import type { Random } from '../kit/random.ts';
import type { Level } from './clusterLevel.ts';

/** Nodes that wait for their turn, and the groups as they stand. */
export interface Moves {
  readonly level: Level;
  readonly price: number;
  readonly tiny: number;
  readonly random: Random;
  /** Group of each node, below n. */
  readonly group: Int32Array;
  /** Sum of sizes, and number of nodes, of each group. */
  readonly sizeOf: Float64Array;
  readonly members: Int32Array;
  /** Groups without members are empty[0…empties−1]. */
  readonly empty: Int32Array;
  empties: number;
  /** A ring of n places; those who wait stand from `head` on. */
  readonly queue: Int32Array;
  readonly waits: Uint8Array;
  head: number;
  waiting: number;
  /** Weight from the node at hand to each group, 0 between turns; and the groups it meets. */
  readonly pull: Float64Array;
  readonly met: Int32Array;
}

/**
 * Local moves with a queue (Traag, Waltman & van Eck 2019): everybody in chance order goes to the best group among those of the
 * neighbours, or alone; whoever has a neighbour that went elsewhere is asked again.
 * @param group below n, changed in place.
 */
export function startMoves(
  level: Level,
  { price, tiny }: { price: number; tiny: number },
  group: Int32Array,
  random: Random,
): Moves {
  const { n, size } = level;
  const sizeOf = new Float64Array(n);
  const members = new Int32Array(n);
  for (let node = 0; node < n; node++) {
    sizeOf[group[node]!]! += size[node]!;
    members[group[node]!]!++;
  }
  const empty = new Int32Array(n);
  let empties = 0;
  for (let one = n - 1; one >= 0; one--) if (members[one] === 0) empty[empties++] = one;
  const queue = shuffled(n, random);
  const waits = new Uint8Array(n).fill(1);
  const pull = new Float64Array(n);
  const met = new Int32Array(n);
  return {
    level,
    price,
    tiny,
    random,
    group,
    sizeOf,
    members,
    empty,
    empties,
    queue,
    waits,
    head: 0,
    waiting: n,
    pull,
    met,
  };
}

/**
 * Goes on until about `work` ties were looked at.
 * @returns whether nobody waits any more.
 */
export function moveSome(moves: Moves, work: number): boolean {
  const { level, price, tiny, random, group, sizeOf, members, empty, queue, waits, pull, met } = moves;
  const { n, start, to, weight, size } = level;
  let { head, waiting, empties } = moves;
  let left = work;
  while (waiting > 0 && left > 0) {
    const node = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    waits[node] = 0;
    const from = start[node]!;
    const end = start[node + 1]!;
    left -= end - from + 4;
    const own = group[node]!;
    let count = 0;
    for (let slot = from; slot < end; slot++) {
      const other = group[to[slot]!]!;
      const before = pull[other]!;
      if (before === 0) met[count++] = other;
      pull[other] = before + weight[slot]!;
    }
    const mine = size[node]!;
    const cost = price * mine;
    const alone = members[own] === 1;
    const rest = alone ? 0 : sizeOf[own]! - mine;
    let best = own;
    let gain = pull[own]! - cost * rest;
    const stay = gain;
    for (let k = 0; k < count; k++) {
      const other = met[k]!;
      const worth = pull[other]! - cost * sizeOf[other]!;
      pull[other] = 0;
      if (worth < gain || other === own) continue;
      // Chance decides between equals, or the ids would.
      if (worth > gain || (best !== own && random() < 0.5)) {
        gain = worth;
        best = other;
      }
    }
    if (gain < 0 && !alone) {
      gain = 0;
      best = empty[empties - 1]!;
    }
    if (best === own || gain - stay <= tiny) continue;
    sizeOf[own] = rest;
    if (--members[own]! === 0) empty[empties++] = own;
    // A node alone takes no empty group, so this one is the last on the list and no other.
    if (members[best]!++ === 0) empties--;
    sizeOf[best]! += mine;
    group[node] = best;
    for (let slot = from; slot < end; slot++) {
      const neighbour = to[slot]!;
      if (waits[neighbour] === 1 || group[neighbour] === best) continue;
      waits[neighbour] = 1;
      const tail = head + waiting;
      queue[tail < n ? tail : tail - n] = neighbour;
      waiting++;
    }
  }
  moves.head = head;
  moves.waiting = waiting;
  moves.empties = empties;
  return waiting === 0;
}

/** 0…n−1 in chance order. */
export function shuffled(n: number, random: Random): Int32Array {
  const order = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    const at = Math.floor(random() * (k + 1));
    order[k] = order[at]!;
    order[at] = k;
  }
  return order;
}
