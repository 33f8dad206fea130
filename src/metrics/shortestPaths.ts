import type { Knob } from '../kit/knobs.ts';
import { nodeCount, type Network } from '../network/network.ts';
import { DistanceHeap } from './distanceHeap.ts';

/** Lengths that differ by less than this share are equal: 1/2 + 1/3 and 5/6 differ in the last digit, on paper they do not. */
const tolerance = 1e-9;

/** Row entries between two yields of work along shortest paths, about 10 ms of it. */
export const pathWork = 300_000;

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

/** All shortest paths from one source at a time, to the nodes that it reaches. */
export interface PathFinder {
  /** order[0…reached−1] are the nodes reached, nearest first; order[0] is the source. */
  readonly order: Uint32Array;
  readonly reached: number;
  /** Of a reached node; of others Infinity. */
  readonly distance: Float64Array;
  /** Number of shortest paths to a reached node, in doubles because it outgrows 32 bits. */
  readonly paths: Float64Array;
  from(source: number): void;
  /** Whether a shortest path goes from `before` over this tie to its neighbour `node`, both reached. */
  leads(before: number, tie: number, node: number): boolean;
}

/** Breadth first: every tie is one step. */
export class StepPaths implements PathFinder {
  readonly order: Uint32Array;
  reached = 0;
  readonly distance: Float64Array;
  readonly paths: Float64Array;
  private readonly network: Network;

  constructor(network: Network) {
    const n = nodeCount(network);
    this.network = network;
    this.order = new Uint32Array(n);
    this.distance = new Float64Array(n).fill(Infinity);
    this.paths = new Float64Array(n);
  }

  from(source: number): void {
    const { order, distance, paths } = this;
    const { rowStart, rowNode } = this.network;
    for (let k = 0; k < this.reached; k++) distance[order[k]!] = Infinity;
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = order[head]!;
      const step = distance[node]! + 1;
      for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
        const neighbour = rowNode[slot]!;
        if (distance[neighbour] === Infinity) {
          distance[neighbour] = step;
          paths[neighbour] = 0;
          order[tail++] = neighbour;
        }
        if (distance[neighbour] === step) paths[neighbour]! += paths[node]!;
      }
    }
    this.reached = tail;
  }

  leads(before: number, _tie: number, node: number): boolean {
    return this.distance[before]! < this.distance[node]!;
  }
}

/** Dijkstra's way (1959, doi:10.1007/BF01386390) over ties of given positive lengths; paths are counted once all distances are known. */
export class LengthPaths implements PathFinder {
  readonly order: Uint32Array;
  reached = 0;
  readonly distance: Float64Array;
  readonly paths: Float64Array;
  private readonly network: Network;
  private readonly lengths: Float64Array;
  /** Of a reached node in the order; stale for others, whose distance is Infinity. */
  private readonly place: Uint32Array;
  private readonly heap: DistanceHeap;

  constructor(network: Network, lengths: Float64Array) {
    const n = nodeCount(network);
    this.network = network;
    this.lengths = lengths;
    this.order = new Uint32Array(n);
    this.distance = new Float64Array(n).fill(Infinity);
    this.paths = new Float64Array(n);
    this.place = new Uint32Array(n);
    this.heap = new DistanceHeap(this.distance);
  }

  from(source: number): void {
    const { order, paths } = this;
    const { rowStart, rowNode, rowTie } = this.network;
    this.measure(source);
    paths[source] = 1;
    for (let k = 1; k < this.reached; k++) {
      const node = order[k]!;
      let count = 0;
      for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
        const before = rowNode[slot]!;
        if (this.leads(before, rowTie[slot]!, node)) count += paths[before]!;
      }
      paths[node] = count;
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
      for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
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

  leads(before: number, tie: number, node: number): boolean {
    // By place rather than by distance: a length far below the tolerance leaves both ends equally far.
    const earlier = this.place[before]! < this.place[node]!;
    return earlier && this.distance[before]! + this.lengths[tie]! <= this.distance[node]! * (1 + tolerance);
  }
}
