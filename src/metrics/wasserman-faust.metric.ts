import { nodeCount } from '../network/network.ts';
import { closenessOver } from './closeness.ts';
import type { ValueMetric } from './metric.ts';
import { largestOf, sourcesKnob, sourcesOf } from './sampling.ts';

const wassermanFaust: ValueMetric = {
  id: 'wasserman-faust',
  kind: 'value',
  name: 'Closeness (Wasserman–Faust)',
  explain: 'How few steps lead to those who can be reached, and how many these are: 1 when linked to all, 0 when alone.',
  definition: '(r/(n−1)) · (r/Σd), r the others that are reached, d in steps.',
  doi: '10.1017/CBO9780511815478',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [sourcesKnob],
  whole: false,
  *measure({ network, knobs, random, tellSampled }) {
    const { farness, others, sampled } = yield* closenessOver(network, { sources: sourcesOf(knobs), random });
    const rest = Math.max(1, nodeCount(network) - 1);
    const values = farness.map((sum, node) => (sum > 0 ? others[node]! ** 2 / rest / sum : 0));
    if (sampled) {
      const { sources, of, farErrors } = sampled;
      // The error of 1/Σd is as large a share of it as the error of Σd.
      const errors = values.map((value, node) => (farness[node]! > 0 ? (value * farErrors[node]!) / farness[node]! : 0));
      tellSampled?.({ sources, of, error: largestOf(errors) });
    }
    return values;
  },
};

export default wassermanFaust;
