/** Where the work stands, for a person. */
export interface Progress {
  readonly stage: 'reading' | 'people' | 'network' | 'measuring' | 'placing';
  /** Share of this stage, 0 to 1. */
  readonly done: number;
  /** A sentence: "Reading 3 of 5 files…". */
  readonly text: string;
}

/** Steps as news for a person; those that tell no share have their whole work before them. */
export function* reporting<Result>(
  steps: Generator<number | void, Result, undefined>,
  stage: Progress['stage'],
  text: string,
): Generator<Progress, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { stage, done: step.value ?? 0, text };
  }
}
