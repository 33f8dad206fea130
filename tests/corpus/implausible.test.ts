import { describe, expect, it } from 'vitest';
import { findImplausible } from '../../src/corpus/implausible.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { corpusOf, record } from './making.ts';

const inYear = (title: string, authors: string, year: number): PaperRecord =>
  record(title, authors, { date: { year, inferred: false } });
const doubted = (records: readonly PaperRecord[]) => atOnce(findImplausible(corpusOf(records, 'exact')));

describe('people who are hardly one', () => {
  it('have circles of co-authors with nobody in common, and part by them', () => {
    const papers = [
      inYear('A', 'Wei Wang, Bo Chen', 2001),
      inYear('B', 'Wei Wang, Bo Chen', 2002),
      inYear('C', 'Wei Wang, Eve Fox', 2003),
      inYear('D', 'Wei Wang, Eve Fox, Cy Dow', 2004),
      inYear('E', 'Wei Wang', 2005),
      inYear('F', 'Wei Wang, Cy Dow', 2006),
      inYear('G', 'Wei Wang, Bo Chen', 2007),
    ];
    // Two papers are no circle.
    expect(doubted(papers.slice(0, 5))).toEqual([]);
    const found = doubted(papers);
    expect(found).toHaveLength(1);
    expect(found[0]!.doubts.map(({ explain }) => explain)).toEqual(['The co-authors fall into 2 circles with nobody in common.']);
    expect(found[0]!.parts.map((part) => [...part].sort())).toEqual([
      ['p:c', 'p:d', 'p:e', 'p:f'],
      ['p:a', 'p:b', 'p:g'],
    ]);
  });

  it('pause for decades, and part where the pause is', () => {
    const found = doubted([inYear('A', 'Jo Poe', 1931), inYear('B', 'Jo Poe', 1935), inYear('C', 'Jo Poe', 1990)]);
    expect(found[0]!.doubts.map(({ kind }) => kind)).toEqual(['years', 'years']);
    expect(found[0]!.parts.map((part) => [...part].sort())).toEqual([['p:a', 'p:b'], ['p:c']]);
  });

  it('are not those whose circles touch', () => {
    const touching = [
      inYear('A', 'Wei Wang, Bo Chen', 2001),
      inYear('B', 'Wei Wang, Bo Chen, Eve Fox', 2002),
      inYear('C', 'Wei Wang, Eve Fox', 2003),
      inYear('D', 'Wei Wang, Eve Fox', 2004),
    ];
    expect(doubted(touching)).toEqual([]);
  });
});
