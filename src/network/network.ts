import type { AuthorId, PaperId } from '../corpus/corpus.ts';
import type { LargeReport } from './largeTeams.ts';

/** Who is tied to whom: people who wrote together, papers that share authors, or people with their papers. */
export const networkKinds = ['coauthors', 'papers', 'two-mode'] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** How a paper of n authors weighs on each tie among them: 1, 1/(n−1), or 2/(n(n−1)). */
export const countings = ['full', 'fractional', 'refined'] as const;
export type Counting = (typeof countings)[number];

export type NodeId = AuthorId | PaperId;

/**
 * Nodes 0…n−1 and their undirected ties, as flat arrays. No loops, no double ties. Nodes below `people` are authors, the
 * others are papers; both parts are in the order of the corpus.
 */
export interface Network {
  readonly kind: NetworkKind;
  /** Always `full` in the paper and the two-mode network. */
  readonly counting: Counting;
  readonly ids: readonly NodeId[];
  /**
   * Number of nodes that are authors: none in the network of papers, the first part of the two-mode network, and of that of
   * co-authors all but the collapsed papers, which stand for their teams.
   */
  readonly people: number;
  /** Node → its index in `corpus.authors` (below `people`) or `corpus.papers`. */
  readonly subject: Uint32Array;
  /** Tie t joins a[t] < b[t]; sorted by a, then b. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** weight[t] > 0. */
  readonly weight: Float64Array;
  /** Neighbours of i are rowNode[rowStart[i]…rowStart[i+1]−1], ascending; rowTie holds the tie beside each. Lengths n+1, 2m, 2m. */
  readonly rowStart: Uint32Array;
  readonly rowNode: Uint32Array;
  readonly rowTie: Uint32Array;
  /**
   * What makes tie t is proof[proofStart[t]…proofStart[t+1]−1], ascending: indices into `corpus.papers`, but in the paper
   * network into `corpus.authors` (the people both papers share).
   */
  readonly proofStart: Uint32Array;
  readonly proof: Uint32Array;
  /** Papers behind each node: an author's papers, and 1 for a paper. */
  readonly papersOf: Uint32Array;
  /** Papers that are not drawn because none of their authors is known. */
  readonly namelessPapers: number;
  /** Papers, or in the paper network people, too large to tie all around them to one another. Absent: all ties are there. */
  readonly unlinked?: Unlinked;
  /** What hangs on papers with large author lists. Absent: there are none. */
  readonly large?: LargeReport;
}

/** Groups that make no ties, because they would make too many. */
export interface Unlinked {
  /** How many. */
  readonly groups: number;
  /** Each is larger than this. */
  readonly above: number;
  /** Pairs within them. */
  readonly ties: number;
}

/** Number of nodes. */
export const nodeCount = (network: Network): number => network.ids.length;
/** Number of ties. */
export const tieCount = (network: Network): number => network.a.length;

/** The tie between i and j, or −1. Binary search in the shorter row. */
export function tieBetween(network: Network, i: number, j: number): number {
  const { rowStart, rowNode, rowTie } = network;
  const width = (node: number) => rowStart[node + 1]! - rowStart[node]!;
  const [from, to] = width(i) <= width(j) ? [i, j] : [j, i];
  let low = rowStart[from]!;
  let high = rowStart[from + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const node = rowNode[middle]!;
    if (node === to) return rowTie[middle]!;
    if (node < to) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
