import { cuts } from './cuts.ts';
import type { ValueMetric } from './metric.ts';

const articulation: ValueMetric = {
  id: 'articulation',
  kind: 'value',
  name: 'Articulation',
  explain: 'How many others would be cut off from most of their component without this one: 0 for all who can be gone round.',
  definition: 'Nodes of the component − 1 − the largest part that is left when the node goes.',
  doi: '10.1137/0201010',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  unit: 'nodes',
  whole: true,
  *measure({ network }) {
    return (yield* cuts(network)).cutOff;
  },
};

export default articulation;
