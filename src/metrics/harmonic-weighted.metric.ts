import { numberOf } from '../kit/knobs.ts';
import { nodeCount } from '../network/network.ts';
import { closenessOver } from './closeness.ts';
import type { ValueMetric } from './metric.ts';
import { largestOf, sourcesKnob, sourcesOf } from './sampling.ts';
import { allEqual, alphaKnob, lengthsOf } from './shortestPaths.ts';

const harmonicWeighted: ValueMetric = {
  id: 'harmonic-weighted',
  kind: 'value',
  name: 'Harmonic closeness by strength',
  explain: 'As harmonic closeness, but the way over a strong link is short. Above 1 where links are strong.',
  definition: 'Σ 1/d / (n−1) on the distance d = 1/w^α, 1/∞ = 0.',
  doi: '10.1016/j.socnet.2010.03.006',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [alphaKnob, sourcesKnob],
  whole: false,
  *measure({ network, knobs, random, tellSampled }) {
    const lengths = lengthsOf(network, numberOf(knobs, 'alpha'));
    const even = allEqual(lengths);
    const wish = { lengths: even ? undefined : lengths, sources: sourcesOf(knobs), random };
    const { nearness, sampled } = yield* closenessOver(network, wish);
    const unit = Math.max(1, nodeCount(network) - 1) * (even ? (lengths[0] ?? 1) : 1);
    if (sampled) tellSampled?.({ sources: sampled.sources, of: sampled.of, error: largestOf(sampled.nearErrors) / unit });
    return nearness.map((sum) => sum / unit);
  },
};

export default harmonicWeighted;
