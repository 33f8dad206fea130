import type { Corpus, CorpusChoice } from '../corpus/corpus.ts';
import { CorpusMemory } from '../corpus/corpusMemory.ts';
import { corpusSteps } from '../corpus/makeCorpus.ts';
import { settleKnobs } from '../kit/knobs.ts';
import type { Problem, Severity } from '../kit/problem.ts';
import { seededRandom } from '../kit/random.ts';
import { layoutById } from '../layouts/index.ts';
import type { Pin, Places, Steer } from '../layouts/layout.ts';
import { type Figures, measureWhole } from '../metrics/figures.ts';
import { metricsFor } from '../metrics/index.ts';
import { networkSteps } from '../network/makeNetwork.ts';
import type { Network } from '../network/network.ts';
import type { Reading } from '../readers/reader.ts';
import { estimated, linksLeftOut } from './budget.ts';
import type { Choices } from './choices.ts';
import { largeHidden } from './largeTold.ts';
import { measureEach } from './measureEach.ts';
import { meanYears } from './meanYears.ts';
import { Memory } from './memory.ts';
import { type GroupSummary, nameGroups } from './nameGroups.ts';
import { groupsOf, type Portrait, type Unplaced } from './portrait.ts';
import { type Progress, reporting } from './progress.ts';
import { turnedTooFar } from './turnedTooFar.ts';

/** Readings → corpus → network → measures. To cancel is to stop asking. */
export function* measureAll(
  readings: readonly Reading[],
  choices: Choices,
  memory: Memory = new Memory(),
): Generator<Progress, Unplaced, void> {
  const choice: CorpusChoice = { ...choices.identity, corrections: choices.corrections, loose: choices.loose };
  const corpus = yield* memory.remember<Progress, Corpus>('corpus', [readings, JSON.stringify(choice)], function* () {
    const before = yield* memory.remember('people and papers', [readings], function* () {
      return new CorpusMemory();
    });
    return yield* reporting(corpusSteps(readings, choice, undefined, before), 'people', 'Telling people and papers apart…');
  });
  const { network: kind, counting, largeTeams } = choices;
  const tying = [corpus, kind, counting, largeTeams.policy, largeTeams.above];
  const network = yield* memory.remember<Progress, Network>('network', tying, function* () {
    const steps = networkSteps(corpus, kind, counting, largeTeams);
    return yield* reporting(steps, 'network', 'Tying people and papers…');
  });
  const { measures, finding } = yield* measureEach(network, choices, memory);
  const groups = groupsOf(measures, network);
  const figures = yield* memory.remember<Progress, Figures>('figures', [network, groups], function* () {
    return yield* reporting(measureWhole(network, groups), 'measuring', 'Measuring the whole network…');
  });
  const central = [measures['community'], measures['pagerank'] ?? measures['strength']];
  const summaries = yield* memory.remember<Progress, readonly GroupSummary[]>(
    'summaries',
    [corpus, network, ...central],
    function* () {
      return yield* reporting(nameGroups({ corpus, network, measures }), 'measuring', 'Naming the clusters…');
    },
  );
  const problems = yield* memory.remember<Progress, readonly Problem[]>(
    'problems',
    [readings, corpus, network, measures, JSON.stringify([choices.metrics, choices.layout])],
    function* () {
      const estimates = metricsFor(network.kind).flatMap((metric) => {
        const measure = measures[metric.id];
        return measure?.kind === 'value' && measure.sampled ? [estimated(metric, measure.sampled)] : [];
      });
      const all = [
        ...readings.flatMap((reading) => reading.problems),
        ...corpus.problems,
        ...linksLeftOut(network),
        ...largeHidden(network),
        ...turnedTooFar(choices),
      ];
      return sortProblems([...all, ...estimates]);
    },
  );
  return { choices, corpus, network, measures, finding, figures, summaries, problems };
}

/** Places for a measured network, step by step; steer it by `next`. */
export function placeAll(
  { corpus, network, measures, choices }: Unplaced,
  from: { start?: Places; pins?: readonly Pin[] } = {},
): Generator<Places, Places, Steer | undefined> {
  const layout = layoutById(choices.layout.id);
  return layout.place({
    network,
    knobs: settleKnobs(layout.knobs, choices.layout.knobs),
    random: seededRandom(choices.seed),
    groups: groupsOf(measures, network),
    years: () => meanYears(corpus, network),
    pins: from.pins ?? [],
    ...(from.start ? { start: from.start } : {}),
  });
}

/** The whole straight way, to rest: readings and choices in, portrait out. */
export function* portray(
  readings: readonly Reading[],
  choices: Choices,
  memory: Memory = new Memory(),
): Generator<Progress, Portrait, void> {
  const unplaced = yield* measureAll(readings, choices, memory);
  const key = [unplaced.network, JSON.stringify(choices.layout), choices.seed];
  const places = yield* memory.remember<Progress, Places>('places', key, function* () {
    const steps = placeAll(unplaced);
    for (let count = 0; ; count++) {
      const step = steps.next();
      if (step.done) return step.value;
      yield { stage: 'placing', done: 1 - 1 / (1 + count / 100), text: 'Laying out the map…' };
    }
  });
  return { ...unplaced, places };
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (x, y) =>
      rank[x.severity] - rank[y.severity] ||
      (x.file < y.file ? -1 : x.file > y.file ? 1 : 0) ||
      (x.line ?? 0) - (y.line ?? 0) ||
      (x.message < y.message ? -1 : 1),
  );
}
