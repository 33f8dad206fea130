import { nodeCount, type Network } from '../network/network.ts';

/** Ties of a folded graph: ends[2e] and ends[2e + 1] are joined; lengths[e] where ties differ in length. */
export interface FoldedTies {
  readonly ends: Uint32Array;
  readonly lengths: Float64Array | undefined;
}

/**
 * A part of a network in which shortest ways are searched. Its nodes stand for one or more people who are alike, and for all who
 * reach the rest of the part through them only.
 */
export interface Folded {
  readonly size: number;
  /** Neighbours of i are rowNode[rowStart[i]…rowStart[i+1]−1], ascending; rowLength beside them, or absent where all ties are one step. */
  readonly rowStart: Uint32Array;
  readonly rowNode: Uint32Array;
  readonly rowLength: Float64Array | undefined;
  /** People in a node: a way through the node can take any one of them. */
  readonly copies: Float64Array;
  /** People whose ways to the rest begin or end here. */
  readonly reach: Float64Array;
  /** Those of them that ways are searched from: all (the same array), or where sampled the ones drawn. */
  readonly starts: Float64Array;
  /** A person of each node, as node of the network. */
  readonly person: Uint32Array;
  /** Pairs of people whose ways lead through a node: for each of its copies. */
  readonly through: Float64Array;
  /** Where sampled: what of `through` comes from the starts, and the sum of the squares of what each of them added. Else empty. */
  readonly drawn: Float64Array;
  readonly squares: Float64Array;
  /** The graph that this is a part of: its node upper[k] is, or is in, lower[k] here. */
  readonly of: { readonly graph: Folded; readonly upper: Uint32Array; readonly lower: Uint32Array } | undefined;
}

/** Every node is one person. @param starts as in `Folded`; absent: everybody */
export function unfolded(network: Network, lengths: Float64Array | undefined, starts?: Float64Array): Folded {
  const size = nodeCount(network);
  const reach = new Float64Array(size).fill(1);
  const { rowStart, rowNode, rowTie } = network;
  return {
    size,
    rowStart,
    rowNode,
    rowLength: lengths && Float64Array.from(rowTie, (tie) => lengths[tie]!),
    copies: new Float64Array(size).fill(1),
    reach,
    starts: starts ?? reach,
    person: Uint32Array.from({ length: size }, (_, node) => node),
    through: new Float64Array(size),
    drawn: new Float64Array(starts ? size : 0),
    squares: new Float64Array(starts ? size : 0),
    of: undefined,
  };
}

export interface Part {
  readonly size: number;
  readonly ties: FoldedTies;
  readonly copies: Float64Array;
  readonly reach: Float64Array;
  readonly starts: Float64Array;
  readonly person: Uint32Array;
  readonly upper: Uint32Array;
  readonly lower: Uint32Array;
}

/** A part of a graph, with rows made of its ties. */
export function partOf(graph: Folded, { size, ties, upper, lower, ...rest }: Part): Folded {
  const sampled = rest.starts === rest.reach ? 0 : size;
  return {
    size,
    ...rowsOf(size, ties),
    ...rest,
    through: new Float64Array(size),
    drawn: new Float64Array(sampled),
    squares: new Float64Array(sampled),
    of: { graph, upper, lower },
  };
}

/** Rows of neighbours, each ascending. O(nodes + ties). */
function rowsOf(size: number, { ends, lengths }: FoldedTies): Pick<Folded, 'rowStart' | 'rowNode' | 'rowLength'> {
  const rowStart = new Uint32Array(size + 1);
  for (const end of ends) rowStart[end + 1]!++;
  for (let node = 0; node < size; node++) rowStart[node + 1]! += rowStart[node]!;
  // Once by the neighbour, once more by the node: the second sorting keeps the order of the first.
  const byOther = new Uint32Array(ends.length);
  const fill = rowStart.slice();
  for (let slot = 0; slot < ends.length; slot++) byOther[fill[ends[slot]!]!++] = slot;
  fill.set(rowStart);
  const rowNode = new Uint32Array(ends.length);
  const rowLength = lengths && new Float64Array(ends.length);
  for (const slot of byOther) {
    const place = fill[ends[slot ^ 1]!]!++;
    rowNode[place] = ends[slot]!;
    if (rowLength) rowLength[place] = lengths[slot >> 1]!;
  }
  return { rowStart, rowNode, rowLength };
}

/** Slot of node `to` in the row of `from`, or −1. */
export function slotOf({ rowStart, rowNode }: Folded, from: number, to: number): number {
  let low = rowStart[from]!;
  let high = rowStart[from + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const node = rowNode[middle]!;
    if (node === to) return middle;
    if (node < to) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Adds what was found in a part to the graph it is a part of. */
export function giveBack({ of, through, drawn, squares }: Folded): void {
  if (!of) return;
  const { graph, upper, lower } = of;
  for (let k = 0; k < upper.length; k++) {
    graph.through[upper[k]!]! += through[lower[k]!]!;
    if (squares.length === 0) continue;
    graph.drawn[upper[k]!]! += drawn[lower[k]!]!;
    graph.squares[upper[k]!]! += squares[lower[k]!]!;
  }
}
