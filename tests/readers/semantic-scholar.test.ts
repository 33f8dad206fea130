import { describe, expect, it } from 'vitest';
import semanticScholar from '../../src/readers/semantic-scholar.reader.ts';
import { isThere, outlivesMutations, readFolder } from './jsonMutations.ts';
import { codesOf, readText, readWith } from './reading.ts';

describe('Semantic Scholar', () => {
  it('keeps what a paper tells', async () => {
    const paper = {
      paperId: 'abc',
      externalIds: { DOI: '10.1000/X', ArXiv: '2101.00001', PubMed: '12', PubMedCentral: '34', CorpusId: 5, DBLP: 'conf/x/Y21' },
      url: 'https://www.semanticscholar.org/paper/abc',
      title: 'T',
      abstract: 'Words.',
      venue: '',
      journal: { name: 'J' },
      year: 2020,
      publicationDate: '2021-02-03',
      publicationTypes: ['JournalArticle', 'Review'],
      citationCount: 9,
      fieldsOfStudy: null,
      s2FieldsOfStudy: [{ category: 'Art' }, { category: 'Art' }, { category: 'History' }],
      authors: [
        { authorId: '7', name: 'Jane Doe', affiliations: ['MIT'], externalIds: { ORCID: '0000-0002-1825-0097' } },
        { authorId: null, name: 'J. Roe' },
      ],
      references: [{ paperId: 'r1' }, { externalIds: { DOI: '10.1000/R' } }, null],
    };
    const reading = await readText(JSON.stringify({ total: 1, data: [paper] }, null, 1));
    expect(reading).toMatchObject({ reader: 'semantic-scholar', problems: [] });
    expect(reading.records).toEqual([
      {
        file: 'page.txt',
        line: 4,
        page: 'page.txt, entry abc',
        key: 'abc',
        title: 'T',
        authors: [
          {
            name: 'Jane Doe',
            printed: true,
            orcid: '0000-0002-1825-0097',
            sourceId: 's2:7',
            affiliation: 'MIT',
            affiliations: [{ name: 'MIT' }],
          },
          { name: 'J. Roe', printed: true },
        ],
        complete: true,
        date: { year: 2021, month: 2, day: 3, inferred: false },
        doi: '10.1000/x',
        ids: { s2: 'abc', corpus: '5', arxiv: '2101.00001', pmid: '12', pmcid: 'PMC34', dblp: 'conf/x/Y21' },
        address: 'https://www.semanticscholar.org/paper/abc',
        type: 'article',
        venue: 'J',
        subjects: ['Art', 'History'],
        citations: 9,
        references: ['r1', '10.1000/R'],
        summary: 'Words.',
      },
    ]);
  });

  it('reads a batch with gaps, and papers that cite', async () => {
    const paper = { paperId: 'a', title: 'T', authors: [{ authorId: '1', name: 'A B' }] };
    const batch = await readWith(semanticScholar, JSON.stringify([null, paper]));
    expect(codesOf(batch)).toEqual(['no-entry']);
    expect(batch.records.map(({ line }) => line)).toEqual([2]);
    expect(
      (await readWith(semanticScholar, JSON.stringify({ data: [{ contexts: [], citingPaper: paper }] }))).records[0],
    ).toMatchObject({ key: 'a' });
  });

  it('outlives mutations', () => outlivesMutations(semanticScholar, semanticScholar.sample));

  it.skipIf(!isThere('s2'))(
    "reads an author's real papers (skipped where they are not beside the checkout): counts by Python",
    async () => {
      const readings = await readFolder('s2', 'semantic-scholar');
      const { records } = readings.find(({ file }) => file === 'semanticscholar-Author.json')!;
      expect(records.length).toBe(60);
      expect(records.flatMap(({ authors }) => authors).length).toBe(138);
      expect(records.filter(({ doi }) => doi !== undefined).length).toBe(32);
      expect(records.reduce((sum, { citations = 0 }) => sum + citations, 0)).toBe(12416);
    },
  );
});
