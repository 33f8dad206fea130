import { nodeCount } from '../network/network.ts';
import { walk } from './components.ts';
import { distancesFrom } from './distances.ts';
import type { ValueMetric } from './metric.ts';

const harmonic: ValueMetric = {
  id: 'harmonic',
  kind: 'value',
  name: 'Harmonic closeness',
  explain: 'How near everybody else is: 1 when linked to all, 0 when alone.',
  definition: 'Σ 1/d / (n−1), d in steps, 1/∞ = 0.',
  doi: '10.1080/15427951.2013.865686',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  whole: false,
  searchCost: 0.1,
  *measure({ network }) {
    yield 0;
    const { nearness } = yield* distancesFrom(network, walk(network).order);
    const others = Math.max(1, nodeCount(network) - 1);
    return nearness.map((sum) => sum / others);
  },
};

export default harmonic;
