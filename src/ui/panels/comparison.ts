import { useCallback, useEffect, useState } from 'react';
import type { CompareStep } from '../../pipeline/messages.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import type { Progress } from '../../pipeline/progress.ts';
import type { Sensitivity } from '../../pipeline/sensitivity.ts';
import type { Network } from '../../network/network.ts';
import { engine } from '../../state/engine.ts';
import { store } from '../../state/store.ts';
import { useChosen } from '../useStore.ts';

/** Where the comparison of the levels stands. */
export type Comparison =
  | { readonly kind: 'working'; readonly progress: Progress; readonly stop: () => void }
  | { readonly kind: 'done'; readonly report: Sensitivity }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped'; readonly again: () => void };

/** What was compared already: a network is made anew when anything changes that it is made of. */
const known = new WeakMap<Network, { readonly turned: string; readonly report: Sensitivity }>();

const starting: Progress = { stage: 'people', done: 0, text: 'Comparing four levels of identity…' };

/** Compares the levels, at once and whenever the portrait is another. */
export function useComparison(portrait: Unplaced | undefined): Comparison {
  const settled = useChosen(({ job }) => job.kind === 'settled');
  const [attempt, setAttempt] = useState(0);
  const [step, setStep] = useState<CompareStep | { readonly kind: 'stopped' }>({ kind: 'working', progress: starting });
  const [running, setRunning] = useState<{ readonly stop: () => void }>();
  const network = portrait?.network;
  const turned = JSON.stringify([portrait?.choices.metrics, portrait?.choices.seed]);
  useEffect(() => {
    if (!settled || !network) return undefined;
    const before = known.get(network);
    if (before?.turned === turned) {
      setStep({ kind: 'done', report: before.report });
      return undefined;
    }
    setStep({ kind: 'working', progress: starting });
    const { readings, choices } = store.getState();
    const run = engine().compare(readings, choices, (next) => {
      if (next.kind === 'done') known.set(network, { turned, report: next.report });
      setStep(next);
    });
    setRunning(run);
    return run.stop;
  }, [settled, network, turned, attempt]);
  const stop = useCallback(() => {
    running?.stop();
    setStep({ kind: 'stopped' });
  }, [running]);
  if (step.kind === 'working') return { ...step, stop };
  if (step.kind === 'stopped') return { ...step, again: () => setAttempt(attempt + 1) };
  return step;
}
