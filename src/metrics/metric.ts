import type { Knob, KnobValues } from '../kit/knobs.ts';
import type { Random } from '../kit/random.ts';
import type { Network, NetworkKind } from '../network/network.ts';
import type { Clusters } from './findClusters.ts';
import type { Sampled } from './sampling.ts';

export interface MetricInput {
  readonly network: Network;
  /** Settled: every knob of the metric is there. */
  readonly knobs: KnobValues;
  /** Fresh for this metric, from the seed of the choices. */
  readonly random: Random;
  /** The clusters of the network, as found with the knobs of the community metric, for metrics that need them. Absent: they are found. */
  readonly clusters?: Clusters;
  /** Called before the end by a metric whose values are estimates. */
  readonly tellSampled?: (sampled: Sampled) => void;
}

interface MetricBase {
  /** The file's stem. */
  readonly id: string;
  /** As menus show it: "Betweenness". */
  readonly name: string;
  /** One or two sentences for a person: what a high value means. */
  readonly explain: string;
  /** How it is defined, in a line. */
  readonly definition: string;
  /** Where the definition comes from. */
  readonly doi?: string;
  readonly networks: readonly NetworkKind[];
  readonly knobs: readonly Knob[];
  /** What is found before and given to it. */
  readonly needs?: 'clusters';
}

/** One finite number per node, or NaN where the metric says that it is undefined. */
export interface ValueMetric extends MetricBase {
  readonly kind: 'value';
  /** What the values count, such as "papers"; none for pure numbers. */
  readonly unit?: string;
  /** Whole numbers only. */
  readonly whole: boolean;
  /** When a value is undefined (NaN), such as "below two neighbours". Absent: never. */
  readonly undefinedWhen?: string;
  /** Yields the share done, 0 to 1, often enough that asking no further cancels within 50 ms. Value i belongs to node i. */
  measure(input: MetricInput): Generator<number, Float64Array, void>;
}

/** A group number per node, 0 for the largest group; equal sizes are ordered by their smallest node id. */
export interface GroupMetric extends MetricBase {
  readonly kind: 'group';
  measure(input: MetricInput): Generator<number, Int32Array, void>;
}

/** The same whatever the order of nodes; works on empty, single-node and disconnected networks too. */
export type Metric = ValueMetric | GroupMetric;

/** What a metric found. */
export type Measure =
  | {
      readonly metric: string;
      readonly kind: 'value';
      readonly values: Float64Array;
      /** Where the values are estimates: from how many sources, and how far off they may be. Absent: exact. */
      readonly sampled?: Sampled;
    }
  | { readonly metric: string; readonly kind: 'group'; readonly values: Int32Array };
