import { settleKnobs } from '../kit/knobs.ts';
import community from './community.metric.ts';
import { type Clusters, clusterWish, findClusters } from './findClusters.ts';
import type { MetricInput } from './metric.ts';

/** The clusters that a metric is given, or else those that the community metric finds by default. */
export function* clustersOf({ network, random, clusters }: MetricInput): Generator<number, Clusters, void> {
  return clusters ?? (yield* findClusters(network, clusterWish(settleKnobs(community.knobs)), random));
}
