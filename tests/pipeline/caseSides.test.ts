import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSides, papersOfBoth, sharedTexts, sideOf } from '../../src/pipeline/caseSides.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { partyOf } from '../../src/state/identity.ts';
import { arbitraryReadings } from '../arbitraries.ts';
import { corpusOf, date, record } from '../corpus/making.ts';

const orcid = '0000-0002-1825-0097';
const records = [
  record('One', 'John Smith, Bo Chen', { date: date(2001), venue: 'Acta', subjects: ['Optics'], keywords: ['Light'] }),
  record('Two', 'John Smith, Eva Roth', { date: date(2004), venue: 'acta', category: 'LG' }),
  {
    ...record('Three', '', { date: date(2003), venue: 'Annals', keywords: ['light', 'Lasers'], complete: true }),
    authors: [
      { name: 'J. Smith', printed: true, orcid, affiliation: 'Uppsala', sourceId: 'openalex:A1' },
      { name: 'Bo Chen', printed: true },
    ],
  },
  record('Four', 'John Smith, Ivo Smith', { date: date(2005) }),
  record('Five', 'Ivo Smith, Ada Byron', { date: date(1970) }),
];
const corpus = corpusOf(records, 'exact');
const side = (name: string, of: Corpus = corpus) =>
  sideOf(
    partyOf(
      of.authors.find((one) => one.name === name)!,
      of,
    ),
    of,
  );

describe('one side of a case', () => {
  it('tells years, venues, affiliations, subjects, keywords, ids and co-authors, each text once and the most frequent first', () => {
    expect(side('John Smith')).toMatchObject({
      name: 'John Smith',
      spellings: [],
      years: [2001, 2004, 2005],
      venues: ['Acta'],
      subjects: ['LG', 'Optics'],
      keywords: ['Light'],
      coauthors: ['Bo Chen', 'Eva Roth', 'Ivo Smith'],
      places: [],
      ids: [],
    });
    expect(side('J. Smith')).toMatchObject({
      years: [2003],
      venues: ['Annals'],
      keywords: ['Lasers', 'light'],
      coauthors: ['Bo Chen'],
      places: ['Uppsala'],
      ids: [`ORCID ${orcid}`, 'OpenAlex A1'],
    });
    expect(side('John Smith').papers.map(({ title }) => title)).toEqual(['Four', 'Two', 'One']);
  });

  it('shares texts with the other whatever their case', () => {
    expect([...sharedTexts(side('John Smith').keywords, side('J. Smith').keywords)]).toEqual(['light']);
    expect([...sharedTexts(side('John Smith').coauthors, side('J. Smith').coauthors)]).toEqual(['bo chen']);
  });
});

describe('what speaks for and against', () => {
  const told = (one: string, other: string) =>
    compareSides(side(one), side(other)).map(({ speaks, text }) => `${speaks}: ${text}`);

  it('is told in the words of the open cases', () => {
    expect(told('John Smith', 'J. Smith')).toEqual([
      'for: The names are compatible: J. may stand for John.',
      'for: Both wrote with Bo Chen.',
      'for: Both wrote on Light.',
    ]);
  });

  it('begins with the papers on which both stand', () => {
    expect(papersOfBoth(side('John Smith'), side('Ivo Smith'))).toEqual(['Four']);
    expect(papersOfBoth(side('John Smith'), side('J. Smith'))).toEqual([]);
    const [first, second] = told('John Smith', 'Ivo Smith');
    expect(first).toBe('against: Both stand on “Four”: two people.');
    expect(second).toMatch(/^against: The names contradict each other: /);
  });

  it('tells of different ORCIDs and of many years', () => {
    const named = (name: string, id: string, year: number) => ({
      ...record(`By ${name}`, '', { date: date(year), complete: true }),
      authors: [{ name, printed: true, orcid: id }],
    });
    const two = corpusOf([named('John Smith', orcid, 1980), named('J. Smith', '0000-0001-5109-3700', 2000)], 'exact');
    expect(compareSides(side('John Smith', two), side('J. Smith', two)).map(({ text }) => text)).toEqual([
      'The names are compatible: J. may stand for John.',
      `Their ORCIDs differ: ORCID ${orcid}; ORCID 0000-0001-5109-3700.`,
      '20 years lie between their papers.',
    ]);
  });

  it('is the same from both sides, and bars exactly those who stand on one paper', () => {
    fc.assert(
      fc.property(arbitraryReadings(), fc.nat(), fc.nat(), (readings, first, second) => {
        const any = makeCorpus(readings, { level: 'careful', apart: [] });
        if (any.authors.length === 0) return;
        const [one, other] = [any.authors[first % any.authors.length]!, any.authors[second % any.authors.length]!];
        const [x, y] = [sideOf(partyOf(one, any), any), sideOf(partyOf(other, any), any)];
        const kinds = (found: ReturnType<typeof compareSides>) => found.map(({ speaks }) => speaks);
        expect(kinds(compareSides(x, y))).toEqual(kinds(compareSides(y, x)));
        const both = one.papers.some((paper) => other.papers.includes(paper));
        expect(papersOfBoth(x, y).length > 0).toBe(both);
      }),
      { numRuns: 60 },
    );
  });
});
