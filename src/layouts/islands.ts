import { nodeCount, type Network } from '../network/network.ts';

/** The connected parts of a network, largest first; equal sizes by their smallest node. */
export interface Islands {
  /** Node → its island's index. */
  readonly of: Int32Array;
  /** Members of each island, ascending. */
  readonly members: readonly Int32Array[];
}

/** Breadth first over the rows: O(n + m). */
export function findIslands(network: Network): Islands {
  const n = nodeCount(network);
  const of = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  const found: Int32Array[] = [];
  for (let first = 0; first < n; first++) {
    if (of[first]! >= 0) continue;
    let tail = 0;
    queue[tail++] = first;
    of[first] = found.length;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) {
        const neighbour = network.rowNode[slot]!;
        if (of[neighbour]! >= 0) continue;
        of[neighbour] = found.length;
        queue[tail++] = neighbour;
      }
    }
    found.push(queue.slice(0, tail).sort());
  }
  const members = found.sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  members.forEach((nodes, island) => {
    for (const node of nodes) of[node] = island;
  });
  return { of, members };
}
