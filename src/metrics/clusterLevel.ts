import { nodeCount, type Network } from '../network/network.ts';

/**
 * A network as the methods see it that look for groups: at first its nodes, then groups of them as single nodes. What is tied
 * within a node decides about no move, so it is not kept.
 */
export interface Level {
  /** Number of nodes. */
  readonly n: number;
  /** Neighbours of i are to[start[i]…start[i+1]−1], with the weights (> 0) beside them; every tie stands in both rows. */
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** What a node adds to the size of its group: its strength (modularity), or the number of nodes in it (CPM). */
  readonly size: Float64Array;
}

/**
 * What is to be high: Σ over groups of (2 · weight inside − price · size²) / norm. With strengths for sizes, the price γ / Σ of
 * strengths and the norm Σ of strengths this is modularity; with 1 for every size and the price γ it is the constant Potts model (CPM).
 */
export interface Aim {
  readonly level: Level;
  readonly price: number;
  readonly norm: number;
  /** A gain below this is none: rounding moves nobody. */
  readonly tiny: number;
  /** Number in `level` → node of the network. */
  readonly nodeOf: Uint32Array;
}

export type ClusterQuality = 'modularity' | 'association';

/**
 * @param quality `association`: weights become 2m·w_ij / (s_i s_j), doi:10.1002/asi.21075, every node counts as 1, and the sum
 * is divided by the number of nodes.
 * @param resolution γ > 0: higher gives more and smaller groups.
 */
export function aimOf(network: Network, quality: ClusterQuality, resolution: number): Aim {
  const { nodeOf, sorted } = orderById(network.ids);
  const level = sorted ? levelAsItIs(network) : levelInOrder(network, nodeOf);
  const { n, start, to, size: strength } = level;
  let total = 0;
  for (let i = 0; i < n; i++) total += strength[i]!;
  if (quality === 'modularity') {
    const norm = total > 0 ? total : 1;
    return { level, price: resolution / norm, norm, tiny: (1e-10 * norm) / Math.max(1, to.length), nodeOf };
  }
  const weight = new Float64Array(to.length);
  for (let i = 0; i < n; i++)
    for (let slot = start[i]!; slot < start[i + 1]!; slot++)
      weight[slot] = (total * level.weight[slot]!) / (strength[i]! * strength[to[slot]!]!);
  const size = new Float64Array(n).fill(1);
  return { level: { n, start, to, weight, size }, price: resolution, norm: Math.max(1, n), tiny: 1e-10, nodeOf };
}

/** How good groups are; 0 for nothing. @param group of each node of the level, below n. */
export function qualityOf({ level, price, norm }: Aim, group: Int32Array): number {
  const { n, start, to, weight, size } = level;
  const sizeOf = new Float64Array(n);
  let inside = 0;
  for (let i = 0; i < n; i++) {
    const own = group[i]!;
    sizeOf[own]! += size[i]!;
    for (let slot = start[i]!; slot < start[i + 1]!; slot++) if (group[to[slot]!] === own) inside += weight[slot]!;
  }
  let paid = 0;
  for (let one = 0; one < n; one++) paid += price * sizeOf[one]! ** 2;
  return (inside - paid) / norm;
}

/** Nodes in the order of their ids: groups must not depend on the order in which files were read. */
function orderById(ids: readonly string[]): { readonly nodeOf: Uint32Array; readonly sorted: boolean } {
  const nodeOf = new Uint32Array(ids.length);
  let sorted = true;
  for (let node = 0; node < ids.length; node++) {
    nodeOf[node] = node;
    if (sorted && node > 0 && ids[node - 1]! > ids[node]!) sorted = false;
  }
  if (!sorted) nodeOf.sort((i, j) => (ids[i]! < ids[j]! ? -1 : 1));
  return { nodeOf, sorted };
}

/** The network's own rows; sizes are strengths, summed along the row. */
function levelAsItIs({ rowStart, rowNode, rowTie, weight: tieWeight, ids }: Network): Level {
  const n = ids.length;
  const weight = new Float64Array(rowTie.length);
  const size = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let slot = rowStart[i]!; slot < rowStart[i + 1]!; slot++) sum += weight[slot] = tieWeight[rowTie[slot]!]!;
    size[i] = sum;
  }
  return { n, start: Int32Array.from(rowStart), to: Int32Array.from(rowNode), weight, size };
}

/** Rows in the given order of nodes, each ascending; sizes are strengths, summed along the row. */
function levelInOrder(network: Network, nodeOf: Uint32Array): Level {
  const { rowStart, rowNode, rowTie } = network;
  const n = nodeCount(network);
  const place = new Uint32Array(n);
  for (let i = 0; i < n; i++) place[nodeOf[i]!] = i;
  const start = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) start[i + 1] = start[i]! + rowStart[nodeOf[i]! + 1]! - rowStart[nodeOf[i]!]!;
  const to = new Int32Array(rowNode.length);
  const weight = new Float64Array(rowNode.length);
  const size = new Float64Array(n);
  // Everybody enters the rows of his neighbours in turn, so that each row comes out ascending.
  const next = start.slice(0, n);
  for (let i = 0; i < n; i++) {
    const node = nodeOf[i]!;
    for (let from = rowStart[node]!; from < rowStart[node + 1]!; from++) {
      const j = place[rowNode[from]!]!;
      const slot = next[j]!++;
      const w = network.weight[rowTie[from]!]!;
      to[slot] = i;
      weight[slot] = w;
      size[j]! += w;
    }
  }
  return { n, start, to, weight, size };
}
