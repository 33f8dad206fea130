/** Betweenness in steps and on 1/w, exact; `sum` is that of all people's, alike where programs agree. */
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { atOnce } from '../../src/kit/steps.ts';
import { betweennessOver } from '../../src/metrics/brandes.ts';
import { distancesFrom } from '../../src/metrics/distances.ts';
import { walk } from '../../src/metrics/components.ts';
import { weightsGraph } from '../../src/network/asGraph.ts';
import type { Network } from '../../src/network/network.ts';
import { caGrQc, inventedNetwork } from './networks.ts';
import type { Peer, Work } from './work.ts';

const graphs = new WeakMap<Network, ReturnType<typeof weightsGraph>>();

function graphOf(network: Network): ReturnType<typeof weightsGraph> {
  const graph = graphs.get(network) ?? weightsGraph(network, Uint32Array.from(network.ids.keys()));
  graphs.set(network, graph);
  return graph;
}

const sumOf = (values: Iterable<number>) => ({ sum: [...values].reduce((sum, value) => sum + value, 0) });

const inSteps = (network: Network) => sumOf(atOnce(betweennessOver(network)).through);
const byStrength = (network: Network) =>
  sumOf(atOnce(betweennessOver(network, { lengths: network.weight.map((w) => 1 / w) })).through);

const graphology: Peer = {
  name: 'graphology-metrics',
  run: (network) => sumOf(Object.values(betweennessCentrality(graphOf(network), { getEdgeWeight: null, normalized: false }))),
};

const graphologyByStrength: Peer = {
  name: 'graphology-metrics',
  run(network) {
    const length = (_edge: string, { weight }: { weight: number }) => 1 / weight;
    return sumOf(Object.values(betweennessCentrality(graphOf(network), { getEdgeWeight: length, normalized: false })));
  },
};

const stepPeers: readonly Peer[] = [
  { name: 'igraph', aim: 1 / 3, needs: 'igraph', python: "worth = {'sum': sum(ig.betweenness())}" },
  {
    name: 'graph-tool',
    needs: 'graph_tool',
    python: [
      'from graph_tool.centrality import betweenness',
      "worth = {'sum': float(betweenness(gt, norm=False)[0].a.sum())}",
    ].join('\n'),
  },
];

const strengthPeers: readonly Peer[] = [
  { name: 'igraph', aim: 1 / 3, needs: 'igraph', python: "worth = {'sum': sum(ig.betweenness(weights=list(cost)))}" },
  {
    name: 'graph-tool',
    aim: 1 / 1.5,
    needs: 'graph_tool',
    python: [
      'from graph_tool.centrality import betweenness',
      "length = gt.new_ep('double', vals=cost)",
      "worth = {'sum': float(betweenness(gt, weight=length, norm=False)[0].a.sum())}",
    ].join('\n'),
  },
];

/** The real network has no weights: whole ones from 1 to 4, the same in every run. */
function weighted(): Network | undefined {
  const network = caGrQc();
  return network && { ...network, weight: network.weight.map((_, tie) => 1 + ((Math.imul(tie, 2_654_435_761) >>> 0) % 4)) };
}

const fiveThousand = () => inventedNetwork(13_300);
const twentyFiveThousand = () => inventedNetwork(44_000);

const works: readonly Work[] = [
  { work: 'Betweenness', on: 'ca-GrQc', network: caGrQc, ours: inSteps, peers: [graphology, ...stepPeers] },
  {
    work: 'Betweenness on 1/w',
    on: 'ca-GrQc, weights 1 to 4',
    network: weighted,
    ours: byStrength,
    peers: [graphologyByStrength, ...strengthPeers],
  },
  { work: 'Betweenness', on: 'invented, 5,900 people', network: fiveThousand, ours: inSteps, peers: stepPeers },
  { work: 'Betweenness on 1/w', on: 'invented, 5,900 people', network: fiveThousand, ours: byStrength, peers: strengthPeers },
  { work: 'Betweenness', on: 'invented, 25,000 people', network: twentyFiveThousand, ours: inSteps, peers: stepPeers, rounds: 1 },
  {
    work: 'Betweenness on 1/w',
    on: 'invented, 25,000 people',
    network: twentyFiveThousand,
    ours: byStrength,
    peers: strengthPeers,
    rounds: 1,
  },
  {
    work: 'Harmonic closeness',
    on: 'ca-GrQc',
    network: caGrQc,
    ours: (network) => sumOf(atOnce(distancesFrom(network, walk(network).order)).nearness),
    peers: [
      {
        name: 'igraph',
        aim: 1 / 3,
        needs: 'igraph',
        python: "worth = {'sum': sum(c * (ig.vcount() - 1) for c in ig.harmonic_centrality() if c == c)}",
      },
    ],
  },
];

export default works;
