import type { Folded } from './folded.ts';
import type { Edge, Stage } from './folding.ts';

/** Searches all shortest ways from one node or one person at the edge, and adds what leads through each node to `through`. */
export interface WaySearch {
  /**
   * @param index of the person at the edge, or of the node where the stage has no edge
   * @param starts people there
   * @param scale of what each adds to `through`
   * @param squares of what each adds; empty where not wanted
   */
  from(index: number, starts: number, scale: number, through: Float64Array, squares: Float64Array): void;
}

/** Breadth first, where each tie is one step (Brandes 2001, doi:10.1080/0022250X.2001.9990249). */
export class StepSearch implements WaySearch {
  private readonly graph: Folded;
  private readonly edge: Edge | undefined;
  /** Nodes in the order found. */
  private readonly order: Uint32Array;
  /** Steps from the source, above all of earlier searches: what is not above `before` is not found yet. */
  private readonly steps: Int32Array;
  private before = 0;
  /** Shortest ways to one of a node's people. */
  private readonly ways: Float64Array;
  /** Nodes one step further than order[k], on ways over it: after[afterStart[k]…afterStart[k+1]−1]. */
  private readonly after: Uint32Array;
  private readonly afterStart: Uint32Array;
  /** Who is reached behind a node, as a share of the ways to it, from people at the edge. */
  private readonly reached: Float64Array;
  /** The same from everywhere, with the node's own. */
  private readonly share: Float64Array;

  /** The last at the edge, from 1, that this one is tied to. */
  private readonly beside: Uint32Array;

  constructor({ graph, edge }: Stage) {
    this.graph = graph;
    this.edge = edge;
    this.order = new Uint32Array(graph.size);
    this.steps = new Int32Array(graph.size);
    this.ways = new Float64Array(graph.size);
    this.after = new Uint32Array(graph.rowNode.length + 1);
    this.afterStart = new Uint32Array(graph.size + 1);
    this.reached = new Float64Array(graph.size);
    this.share = new Float64Array(graph.size);
    this.beside = new Uint32Array(edge ? edge.size : 0);
  }

  from(index: number, starts: number, scale: number, through: Float64Array, squares: Float64Array): void {
    const { edge, order, steps, ways } = this;
    if (this.before > 1e9) {
      steps.fill(0);
      this.before = 0;
    }
    const start = this.before + 1;
    if (!edge) {
      order[0] = index;
      ways[index] = 1;
      steps[index] = start;
      const found = this.search(1, 1 / this.graph.copies[index]!);
      this.gather(found, 1, starts, scale / 2, through, squares);
      return;
    }
    let found = 0;
    for (let slot = edge.rowStart[index]!; slot < edge.rowStart[index + 1]!; slot++) {
      const node = edge.rowNode[slot]!;
      order[found++] = node;
      ways[node] = 1;
      steps[node] = start;
    }
    found = this.search(found, 1);
    this.reachEdge(edge, index);
    this.gather(found, 0, starts, scale, through, squares);
  }

  /** @param correction of the ways out of the first node */
  private search(found: number, correction: number): number {
    const { order, steps, ways, after, afterStart, before } = this;
    const { rowStart, rowNode, copies } = this.graph;
    let filled = 0;
    for (let head = 0; head < found; head++) {
      const node = order[head]!;
      const further = steps[node]! + 1;
      const end = rowStart[node + 1]!;
      for (let slot = rowStart[node]!; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        let known = steps[neighbour]!;
        if (known <= before) {
          steps[neighbour] = known = further;
          order[found++] = neighbour;
          ways[neighbour] = 0;
        }
        // Kept where it is one step further, without a branch: which it is cannot be foretold.
        after[filled] = neighbour;
        filled += ((known - further) >>> 31) ^ 1;
      }
      afterStart[head + 1] = filled;
    }
    for (let head = 0; head < found; head++) {
      const node = order[head]!;
      const out = ways[node]! * copies[node]! * (head === 0 ? correction : 1);
      const end = afterStart[head + 1]!;
      for (let slot = afterStart[head]!; slot < end; slot++) ways[after[slot]!]! += out;
    }
    this.before = steps[order[found - 1]!]!;
    return found;
  }

  /** Those at the edge later than `index` and not tied to it, on the ways over their nearest neighbours. */
  private reachEdge({ size, rowStart, rowNode, reach, pairStart, pairOther }: Edge, index: number): void {
    const { steps, ways, reached, beside } = this;
    for (let slot = pairStart[index]!; slot < pairStart[index + 1]!; slot++) beside[pairOther[slot]!] = index + 1;
    const { copies } = this.graph;
    let slot = rowStart[index + 1]!;
    for (let other = index + 1; other < size; other++) {
      const first = slot;
      const end = rowStart[other + 1]!;
      if (beside[other] === index + 1) {
        slot = end;
        continue;
      }
      let nearest = steps[rowNode[slot]!]!;
      let sum = 0;
      for (; slot < end; slot++) {
        const node = rowNode[slot]!;
        const far = steps[node]!;
        if (far < nearest) {
          nearest = far;
          sum = ways[node]! * copies[node]!;
        } else if (far === nearest) sum += ways[node]! * copies[node]!;
      }
      const each = reach[other]! / sum;
      for (let again = first; again < end; again++) {
        const node = rowNode[again]!;
        if (steps[node] === nearest) reached[node]! += each;
      }
    }
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
    const { order, ways, after, afterStart, reached, share } = this;
    const { reach, copies } = this.graph;
    const drawn = squares.length > 0;
    for (let place = found - 1; place >= first; place--) {
      const node = order[place]!;
      let behind = reached[node]!;
      reached[node] = 0;
      const end = afterStart[place + 1]!;
      for (let slot = afterStart[place]!; slot < end; slot++) behind += share[after[slot]!]!;
      const own = ways[node]!;
      share[node] = reach[node]! / own + copies[node]! * behind;
      const adds = scale * own * behind;
      through[node]! += starts * adds;
      if (drawn) squares[node]! += starts * adds * adds;
    }
  }
}
