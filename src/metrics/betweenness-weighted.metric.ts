import { numberOf } from '../kit/knobs.ts';
import { betweennessKnobs, measureBetweenness } from './betweennessKnobs.ts';
import type { ValueMetric } from './metric.ts';
import { allEqual, alphaKnob, lengthsOf } from './shortestPaths.ts';

const betweennessWeighted: ValueMetric = {
  id: 'betweenness-weighted',
  kind: 'value',
  name: 'Betweenness by strength',
  explain: 'As betweenness, but the way over a strong link is short: those who join circles through frequent work.',
  definition: 'Betweenness on the distance d = 1/w^α.',
  doi: '10.1016/j.socnet.2010.03.006',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [alphaKnob, ...betweennessKnobs],
  whole: false,
  measure(input) {
    const lengths = lengthsOf(input.network, numberOf(input.knobs, 'alpha'));
    return measureBetweenness(input, allEqual(lengths) ? undefined : lengths);
  },
};

export default betweennessWeighted;
