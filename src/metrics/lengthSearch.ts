import type { Folded } from './folded.ts';
import type { Edge, Stage } from './folding.ts';
import { tolerance } from './shortestPaths.ts';
import { makeWayQueue, type WayQueue } from './wayQueue.ts';
import type { WaySearch } from './waySearch.ts';

/** Dijkstra's way (1959, doi:10.1007/BF01386390), where ties differ in length; ways are equally long within the tolerance. */
export class LengthSearch implements WaySearch {
  private readonly graph: Folded;
  private readonly edge: Edge | undefined;
  private readonly rowLength: Float64Array;
  /** Nodes as they were settled, each after those before it on its ways. */
  private readonly order: Uint32Array;
  private readonly distance: Float64Array;
  /** Of settled nodes: the number of this search. */
  private readonly settled: Uint32Array;
  private search = 0;
  /** Shortest ways to one of a node's people. */
  private readonly ways: Float64Array;
  /** Ways out of a node: over each of its people. */
  private readonly out: Float64Array;
  /** Nodes just before order[k]: before[beforeStart[k]…beforeStart[k+1]−1]. */
  private readonly before: Uint32Array;
  private readonly beforeStart: Uint32Array;
  /** Length of the tie from the source at the edge, Infinity without. */
  private readonly direct: Float64Array;
  /** Length of the tie from the source to others at the edge, Infinity without. */
  private readonly across: Float64Array;
  /** Who is reached behind a node, as a share of the ways to it. */
  private readonly reached: Float64Array;
  private readonly queue: WayQueue;

  constructor({ graph, edge }: Stage) {
    this.graph = graph;
    this.edge = edge;
    this.rowLength = graph.rowLength!;
    this.order = new Uint32Array(graph.size);
    this.distance = new Float64Array(graph.size).fill(Infinity);
    this.settled = new Uint32Array(graph.size);
    this.ways = new Float64Array(graph.size);
    this.out = new Float64Array(graph.size);
    this.before = new Uint32Array(graph.rowNode.length);
    this.beforeStart = new Uint32Array(graph.size + 1);
    this.direct = new Float64Array(edge ? graph.size : 0).fill(Infinity);
    this.across = new Float64Array(edge ? edge.size : 0).fill(Infinity);
    this.reached = new Float64Array(graph.size);
    this.queue = makeWayQueue(this.distance, edge?.rowLength ? [graph.rowLength!, edge.rowLength] : [graph.rowLength!]);
  }
  from(index: number, starts: number, scale: number, through: Float64Array, squares: Float64Array): void {
    const { edge, distance, direct, queue } = this;
    this.search++;
    if (!edge) {
      distance[index] = 0;
      queue.push(index);
      const found = this.settle(index);
      this.gather(found, 1, starts, scale / 2, through, squares);
      return;
    }
    const from = edge.rowStart[index]!;
    const to = edge.rowStart[index + 1]!;
    for (let slot = from; slot < to; slot++) {
      const node = edge.rowNode[slot]!;
      distance[node] = direct[node] = edge.rowLength![slot]!;
      queue.push(node);
    }
    const found = this.settle(-1);
    for (let slot = from; slot < to; slot++) direct[edge.rowNode[slot]!] = Infinity;
    this.reachEdge(edge, index);
    this.gather(found, 0, starts, scale, through, squares);
  }

  /** Finds all distances and numbers of ways. @param source where it is a node, else −1 */
  private settle(source: number): number {
    const { order, distance, settled, ways, out, before, beforeStart, direct, queue, rowLength, search } = this;
    const { rowStart, rowNode, copies } = this.graph;
    let found = 0;
    let filled = 0;
    for (let node = queue.pop(); node !== -1; node = queue.pop()) {
      if (settled[node] === search) continue;
      settled[node] = search;
      order[found++] = node;
      const own = distance[node]!;
      const reach = own * (1 + tolerance);
      let count = source === -1 ? (direct[node]! <= reach ? 1 : 0) : node === source ? 1 : 0;
      const end = rowStart[node + 1]!;
      for (let slot = rowStart[node]!; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        if (settled[neighbour] === search) {
          if (distance[neighbour]! + rowLength[slot]! > reach) continue;
          count += out[neighbour]!;
          before[filled++] = neighbour;
        } else {
          const way = own + rowLength[slot]!;
          if (way >= distance[neighbour]!) continue;
          distance[neighbour] = way;
          queue.push(neighbour);
        }
      }
      ways[node] = count;
      out[node] = node === source ? count : count * copies[node]!;
      beforeStart[found] = filled;
    }
    return found;
  }

  /** Those at the edge later than `index`, on the ways over the neighbours that are on a shortest one. */
  private reachEdge(edge: Edge, index: number): void {
    const { distance, out, across, reached } = this;
    const { size, rowStart, rowNode, reach, pairStart, pairOther, pairLength } = edge;
    const rowLength = edge.rowLength!;
    for (let slot = pairStart[index]!; slot < pairStart[index + 1]!; slot++) across[pairOther[slot]!] = pairLength[slot]!;
    let slot = rowStart[index + 1]!;
    for (let other = index + 1; other < size; other++) {
      const first = slot;
      const end = rowStart[other + 1]!;
      let nearest = Infinity;
      for (; slot < end; slot++) {
        const way = distance[rowNode[slot]!]! + rowLength[slot]!;
        if (way < nearest) nearest = way;
      }
      const tie = across[other]!;
      if (tie * (1 + tolerance) < nearest) continue;
      nearest = Math.min(nearest, tie) * (1 + tolerance);
      let sum = tie <= nearest ? 1 : 0;
      for (let again = first; again < end; again++)
        if (distance[rowNode[again]!]! + rowLength[again]! <= nearest) sum += out[rowNode[again]!]!;
      const each = reach[other]! / sum;
      for (let again = first; again < end; again++)
        if (distance[rowNode[again]!]! + rowLength[again]! <= nearest) reached[rowNode[again]!]! += each;
    }
    for (let slot = pairStart[index]!; slot < pairStart[index + 1]!; slot++) across[pairOther[slot]!] = Infinity;
  }

  /** From the farthest node back. @param first place in the order of the first node that ways lead through */
  private gather(
    found: number,
    first: number,
    starts: number,
    scale: number,
    through: Float64Array,
    squares: Float64Array,
  ): void {
    const { order, ways, before, beforeStart, reached, distance } = this;
    const { reach, copies } = this.graph;
    const drawn = squares.length > 0;
    for (let place = found - 1; place >= first; place--) {
      const node = order[place]!;
      const behind = reached[node]!;
      const own = ways[node]!;
      const share = reach[node]! / own + copies[node]! * behind;
      const end = beforeStart[place + 1]!;
      for (let slot = beforeStart[place]!; slot < end; slot++) reached[before[slot]!]! += share;
      const adds = scale * own * behind;
      through[node]! += starts * adds;
      if (drawn) squares[node]! += starts * adds * adds;
    }
    for (let place = 0; place < found; place++) {
      const node = order[place]!;
      reached[node] = 0;
      distance[node] = Infinity;
    }
  }
}
