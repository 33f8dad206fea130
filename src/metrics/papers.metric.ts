import type { ValueMetric } from './metric.ts';

const papers: ValueMetric = {
  id: 'papers',
  kind: 'value',
  name: 'Papers',
  explain: 'How many papers are behind a person.',
  definition: 'Number of papers of the author; 1 for a paper.',
  networks: ['coauthors', 'two-mode'],
  knobs: [],
  unit: 'papers',
  whole: true,
  *measure({ network }) {
    yield 0;
    return Float64Array.from(network.papersOf);
  },
};

export default papers;
