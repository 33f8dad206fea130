import louvain from 'graphology-communities-louvain';
import { numberOf } from '../kit/knobs.ts';
import { weightsGraph } from '../network/asGraph.ts';
import { nodeCount } from '../network/network.ts';
import { numberBySize, splitUnconnected } from './components.ts';
import type { GroupMetric } from './metric.ts';
import { modularity } from './modularity.ts';

const community: GroupMetric = {
  id: 'community',
  kind: 'group',
  name: 'Cluster',
  explain: 'Circles that write more among themselves than their activity alone would explain; 0 is the largest.',
  definition:
    'The groups of highest modularity among several seeded runs of the Louvain method on weights, each group connected.',
  doi: '10.1088/1742-5468/2008/10/P10008',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [
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
      explain: 'How many runs the best is chosen from.',
      min: 1,
      max: 50,
      step: 1,
      default: 10,
    },
  ],
  /** Yields between runs only: one run takes about a second on 200,000 ties. */
  *measure({ network, knobs, random }) {
    const resolution = numberOf(knobs, 'resolution');
    const starts = Math.round(numberOf(knobs, 'starts'));
    const n = nodeCount(network);
    // The method depends on the order of nodes and ties, so it gets them by id, whatever their order here.
    const order = Uint32Array.from(network.ids.keys()).sort((i, j) => (network.ids[i]! < network.ids[j]! ? -1 : 1));
    const graph = weightsGraph(network, order);
    let best = Int32Array.from(network.ids.keys());
    let bestQuality = -Infinity;
    for (let start = 0; start < starts; start++) {
      yield start / starts;
      const found = louvain(graph, { resolution, rng: random, getEdgeWeight: 'weight' });
      const groups = new Int32Array(n);
      for (let node = 0; node < n; node++) groups[node] = found[node]!;
      const connected = splitUnconnected(network, groups);
      const quality = modularity(network, connected, resolution);
      // The margin keeps rounding, which differs with the order of ties, from choosing among equally good runs.
      if (quality > bestQuality + 1e-12) {
        best = connected;
        bestQuality = quality;
      }
    }
    return numberBySize(best, network.ids);
  },
};

export default community;
