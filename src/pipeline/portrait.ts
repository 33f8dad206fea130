import type { Corpus } from '../corpus/corpus.ts';
import type { Problem } from '../kit/problem.ts';
import type { Places } from '../layouts/layout.ts';
import type { Figures } from '../metrics/figures.ts';
import type { ClusterFinding } from '../metrics/findClusters.ts';
import type { Measure } from '../metrics/metric.ts';
import type { Network } from '../network/network.ts';
import type { Choices } from './choices.ts';
import type { GroupSummary } from './nameGroups.ts';

/** A network with its measures and places: a pure function of the files and the choices. Plain and cloneable. */
export interface Portrait {
  readonly choices: Choices;
  readonly corpus: Corpus;
  readonly network: Network;
  /** Metric id → measure, for every metric that makes sense on this network. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** How the communities were found. Absent where they were given. */
  readonly finding?: ClusterFinding;
  readonly figures: Figures;
  /** Every community with its name and members, largest first: `summaries[g].group` is g. */
  readonly summaries: readonly GroupSummary[];
  readonly places: Places;
  /** Of reading and of making the corpus: errors first, then by file and line. */
  readonly problems: readonly Problem[];
}

/** A portrait before its nodes have places. */
export type Unplaced = Omit<Portrait, 'places'>;

/** The communities of a measured network; every node alone where there are none. */
export function groupsOf(measures: Readonly<Record<string, Measure>>, network: Network): Int32Array {
  const measure = measures['community'];
  return measure?.kind === 'group' ? measure.values : Int32Array.from(network.ids.keys());
}
