/** Identity on invented careers whose truth is known: the levels are what they say, and careful is worth its trouble. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type IdentityLevel, identityLevels } from '../../src/corpus/corpus.ts';
import { type Agreement, evaluate } from '../../src/corpus/evaluate.ts';
import { corpusSteps } from '../../src/corpus/makeCorpus.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { inventCareers } from '../inventCareers.ts';

const found = {} as Record<IdentityLevel, Agreement>;
beforeAll(() => {
  const { reading, truth } = inventCareers(3000, 7);
  for (const level of identityLevels) {
    const who = new Map<string, string>();
    const told = (key: string, position: number, author: string) =>
      who.set(`${Number(key.slice(key.indexOf('#') + 1)) - 1}/${position}`, author);
    atOnce(corpusSteps([reading], { level, apart: [] }, told));
    found[level] = evaluate(truth, who);
  }
}, 60_000);

describe('three thousand mentions of invented people', () => {
  it('hears of every one, but for namesakes in one list', () => {
    expect(found.exact.mentions).toBeGreaterThan(2990);
  });

  it('are told apart better with care than by whole names or initials', () => {
    expect(found.careful.pairwise.f1).toBeGreaterThan(Math.max(found.exact.pairwise.f1, found.initials.pairwise.f1) + 0.01);
    expect(found.careful.bCubed.f1).toBeGreaterThan(Math.max(found.exact.bCubed.f1, found.initials.bCubed.f1) + 0.01);
    expect(found.careful.pairwise.precision).toBeGreaterThan(0.95);
    expect(found.careful.bCubed.f1).toBeGreaterThan(0.95);
  });

  it('lie ever more together from exact over careful and generous to initials', () => {
    const people = identityLevels.map((level) => found[level].foundPeople);
    expect(people[0]).toBeGreaterThan(people[1]!);
    expect(people[1]).toBeGreaterThanOrEqual(people[2]!);
    expect(found.initials.lumping).toBeGreaterThan(found.careful.lumping);
    expect(found.exact.splitting).toBeGreaterThan(found.careful.splitting);
  });
});
