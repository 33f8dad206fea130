import { nodeCount, tieBetween, type Network } from '../network/network.ts';
import { tolerance } from './shortestPaths.ts';
import { makeWayQueue } from './wayQueue.ts';

/** What ways may take, and how long they are. */
export interface WayRules {
  /** Positive, per tie; absent: each is one step. `lengthsOf` makes strong ones short, `lengthsByYear` recent ones. */
  readonly lengths?: Float64Array | undefined;
  /** Ties that may be taken; absent: all. */
  readonly allowed?: ((tie: number) => boolean) | undefined;
}

/** A way between two nodes that meets no node twice. */
export interface Way {
  /** From one end to the other, both included. */
  readonly nodes: readonly number[];
  /** ties[k] joins nodes[k] and nodes[k + 1]. */
  readonly ties: readonly number[];
  /** Sum of the lengths of the ties; the number of steps where these have none. */
  readonly length: number;
}

/** Ways that one question may ask for. */
export const mostWays = 100;

/** Length of the shortest way from the source to each node, Infinity where none leads. Dijkstra 1959, doi:10.1007/BF01386390. */
export function distancesFromOne(network: Network, source: number, { lengths, allowed }: WayRules = {}): Float64Array {
  const { rowStart, rowNode, rowTie } = network;
  const distance = new Float64Array(nodeCount(network)).fill(Infinity);
  const settled = new Uint8Array(distance.length);
  const queue = makeWayQueue(distance, [lengths ?? Float64Array.of(1)]);
  distance[source] = 0;
  queue.push(source);
  for (let node = queue.pop(); node !== -1; node = queue.pop()) {
    if (settled[node] === 1) continue;
    settled[node] = 1;
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const tie = rowTie[slot]!;
      if (allowed && !allowed(tie)) continue;
      const way = distance[node]! + (lengths ? lengths[tie]! : 1);
      if (way >= distance[rowNode[slot]!]!) continue;
      distance[rowNode[slot]!] = way;
      queue.push(rowNode[slot]!);
    }
  }
  return distance;
}

/**
 * Length of each tie by the year of its newest paper: 1 for the latest year of all, one more for each year before. Ties without a
 * dated paper are as long as the oldest and one more.
 * @param yearOf year of what makes a tie (a place in `network.proof`'s terms), undefined where unknown
 */
export function lengthsByYear(network: Network, yearOf: (proof: number) => number | undefined): Float64Array {
  const { proof, proofStart } = network;
  const newest = Float64Array.from(network.a, (_, tie) => {
    let year = -Infinity;
    for (let k = proofStart[tie]!; k < proofStart[tie + 1]!; k++) year = Math.max(year, yearOf(proof[k]!) ?? -Infinity);
    return year;
  });
  const latest = newest.reduce((last, year) => Math.max(last, year), -Infinity);
  const oldest = newest.reduce((first, year) => (year === -Infinity ? first : Math.min(first, year)), latest);
  if (latest === -Infinity) return newest.fill(1);
  return newest.map((year) => (year === -Infinity ? latest - oldest + 2 : latest - year + 1));
}

/**
 * The shortest ways between two nodes that meet no node twice, shortest first; equally long ones in the order of their ids, read from
 * the far end. Yen 1971, doi:10.1287/mnsc.17.11.712. Fewer where there are no more; none from a node to itself.
 * Yields after every search.
 * @param count at most `mostWays`
 */
export function* shortestWays(
  network: Network,
  ends: { readonly from: number; readonly to: number },
  count: number,
  rules: WayRules = {},
): Generator<void, Way[], undefined> {
  const { from, to } = ends;
  if (from === to) return [];
  const ahead = distancesFromOne(network, to, rules);
  yield;
  const found: Way[] = [];
  const waiting: Way[] = [];
  const known = new Set<string>();
  const offer = (nodes: readonly number[] | undefined) => {
    if (!nodes || known.has(nodes.join(' '))) return;
    known.add(nodes.join(' '));
    waiting.push(wayOf(network, nodes, rules));
  };
  offer(nearestWay(network, { from, to }, { rules, ahead, shut: new Set(), barred: new Set() }));
  while (waiting.length > 0) {
    const next = waiting.reduce((best, way) => (compare(network, way, best) < 0 ? way : best));
    waiting.splice(waiting.indexOf(next), 1);
    found.push(next);
    if (found.length >= Math.min(count, mostWays)) break;
    // Each node of the last way is left by another tie than ways with the same beginning took.
    for (let place = 0; place < next.nodes.length - 1; place++) {
      yield;
      const begin = next.nodes.slice(0, place + 1);
      const alike = found.filter(({ nodes }) => begin.every((node, k) => nodes[k] === node));
      const barred = new Set(alike.map(({ ties }) => ties[place]!));
      const spur = next.nodes[place]!;
      const rest = nearestWay(network, { from: spur, to }, { rules, ahead, shut: new Set(begin.slice(0, -1)), barred });
      offer(rest && [...begin.slice(0, -1), ...rest]);
    }
  }
  return found;
}

