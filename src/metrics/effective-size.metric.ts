import { switchOf } from '../kit/knobs.ts';
import { byStrength, holesOf } from './holes.ts';
import type { ValueMetric } from './metric.ts';

const effectiveSize: ValueMetric = {
  id: 'effective-size',
  kind: 'value',
  name: 'Effective size',
  explain: 'How many different circles somebody has: links less those to people who are linked to the same others.',
  definition:
    'Σ over neighbours j of 1 − Σ p(i,q) m(j,q), p(i,q) the share of i’s weights that q has, m(j,q) = w(j,q) / the largest at j.',
  doi: '10.1086/421787',
  networks: ['coauthors', 'papers'],
  knobs: [byStrength],
  whole: false,
  undefinedWhen: 'without links',
  *measure({ network, knobs }) {
    const { sum, redundant } = yield* holesOf(network, switchOf(knobs, byStrength.id));
    const { rowStart } = network;
    return sum.map((all, node) => (all > 0 ? rowStart[node + 1]! - rowStart[node]! - redundant[node]! / all : NaN));
  },
};

export default effectiveSize;
