import type { Knob } from '../kit/knobs.ts';
import { nodeCount, type Network } from '../network/network.ts';
import { makeWayQueue, type WayQueue } from './wayQueue.ts';

/** Lengths that differ by less than this share are equal: 1/2 + 1/3 and 5/6 differ in the last digit, on paper they do not. */
export const tolerance = 1e-9;

/** Nodes and ties that searches look at between two yields, 5 to 20 ms of work. */
export const pathWork = 500_000;

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

/** Distances from one source at a time over ties of given positive lengths: Dijkstra's way (1959, doi:10.1007/BF01386390). */
export class LengthPaths {
  /** order[0…reached−1] are the nodes reached, each after those before it on its shortest paths; order[0] is the source. */
  readonly order: Uint32Array;
  reached = 0;
  /** Length of the way from the source, Infinity where not reached. */
  readonly distance: Float64Array;
  private readonly settled: Uint8Array;
  private readonly queue: WayQueue;
  private readonly network: Network;
  private readonly rowLength: Float64Array;

  /** @param lengths of the ties */
  constructor(network: Network, lengths: Float64Array) {
    const n = nodeCount(network);
    this.network = network;
    this.rowLength = Float64Array.from(network.rowTie, (tie) => lengths[tie]!);
    this.order = new Uint32Array(n);
    this.distance = new Float64Array(n).fill(Infinity);
    this.settled = new Uint8Array(n);
    this.queue = makeWayQueue(this.distance, [lengths]);
  }

  measure(source: number): void {
    const { order, settled, distance, queue, rowLength } = this;
    const { rowStart, rowNode } = this.network;
    for (let k = 0; k < this.reached; k++) {
      distance[order[k]!] = Infinity;
      settled[order[k]!] = 0;
    }
    let reached = 0;
    distance[source] = 0;
    queue.push(source);
    for (let node = queue.pop(); node !== -1; node = queue.pop()) {
      if (settled[node] === 1) continue;
      settled[node] = 1;
      order[reached++] = node;
      const own = distance[node]!;
      const end = rowStart[node + 1]!;
      for (let slot = rowStart[node]!; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        const way = own + rowLength[slot]!;
        if (way >= distance[neighbour]!) continue;
        distance[neighbour] = way;
        queue.push(neighbour);
      }
    }
    this.reached = reached;
  }
}
