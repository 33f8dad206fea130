import { type KnobValues, settleKnobs } from '../kit/knobs.ts';
import { clusterKnobs, clusterWish } from './clusterKnobs.ts';
import { type Clusters, findClusters } from './findClusters.ts';
import type { MetricInput } from './metric.ts';

/**
 * The clusters that a metric is given, or else those that it finds itself.
 * @param knobs how they are found; the defaults of the community metric where absent.
 */
export function* clustersOf(
  { network, random, clusters }: MetricInput,
  knobs: KnobValues = settleKnobs(clusterKnobs),
): Generator<number, Clusters, void> {
  return clusters ?? (yield* findClusters(network, clusterWish(knobs), random));
}
