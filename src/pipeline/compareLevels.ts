import type { Reading } from '../readers/reader.ts';
import type { Choices } from './choices.ts';
import type { CompareStep } from './messages.ts';
import { sensitivitySteps } from './sensitivity.ts';
import { inSlices, type Shift } from './slices.ts';

/** The report of sensitivity in slices; tells how far it is and what came out, until it is no longer wanted. */
export async function compareLevels(
  readings: readonly Reading[],
  choices: Choices,
  shift: Shift,
  wanted: () => boolean,
  tell: (step: CompareStep) => void,
): Promise<void> {
  try {
    const steps = sensitivitySteps(readings, choices);
    const report = await inSlices(steps, shift, wanted, (progress) => tell({ kind: 'working', progress }));
    if (report) tell({ kind: 'done', report });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
