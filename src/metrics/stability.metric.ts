import { clustersOf } from './clustersOf.ts';
import type { ValueMetric } from './metric.ts';

const stability: ValueMetric = {
  id: 'stability',
  kind: 'value',
  name: 'Cluster stability',
  explain: 'How sure the cluster is: 1 for those whom every start puts with the same people, low for those between circles.',
  definition:
    'Mean over the other members of the cluster of the share of starts that put both into one group; alone: the share that leave the node alone.',
  doi: '10.1038/srep00336',
  networks: ['coauthors', 'papers', 'two-mode'],
  needs: 'clusters',
  knobs: [],
  whole: false,
  undefinedWhen: 'after a single start',
  *measure(input) {
    return (yield* clustersOf(input)).stability;
  },
};

export default stability;
