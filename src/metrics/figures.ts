import type { WithoutTop } from './withoutTop.ts';

export { measureWhole } from './measureWhole.ts';
export { modularity } from './modularity.ts';
export type { WithoutTop } from './withoutTop.ts';

/** Figures for the whole network; definitions in the README. Undefined ones are NaN. */
export interface Figures {
  readonly nodes: number;
  readonly ties: number;
  /** Sum of all tie weights. */
  readonly weight: number;
  /** Sizes, largest first. */
  readonly components: readonly number[];
  /** Share of possible ties, 0 to 1; 0 below two nodes. In the two-mode network of possible author–paper ties. */
  readonly density: number;
  readonly triangles: number;
  /** 3 triangles / connected triples, 0 without triples. */
  readonly transitivity: number;
  /** Mean local clustering, undefined ones as 0. */
  readonly clustering: number;
  /** Steps, over all pairs that a path joins; 0 without any. */
  readonly meanDistance: number;
  /** Steps, over pairs within the largest component; 0 for a single node. */
  readonly meanDistanceInLargest: number;
  /** Longest shortest path of the largest component, steps. */
  readonly diameter: number;
  /** Mean of 1/d over all pairs, 1/∞ = 0. */
  readonly efficiency: number;
  /** Pearson correlation of the degrees at both ends of a tie; NaN where all degrees are equal. */
  readonly assortativity: number;
  /** Nodes without which their component falls apart. */
  readonly articulations: number;
  /** Ties without which their component falls in two. */
  readonly bridges: number;
  /** What is left of the largest component without those of most ties. */
  readonly withoutTop: WithoutTop;
  /** Of the given groups, resolution 1, on weights. */
  readonly modularity: number;
  /**
   * Number of evenly spread sources that distances were measured from, where the largest component is too large for all: mean
   * distance and efficiency are then estimates, the diameter a lower bound. Absent: exact.
   */
  readonly sampledSources?: number;
}
