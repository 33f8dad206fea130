import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { findImplausible } from '../../src/corpus/implausible.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { groupPapers } from '../../src/state/identity.ts';
import { amongFields, inYear } from './fieldsOfPapers.ts';
import { corpusOf } from './making.ts';

describe('what is proposed', () => {
  /** Two or three people of one name, each with mates, places, venues and years of their own, and now and then of another. */
  const mixed = fc
    .array(
      fc.record({
        who: fc.nat({ max: 2 }),
        lends: fc.option(fc.nat({ max: 2 }), { freq: 12 }),
        mates: fc.integer({ min: 0, max: 2 }),
        placed: fc.boolean(),
        year: fc.integer({ min: 2000, max: 2006 }),
        late: fc.boolean(),
        cut: fc.boolean(),
        known: fc.boolean(),
      }),
      { minLength: 6, maxLength: 40 },
    )
    .map((papers) =>
      amongFields(
        papers.map(({ who, lends, mates, placed, year, late, cut, known }, n) => {
          const from = lends ?? who;
          const names = ['Wei Wang', ...['Ann', 'Ben'].slice(0, mates).map((given) => `${given} ${['Fox', 'Dow', 'Ely'][from]}`)];
          const paper = inYear(`Work ${'abcdefgh'[n % 8]}${n}`, names.join(', '), late && who === 2 ? year + 40 : year, {
            venue: ['Corals', 'Quarks', 'Letters'][who]!,
            complete: !cut,
          });
          const place = ['Lund', 'Ghent', 'Porto'][who]!;
          const [own, ...others] = paper.authors;
          return {
            ...paper,
            authors: [
              { ...own!, ...(placed ? { affiliation: place } : {}), ...(known ? { sourceId: 'openalex:A1' } : {}) },
              ...others,
            ],
          };
        }),
      ),
    );
  const find = (corpus: Corpus) => atOnce(findImplausible(corpus));

  it('is the same whatever the order of files', () => {
    fc.assert(
      fc.property(mixed, (records) => {
        const turned = makeCorpus([{ records: records.toReversed(), profiles: [] }], { level: 'exact', apart: [] });
        expect(find(turned)).toEqual(find(corpusOf(records, 'exact')));
      }),
      { numRuns: 20 },
    );
  });

  it('is a partition of the person’s papers; once it is accepted they are parted exactly so, and the doubt is gone', () => {
    let split = 0;
    fc.assert(
      fc.property(mixed, fc.constantFrom('exact' as const, 'careful' as const), (records, level) => {
        const corpus = corpusOf(records, level);
        for (const { author: id, parts, doubts } of find(corpus)) {
          const author = corpus.authors.find((one) => one.id === id)!;
          expect(parts.flat().sort()).toEqual([...author.papers].sort());
          expect(new Set(parts.flat()).size).toBe(author.papers.length);
          expect(parts.map(({ length }) => length)).toEqual(parts.map(({ length }) => length).sort((x, y) => y - x));
          if (parts.length < 2) continue;
          split += 1;
          const decision = groupPapers(author, parts, corpus, 'As proposed.');
          const after = corpusOf(records, { level, apart: [], decisions: [decision] });
          const now = after.authors.filter(({ papers }) => papers.some((paper) => author.papers.includes(paper)));
          const names = new Set(author.spellings.map(({ name }) => name));
          const called = now.filter(({ spellings }) => spellings.some(({ name }) => names.has(name)));
          expect(called.map(({ papers }) => [...papers].sort()).sort()).toEqual(parts.map((part) => [...part].sort()).sort());
          const still = find(after).filter(({ author: one }) => called.some(({ id: own }) => own === one));
          for (const each of still) expect(each.doubts.map(({ kind }) => kind)).not.toContain(doubts[0]!.kind);
        }
      }),
      { numRuns: 50 },
    );
    expect(split).toBeGreaterThan(10);
  });
});
