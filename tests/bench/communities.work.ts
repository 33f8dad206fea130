/** Groups of high modularity: time beside quality. Both count: a run that is faster and worse has won nothing. */
import louvain from 'graphology-communities-louvain';
import { atOnce } from '../../src/kit/steps.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { aimOf } from '../../src/metrics/clusterLevel.ts';
import { findClusters } from '../../src/metrics/findClusters.ts';
import { iterate } from '../../src/metrics/leiden.ts';
import { modularity } from '../../src/metrics/modularity.ts';
import { weightsGraph } from '../../src/network/asGraph.ts';
import type { Network } from '../../src/network/network.ts';
import { caGrQc, inventedNetwork, sizes } from './networks.ts';
import type { Doing, Peer, Work } from './work.ts';

/** Two iterations, as igraph makes them unless told otherwise. */
const leiden: Doing = (network) => {
  const random = seededRandom(1);
  const aim = aimOf(network, 'modularity', 1);
  let groups: Int32Array = Int32Array.from(network.ids.keys());
  for (let turn = 0; turn < 2; turn++) groups = atOnce(iterate(aim, groups, 'leiden', random));
  return { Q: modularity(network, groups, 1) };
};

const tenStarts: Doing = (network) => {
  const { finding } = atOnce(
    findClusters(network, { method: 'leiden', resolution: 1, starts: 10, choose: 'best' }, seededRandom(1)),
  );
  return { Q: finding.modularity, starts: finding.starts };
};

/** The graph is made once per network and not timed, as for the peers in C. */
const graphs = new WeakMap<Network, ReturnType<typeof weightsGraph>>();

const byGraphology: Peer = {
  name: 'graphology Louvain',
  aim: 1,
  run(network) {
    const graph = graphs.get(network) ?? weightsGraph(network, Uint32Array.from(network.ids.keys()));
    graphs.set(network, graph);
    const found = louvain(graph, { rng: seededRandom(1), getEdgeWeight: 'weight' });
    return {
      Q: modularity(
        network,
        Int32Array.from(network.ids.keys(), (node) => found[node]!),
        1,
      ),
    };
  },
};

const runOfIgraph = "ig.community_leiden(objective_function='modularity', weights=weight, n_iterations=2).membership";

const byIgraph: Peer = {
  name: 'igraph Leiden',
  aim: 1.2,
  needs: 'igraph',
  python: `found = ${runOfIgraph}\nworth = {'Q': ig.modularity(found, weights=weight)}`,
};

const tenByIgraph: Peer = {
  name: 'igraph Leiden, best of ten',
  aim: 1.2,
  needs: 'igraph',
  python: `worth = {'Q': max(ig.modularity(${runOfIgraph}, weights=weight) for start in range(10))}`,
};

const large = (size: keyof typeof sizes) => ({ on: size, network: () => inventedNetwork(sizes[size]) });

/** Small ones first, and large graph objects last: garbage collectors walk them as long as they are there, whoever is measured. */
const works: readonly Work[] = [
  { work: 'Leiden', on: 'ca-GrQc', network: () => caGrQc(), ours: leiden, peers: [byIgraph, byGraphology], rounds: 15 },
  { work: 'Leiden, best of ten', on: 'ca-GrQc', network: () => caGrQc(), ours: tenStarts, peers: [tenByIgraph], rounds: 9 },
  { work: 'Leiden, best of ten', ...large('60,000 people, 240,000 ties'), ours: tenStarts, peers: [tenByIgraph] },
  { work: 'Leiden', ...large('341,000 people, 1,500,000 ties'), ours: leiden, peers: [byIgraph] },
  { work: 'Leiden', ...large('60,000 people, 240,000 ties'), ours: leiden, peers: [byIgraph, byGraphology], rounds: 5 },
];

export default works;
