import { numberOf } from '../kit/knobs.ts';
import { nodeCount } from '../network/network.ts';
import type { ValueMetric } from './metric.ts';
import { alphaKnob, lengthsOf, LengthPaths, pathWork } from './shortestPaths.ts';

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
  *measure({ network, knobs }) {
    const n = nodeCount(network);
    const { rowStart } = network;
    const finder = new LengthPaths(network, lengthsOf(network, numberOf(knobs, 'alpha')));
    const { order, distance } = finder;
    const values = new Float64Array(n);
    let done = 0;
    for (let source = 0; source < n; source++) {
      finder.measure(source);
      let sum = 0;
      for (let k = 1; k < finder.reached; k++) {
        const node = order[k]!;
        sum += 1 / distance[node]!;
        done += rowStart[node + 1]! - rowStart[node]!;
      }
      values[source] = n > 1 ? sum / (n - 1) : 0;
      if (done > pathWork) {
        done = 0;
        yield source / n;
      }
    }
    return values;
  },
};

export default harmonicWeighted;
