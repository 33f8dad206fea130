import type { Progress } from './progress.ts';

/** The clock and the mailbox of who works: this room has neither. */
export interface Shift {
  /** Milliseconds. */
  now(): number;
  /** Lets orders be heard. */
  pause(): Promise<unknown>;
}

/** Longest stretch of work between two looks at the mailbox, ms. */
export const slice = 24;

/** Runs a generator to its end, looking at the mailbox between slices; undefined when it is no longer wanted. */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result, undefined>,
  { now, pause }: Shift,
  wanted: () => boolean,
  tell: (progress: Progress) => void,
): Promise<Result | undefined> {
  let lastLook = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - lastLook > slice) {
      if (isProgress(step.value)) tell(step.value);
      await pause();
      if (!wanted()) return undefined;
      lastLook = now();
    }
  }
}

const isProgress = (value: unknown): value is Progress => typeof value === 'object' && value !== null && 'stage' in value;
