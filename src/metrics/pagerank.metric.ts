import { numberOf } from '../kit/knobs.ts';
import { walkSteps } from './components.ts';
import type { ValueMetric } from './metric.ts';
import { shifted } from './shifted.ts';
import { ranksOf } from './ranks.ts';
import { weightRows } from './weightRows.ts';

const pagerank: ValueMetric = {
  id: 'pagerank',
  kind: 'value',
  name: 'PageRank',
  explain: 'Where somebody is found who walks along links at random, strong ones more often: high for those close to the active.',
  definition:
    'Stationary share of a walk on weights that jumps anywhere with probability 1 − damping; from a node alone it always jumps.',
  doi: '10.1016/S0169-7552(98)00110-X',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [
    {
      kind: 'range',
      id: 'damping',
      name: 'Damping',
      explain: 'The share of steps that follow a link.',
      min: 0.05,
      max: 0.95,
      step: 0.05,
      default: 0.85,
    },
  ],
  whole: false,
  *measure({ network, knobs }) {
    const { order } = yield* shifted(walkSteps(network), 0, 0.1);
    const rows = yield* shifted(weightRows(network, order), 0.1, 0.1);
    return yield* shifted(ranksOf(rows, numberOf(knobs, 'damping')), 0.2, 0.8);
  },
};

export default pagerank;
