import type { ValueMetric } from './metric.ts';
import { localClustering, trianglesAt } from './triangles.ts';

const clustering: ValueMetric = {
  id: 'clustering',
  kind: 'value',
  name: 'Local clustering',
  explain: 'How many of the pairs of neighbours are linked themselves. Teams make it high by construction.',
  definition: 'Links among the neighbours / pairs of neighbours.',
  doi: '10.1038/30918',
  networks: ['coauthors', 'papers'],
  knobs: [],
  whole: false,
  undefinedWhen: 'below two neighbours',
  *measure({ network }) {
    const { rowStart } = network;
    const triangles = yield* trianglesAt(network);
    return triangles.map((count, node) => localClustering(count, rowStart[node + 1]! - rowStart[node]!));
  },
};

export default clustering;
