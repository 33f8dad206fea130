import { describe, expect, it } from 'vitest';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { compareLevels } from '../../src/pipeline/compareLevels.ts';
import type { CompareStep } from '../../src/pipeline/messages.ts';
import type { Shift } from '../../src/pipeline/slices.ts';
import { record } from '../corpus/making.ts';

const reading = {
  file: 'a.txt',
  records: [record('One', 'Jo Lee, Ann Oak'), record('Two', 'Jim Lee')],
  profiles: [],
  problems: [],
};

/** A shift on which every look at the clock finds 10 ms gone, and the pauses that it made. */
function shift(): Shift & { pauses: number } {
  let time = 0;
  const mine = {
    pauses: 0,
    now: () => (time += 10),
    pause: () => {
      mine.pauses += 1;
      return Promise.resolve();
    },
  };
  return mine;
}

describe('The comparison in the worker', () => {
  it('tells how far it is at every pause, and then the report', async () => {
    const steps: CompareStep[] = [];
    const mine = shift();
    await compareLevels(
      [reading],
      defaultChoices,
      mine,
      () => true,
      (step) => steps.push(step),
    );
    expect(mine.pauses).toBeGreaterThan(4);
    expect(steps.slice(0, -1).every(({ kind }) => kind === 'working')).toBe(true);
    expect(steps).toHaveLength(mine.pauses + 1);
    const last = steps.at(-1)!;
    expect(last.kind === 'done' && last.report.levels.map(({ people }) => people)).toEqual([3, 3, 3, 2]);
  });

  it('falls silent at the first pause at which it is no longer wanted', async () => {
    const steps: CompareStep[] = [];
    const mine = shift();
    await compareLevels(
      [reading],
      defaultChoices,
      mine,
      () => mine.pauses < 3,
      (step) => steps.push(step),
    );
    expect(mine.pauses).toBe(3);
    expect(steps.map(({ kind }) => kind)).toEqual(['working', 'working', 'working']);
  });

  it('says what went wrong', async () => {
    const steps: CompareStep[] = [];
    const broken = { ...reading, records: undefined as unknown as typeof reading.records };
    await compareLevels(
      [broken],
      defaultChoices,
      shift(),
      () => true,
      (step) => steps.push(step),
    );
    expect(steps.at(-1)?.kind).toBe('failed');
  });
});
