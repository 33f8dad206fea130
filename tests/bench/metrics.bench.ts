/** Metrics beside those of the graphology family on the same network in the same run: read the ratio, not the milliseconds. */
import { connectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { bench, describe } from 'vitest';
import { seededRandom } from '../../src/kit/random.ts';
import { weightsGraph } from '../../src/network/asGraph.ts';
import type { Network } from '../../src/network/network.ts';
import { networkOf } from '../hand.ts';
import { figuresOf, measure } from '../metrics/measuring.ts';

/**
 * Papers of one to six authors, each from one circle of about twenty people and at times from anywhere: many triangles, short
 * ways, some people alone.
 */
function inventedNetwork(people: number, papers: number): Network {
  const random = seededRandom(5);
  const weights = new Map<number, number>();
  for (let paper = 0; paper < papers; paper++) {
    const circle = Math.floor(random() * people);
    const authors = new Set<number>();
    const size = 1 + Math.floor(6 * random() ** 1.5);
    for (let k = 0; k < size; k++) {
      // The square makes the first of each circle write most.
      const near = (circle - (circle % 20) + Math.floor(20 * random() ** 2)) % people;
      authors.add(random() < 0.1 ? Math.floor(random() * people) : near);
    }
    const sorted = [...authors].sort((x, y) => x - y);
    for (const [k, i] of sorted.entries())
      for (const j of sorted.slice(k + 1))
        weights.set(i * people + j, (weights.get(i * people + j) ?? 0) + 1 / (sorted.length - 1));
  }
  const ids = Array.from({ length: people }, (_, node) => `a:${String(node).padStart(6, '0')}`);
  return networkOf(
    ids,
    [...weights].map(([pair, weight]) => [Math.floor(pair / people), pair % people, weight] as const),
  );
}

const network = inventedNetwork(5_000, 10_000);
const graph = weightsGraph(network, Uint32Array.from(network.ids.keys()));
const size = `${network.ids.length} people with ${network.a.length} links`;
const once = { iterations: 2, warmupIterations: 0, time: 0, warmupTime: 0 };
const often = { iterations: 20, warmupIterations: 3, time: 0, warmupTime: 0 };

describe(`betweenness of ${size}`, () => {
  bench('Coterie, in steps', () => void measure('betweenness', network), once);
  bench(
    'graphology-metrics, in steps',
    () => void betweennessCentrality(graph, { getEdgeWeight: null, normalized: false }),
    once,
  );
});

describe(`betweenness by strength of ${size}`, () => {
  bench('Coterie, on 1/w', () => void measure('betweenness-weighted', network), once);
  const length = (_edge: string, { weight }: { weight: number }) => 1 / weight;
  bench(
    'graphology-metrics, on 1/w',
    () => void betweennessCentrality(graph, { getEdgeWeight: length, normalized: false }),
    once,
  );
});

describe(`PageRank of ${size}`, () => {
  bench('Coterie, to 1e-12 in all', () => void measure('pagerank', network), often);
  const alike = { tolerance: 1e-12 / network.ids.length, maxIterations: 1_000, getEdgeWeight: 'weight' } as const;
  bench('graphology-metrics, to 1e-12 in all', () => void pagerank(graph, alike), often);
});

describe(`components of ${size}`, () => {
  bench('Coterie', () => void measure('component', network), often);
  bench('graphology-components', () => void connectedComponents(graph), often);
});

describe('larger networks', () => {
  const large = inventedNetwork(50_000, 60_000);
  const name = `${large.ids.length} people with ${large.a.length} links`;
  const groups = new Int32Array(large.ids.length);
  bench(`clusters of ${name}, one start`, () => void measure('community', large, { starts: 1 }), once);
  bench(`the whole network of ${name}, distances sampled`, () => void figuresOf(large, groups), once);
});
