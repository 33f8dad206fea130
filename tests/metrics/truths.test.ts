/** Networks whose values two other programs find alike; tests/truths/make.py writes them. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bridges } from '../../src/metrics/bridges.ts';
import { metricById } from '../../src/metrics/index.ts';
import { networkOf, relabelled } from '../hand.ts';
import { figuresOf, measure } from './measuring.ts';

interface Truth {
  readonly ids: readonly string[];
  readonly ties: readonly (readonly [number, number, number])[];
  /** By metric; what is undefined is null. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  /** `bridges` are numbers of ties. */
  readonly figures: Readonly<Record<string, number | null | readonly number[]>>;
}

const folder = new URL('../truths/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => /^(.+)\.json\.txt$/.exec(file)?.[1] ?? []);

/** Of the values that go by another name than the metric's id: the metric and its knobs. */
const turned: Readonly<Record<string, readonly [string, Readonly<Record<string, boolean>>]>> = {
  'constraint by steps': ['constraint', { strength: false }],
};

function near(found: number, expected: number | null, what: string, within: number): void {
  if (expected === null) expect(found, what).toBeNaN();
  else
    expect(Math.abs(found - expected), `${what}: ${found} is not ${expected}`).toBeLessThanOrEqual(
      within * Math.max(1, Math.abs(expected)),
    );
}

describe.each(names)('The network %s', (name) => {
  const truth = JSON.parse(readFileSync(new URL(`${name}.json.txt`, folder), 'utf8')) as Truth;
  const network = networkOf(truth.ids, truth.ties);
  const order = [...network.ids.keys()].sort((i, j) => ((i * 7919) % 101) - ((j * 7919) % 101) || i - j);
  const moved = relabelled(network, order);

  describe.each(Object.keys(truth.values))('%s', (value) => {
    const [id, knobs] = turned[value] ?? [value, {}];
    const absent = metricById(id) === undefined;
    it.skipIf(absent)(
      `is what two other programs find, in any order of nodes${absent ? ' (skipped: there is no such metric)' : ''}`,
      () => {
        const found = measure(id, network, knobs);
        const again = measure(id, moved, knobs);
        expect(found).toHaveLength(truth.ids.length);
        truth.values[value]!.forEach((expected, node) => near(found[node]!, expected, `${value} of ${truth.ids[node]}`, 1e-9));
        order.forEach((node, place) => near(again[place]!, truth.values[value]![node]!, `${value} of ${truth.ids[node]}`, 1e-9));
      },
    );
  });

  it('has the figures that two other programs find', () => {
    const { bridges: expected, ...whole } = truth.figures;
    const { ties } = truth;
    const found = figuresOf(network, measure('component', network) as Int32Array);
    for (const [figure, value] of Object.entries(whole)) {
      const own = (found as unknown as Record<string, unknown>)[figure];
      if (typeof value === 'number' || value === null) near(own as number, value, figure, 1e-9);
      else expect(own, figure).toEqual(value);
    }
    expect(found.bridges).toBe((expected as readonly number[]).length);
    const pairs = Array.from(bridges(network), (tie) => [network.a[tie], network.b[tie]]);
    expect(pairs).toEqual((expected as readonly number[]).map((tie) => [ties[tie]![0], ties[tie]![1]]));
  });
});
