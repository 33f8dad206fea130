import { beforeEach, expect, it } from 'vitest';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { earlierMoment, forgetMoments, keepMoment, laterMoment, type Moment } from '../../src/state/history.ts';

const moment = (seed: number): Moment => ({ choices: { ...defaultChoices, seed }, looks: defaultLooks, skipped: [] });

beforeEach(forgetMoments);

it('undo brings back each moment before, redo each moment after, and both end', () => {
  keepMoment(moment(1));
  keepMoment(moment(2));
  expect(earlierMoment(moment(3))).toEqual(moment(2));
  expect(earlierMoment(moment(2))).toEqual(moment(1));
  expect(earlierMoment(moment(1))).toBeUndefined();
  expect(laterMoment(moment(1))).toEqual(moment(2));
  expect(laterMoment(moment(2))).toEqual(moment(3));
  expect(laterMoment(moment(3))).toBeUndefined();
});

it('a new choice after undo leaves nothing to redo', () => {
  keepMoment(moment(1));
  earlierMoment(moment(2));
  keepMoment(moment(1));
  expect(laterMoment(moment(5))).toBeUndefined();
});

it('the longest history is a hundred moments', () => {
  for (let seed = 0; seed < 150; seed++) keepMoment(moment(seed));
  let steps = 0;
  while (earlierMoment(moment(0))) steps++;
  expect(steps).toBe(100);
});
