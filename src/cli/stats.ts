import type { Problem } from '../kit/problem.ts';
import { collaborationOf, transitivityOfTeams, type Collaboration } from '../metrics/collaboration.ts';
import type { WithoutTop } from '../metrics/figures.ts';
import type { ClusterFinding } from '../metrics/findClusters.ts';
import { metricsFor } from '../metrics/index.ts';
import type { Measure } from '../metrics/metric.ts';
import type { Sampled } from '../metrics/sampling.ts';
import type { LargeReport } from '../network/largeTeams.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { labelOf } from '../exporters/columns.ts';
import { choicesOf, type ChoiceFlags, wishesOf } from './flags.ts';
import type { Io } from './io.ts';
import { estimatesOf } from './measures.ts';
import { printableJson } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { statsTable } from './statsTable.ts';
import { measureTask } from './work.ts';

/** What `coterie stats --json` prints. Undefined numbers are null. */
export interface Stats {
  readonly corpus: {
    readonly records: number;
    readonly papers: number;
    readonly authors: number;
    readonly problems: readonly Problem[];
  };
  readonly network: {
    readonly kind: string;
    readonly counting: string;
    readonly nodes: number;
    readonly ties: number;
    readonly weight: number;
    /** Sizes, largest first. */
    readonly components: readonly number[];
    readonly density: number;
    readonly transitivity: number;
    readonly clustering: number;
    readonly meanDistance: number;
    readonly diameter: number;
    readonly modularity: number;
    /** How many, and how they were found; modularity here is at their resolution. */
    readonly clusters: Partial<ClusterFinding> & { readonly count: number; readonly seed: number };
    readonly efficiency: number;
    readonly assortativity: number;
    /** The transitivity that team sizes alone would give. */
    readonly transitivityOfTeams: number;
    readonly articulations: number;
    readonly bridges: number;
    readonly withoutTop: WithoutTop;
    /** What hangs on papers with large author lists, where there are any. */
    readonly large?: LargeReport;
  };
  /** Of the papers, whatever the network. */
  readonly collaboration: Collaboration;
  /** By value metric: the ten highest, then by id. Nodes whose value is undefined are not among them. */
  readonly top: Readonly<Record<string, readonly TopEntry[]>>;
  /** Metrics whose values are estimates: from how many sources, and how far off they may be. Absent: all are exact. */
  readonly estimates?: Readonly<Record<string, Sampled>>;
}

export interface TopEntry {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

export async function statsCommand(given: readonly string[], flags: ChoiceFlags, io: Io): Promise<0 | 1> {
  const { result } = await measureTask(
    { given, choices: choicesOf(flags), reading: wishesOf(flags), decisions: flags.decisions },
    io,
  );
  const stats = statsOf(result);
  // Of nothing there is nothing to measure: the problems say why.
  if (flags.json) io.stdout.write(`${printableJson(stats)}\n`);
  else if (result.corpus.records.length > 0) io.stdout.write(statsTable(stats, result, io));
  tellProblems(result.problems, io);
  return exitCodeFor(result.problems);
}

function statsOf(result: Unplaced): Stats {
  const { corpus, network, figures, problems } = result;
  const { nodes, ties, weight, components, density, transitivity, clustering, meanDistance, diameter, modularity } = figures;
  const { efficiency, assortativity, articulations, bridges, withoutTop } = figures;
  return {
    corpus: { records: corpus.records.length, papers: corpus.papers.length, authors: corpus.authors.length, problems },
    network: {
      kind: network.kind,
      counting: network.counting,
      nodes,
      ties,
      weight,
      components,
      density,
      transitivity,
      clustering,
      meanDistance,
      diameter,
      modularity,
      clusters: { count: result.summaries.length, ...result.finding, seed: result.choices.seed },
      efficiency,
      assortativity,
      transitivityOfTeams: transitivityOfTeams(corpus, network),
      articulations,
      bridges,
      withoutTop,
      ...(network.large ? { large: network.large } : {}),
    },
    collaboration: collaborationOf(corpus),
    top: Object.fromEntries(
      metricsFor(network.kind)
        .filter((metric) => metric.kind === 'value')
        .map((metric) => [metric.id, topOf(result, result.measures[metric.id])]),
    ),
    ...estimatesOf(result),
  };
}

function topOf(result: Unplaced, measure: Measure | undefined): TopEntry[] {
  const { ids } = result.network;
  const values = measure?.values ?? new Float64Array();
  return [...ids.keys()]
    .filter((node) => Number.isFinite(values[node]))
    .sort((i, j) => values[j]! - values[i]! || (ids[i]! < ids[j]! ? -1 : 1))
    .slice(0, 10)
    .map((node) => ({ id: ids[node]!, label: labelOf(result, node), value: values[node]! }));
}
