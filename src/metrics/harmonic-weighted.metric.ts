import { numberOf } from '../kit/knobs.ts';
import { nodeCount, type Network } from '../network/network.ts';
import { walk } from './components.ts';
import { distancesFrom } from './distances.ts';
import type { ValueMetric } from './metric.ts';
import { allEqual, alphaKnob, lengthsOf, LengthPaths, pathWork } from './shortestPaths.ts';

const harmonicWeighted: ValueMetric = {
  id: 'harmonic-weighted',
  kind: 'value',
  name: 'Harmonic closeness by strength',
  explain: 'As harmonic closeness, but the way over a strong link is short. Above 1 where links are strong.',
  definition: 'Σ 1/d / (n−1) on the distance d = 1/w^α, 1/∞ = 0.',
  doi: '10.1016/j.socnet.2010.03.006',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [alphaKnob],
  whole: false,
  searchCost: 4,
  *measure({ network, knobs }) {
    yield 0;
    const others = Math.max(1, nodeCount(network) - 1);
    const lengths = lengthsOf(network, numberOf(knobs, 'alpha'));
    if (allEqual(lengths)) {
      const { nearness } = yield* distancesFrom(network, walk(network).order);
      return nearness.map((sum) => sum / (lengths[0] ?? 1) / others);
    }
    const nearness = yield* nearnessOver(network, lengths);
    return nearness.map((sum) => sum / others);
  },
};

export default harmonicWeighted;

/** Per node: Σ 1/d to all others. Yields the share of nodes done. */
function* nearnessOver(network: Network, lengths: Float64Array): Generator<number, Float64Array, void> {
  const n = nodeCount(network);
  const finder = new LengthPaths(network, lengths);
  const { order, distance } = finder;
  const nearness = new Float64Array(n);
  let done = 0;
  for (let source = 0; source < n; source++) {
    finder.measure(source);
    for (let k = 1; k < finder.reached; k++) nearness[source]! += 1 / distance[order[k]!]!;
    done += 8 * finder.reached;
    if (done > pathWork) {
      done = 0;
      yield source / n;
    }
  }
  return nearness;
}
