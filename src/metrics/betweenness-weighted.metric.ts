import { numberOf, switchOf } from '../kit/knobs.ts';
import { betweennessOver, normalisedKnob, normaliseBetweenness } from './brandes.ts';
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
  knobs: [alphaKnob, normalisedKnob],
  whole: false,
  searchCost: 4,
  *measure({ network, knobs }) {
    const lengths = lengthsOf(network, numberOf(knobs, 'alpha'));
    const raw = yield* betweennessOver(network, allEqual(lengths) ? undefined : lengths);
    return switchOf(knobs, 'normalised') ? normaliseBetweenness(raw) : raw;
  },
};

export default betweennessWeighted;
