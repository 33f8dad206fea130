import type { Network } from '../../src/network/network.ts';

/** What a run is worth beside its time, such as { Q: .699 } or { stress: .18 }; numbers that a reader can compare. */
export type Worth = Readonly<Record<string, number>>;

/** Does the work once; what it prepares for itself counts. A function that it gives is asked for the worth when the clock has stopped. */
export type Doing = (network: Network) => Worth | (() => Worth) | void;

export type Peer = {
  /** As the table names it: "igraph". */
  readonly name: string;
  /** What Coterie's time divided by this peer's should be at most. */
  readonly aim?: number;
} & (
  | { readonly run: Doing }
  /**
   * Python statements, run where the module is installed. They find `ig` (igraph.Graph), `gt` (graph_tool.Graph) or `nx`
   * (networkx.Graph), made beforehand from the same ties, with `weight` (numpy array beside the ties) and `cost` (1/weight);
   * only the statements are timed. They may set `worth`, a dict of numbers.
   */
  | { readonly needs: 'igraph' | 'graph_tool' | 'networkx'; readonly python: string }
  /** A program that lays out a file of ties in the DOT language, given as its last argument. */
  | { readonly program: string; readonly given: readonly string[] }
);

/** One line of the table: the same work on the same network by Coterie and by its peers, in one run. */
export interface Work {
  /** "Betweenness". */
  readonly work: string;
  /** The network's name: "ca-GrQc". */
  readonly on: string;
  /** Undefined where its data are absent: the line is left out and said so. */
  readonly network: () => Network | undefined;
  readonly ours: Doing;
  readonly peers: readonly Peer[];
  /** Times to run each; the median counts. Default 3. */
  readonly rounds?: number;
}
