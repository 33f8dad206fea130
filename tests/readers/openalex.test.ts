import { describe, expect, it } from 'vitest';
import openalex from '../../src/readers/openalex.reader.ts';
import { isThere, outlivesMutations, readFolder } from './jsonMutations.ts';
import { codesOf, readText, readWith } from './reading.ts';

const one = async (work: object) => (await readWith(openalex, JSON.stringify(work))).records[0];
const base = { id: 'https://openalex.org/W1', title: 'T' };

describe('OpenAlex', () => {
  it('keeps what a work tells', async () => {
    expect(
      await one({
        ...base,
        doi: 'https://doi.org/10.1000/XYZ',
        publication_date: '2020-02-30',
        ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/29456894', pmcid: 'https://www.ncbi.nlm.nih.gov/pmc/articles/5815332' },
        type: 'book-chapter',
        primary_location: { landing_page_url: 'javascript:alert(1)', source: { display_name: 'Venue' } },
        keywords: [{ display_name: 'k' }],
        topics: [{ display_name: 't' }],
        cited_by_count: 3,
        referenced_works: ['https://openalex.org/W2', 'W3', 7],
        abstract_inverted_index: { much: [1], So: [0], again: [2, 3] },
        language: 'en',
        authorships: [
          {
            raw_author_name: 'Doe, Jane',
            author: { id: 'https://openalex.org/A7', display_name: 'Jane Doe', orcid: 'https://orcid.org/0000-0002-1825-0097' },
            institutions: [
              { display_name: 'MIT', country_code: 'US' },
              { display_name: 'ETH', country_code: 'CH' },
            ],
          },
          {
            author: { id: 'https://openalex.org/A9999999999', display_name: 'ATLAS Collaboration' },
            raw_affiliation_strings: ['CERN'],
          },
        ],
      }),
    ).toEqual({
      file: 'page.txt',
      line: 1,
      page: 'page.txt, entry W1',
      key: 'W1',
      title: 'T',
      authors: [
        {
          name: 'Jane Doe',
          printed: true,
          family: 'Doe',
          given: 'Jane',
          orcid: '0000-0002-1825-0097',
          sourceId: 'openalex:A7',
          affiliation: 'MIT',
          affiliations: [
            { name: 'MIT', country: 'US' },
            { name: 'ETH', country: 'CH' },
          ],
        },
        { name: 'ATLAS Collaboration', printed: true, group: true, affiliation: 'CERN', affiliations: [{ name: 'CERN' }] },
      ],
      complete: true,
      date: { year: 2020, month: 2, inferred: false },
      doi: '10.1000/xyz',
      ids: { openalex: 'W1', pmid: '29456894', pmcid: 'PMC5815332' },
      type: 'chapter',
      venue: 'Venue',
      keywords: ['k'],
      subjects: ['t'],
      citations: 3,
      references: ['W2', 'W3'],
      summary: 'So much again again',
      language: 'en',
    });
  });

  it('knows a cut list by its mark or its count', async () => {
    const authorships = [{ author: { display_name: 'Jane Doe' } }];
    expect(await one({ ...base, authorships, is_authors_truncated: true })).toMatchObject({ complete: false });
    expect(await one({ ...base, authorships, authors_count: 5000 })).toMatchObject({ complete: false, statedCount: 5000 });
    expect(await one({ ...base, authorships })).toMatchObject({ complete: true });
  });

  it('keeps an author whose ORCID is not sound, and says so', async () => {
    const authorships = [{ author: { display_name: 'Jane Doe', orcid: '0000-0002-1825-0098' } }];
    const reading = await readWith(openalex, JSON.stringify({ ...base, authorships }));
    expect(codesOf(reading)).toEqual(['bad-orcid']);
    expect(reading.records[0]!.authors).toEqual([{ name: 'Jane Doe', printed: true }]);
  });

  it('reads works line by line and tells the broken line', async () => {
    const line = (n: number) => JSON.stringify({ id: `https://openalex.org/W${n}`, title: `T${n}`, authorships: [] });
    const reading = await readText([line(1), line(2).slice(0, 30), line(3)].join('\n'), 'works.jsonl');
    expect(reading.records.map(({ line, key }) => [line, key])).toEqual([
      [1, 'W1'],
      [3, 'W3'],
    ]);
    expect(reading.problems.find(({ severity }) => severity === 'error')).toMatchObject({ code: 'broken-json', line: 2 });
  });

  it('outlives mutations', () => outlivesMutations(openalex, openalex.sample));

  it.skipIf(!isThere('openalex'))(
    'reads real files (skipped where they are not beside the checkout): counts by Python',
    async () => {
      const readings = await readFolder('openalex', 'openalex');
      expect(readings.map(({ file, records }) => [file, records.length])).toEqual([
        ['bavla-works.json', 227], // and one whose title is null
        ['openalex-python-W-api-response.json', 1],
        ['openalex-python-W2741809807.json', 1],
      ]);
      expect(readings[0]!.problems.filter(({ severity }) => severity === 'error').length).toBe(1);
      expect(readings[2]!.records[0]!.authors.length).toBe(9);
    },
  );
});
