import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { nameKey } from '../../src/corpus/names.ts';
import type { Decision } from '../../src/corpus/rulings.ts';
import { arbitraryReadings } from '../arbitraries.ts';
import { corpusOf, record } from './making.ts';

const ruled = (records: Parameters<typeof corpusOf>[0], ...decisions: Decision[]) =>
  corpusOf(records, { level: 'careful', apart: [], decisions });
const people = (corpus: Corpus) =>
  corpus.authors
    .map(
      ({ name, papers }) =>
        `${name}: ${papers
          .map((id) => id.slice(2))
          .sort()
          .join(' ')}`,
    )
    .sort();

const records = [record('One', 'Ann Lee, Bo Chen'), record('Two', 'Ann Lee, Cy Dow'), record('Three', 'A. Lee, Eve Fox')];

describe('a decision', () => {
  it('joins two names for good', () => {
    expect(people(ruled(records))).toEqual([
      'A. Lee: three',
      'Ann Lee: one two',
      'Bo Chen: one',
      'Cy Dow: two',
      'Eve Fox: three',
    ]);
    const joined = ruled(records, { sets: [['ann lee', 'a. lee']] });
    expect(people(joined)).toEqual(['Ann Lee: one three two', 'Bo Chen: one', 'Cy Dow: two', 'Eve Fox: three']);
  });

  it('joins names that have nothing in common', () => {
    const joined = ruled(records, { sets: [['cy dow', 'eve fox']] });
    expect(people(joined)).toContain('Eve Fox: three two');
    expect(joined.authors.length).toBe(4);
  });

  it('parts one name by papers', () => {
    const parted = ruled(records, { sets: [['ann lee@p:one'], ['ann lee@p:two']] });
    expect(people(parted)).toEqual([
      'A. Lee: three',
      'Ann Lee: one',
      'Ann Lee: two',
      'Bo Chen: one',
      'Cy Dow: two',
      'Eve Fox: three',
    ]);
    expect(new Set(parted.authors.map(({ id }) => id)).size).toBe(6);
  });

  it('is overruled by a later one', () => {
    const apart: Decision = { sets: [['ann lee@p:one'], ['ann lee@p:two']] };
    const together: Decision = { sets: [['ann lee@p:one', 'ann lee@p:two']] };
    expect(people(ruled(records, apart, together))).toEqual(people(ruled(records)));
    expect(people(ruled(records, together, apart))).toEqual(people(ruled(records, apart)));
  });

  it('about names that are not there changes nothing', () => {
    expect(ruled(records, { sets: [['nobody', 'ann lee@p:nowhere'], ['no one']] })).toEqual(ruled(records));
  });

  it('to keep two people apart is obeyed whatever speaks for one', () => {
    fc.assert(
      fc.property(arbitraryReadings(), fc.nat(), (readings, pick) => {
        const before = makeCorpus(readings, { level: 'careful', apart: [] });
        const several = before.authors.filter(({ papers }) => papers.length > 1);
        const author = several[pick % Math.max(1, several.length)];
        if (!author) return;
        const keys = [...new Set(author.spellings.map(({ name }) => nameKey(name)))];
        const [first, ...others] = author.papers;
        const handles = (papers: readonly string[]) => papers.flatMap((paper) => keys.map((key) => `${key}@${paper}`));
        const decisions = [{ sets: [handles([first!]), handles(others)] }];
        const after = makeCorpus(readings, { level: 'careful', apart: [], decisions });
        const whoWrote = (paper: string) => new Set(after.papers.find(({ id }) => id === paper)!.authors);
        const owners = after.authors.filter(
          ({ papers, spellings }) => papers.includes(first!) && spellings.some(({ name }) => keys.includes(nameKey(name))),
        );
        for (const owner of owners) {
          const elsewhere = others.filter((paper) => whoWrote(paper).has(owner.id));
          // Who stands on both is somebody else, with a name of the same block.
          if (owner.spellings.every(({ name }) => keys.includes(nameKey(name)))) expect(elsewhere).toEqual([]);
        }
        expect(makeCorpus(readings, { level: 'careful', apart: [], decisions: [] })).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
