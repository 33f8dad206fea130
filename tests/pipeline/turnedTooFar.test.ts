import { expect, it } from 'vitest';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { turnedTooFar } from '../../src/pipeline/turnedTooFar.ts';

it('a knob that was turned to what it cannot be is named, with its value and what it can be', () => {
  expect(turnedTooFar(defaultChoices)).toEqual([]);
  const [problem, ...others] = turnedTooFar({ ...defaultChoices, metrics: { pagerank: { damping: 3 } } });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    severity: 'warning',
    code: 'knob-out-of-range',
    message: 'PageRank: damping cannot be 3; allowed is 0.05 to 0.95.',
  });
});
