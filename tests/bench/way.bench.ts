import { bench, describe } from 'vitest';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { layouts } from '../../src/layouts/index.ts';
import { metricsFor } from '../../src/metrics/index.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { nodeCount } from '../../src/network/network.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { portray } from '../../src/pipeline/portray.ts';
import { readAll } from '../../src/pipeline/readAll.ts';
import { seedFiles } from '../fixtures.ts';
import { inventedReading } from './inventedReading.ts';

/** Few rounds: each is long, and what counts is its size. */
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

const readings = await lastOf(readAll(seedFiles(), {}));

describe('the seeds', () => {
  bench('are read', async () => void (await lastOf(readAll(seedFiles(), {}))), few);
  bench('become a portrait at rest', () => void finish(portray(readings, defaultChoices)), few);
});

describe.each([1_000, 10_000])('%i invented papers', (papers) => {
  const reading = inventedReading(papers);
  const corpus = makeCorpus([reading], defaultChoices.identity);
  bench('become a corpus', () => void makeCorpus([reading], defaultChoices.identity), few);
  bench('become a network', () => void makeNetwork(corpus, 'coauthors', 'fractional'), few);
});

const network = makeNetwork(makeCorpus([inventedReading(1_000)], defaultChoices.identity), 'coauthors', 'full');

describe(`a network of ${nodeCount(network)} people`, () => {
  for (const metric of metricsFor('coauthors')) {
    const input = () => ({ network, knobs: settleKnobs(metric.knobs), random: seededRandom(1) });
    bench(`metric ${metric.id}`, () => void finish<unknown>(metric.measure(input())), few);
  }
  for (const layout of layouts) {
    const input = () => ({ network, knobs: settleKnobs(layout.knobs), random: seededRandom(1), pins: [] });
    bench(`layout ${layout.id}`, () => void finish(layout.place(input())), few);
  }
});

function finish<Result>(steps: Generator<unknown, Result, never>): Result {
  for (;;) {
    const step = (steps as Generator<unknown, Result, undefined>).next(undefined);
    if (step.done) return step.value;
  }
}

async function lastOf<Result>(steps: AsyncGenerator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
