/** Layouts of the largest component: seconds, and how far each picture may be read. */
import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { layoutById } from '../../src/layouts/index.ts';
import type { Places } from '../../src/layouts/layout.ts';
import { qualityOf } from '../../src/layouts/quality.ts';
import type { Network } from '../../src/network/network.ts';
import { caGrQc, inventedNetwork, sizes } from './networks.ts';
import type { Work, Worth } from './work.ts';

/** How far a picture may be read, measured when the clock has stopped. */
const readable = (network: Network, places: Places) => (): Worth => ({
  ...atOnce(qualityOf(network, places, seededRandom(1))),
});

const ours = (network: Network): (() => Worth) => {
  const layout = layoutById('multilevel');
  const steps = layout.place({ network, knobs: settleKnobs(layout.knobs), random: seededRandom(1), pins: [] });
  return readable(network, atOnce(steps));
};

/** 300 ticks of the simulation with its usual forces. */
const d3force = (network: Network): (() => Worth) => {
  const nodes: SimulationNodeDatum[] = network.ids.map(() => ({}));
  const links: SimulationLinkDatum<SimulationNodeDatum>[] = Array.from(network.a, (source, tie) => ({
    source,
    target: network.b[tie]!,
  }));
  forceSimulation(nodes)
    .stop()
    .randomSource(seededRandom(1))
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .tick(300);
  return readable(network, Float32Array.from(nodes.flatMap(({ x = 0, y = 0 }) => [x, y])));
};

export default [
  {
    work: 'Layout',
    on: 'ca-GrQc, largest component',
    network: () => caGrQc({ largest: true }),
    ours,
    peers: [
      { name: 'd3-force, 300 ticks', aim: 1 / 12, run: d3force },
      { name: 'graphviz sfdp', program: 'sfdp', given: ['-Tplain'] },
    ],
  },
  {
    work: 'Layout',
    on: '60,000 people, 240,000 ties',
    network: () => inventedNetwork(sizes['60,000 people, 240,000 ties']),
    ours,
    peers: [{ name: 'graphviz sfdp', program: 'sfdp', given: ['-Tplain'], aim: 1 / 10 }],
    rounds: 1,
  },
  {
    work: 'Layout',
    on: '300,000 people, 1,000,000 ties',
    network: () => inventedNetwork(sizes['300,000 people, 1,000,000 ties']),
    ours,
    peers: [],
    rounds: 1,
  },
] satisfies Work[];
