/** Measures that grow hardly faster than the network; all peers get their graph ready-made. */
import { connectedComponents } from 'graphology-components';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { weightsGraph } from '../../src/network/asGraph.ts';
import type { Network } from '../../src/network/network.ts';
import { measure } from '../metrics/measuring.ts';
import { inventedNetwork, sizes } from './networks.ts';
import type { Doing, Peer, Work } from './work.ts';

const graphs = new WeakMap<Network, ReturnType<typeof weightsGraph>>();

function graphOf(network: Network): ReturnType<typeof weightsGraph> {
  const graph = graphs.get(network) ?? weightsGraph(network, Uint32Array.from(network.ids.keys()));
  graphs.set(network, graph);
  return graph;
}

/** By how much the ranks of all together are off, when each is what one more step of the walk brings. */
function offBy({ ids, a, b, weight }: Network, ranks: ArrayLike<number>): number {
  const n = ids.length;
  const strength = new Float64Array(n);
  const next = new Float64Array(n);
  weight.forEach((w, tie) => {
    strength[a[tie]!]! += w;
    strength[b[tie]!]! += w;
  });
  weight.forEach((w, tie) => {
    next[a[tie]!]! += (w * ranks[b[tie]!]!) / strength[b[tie]!]!;
    next[b[tie]!]! += (w * ranks[a[tie]!]!) / strength[a[tie]!]!;
  });
  const alone = strength.reduce((sum, s, node) => (s === 0 ? sum + ranks[node]! : sum), 0);
  return next.reduce((sum, inflow, node) => sum + Math.abs(0.85 * (inflow + alone / n) + 0.15 / n - ranks[node]!), 0) / 0.15;
}

/** How far ranks are off is found once, and not timed again. */
function toldOnce(ranksOf: (network: Network) => ArrayLike<number>): Doing {
  const told = new WeakMap<Network, number>();
  return (network) => {
    const ranks = ranksOf(network);
    const off = told.get(network) ?? offBy(network, ranks);
    told.set(network, off);
    return { 'off by': off };
  };
}

const ourRanks = toldOnce((network) => measure('pagerank', network));

const graphologyRanks: Peer = {
  name: 'graphology-metrics, at its own tolerance',
  run: toldOnce((network) => Object.values(pagerank(graphOf(network), { getEdgeWeight: 'weight' }))),
};

const sameRanks: Peer = {
  name: 'graphology-metrics, to the same residual',
  aim: 1 / 50,
  run(network) {
    const tolerance = 1e-12 / network.ids.length;
    pagerank(graphOf(network), { tolerance, maxIterations: 1_000, getEdgeWeight: 'weight' });
  },
};

const igraph = (python: string): Peer => ({ name: 'igraph', aim: 1, needs: 'igraph', python });

const large = ['60,000 people, 240,000 ties', '341,000 people, 1,500,000 ties'] as const;
const at = (size: (typeof large)[number]) => ({ on: size, network: () => inventedNetwork(sizes[size]), rounds: 15 });

const besideC = large.flatMap((size): Work[] => {
  const on = at(size);
  const ours =
    (id: string): Doing =>
    (network) =>
      void measure(id, network);
  return [
    { ...on, work: 'Components', ours: ours('component'), peers: [igraph('ig.connected_components()')] },
    { ...on, work: 'Core numbers', ours: ours('core'), peers: [igraph('ig.coreness()')] },
    { ...on, work: 'Local clustering', ours: ours('clustering'), peers: [igraph('ig.transitivity_local_undirected()')] },
    { ...on, work: 'PageRank', ours: ourRanks, peers: [igraph('ig.pagerank(weights=weight, damping=.85)')] },
    { ...on, work: 'Eigenvector', ours: ours('eigenvector'), peers: [igraph('ig.eigenvector_centrality(weights=weight)')] },
    { ...on, work: 'Constraint', ours: ours('constraint'), peers: [igraph('ig.constraint(weights=weight)')] },
    { ...on, work: 'Articulation people', ours: ours('articulation'), peers: [igraph('ig.articulation_points()')] },
  ];
});

/** Last of all: once these graphs of objects are there, each collection of garbage goes through them. */
const besideGraphs = large.flatMap((size): Work[] => [
  {
    ...at(size),
    rounds: 3,
    work: 'Components',
    ours: (network) => void measure('component', network),
    peers: [{ name: 'graphology-components', aim: 1 / 50, run: (network) => void connectedComponents(graphOf(network)) }],
  },
  { ...at(size), rounds: 3, work: 'PageRank', ours: ourRanks, peers: [graphologyRanks] },
]);

/** Minutes of it on the larger network. */
const residual: Work = {
  work: 'PageRank beside rounds to the same residual',
  on: '60,000 people, 240,000 ties',
  network: () => inventedNetwork(sizes['60,000 people, 240,000 ties']),
  ours: ourRanks,
  peers: [sameRanks],
  rounds: 1,
};

const works: readonly Work[] = [...besideC, ...besideGraphs, residual];

export default works;
