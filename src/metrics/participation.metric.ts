import { switchOf } from '../kit/knobs.ts';
import { nodeCount } from '../network/network.ts';
import { clustersOf } from './clustersOf.ts';
import { byStrength } from './holes.ts';
import type { ValueMetric } from './metric.ts';

const participation: ValueMetric = {
  id: 'participation',
  kind: 'value',
  name: 'Participation',
  explain:
    'How evenly somebody’s links spread over the clusters: 0 for those who stay within one, near 1 for those at home in many.',
  definition: '1 − Σ over clusters of (share of the node’s weights that lead into the cluster)².',
  doi: '10.1038/nature03288',
  networks: ['coauthors', 'papers', 'two-mode'],
  needs: 'clusters',
  knobs: [byStrength],
  whole: false,
  undefinedWhen: 'without links',
  *measure(input) {
    const { groups } = yield* clustersOf(input);
    const { rowStart, rowNode, rowTie, weight } = input.network;
    const strong = switchOf(input.knobs, byStrength.id);
    const n = nodeCount(input.network);
    const into = new Float64Array(n);
    const found = new Float64Array(n);
    for (let node = 0; node < n; node++) {
      if (node % 100_000 === 0) yield node / n;
      let all = 0;
      for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
        const w = strong ? weight[rowTie[slot]!]! : 1;
        into[groups[rowNode[slot]!]!]! += w;
        all += w;
      }
      let squares = 0;
      for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
        const group = groups[rowNode[slot]!]!;
        squares += (into[group]! / all) ** 2;
        into[group] = 0;
      }
      // Rounding may leave a hair below nothing.
      found[node] = all > 0 ? Math.max(0, 1 - squares) : NaN;
    }
    return found;
  },
};

export default participation;