function wayOf(network: Network, nodes: readonly number[], { lengths }: WayRules): Way {
  const ties = nodes.slice(1).map((node, k) => tieBetween(network, nodes[k]!, node));
  return { nodes, ties, length: ties.reduce((sum, tie) => sum + (lengths ? lengths[tie]! : 1), 0) };
}

/** Shorter first, then by the ids from the far end. */
function compare({ ids }: Network, one: Way, other: Way): number {
  const slack = tolerance * Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > slack) return one.length - other.length;
  for (let k = 1; k <= Math.min(one.nodes.length, other.nodes.length); k++) {
    const [x, y] = [ids[one.nodes.at(-k)!]!, ids[other.nodes.at(-k)!]!];
    if (x !== y) return x < y ? -1 : 1;
  }
  return one.nodes.length - other.nodes.length;
}

interface Limits {
  readonly rules: WayRules;
  /** How far the end is from each node, at least. */
  readonly ahead: Float64Array;
  /** Nodes that may not be met. */
  readonly shut: ReadonlySet<number>;
  /** Ties that may not be taken first. */
  readonly barred: ReadonlySet<number>;
}

/** Goes towards the end first (Hart, Nilsson & Raphael 1968, doi:10.1109/TSSC.1968.300136). Of equally short ways the first by `compare`. */
function nearestWay(
  network: Network,
  { from, to }: { readonly from: number; readonly to: number },
  { rules: { lengths, allowed }, ahead, shut, barred }: Limits,
): number[] | undefined {
  const { ids, rowStart, rowNode, rowTie } = network;
  const behind = new Map<number, number>([[from, 0]]);
  const settled = new Set<number>();
  const queue = new Ordered();
  queue.push(from, ahead[from]!);
  let longest = Infinity;
  for (let node = queue.pop(longest); node !== undefined; node = queue.pop(longest)) {
    if (settled.has(node)) continue;
    settled.add(node);
    const own = behind.get(node)!;
    if (node === to) {
      // All that is equally near is settled too, so that ids and not the order of nodes decide.
      longest = own * (1 + tolerance);
      continue;
    }
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const neighbour = rowNode[slot]!;
      const tie = rowTie[slot]!;
      if (shut.has(neighbour) || ahead[neighbour] === Infinity || (node === from && barred.has(tie))) continue;
      if (allowed && !allowed(tie)) continue;
      const way = own + (lengths ? lengths[tie]! : 1);
      if (way >= (behind.get(neighbour) ?? Infinity)) continue;
      behind.set(neighbour, way);
      queue.push(neighbour, way + ahead[neighbour]!);
    }
  }
  if (!settled.has(to)) return undefined;
  const back = [to];
  for (let node = to; node !== from; back.push(node)) {
    const reach = behind.get(node)! * (1 + tolerance);
    let before = -1;
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const neighbour = rowNode[slot]!;
      const tie = rowTie[slot]!;
      if (!settled.has(neighbour) || back.includes(neighbour) || (neighbour === from && barred.has(tie))) continue;
      if (allowed && !allowed(tie)) continue;
      if (behind.get(neighbour)! + (lengths ? lengths[tie]! : 1) > reach) continue;
      if (before === -1 || ids[neighbour]! < ids[before]!) before = neighbour;
    }
    if (before === -1) return undefined;
    node = before;
  }
  return back.toReversed();
}

/** Nodes by a number, least first; a node may wait more than once. */
class Ordered {
  private readonly heap: { readonly node: number; readonly by: number }[] = [];

  push(node: number, by: number): void {
    const { heap } = this;
    let place = heap.push({ node, by }) - 1;
    for (let above = (place - 1) >> 1; place > 0 && heap[above]!.by > by; above = (place - 1) >> 1) {
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = { node, by };
  }

  /** The least, unless it is above the limit. */
  pop(limit: number): number | undefined {
    const { heap } = this;
    const first = heap[0];
    if (!first || first.by > limit) return undefined;
    const last = heap.pop()!;
    if (heap.length === 0) return first.node;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]!.by < heap[below]!.by) below++;
      if (heap[below]!.by >= last.by) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = last;
    return first.node;
  }
}
