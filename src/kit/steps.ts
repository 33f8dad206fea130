/** Long work comes as generators: whoever asks for the next step may look elsewhere between two, or stop asking. */

/** Runs steps to their end without a look elsewhere. */
export function atOnce<Result>(steps: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
