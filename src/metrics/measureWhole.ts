import { nodeCount, tieCount, type Network } from '../network/network.ts';
import { walkSteps, type Walk } from './components.ts';
import { cuts } from './cuts.ts';
import { distancesFrom } from './distances.ts';
import type { Figures } from './figures.ts';
import { modularity } from './modularity.ts';
import { shifted } from './shifted.ts';
import { localClustering, trianglesAt } from './triangles.ts';
import { withoutTop } from './withoutTop.ts';

/** Nodes of the largest component up to which distances are measured from every node. */
const exactUpTo = 20_000;
/** Number of evenly spread sources above that: the mean distance is then within about 1 % of the exact one. */
const sampleOf = 2_000;

type DistanceFigures = Pick<Figures, 'meanDistance' | 'meanDistanceInLargest' | 'diameter' | 'efficiency' | 'sampledSources'>;

/**
 * Figures for the whole network; yields the share done.
 * @param groups group of each node, for the modularity.
 */
export function* measureWhole(network: Network, groups: Int32Array): Generator<number, Figures, void> {
  const { rowStart, weight, people, kind } = network;
  const n = nodeCount(network);
  const walked = yield* shifted(walkSteps(network), 0, 0.1);
  const triangles = yield* shifted(trianglesAt(network), 0.1, 0.2);
  let corners = 0;
  let triples = 0;
  let clustering = 0;
  for (let node = 0; node < n; node++) {
    const degree = rowStart[node + 1]! - rowStart[node]!;
    corners += triangles[node]!;
    triples += (degree * (degree - 1)) / 2;
    clustering += localClustering(triangles[node]!, degree) || 0;
  }
  const { cutOff, bridges } = yield* shifted(cuts(network), 0.3, 0.1);
  const distances = yield* shifted(distanceFigures(network, walked), 0.4, 0.6);
  const possible = kind === 'two-mode' ? people * (n - people) : (n * (n - 1)) / 2;
  return {
    nodes: n,
    ties: tieCount(network),
    weight: weight.reduce((sum, one) => sum + one, 0),
    components: walked.sizes,
    density: possible > 0 ? tieCount(network) / possible : 0,
    triangles: corners / 3,
    transitivity: triples > 0 ? corners / triples : 0,
    clustering: n > 0 ? clustering / n : 0,
    ...distances,
    assortativity: assortativity(network),
    articulations: cutOff.reduce((count, others) => (others > 0 ? count + 1 : count), 0),
    bridges: bridges.length,
    withoutTop: withoutTop(network),
    modularity: modularity(network, groups, 1),
  };
}

function* distanceFigures(network: Network, { order, component }: Walk): Generator<number, DistanceFigures, void> {
  const n = nodeCount(network);
  const largest = order.filter((node) => component[node] === 0);
  const others = order.filter((node) => component[node] !== 0 && network.rowStart[node + 1]! > network.rowStart[node]!);
  const step = largest.length > exactUpTo ? largest.length / sampleOf : 1;
  const sources = step === 1 ? largest : Uint32Array.from({ length: sampleOf }, (_, k) => largest[Math.floor(k * step)]!);
  const within = yield* shifted(distancesFrom(network, sources), 0, 0.9);
  const elsewhere = yield* shifted(distancesFrom(network, others), 0.9, 0.1);
  const scale = sources.length > 0 ? largest.length / sources.length : 1;
  const nearness = scale * inverse(within.pairs) + inverse(elsewhere.pairs);
  return {
    meanDistance: mean(
      scale * stepsOf(within.pairs) + stepsOf(elsewhere.pairs),
      scale * countOf(within.pairs) + countOf(elsewhere.pairs),
    ),
    meanDistanceInLargest: mean(stepsOf(within.pairs), countOf(within.pairs)),
    diameter: Math.max(0, within.pairs.length - 1),
    efficiency: n > 1 ? nearness / (n * (n - 1)) : 0,
    ...(step === 1 ? {} : { sampledSources: sources.length }),
  };
}

const mean = (sum: number, count: number): number => (count > 0 ? sum / count : 0);

/** Pairs and the sum of their distances, both ways; a node and itself are no pair. */
const countOf = (pairs: readonly number[]): number =>
  pairs.reduce((sum, count, distance) => (distance > 0 ? sum + count : sum), 0);
const stepsOf = (pairs: readonly number[]): number => pairs.reduce((sum, count, distance) => sum + count * distance, 0);

/** Σ 1/d over pairs. */
const inverse = (pairs: readonly number[]): number =>
  pairs.reduce((sum, count, distance) => (distance > 0 ? sum + count / distance : sum), 0);

/** Pearson correlation over both directions of every tie, Newman 2002, doi:10.1103/PhysRevLett.89.208701. */
function assortativity({ a, b, rowStart }: Network): number {
  const m = a.length;
  const degree = (node: number) => rowStart[node + 1]! - rowStart[node]!;
  let sum = 0;
  for (let tie = 0; tie < m; tie++) sum += degree(a[tie]!) + degree(b[tie]!);
  const mean = sum / (2 * m);
  let together = 0;
  let spread = 0;
  for (let tie = 0; tie < m; tie++) {
    const x = degree(a[tie]!) - mean;
    const y = degree(b[tie]!) - mean;
    together += 2 * x * y;
    spread += x * x + y * y;
  }
  return spread > 0 ? together / spread : NaN;
}
