/** The workbench: what it shows, and which open cases were put off. */
import { keepStep } from './actions.ts';
import { type Bench, store } from './store.ts';

const { getState, setState } = store;

/** Opens it; without a page, closes it. */
export function openBench(bench: Bench | undefined): void {
  setState({ bench });
}

/** Puts an open case off until all others were looked at, or takes it up again; undoable. */
export function skip(name: string, off = true): void {
  const { skipped } = getState();
  keepStep();
  setState({ skipped: [...skipped.filter((one) => one !== name), ...(off ? [name] : [])] });
}
