/** Longest stretch of work, and the pause until the next, ms: clicks and pictures come in between. */
const stretch = 8;
const breather = 4;

/** One piece of long work at a time on the page's own thread, in slices; what is short is done at once. */
export class Slices {
  private next = 0;
  private working = false;

  get busy(): boolean {
    return this.working;
  }

  /** Runs steps to their end; what was running before is dropped. */
  run<Result>(steps: Generator<unknown, Result, undefined>, done: (result: Result) => void): void {
    this.stop();
    this.working = true;
    const work = () => {
      const end = performance.now() + stretch;
      let step = steps.next();
      while (!step.done && performance.now() < end) step = steps.next();
      if (step.done) {
        this.working = false;
        done(step.value);
      } else this.next = window.setTimeout(work, breather);
    };
    work();
  }

  stop(): void {
    window.clearTimeout(this.next);
    this.working = false;
  }
}
