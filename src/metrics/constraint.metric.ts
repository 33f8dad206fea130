import { switchOf } from '../kit/knobs.ts';
import { byStrength, holesOf } from './holes.ts';
import type { ValueMetric } from './metric.ts';

const constraint: ValueMetric = {
  id: 'constraint',
  kind: 'value',
  name: 'Constraint',
  explain: 'Low for brokers between people who do not write together; high when all time goes to few who know each other.',
  definition: 'Σ over neighbours j of (p(i,j) + Σ p(i,q) p(q,j))², p(i,j) the share of i’s weights that j has.',
  doi: '10.1086/421787',
  networks: ['coauthors', 'papers'],
  knobs: [byStrength],
  whole: false,
  undefinedWhen: 'without links',
  *measure({ network, knobs }) {
    const strong = switchOf(knobs, byStrength.id);
    const { sum, round } = yield* holesOf(network, strong);
    const { a, b, weight } = network;
    const found = new Float64Array(sum.length);
    for (let tie = 0; tie < round.length; tie++) {
      const both = (strong ? weight[tie]! : 1) + round[tie]!;
      found[a[tie]!]! += (both / sum[a[tie]!]!) ** 2;
      found[b[tie]!]! += (both / sum[b[tie]!]!) ** 2;
    }
    for (let node = 0; node < found.length; node++) if (sum[node] === 0) found[node] = NaN;
    return found;
  },
};

export default constraint;
