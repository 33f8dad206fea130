import { nodeCount } from '../network/network.ts';
import { closenessOver } from './closeness.ts';
import type { ValueMetric } from './metric.ts';
import { largestOf, sourcesKnob, sourcesOf } from './sampling.ts';

const harmonic: ValueMetric = {
  id: 'harmonic',
  kind: 'value',
  name: 'Harmonic closeness',
  explain: 'How near everybody else is: 1 when linked to all, 0 when alone.',
  definition: 'Σ 1/d / (n−1), d in steps, 1/∞ = 0.',
  doi: '10.1080/15427951.2013.865686',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [sourcesKnob],
  whole: false,
  *measure({ network, knobs, random, tellSampled }) {
    const { nearness, sampled } = yield* closenessOver(network, { sources: sourcesOf(knobs), random });
    const others = Math.max(1, nodeCount(network) - 1);
    if (sampled) tellSampled?.({ sources: sampled.sources, of: sampled.of, error: largestOf(sampled.nearErrors) / others });
    return nearness.map((sum) => sum / others);
  },
};

export default harmonic;
