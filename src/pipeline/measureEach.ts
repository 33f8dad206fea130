import { settleKnobs } from '../kit/knobs.ts';
import { seededRandom } from '../kit/random.ts';
import { clusterKnobs, clusterWish } from '../metrics/clusterKnobs.ts';
import { type ClusterFinding, type Clusters, findClusters } from '../metrics/findClusters.ts';
import { metricsFor } from '../metrics/index.ts';
import type { Measure } from '../metrics/metric.ts';
import type { Sampled } from '../metrics/sampling.ts';
import { nodeCount, type Network } from '../network/network.ts';
import type { Choices } from './choices.ts';
import type { Memory } from './memory.ts';
import { type Progress, reporting } from './progress.ts';

export interface Measured {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly finding: ClusterFinding;
}

/** Every metric that makes sense on the network; clusters are found once, for all metrics that need them. */
export function* measureEach(network: Network, choices: Choices, memory: Memory): Generator<Progress, Measured, void> {
  const wanted = metricsFor(network.kind);
  const many = nodeCount(network).toLocaleString('en');
  const wish = settleKnobs(clusterKnobs, choices.metrics['community']);
  const seeded = [network, JSON.stringify(wish), choices.seed];
  const clusters = yield* memory.remember<Progress, Clusters>('clusters', seeded, function* () {
    const steps = findClusters(network, clusterWish(wish), seededRandom(choices.seed));
    return yield* reporting(steps, 'measuring', `Finding the clusters of ${many}…`);
  });
  const measures: Record<string, Measure> = {};
  for (const metric of wanted) {
    const knobs = settleKnobs(metric.knobs, choices.metrics[metric.id]);
    const given = metric.needs === 'clusters' ? { clusters } : {};
    const ingredients = [network, JSON.stringify(knobs), choices.seed, given.clusters];
    measures[metric.id] = yield* memory.remember<Progress, Measure>(`metric ${metric.id}`, ingredients, function* () {
      const text = `Measuring ${metric.name.toLowerCase()} of ${many}…`;
      let sampled: Sampled | undefined;
      const tellSampled = (told: Sampled) => void (sampled = told);
      const input = { network, knobs, random: seededRandom(choices.seed), tellSampled, ...given };
      if (metric.kind === 'value') {
        const values = yield* reporting(metric.measure(input), 'measuring', text);
        return { metric: metric.id, kind: 'value', values, ...(sampled ? { sampled } : {}) };
      }
      return { metric: metric.id, kind: 'group', values: yield* reporting(metric.measure(input), 'measuring', text) };
    });
  }
  // The record itself is remembered by its parts, so that an unchanged network keeps the same object.
  return yield* memory.remember('measures', [...Object.values(measures), clusters], function* () {
    return { measures, finding: clusters.finding };
  });
}
