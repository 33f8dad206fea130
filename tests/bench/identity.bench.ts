/**
 * Who is the same person, on seeded invented careers of 10,000 and 100,000 mentions, and of 1,000,000 with COTERIE_MILLION=1:
 * everything from records to people and papers, and one decision of a person afterwards. Below each table stand mentions for
 * each second of the processor, how many times faster a decision is than all anew, and the memory held.
 */
import { bench, describe } from 'vitest';
import type { CorpusChoice } from '../../src/corpus/corpus.ts';
import { CorpusMemory } from '../../src/corpus/corpusMemory.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { inventCareers } from '../inventCareers.ts';

const million = process.env['COTERIE_MILLION'] === '1';
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
const few = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

/** Processor seconds, garbage collection included. */
function timed<Result>(work: () => Result): { readonly seconds: number; readonly result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

for (const mentions of [10_000, 100_000, ...(million ? [1_000_000] : [])]) {
  const size = mentions.toLocaleString('en');
  const { reading } = inventCareers(mentions, 7);
  const careful: CorpusChoice = { level: 'careful', apart: [] };
  const memory = new CorpusMemory();
  // What is compiled by the first run belongs to neither.
  if (!million) makeCorpus([inventCareers(3_000, 1).reading], careful);
  const whole = timed(() => makeCorpus([reading], careful, memory));
  const { reviews } = whole.result;
  let decided = 0;
  /** Another open case each time, joined. */
  const decide = () => {
    const { one, other } = reviews[decided++ % reviews.length]!;
    return makeCorpus([reading], { ...careful, decisions: [{ sets: [[...one.handles, ...other.handles]] }] }, memory);
  };
  decide();
  const again = [1, 2, 3].map(() => timed(decide).seconds).sort((x, y) => x - y)[1]!;
  console.log(
    `${size} mentions: ${Math.round(mentions / whole.seconds).toLocaleString('en')} mentions/s, ` +
      `a decision ${(whole.seconds / again).toFixed(1)} times faster (${again.toFixed(2)} s), ` +
      `${Math.round(process.memoryUsage().rss / 1e6).toLocaleString('en')} MB`,
  );
  describe(`${size} mentions`, () => {
    const often = mentions > 10_000 ? once : few;
    bench('become people and papers', () => void makeCorpus([reading], careful), often);
    bench('once more after a decision', () => void decide(), often);
  });
}
