import { expect, it } from 'vitest';
import { metricById } from '../../src/metrics/index.ts';
import { sampledText } from '../../src/metrics/sampling.ts';
import { estimated } from '../../src/pipeline/budget.ts';

it('an estimate says from how many sources it is, how far off it may be, and how to have it exact', () => {
  const sampled = { sources: 923, of: 310_211, error: 1_234_567 };
  expect(estimated(metricById('betweenness')!, sampled)).toMatchObject({
    severity: 'note',
    message: 'Betweenness is estimated from 923 of 310,211 sources, with 95 % certainty within ±1,200,000 of the exact value.',
    advice: 'To have it exact, set what the ways are searched from to all; this can take minutes.',
  });
  expect(sampledText({ ...sampled, error: 0.000_123_4 })).toContain('±0.00012 of');
});
