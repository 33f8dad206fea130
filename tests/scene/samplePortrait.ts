import type { Corpus } from '../../src/corpus/corpus.ts';
import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { atOnce } from '../../src/kit/steps.ts';
import force from '../../src/layouts/force.layout.ts';
import { measureWhole } from '../../src/metrics/measureWhole.ts';
import { metricsFor } from '../../src/metrics/index.ts';
import type { Measure } from '../../src/metrics/metric.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { NetworkKind } from '../../src/network/network.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { nameGroups } from '../../src/pipeline/nameGroups.ts';
import { groupsOf, type Portrait } from '../../src/pipeline/portrait.ts';
import { readAll } from '../../src/pipeline/readAll.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { seedFiles } from '../fixtures.ts';

/** A corpus, measured and laid out. */
export function portraitOf(corpus: Corpus, kind: NetworkKind = 'coauthors'): Portrait {
  const network = makeNetwork(corpus, kind, 'full');
  const measures: Record<string, Measure> = {};
  for (const metric of metricsFor(kind)) {
    const input = { network, knobs: settleKnobs(metric.knobs), random: seededRandom(1) };
    measures[metric.id] =
      metric.kind === 'value'
        ? { metric: metric.id, kind: 'value', values: atOnce(metric.measure(input)) }
        : { metric: metric.id, kind: 'group', values: atOnce(metric.measure(input)) };
  }
  const groups = groupsOf(measures, network);
  return {
    choices: { ...defaultChoices, network: kind },
    corpus,
    network,
    measures,
    figures: atOnce(measureWhole(network, groups)),
    summaries: atOnce(nameGroups({ corpus, network, measures })),
    places: atOnce(force.place({ network, groups, knobs: settleKnobs(force.knobs), random: seededRandom(1), pins: [] })),
    problems: [],
  };
}

/** The seed pages, measured and laid out. */
export async function seedPortrait(kind: NetworkKind = 'coauthors'): Promise<Portrait> {
  const steps = readAll(seedFiles(), {});
  for (;;) {
    const step = await steps.next();
    if (step.done) return portraitOf(makeCorpus(step.value, defaultChoices.identity), kind);
  }
}
