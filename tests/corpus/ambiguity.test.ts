import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ambiguitySteps, type CorpusAmbiguity } from '../../src/corpus/ambiguity.ts';
import { identityLevels, type IdentityLevel } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { handCorpus } from '../hand.ts';
import { corpusOf, record } from './making.ts';

const ambiguity = (records: readonly PaperRecord[], level: IdentityLevel = 'careful'): CorpusAmbiguity =>
  atOnce(ambiguitySteps(corpusOf(records, level), level));
const scoreOf = ({ people }: CorpusAmbiguity, id: string) => people.find(({ author }) => author === id);

/** A record whose authors all have an ORCID, by their places in the alphabet. */
function withIds(title: string, authors: string): PaperRecord {
  const plain = record(title, authors);
  const orcidOf = (name: string) => `0000-0000-0000-${String(1000 + name.length * 26 + name.charCodeAt(0))}`;
  return { ...plain, authors: plain.authors.map((author) => ({ ...author, orcid: orcidOf(author.name) })) };
}

describe('The ambiguity of people', () => {
  it('is 0 where nobody shares a family name and a first initial', () => {
    const { share, people } = atOnce(ambiguitySteps(handCorpus(), 'careful'));
    expect(share).toBe(0);
    expect(people).toHaveLength(8);
    expect(people.every(({ score, reasons }) => score === 0 && reasons.length === 0)).toBe(true);
  });

  it('counts a person of a compatible name by what the names say, and nobody whom the names exclude', () => {
    // "J. Lee" fits "Jo Lee" with .75 − .75·ln 2 = .230, 1.770 below the joining 2; "Max Lee" fits neither.
    const found = ambiguity([record('One', 'J. Lee, Ann Oak'), record('Two', 'Jo Lee'), record('Three', 'Max Lee')]);
    const p = 1 / (1 + Math.exp(2 - (0.75 - 0.75 * Math.log(2))));
    expect(p).toBeCloseTo(0.1456, 4);
    expect(scoreOf(found, 'a:j-lee')?.score).toBeCloseTo(p, 10);
    expect(scoreOf(found, 'a:jo-lee')).toMatchObject({ reasons: ['One other person could have the name: J. Lee.'] });
    expect(scoreOf(found, 'a:max-lee')?.score).toBe(0);
    // Four authorships, two of them in doubt.
    expect(found.share).toBeCloseTo(p / 2, 10);
  });

  it('counts an open case by its own weight, never above even', () => {
    const records = [
      record('One', 'John Smith, Bo Chen'),
      record('Two', 'Jane Smith, Bo Chen'),
      record('Three', 'J. Smith, Bo Chen'),
    ];
    const { reviews } = corpusOf(records);
    expect(reviews).toHaveLength(2);
    const p = Math.min(0.5, 1 / (1 + Math.exp(2 - reviews[0]!.weight)));
    const found = ambiguity(records);
    expect(scoreOf(found, 'a:john-smith')?.score).toBeCloseTo(p, 10);
    expect(scoreOf(found, 'a:j-smith')?.score).toBeCloseTo(1 - (1 - p) ** 2, 10);
    expect(scoreOf(found, 'a:j-smith')?.reasons).toEqual(['An open case with Jane Smith.', 'An open case with John Smith.']);
    expect(scoreOf(found, 'a:bo-chen')?.score).toBe(0);
  });

  it('is 0 for two on one paper, whom their list tells apart', () => {
    expect(ambiguity([record('One', 'J. Lee, Jo Lee')]).share).toBe(0);
  });

  it('is even where the initial alone ties a name', () => {
    const records = [record('One', 'Jo Lee'), record('Two', 'Jim Lee')];
    expect(ambiguity(records, 'exact').share).toBe(0);
    const found = ambiguity(records, 'initials');
    expect(found.people).toHaveLength(1);
    expect(found.share).toBe(0.5);
    expect(found.people[0]!.reasons).toEqual(['Only the initial ties it to Jo Lee.']);
  });

  it('is 0 where every name has an ORCID, and half where half of the papers have it', () => {
    const all = [withIds('One', 'Jo Lee, Ann Oak'), withIds('Two', 'J. Lee')];
    for (const level of identityLevels) expect(ambiguity(all, level).share).toBe(0);
    const half = [withIds('One', 'Jo Lee'), record('Two', 'Jo Lee, Ann Oak'), record('Three', 'J. Lee, Max Elm')];
    const [whole, part] = [half.slice(1), half].map((records) => scoreOf(ambiguity(records), 'a:jo-lee')!);
    expect(part!.score).toBeCloseTo(whole!.score / 2, 10);
    expect(part!.reasons.at(-1)).toBe('An ORCID is printed on 1 of 2 papers.');
  });

  it('is within 0 and 1, and the same in any order of records', () => {
    const names = ['J. Lee', 'Jo Lee', 'Jim Lee', 'Ann Oak', 'A. Oak', 'Bo Elm', 'B. C. Elm'];
    const lists = fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lists, fc.constantFrom(...identityLevels), (teams, level) => {
        const records = teams.map((team, index) => ({ ...record(`Paper ${index}`, team.join(', ')), line: index }));
        const of = (all: readonly PaperRecord[]) =>
          atOnce(ambiguitySteps(makeCorpus([{ records: all, profiles: [] }], { level, apart: [] }), level));
        const found = of(records);
        expect(of([...records].reverse())).toEqual(found);
        for (const { score } of [...found.people, { score: found.share }]) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
