import { switchOf } from '../kit/knobs.ts';
import { nodeCount } from '../network/network.ts';
import { clustersOf } from './clustersOf.ts';
import { byStrength } from './holes.ts';
import type { ValueMetric } from './metric.ts';

/** A spread below this share of the mean is none: sums of fractions differ by rounding. */
const equal = 1e-9;

const withinCluster: ValueMetric = {
  id: 'within-cluster',
  kind: 'value',
  name: 'Standing within the cluster',
  explain:
    'How much more than its other members somebody wrote within the own cluster, in standard deviations: high for its hubs.',
  definition:
    'z-score of the weights to members of the own cluster among all of its members (standard deviation of the whole cluster); 0 where all are equal.',
  doi: '10.1038/nature03288',
  networks: ['coauthors', 'papers', 'two-mode'],
  needs: 'clusters',
  knobs: [byStrength],
  whole: false,
  *measure(input) {
    const { groups } = yield* clustersOf(input);
    const { a, b, weight } = input.network;
    const strong = switchOf(input.knobs, byStrength.id);
    const n = nodeCount(input.network);
    yield 0;
    const inside = new Float64Array(n);
    for (let tie = 0; tie < weight.length; tie++) {
      if (groups[a[tie]!] !== groups[b[tie]!]) continue;
      const w = strong ? weight[tie]! : 1;
      inside[a[tie]!]! += w;
      inside[b[tie]!]! += w;
    }
    const members = new Float64Array(n);
    const mean = new Float64Array(n);
    const variance = new Float64Array(n);
    for (let node = 0; node < n; node++) {
      members[groups[node]!]!++;
      mean[groups[node]!]! += inside[node]!;
    }
    for (let group = 0; group < n; group++) if (members[group]! > 0) mean[group]! /= members[group]!;
    for (let node = 0; node < n; node++)
      variance[groups[node]!]! += (inside[node]! - mean[groups[node]!]!) ** 2 / members[groups[node]!]!;
    return inside.map((sum, node) => {
      const average = mean[groups[node]!]!;
      const spread = Math.sqrt(variance[groups[node]!]!);
      return spread > equal * average ? (sum - average) / spread : 0;
    });
  },
};

export default withinCluster;
