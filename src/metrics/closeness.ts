import type { Random } from '../kit/random.ts';
import { nodeCount, type Network } from '../network/network.ts';
import { walk } from './components.ts';
import { distancesFrom } from './distances.ts';
import { drawSources, errorsOf, sampledPart, searchBudget, type Sampled, type Sources } from './sampling.ts';
import { LengthPaths, pathWork } from './shortestPaths.ts';

export interface ClosenessWish {
  /** Of the ties; absent where each is one step. */
  readonly lengths?: Float64Array | undefined;
  readonly sources: Sources;
  readonly random: Random;
  /** Absent: `searchBudget`. */
  readonly budget?: number;
}

export interface Closeness {
  /** Per node: Σ 1/d and Σ d over all others that it reaches. */
  readonly nearness: Float64Array;
  readonly farness: Float64Array;
  /** Per node: how many others it reaches. */
  readonly others: Float64Array;
  /** Where the largest component was sampled: from how many, and half the width of each node's 95 % interval. */
  readonly sampled?: Omit<Sampled, 'error'> & { readonly nearErrors: Float64Array; readonly farErrors: Float64Array };
}

/** What a look costs, against 1 in a breadth-first search from one source: 32 share one, lengths need a queue. */
const stepCost = 0.1;
const lengthCost = 3;
/** Sources drawn: not fewer, and not more where a sample is asked for. */
const fewest = 100;
const most = 1_000;

type Sums = Pick<Closeness, 'nearness' | 'farness'> & { readonly nearSquares: Float64Array; readonly farSquares: Float64Array };

/**
 * Distances from everybody, added up; from some of the largest component where all would cost more than the budget (Eppstein & Wang
 * 2004, doi:10.7155/jgaa.00081). Yields the share done.
 */
export function* closenessOver(network: Network, wish: ClosenessWish): Generator<number, Closeness, void> {
  const { lengths, sources, random, budget = searchBudget } = wish;
  const n = nodeCount(network);
  yield 0;
  const { order, component, sizes } = walk(network);
  const others = Float64Array.from(component, (one) => sizes[one]! - 1);
  const linked = order.filter((node) => others[node]! > 0);
  const from = (nodes: Uint32Array) => (lengths ? lengthsFrom(network, lengths, nodes) : distancesFrom(network, nodes));
  const largest = linked.filter((node) => component[node] === 0);
  const each = (lengths ? lengthCost : stepCost) * (largest.length + largest.reduce((sum, node) => sum + ends(network, node), 0));
  const affordable = Math.floor(budget / Math.max(1, each));
  const wanted = Math.max(fewest, Math.floor(affordable / sampledPart));
  const all = sources === 'all' || (sources === 'budget' && affordable >= largest.length);
  const count = all ? Infinity : sources === 'sampled' ? Math.min(most, wanted) : wanted;
  if (count >= largest.length) {
    const { nearness, farness } = yield* from(linked);
    return { nearness, farness, others };
  }
  const drawn = drawSources(network, count, random, (node) => component[node] === 0);
  const sums: Sums = yield* from(largest.filter((node) => drawn[node] === 1));
  const rest: Sums = yield* from(linked.filter((node) => component[node] !== 0));
  const scale = largest.length / count;
  // The rest reaches none of the largest component, and is exact.
  const scaled = (one: Float64Array, other: Float64Array, factor = scale) => one.map((sum, node) => factor * sum + other[node]!);
  const none = new Float64Array(n);
  const errors = (one: Float64Array, squares: Float64Array) =>
    errorsOf(scaled(one, none), scaled(squares, none, scale * scale), count, largest.length);
  return {
    nearness: scaled(sums.nearness, rest.nearness),
    farness: scaled(sums.farness, rest.farness),
    others,
    sampled: {
      sources: count,
      of: largest.length,
      nearErrors: errors(sums.nearness, sums.nearSquares),
      farErrors: errors(sums.farness, sums.farSquares),
    },
  };
}

const ends = ({ rowStart }: Network, node: number): number => rowStart[node + 1]! - rowStart[node]!;

/** Sums per node over the given sources. Yields the share of these done. */
function* lengthsFrom(network: Network, lengths: Float64Array, sources: Uint32Array): Generator<number, Sums, void> {
  const n = nodeCount(network);
  const finder = new LengthPaths(network, lengths);
  const { order, distance } = finder;
  const [nearness, farness, nearSquares, farSquares] = Array.from({ length: 4 }, () => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let done = 0;
  for (const [index, source] of sources.entries()) {
    finder.measure(source);
    for (let k = 1; k < finder.reached; k++) {
      const node = order[k]!;
      const far = distance[node]!;
      const near = 1 / far;
      nearness[node]! += near;
      nearSquares[node]! += near * near;
      farness[node]! += far;
      farSquares[node]! += far * far;
    }
    done += 8 * finder.reached;
    if (done > pathWork) {
      done = 0;
      yield index / sources.length;
    }
  }
  return { nearness, farness, nearSquares, farSquares };
}
