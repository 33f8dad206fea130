import { betweennessKnobs, measureBetweenness } from './betweennessKnobs.ts';
import type { ValueMetric } from './metric.ts';

const betweenness: ValueMetric = {
  id: 'betweenness',
  kind: 'value',
  name: 'Betweenness',
  explain: 'How many of the shortest ways between others lead through a node: high for those who join circles.',
  definition:
    'Σ over pairs of the share of their shortest paths (in steps) through the node; raw, or where chosen normalised by 2/((n−1)(n−2)).',
  doi: '10.1080/0022250X.2001.9990249',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: betweennessKnobs,
  whole: false,
  measure: (input) => measureBetweenness(input),
};

export default betweenness;
