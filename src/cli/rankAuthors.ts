import type { Author } from '../corpus/corpus.ts';
import { numberOf, settleKnobs } from '../kit/knobs.ts';
import { seededRandom } from '../kit/random.ts';
import { drawnMetrics, rankIntervals, type DrawnMetric } from '../metrics/bootstrap.ts';
import { metricById } from '../metrics/index.ts';
import { teamsOf } from '../network/teams.ts';
import { rankOf } from '../pipeline/facts.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { UsageError, type Io } from './io.ts';
import { nodesById } from './measures.ts';
import { ProgressBar } from './progressBar.ts';

export interface RankFlags {
  /** Id of a metric of values. */
  readonly sortBy: string;
  /** Number of draws. */
  readonly intervals?: number;
}

/** Where somebody stands among all people. */
export interface Rank {
  readonly metric: string;
  /** Null where it is undefined, or the person is not in the network; the rank is then null too. */
  readonly value: number | null;
  /** 1 for the highest; equal values share the better rank. */
  readonly rank: number | null;
  /** Where 95 % of the draws have it. Absent without draws. */
  readonly interval?: { readonly low: number; readonly high: number; readonly draws: number; readonly seed: number };
}

/** Refuses what cannot be drawn before anything is read. */
export function refuseUndrawn({ sortBy, intervals }: RankFlags): void {
  if (intervals === undefined || isDrawn(sortBy)) return;
  throw new UsageError(
    `--intervals: ranks by ${sortBy} would take too long to draw; allowed are --sort-by ${drawnMetrics.join(', ')}`,
  );
}

const isDrawn = (metric: string): metric is DrawnMetric => drawnMetrics.some((one) => one === metric);

/** Author id → rank, for everybody. */
export function rankAuthors(result: Unplaced, { sortBy, intervals }: RankFlags, io: Io): ReadonlyMap<string, Rank> {
  const { corpus, network, measures, choices } = result;
  const measure = measures[sortBy];
  if (measure?.kind !== 'value') {
    throw new UsageError(`--sort-by ${sortBy} is not measured here; allowed are ${measuredHere(result).join(', ')}`);
  }
  const values = measure.values.subarray(0, network.people);
  const nodes = nodesById(result);
  const drawn = intervals === undefined || !isDrawn(sortBy) ? undefined : draw(result, sortBy, intervals, io);
  const rankOfAuthor = ({ id }: Author): Rank => {
    const node = nodes.get(id);
    const value = node === undefined ? NaN : values[node]!;
    if (node === undefined || !Number.isFinite(value)) return { metric: sortBy, value: null, rank: null };
    const rank = { metric: sortBy, value, rank: rankOf(values, node) };
    if (!drawn || intervals === undefined) return rank;
    return { ...rank, interval: { low: drawn.low[node]!, high: drawn.high[node]!, draws: intervals, seed: choices.seed } };
  };
  return new Map(corpus.authors.map((author) => [author.id, rankOfAuthor(author)]));
}

const measuredHere = ({ measures }: Unplaced): string[] =>
  Object.values(measures).flatMap((measure) => (measure.kind === 'value' ? [measure.metric] : []));

function draw({ corpus, network, choices }: Unplaced, metric: DrawnMetric, draws: number, io: Io) {
  const knobs = settleKnobs(metricById('pagerank')?.knobs ?? [], choices.metrics['pagerank']);
  const wish = { metric, draws, damping: numberOf(knobs, 'damping') };
  const bar = new ProgressBar(io);
  try {
    const steps = rankIntervals(network, teamsOf(corpus), wish, seededRandom(choices.seed));
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      bar.show({ stage: 'measuring', done: step.value, text: 'Drawing papers anew…' });
    }
  } finally {
    bar.clear();
  }
}
