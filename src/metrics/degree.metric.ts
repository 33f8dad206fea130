import type { ValueMetric } from './metric.ts';

const degree: ValueMetric = {
  id: 'degree',
  kind: 'value',
  name: 'Degree',
  explain: 'How many others a node is linked to: co-authors of a person, or papers that share an author.',
  definition: 'Number of links at the node.',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  unit: 'links',
  whole: true,
  *measure({ network: { ids, rowStart } }) {
    yield 0;
    return Float64Array.from(ids, (_, node) => rowStart[node + 1]! - rowStart[node]!);
  },
};

export default degree;
