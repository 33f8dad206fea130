import { type Knob, switchOf } from '../kit/knobs.ts';
import { type Betweenness, betweennessOver } from './brandes.ts';
import type { MetricInput } from './metric.ts';
import { sourcesKnob, sourcesOf } from './sampling.ts';

/** Shared by betweenness in steps and by strength. */
export const betweennessKnobs: readonly Knob[] = [
  {
    kind: 'switch',
    id: 'normalised',
    name: 'Normalised',
    explain: 'As a share of all pairs of others, 0 to 1, instead of a number of pairs.',
    default: false,
  },
  sourcesKnob,
];

/** Betweenness as the knobs want it; tells where it was sampled. @param lengths of the ties, absent where each is one step */
export function* measureBetweenness(
  { network, knobs, random, tellSampled }: MetricInput,
  lengths?: Float64Array,
): Generator<number, Float64Array, void> {
  const raw = yield* betweennessOver(network, { lengths, sources: sourcesOf(knobs), random });
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
