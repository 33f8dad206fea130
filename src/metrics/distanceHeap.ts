/** Nodes by distance, nearest first; a node's distance may become smaller while it waits. Binary, with places of the nodes in it. */
export class DistanceHeap {
  /** Slot s holds the node heap[s]; its children are in 2s + 1 and 2s + 2. */
  private readonly heap: Uint32Array;
  /** Node → its slot. Stale for nodes that are not waiting. */
  private readonly slotOf: Uint32Array;
  private readonly distance: Float64Array;
  size = 0;

  /** @param distance of each node, read again at every call. */
  constructor(distance: Float64Array) {
    this.heap = new Uint32Array(distance.length);
    this.slotOf = new Uint32Array(distance.length);
    this.distance = distance;
  }

  push(node: number): void {
    this.rise(this.size++, node);
  }

  /** After the distance of a waiting node became smaller. */
  nearer(node: number): void {
    this.rise(this.slotOf[node]!, node);
  }

  /** Takes the nearest node out. There must be one. */
  pop(): number {
    const nearest = this.heap[0]!;
    const last = this.heap[--this.size]!;
    if (this.size > 0) this.sink(last);
    return nearest;
  }

  private rise(slot: number, node: number): void {
    const { heap, slotOf, distance } = this;
    const own = distance[node]!;
    while (slot > 0) {
      const above = (slot - 1) >> 1;
      const other = heap[above]!;
      if (distance[other]! <= own) break;
      heap[slot] = other;
      slotOf[other] = slot;
      slot = above;
    }
    heap[slot] = node;
    slotOf[node] = slot;
  }

  private sink(node: number): void {
    const { heap, slotOf, distance, size } = this;
    const own = distance[node]!;
    let slot = 0;
    for (;;) {
      let below = 2 * slot + 1;
      if (below >= size) break;
      if (below + 1 < size && distance[heap[below + 1]!]! < distance[heap[below]!]!) below++;
      const other = heap[below]!;
      if (distance[other]! >= own) break;
      heap[slot] = other;
      slotOf[other] = slot;
      slot = below;
    }
    heap[slot] = node;
    slotOf[node] = slot;
  }
}
