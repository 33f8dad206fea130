import { walkSteps } from './components.ts';
import type { GroupMetric } from './metric.ts';

const component: GroupMetric = {
  id: 'component',
  kind: 'group',
  name: 'Component',
  explain: 'Everybody who can be reached over links is in the same component; 0 is the largest.',
  definition: 'Connected components, numbered by size, equal sizes by their smallest id.',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  *measure({ network }) {
    return (yield* walkSteps(network)).component;
  },
};

export default component;
