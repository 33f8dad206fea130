import type { Knob } from '../kit/knobs.ts';
import { nodeCount, type Network } from '../network/network.ts';
import { DistanceHeap } from './distanceHeap.ts';

/** Lengths that differ by less than this share are equal: 1/2 + 1/3 and 5/6 differ in the last digit, on paper they do not. */
const tolerance = 1e-9;

/** Nodes and ties on shortest paths between two yields, 5 to 20 ms of work. */
export const pathWork = 50_000;

/** Shared by the metrics on lengths. */
export const alphaKnob: Knob = {
  kind: 'range',
  id: 'alpha',
  name: 'Weight of strength (α)',
  explain: 'A link is 1/w^α long: at 0 all links are one step, at 1 twice the strength is half the way.',
  min: 0,
  max: 2,
  step: 0.1,
  default: 1,
};

/** Length of each tie: a strong one is short, d = 1/w^alpha (doi:10.1016/j.socnet.2010.03.006). */
export const lengthsOf = ({ weight }: Network, alpha: number): Float64Array => weight.map((w) => w ** -alpha);

/** Whether all ties are equally long: then steps tell as much, and are found faster. */
export const allEqual = (lengths: Float64Array): boolean => lengths.every((length) => length === lengths[0]);

/** All shortest paths from one source at a time, to the nodes that it reaches. */
export interface PathFinder {
  /** order[0…reached−1] are the nodes reached, nearest first; order[0] is the source. */
  readonly order: Uint32Array;
  readonly reached: number;
  /** Number of shortest paths to a reached node, in doubles because it outgrows 32 bits. */
  readonly paths: Float64Array;
  /** Nodes just before order[k] on its shortest paths: before[beforeStart[k]…beforeStart[k+1]−1]. Each tie is in it at most once. */
  readonly before: Uint32Array;
  readonly beforeStart: Uint32Array;
  from(source: number): void;
}

/** Breadth first: every tie is one step. */
export class StepPaths implements PathFinder {
  readonly order: Uint32Array;
  reached = 0;
  readonly paths: Float64Array;
  readonly before: Uint32Array;
  readonly beforeStart: Uint32Array;
  /** Steps from the source, −1 where not reached. */
  private readonly steps: Int32Array;
  private readonly network: Network;

  constructor(network: Network) {
    const n = nodeCount(network);
    this.network = network;
    this.order = new Uint32Array(n);
    this.paths = new Float64Array(n);
    this.before = new Uint32Array(network.a.length);
    this.beforeStart = new Uint32Array(n + 1);
    this.steps = new Int32Array(n).fill(-1);
  }

  from(source: number): void {
    const { order, paths, before, beforeStart, steps } = this;
    const { rowStart, rowNode } = this.network;
    for (let k = 0; k < this.reached; k++) steps[order[k]!] = -1;
    order[0] = source;
    steps[source] = 0;
    let tail = 1;
    let filled = 0;
    for (let head = 0; head < tail; head++) {
      const node = order[head]!;
      const own = steps[node]!;
      let count = head === 0 ? 1 : 0;
      const end = rowStart[node + 1]!;
      for (let slot = rowStart[node]!; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        const known = steps[neighbour]!;
        if (known === -1) {
          steps[neighbour] = own + 1;
          order[tail++] = neighbour;
        } else if (known < own) {
          count += paths[neighbour]!;
          before[filled++] = neighbour;
        }
      }
      paths[node] = count;
      beforeStart[head + 1] = filled;
    }
    this.reached = tail;
  }
}

/** Dijkstra's way (1959, doi:10.1007/BF01386390) over ties of given positive lengths; paths are counted once all distances are known. */
export class LengthPaths implements PathFinder {
  readonly order: Uint32Array;
  reached = 0;
  readonly paths: Float64Array;
  readonly before: Uint32Array;
  readonly beforeStart: Uint32Array;
  /** Length of the way from the source, Infinity where not reached. */
  readonly distance: Float64Array;
  /** Of a reached node in the order; stale for others, whose distance is Infinity. */
  private readonly place: Uint32Array;
  private readonly heap: DistanceHeap;
  private readonly network: Network;
  private readonly lengths: Float64Array;

  constructor(network: Network, lengths: Float64Array) {
    const n = nodeCount(network);
    this.network = network;
    this.lengths = lengths;
    this.order = new Uint32Array(n);
    this.paths = new Float64Array(n);
    this.before = new Uint32Array(network.a.length);
    this.beforeStart = new Uint32Array(n + 1);
    this.distance = new Float64Array(n).fill(Infinity);
    this.place = new Uint32Array(n);
    this.heap = new DistanceHeap(this.distance);
  }

  from(source: number): void {
    this.measure(source);
    const { order, paths, before, beforeStart, distance, place, lengths } = this;
    const { rowStart, rowNode, rowTie } = this.network;
    let filled = 0;
    for (let k = 0; k < this.reached; k++) {
      const node = order[k]!;
      const reach = distance[node]! * (1 + tolerance);
      let count = k === 0 ? 1 : 0;
      const end = rowStart[node + 1]!;
      for (let slot = rowStart[node]!; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        // By place rather than by distance: a length far below the tolerance leaves both ends equally far.
        if (place[neighbour]! >= k || distance[neighbour]! + lengths[rowTie[slot]!]! > reach) continue;
        count += paths[neighbour]!;
        before[filled++] = neighbour;
      }
      paths[node] = count;
      beforeStart[k + 1] = filled;
    }
  }

  /** Distances and order only. */
  measure(source: number): void {
    const { order, place, distance, heap, lengths } = this;
    const { rowStart, rowNode, rowTie } = this.network;
    for (let k = 0; k < this.reached; k++) distance[order[k]!] = Infinity;
    let reached = 0;
    distance[source] = 0;
    heap.push(source);
    while (heap.size > 0) {
      const node = heap.pop();
      place[node] = reached;
      order[reached++] = node;
      const own = distance[node]!;
      const end = rowStart[node + 1]!;
      for (let slot = rowStart[node]!; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        const known = distance[neighbour]!;
        const way = own + lengths[rowTie[slot]!]!;
        if (way >= known) continue;
        distance[neighbour] = way;
        if (known === Infinity) heap.push(neighbour);
        else heap.nearer(neighbour);
      }
    }
    this.reached = reached;
  }
}
