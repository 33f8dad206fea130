import { clusterWish, findClusters } from './findClusters.ts';
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
  knobs: [
    {
      kind: 'choice',
      id: 'method',
      name: 'Method',
      explain: 'Leiden and Louvain seek the highest modularity; association strength is how VOSviewer does it.',
      options: [
        { id: 'leiden', name: 'Leiden' },
        { id: 'louvain', name: 'Louvain' },
        { id: 'association', name: 'Association strength (CPM)' },
      ],
      default: 'leiden',
    },
    {
      kind: 'range',
      id: 'resolution',
      name: 'Resolution',
      explain: 'Higher gives more and smaller clusters.',
      min: 0.1,
      max: 5,
      step: 0.1,
      default: 1,
    },
    {
      kind: 'range',
      id: 'starts',
      name: 'Starts',
      explain: 'How many runs the best is chosen from. Very large networks get fewer.',
      min: 1,
      max: 50,
      step: 1,
      default: 10,
    },
  ],
  *measure({ network, knobs, random, clusters }) {
    return (clusters ?? (yield* findClusters(network, clusterWish(knobs), random))).groups;
  },
};

export default community;
