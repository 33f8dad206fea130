import { DistanceHeap } from './distanceHeap.ts';

/** Nodes waiting to be settled. All must be taken out before the next search. */
export interface WayQueue {
  /** A node whose distance is new or has become smaller. */
  push(node: number): void;
  /** A node that no other can make nearer any more, or −1 where none waits. May give a node again that it gave before. */
  pop(): number;
}

/** Share of the shortest tie that a bucket is wide: so far below 1 that rounding never puts both ends of a tie into one bucket. */
const width = 0.99;
/** Buckets for a network of n nodes: with more, empty ones cost more than a heap. */
const mostBuckets = (n: number): number => 2 * n + 256;

/**
 * Buckets no wider than the shortest tie, in which no node can make another one nearer (Denardo & Fox 1979,
 * doi:10.1287/opre.27.1.161), or a heap where ties differ too much for that.
 * @param distance of each node, read again at every push
 * @param lengths of all ties that are ever gone
 */
export function makeWayQueue(distance: Float64Array, lengths: readonly Float64Array[]): WayQueue {
  let shortest = Infinity;
  let longest = 0;
  for (const row of lengths)
    for (const length of row) {
      if (length < shortest) shortest = length;
      if (length > longest) longest = length;
    }
  const span = longest / (shortest * width);
  return span <= mostBuckets(distance.length) ? new Buckets(distance, shortest * width, span) : new Heap(distance);
}

class Buckets implements WayQueue {
  private readonly distance: Float64Array;
  private readonly perLength: number;
  private readonly mask: number;
  /** Last entry of each bucket, from 1; 0 where it is empty. Buckets are used again in turn. */
  private readonly last: Int32Array;
  /** Entry → node, and the entry before it in its bucket. Taken entries are used again. */
  private node: Int32Array;
  private earlier: Int32Array;
  private free = 0;
  private used = 0;
  private waiting = 0;
  private bucket = 0;

  constructor(distance: Float64Array, wide: number, span: number) {
    this.distance = distance;
    this.perLength = 1 / wide;
    this.mask = 2 ** Math.ceil(Math.log2(span + 3)) - 1;
    this.last = new Int32Array(this.mask + 1);
    this.node = new Int32Array(distance.length + 16);
    this.earlier = new Int32Array(distance.length + 16);
  }

  push(node: number): void {
    const bucket = Math.floor(this.distance[node]! * this.perLength) & this.mask;
    let entry = this.free;
    if (entry > 0) this.free = this.earlier[entry]!;
    else {
      entry = ++this.used;
      if (entry === this.node.length) this.grow();
    }
    this.node[entry] = node;
    this.earlier[entry] = this.last[bucket]!;
    this.last[bucket] = entry;
    this.waiting++;
  }

  pop(): number {
    if (this.waiting === 0) {
      this.bucket = 0;
      return -1;
    }
    const { last, mask } = this;
    let bucket = this.bucket;
    while (last[bucket] === 0) bucket = (bucket + 1) & mask;
    this.bucket = bucket;
    const entry = last[bucket]!;
    last[bucket] = this.earlier[entry]!;
    this.earlier[entry] = this.free;
    this.free = entry;
    this.waiting--;
    return this.node[entry]!;
  }

  private grow(): void {
    const node = new Int32Array(2 * this.node.length);
    node.set(this.node);
    this.node = node;
    const earlier = new Int32Array(node.length);
    earlier.set(this.earlier);
    this.earlier = earlier;
  }
}

class Heap implements WayQueue {
  private readonly heap: DistanceHeap;
  private readonly waits: Uint8Array;

  constructor(distance: Float64Array) {
    this.heap = new DistanceHeap(distance);
    this.waits = new Uint8Array(distance.length);
  }

  push(node: number): void {
    if (this.waits[node] === 1) this.heap.nearer(node);
    else {
      this.waits[node] = 1;
      this.heap.push(node);
    }
  }

  pop(): number {
    if (this.heap.size === 0) return -1;
    const node = this.heap.pop();
    this.waits[node] = 0;
    return node;
  }
}
