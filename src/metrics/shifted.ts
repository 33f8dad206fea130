/** A part's progress as a share of the whole. */
export function* shifted<Result>(
  steps: Generator<number, Result, void>,
  from: number,
  share: number,
): Generator<number, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + share * step.value;
  }
}
