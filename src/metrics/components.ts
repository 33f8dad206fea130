import { atOnce } from '../kit/steps.ts';
import { nodeCount, type Network } from '../network/network.ts';

/** Row entries that a walk looks at between two yields, some 20 ms of work. */
const stride = 1 << 20;

/**
 * Any group numbers → 0 for the largest group, and so on; equal sizes are ordered by their smallest node id.
 * @param groups whole numbers of at least 0, one per node.
 */
export function numberBySize(groups: ArrayLike<number>, ids: readonly string[]): Int32Array {
  const n = ids.length;
  let most = -1;
  for (let node = 0; node < n; node++) if (groups[node]! > most) most = groups[node]!;
  const sizes = new Uint32Array(most + 1);
  for (let node = 0; node < n; node++) sizes[groups[node]!]!++;
  const groupsOfSize = new Map<number, number>();
  for (const size of sizes) if (size > 0) groupsOfSize.set(size, (groupsOfSize.get(size) ?? 0) + 1);
  // Ids are looked at only where a group has its equals: never those of the largest.
  const smallest = new Int32Array(most + 1).fill(-1);
  for (let node = 0; node < n; node++) {
    const group = groups[node]!;
    if (groupsOfSize.get(sizes[group]!) === 1) continue;
    if (smallest[group] === -1 || ids[node]! < ids[smallest[group]!]!) smallest[group] = node;
  }
  const ordered: number[] = [];
  for (let group = 0; group <= most; group++) if (sizes[group]! > 0) ordered.push(group);
  ordered.sort((x, y) => sizes[y]! - sizes[x]! || (ids[smallest[x]!]! < ids[smallest[y]!]! ? -1 : 1));
  const rank = new Int32Array(most + 1);
  ordered.forEach((group, number) => (rank[group] = number));
  const numbered = new Int32Array(n);
  for (let node = 0; node < n; node++) numbered[node] = rank[groups[node]!]!;
  return numbered;
}

export interface Walk {
  /** All nodes, one component after the other, each breadth first: near nodes stand near each other. */
  readonly order: Uint32Array;
  /** Component of each node, 0 for the largest; equal sizes are ordered by their smallest node id. */
  readonly component: Int32Array;
  /** Size of each component, largest first. */
  readonly sizes: readonly number[];
}

/** Visits every node once. O(n + m), about 10 ms for 100,000 ties. */
export const walk = (network: Network): Walk => atOnce(walkSteps(network));

/** As `walk`, in steps; yields the share done. */
export function* walkSteps(network: Network): Generator<number, Walk, undefined> {
  const n = nodeCount(network);
  const { rowStart, rowNode } = network;
  const order = new Uint32Array(n);
  const found = new Int32Array(n).fill(-1); // number of each node's component, by its first node
  let components = 0;
  let head = 0;
  let tail = 0;
  for (let start = 0, looked = 0; start < n; start++) {
    if (found[start] !== -1) continue;
    const one = components++;
    found[start] = one;
    order[tail++] = start;
    while (head < tail) {
      const node = order[head++]!;
      const end = rowStart[node + 1]!;
      let slot = rowStart[node]!;
      looked += end - slot + 1;
      for (; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        if (found[neighbour] !== -1) continue;
        found[neighbour] = one;
        order[tail++] = neighbour;
      }
      if (looked > stride) {
        looked = 0;
        yield tail / n;
      }
    }
  }
  yield 1;
  const component = numberBySize(found, network.ids);
  const sizes = Array.from<number>({ length: components }).fill(0);
  for (let node = 0; node < n; node++) sizes[component[node]!]!++;
  return { order, component, sizes };
}

/**
 * The connected parts of each group, numbered by one of their nodes. Louvain can leave a group in pieces
 * (doi:10.1038/s41598-019-41695-z); apart they have the higher modularity.
 */
export function splitUnconnected({ rowStart, rowNode }: Network, groups: Int32Array): Int32Array<ArrayBuffer> {
  const parts = new Int32Array(groups.length).fill(-1);
  const stack: number[] = [];
  for (let first = 0; first < groups.length; first++) {
    if (parts[first] !== -1) continue;
    parts[first] = first;
    stack.push(first);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
        const neighbour = rowNode[slot]!;
        if (parts[neighbour] !== -1 || groups[neighbour] !== groups[node]) continue;
        parts[neighbour] = first;
        stack.push(neighbour);
      }
    }
  }
  return parts;
}
