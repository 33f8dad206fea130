import { knobFaults, type Knob, type KnobValues } from '../kit/knobs.ts';
import type { Problem } from '../kit/problem.ts';
import { layoutById } from '../layouts/index.ts';
import { metrics } from '../metrics/index.ts';
import type { Choices } from './choices.ts';

/** Says which knobs were turned to what they cannot be, by a link or a session that was changed by hand. */
export function turnedTooFar(choices: Choices): Problem[] {
  const layout = layoutById(choices.layout.id);
  return [
    ...metrics.flatMap(({ name, knobs, id }) => faultsOf(name, knobs, choices.metrics[id])),
    ...faultsOf(layout.name, layout.knobs, choices.layout.knobs),
  ];
}

const faultsOf = (name: string, knobs: readonly Knob[], chosen: KnobValues = {}): Problem[] =>
  knobFaults(knobs, chosen).map((fault) => ({
    severity: 'warning',
    code: 'knob-out-of-range',
    file: 'all files',
    message: `${name}: ${fault}.`,
    advice: 'The nearest value that is allowed was taken, or the usual one where none is near.',
  }));
