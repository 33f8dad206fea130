import type { Level } from './clusterLevel.ts';

/** Nodes that wait for their turn, and the groups as they stand. */
export interface Moves {
  readonly level: Level;
  readonly price: number;
  readonly tiny: number;
  /** Where chance stands; never 0. */
  luck: number;
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
 * @param seed a 32-bit whole number: decides the order, and between equals.
 */
export function startMoves(
  level: Level,
  { price, tiny }: { price: number; tiny: number },
  group: Int32Array,
  seed: number,
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
  const queue = shuffled(n, seed);
  const waits = new Uint8Array(n).fill(1);
  const pull = new Float64Array(n);
  const met = new Int32Array(n);
  return {
    level,
    price,
    tiny,
    luck: ~seed | 1,
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
  const { level, price, tiny, group, sizeOf, members, empty, queue, waits, pull, met } = moves;
  const { n, start, to, weight, size } = level;
  let { head, waiting, empties, luck } = moves;
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
      if (worth === gain && best !== own) luck = nextLuck(luck);
      if (worth > gain || (best !== own && luck < 0)) {
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
  moves.luck = luck;
  return waiting === 0;
}

/** 0…n−1 in an order that the seed decides. @param seed a 32-bit whole number. */
export function shuffled(n: number, seed: number): Int32Array {
  const order = new Int32Array(n);
  let luck = seed | 1;
  for (let k = 0; k < n; k++) {
    luck = nextLuck(luck);
    const at = Math.floor(((luck >>> 0) / 4294967296) * (k + 1));
    order[k] = order[at]!;
    order[at] = k;
  }
  return order;
}

/**
 * The next of 2³² − 1 numbers in a mixed order, none of them 0 (Marsaglia, doi:10.18637/jss.v008.i14). A source of chance that
 * is called would be a new closure in every run, and the compiled loops would be thrown away with it.
 */
function nextLuck(luck: number): number {
  const one = luck ^ (luck << 13);
  const two = one ^ (one >>> 17);
  return two ^ (two << 5);
}
