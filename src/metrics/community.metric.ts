import { clusterKnobs } from './clusterKnobs.ts';
import { clustersOf } from './clustersOf.ts';
import type { GroupMetric } from './metric.ts';

const community: GroupMetric = {
  id: 'community',
  kind: 'group',
  name: 'Cluster',
  explain: 'Circles that write more among themselves than their activity alone would explain; 0 is the largest.',
  definition: 'The groups of highest modularity among several seeded runs of the Leiden method on weights, each group connected.',
  doi: '10.1038/s41598-019-41695-z',
  networks: ['coauthors', 'papers', 'two-mode'],
  needs: 'clusters',
  knobs: clusterKnobs,
  *measure(input) {
    return (yield* clustersOf(input, input.knobs)).groups;
  },
};

export default community;
