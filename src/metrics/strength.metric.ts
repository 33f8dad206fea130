import { strengths } from './modularity.ts';
import type { ValueMetric } from './metric.ts';

const strength: ValueMetric = {
  id: 'strength',
  kind: 'value',
  name: 'Strength',
  explain: 'How much was written together in all. With fractional counting: the number of papers written with somebody else.',
  definition: 'Sum of the weights of the links at the node.',
  doi: '10.1103/PhysRevE.64.016132',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  whole: false,
  *measure({ network }) {
    yield 0;
    return strengths(network);
  },
};

export default strength;
