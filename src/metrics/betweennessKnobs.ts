import { type Knob, switchOf } from '../kit/knobs.ts';
import { type Betweenness, betweennessOver, type Sources } from './brandes.ts';
import type { MetricInput } from './metric.ts';

/** Shared by betweenness in steps and by strength. */
export const betweennessKnobs: readonly Knob[] = [
  {
    kind: 'switch',
    id: 'normalised',
    name: 'Normalised',
    explain: 'As a share of all pairs of others, 0 to 1, instead of a number of pairs.',
    default: false,
  },
  {
    kind: 'choice',
    id: 'sources',
    name: 'Ways searched from',
    explain:
      'All people give exact values; on very large networks some of them, drawn by chance, give values within a stated error.',
    options: [
      { id: 'budget', name: 'All, or some where all would take over about 10 seconds' },
      { id: 'all', name: 'All, however long it takes' },
      { id: 'sampled', name: 'At most 1,000, drawn by chance' },
    ],
    default: 'budget',
  },
];

const isSources = (value: unknown): value is Sources => value === 'budget' || value === 'all' || value === 'sampled';

/** Betweenness as the knobs want it; tells where it was sampled. @param lengths of the ties, absent where each is one step */
export function* measureBetweenness(
  { network, knobs, random, tellSampled }: MetricInput,
  lengths?: Float64Array,
): Generator<number, Float64Array, void> {
  const chosen = knobs['sources'];
  const sources = isSources(chosen) ? chosen : 'budget';
  const raw = yield* betweennessOver(network, { lengths, sources, random });
  const { through, sampled } = switchOf(knobs, 'normalised') ? normalise(raw) : raw;
  if (sampled) tellSampled?.(sampled);
  return through;
}

/** As a share of the pairs of other nodes: 2 / ((n−1)(n−2)), 0 for n ≤ 2. */
function normalise({ through, sampled }: Betweenness): Betweenness {
  const pairs = ((through.length - 1) * (through.length - 2)) / 2;
  const share = (value: number) => (pairs > 0 ? value / pairs : 0);
  return { through: through.map(share), ...(sampled ? { sampled: { ...sampled, error: share(sampled.error) } } : {}) };
}
