import fc from 'fast-check';
import { seededRandom } from '../../src/kit/random.ts';
import { type Clusters, type ClusterWish, findClusters } from '../../src/metrics/findClusters.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { countings, networkKinds, type Network } from '../../src/network/network.ts';
import { anyCorpus } from './arbitrary.ts';
import { toEnd } from './measuring.ts';

const usual: ClusterWish = { method: 'leiden', resolution: 1, starts: 10, choose: 'best' };

/** Clusters by Leiden at resolution 1 in ten starts, but for what is wished for. */
export const clusters = (network: Network, wish: Partial<ClusterWish> = {}, seed = 1): Clusters =>
  toEnd(findClusters(network, { ...usual, ...wish }, seededRandom(seed)));

export const anyWish = fc.record({
  method: fc.constantFrom('leiden', 'louvain', 'association'),
  resolution: fc.constantFrom(0.2, 1, 3),
  starts: fc.constantFrom(1, 4),
  choose: fc.constantFrom('best', 'consensus'),
});

/** Up to fourteen people, or their papers, or both. */
export const anyNetwork = fc
  .tuple(anyCorpus, fc.constantFrom(...networkKinds), fc.constantFrom(...countings))
  .map(([corpus, kind, counting]) => makeNetwork(corpus, kind, counting));
