import { settleKnobs, type KnobValues } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { measureWhole, type Figures } from '../../src/metrics/figures.ts';
import { metricById } from '../../src/metrics/index.ts';
import type { Network } from '../../src/network/network.ts';

/** What the metric of this id finds, knobs at their defaults but for those given. */
export function measure(id: string, network: Network, knobs: KnobValues = {}, seed = 1): Float64Array | Int32Array {
  const metric = metricById(id);
  if (!metric) throw new Error(`there is no metric ${id}`);
  const input = { network, knobs: settleKnobs(metric.knobs, knobs), random: seededRandom(seed) };
  return toEnd<Float64Array | Int32Array>(metric.kind === 'value' ? metric.measure(input) : metric.measure(input));
}

export const figuresOf = (network: Network, groups: Int32Array): Figures => toEnd(measureWhole(network, groups));

export function toEnd<Result>(steps: Generator<number, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
