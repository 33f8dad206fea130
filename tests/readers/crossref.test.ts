import { describe, expect, it } from 'vitest';
import crossref from '../../src/readers/crossref.reader.ts';
import { isThere, outlivesMutations, readFolder } from './jsonMutations.ts';
import { codesOf, readText, readWith } from './reading.ts';

describe('Crossref', () => {
  it('keeps what a work tells', async () => {
    const message = {
      DOI: '10.1000/ABC',
      type: 'posted-content',
      subtype: 'preprint',
      title: ['Growth of <i>E. coli</i> &amp; H<sub>2</sub>O'],
      subtitle: ['A study'],
      author: [
        {
          given: 'Jan',
          family: 'van der Berg',
          suffix: 'Jr.',
          ORCID: 'http://orcid.org/0000-0002-1825-0097',
          affiliation: [{ name: 'Leiden' }],
        },
        { name: 'The ATLAS people', sequence: 'additional' },
        { family: 'Plato' },
      ],
      editor: [{ given: 'E.', family: 'Ditor' }],
      translator: [{ given: 'T.', family: 'Ranslator' }],
      'container-title': ['Journal &amp; Co'],
      ISSN: ['1234-5679'],
      issued: { 'date-parts': [[null]] },
      published: { 'date-parts': [[2019, 13, 4]] },
      abstract:
        '<jats:title>Abstract</jats:title><jats:p>We see a &lt; b.</jats:p><jats:p>And <jats:italic>more</jats:italic>.</jats:p>',
      'is-referenced-by-count': 4,
      subject: ['Biology'],
      reference: [
        { DOI: '10.1/NO' },
        { DOI: '10.1000/R1' },
        { unstructured: 'Doe, 1999' },
        { author: 'Roe', year: '2001' },
        { key: 'x' },
      ],
      URL: 'https://doi.org/10.1000/abc',
    };
    const reading = await readText(JSON.stringify({ status: 'ok', 'message-type': 'work', message }, null, 1));
    expect(reading).toMatchObject({ reader: 'crossref', problems: [] });
    expect(reading.records).toEqual([
      {
        file: 'page.txt',
        line: 4,
        page: 'page.txt, entry 10.1000/ABC',
        key: '10.1000/ABC',
        title: 'Growth of E. coli & H2O: A study',
        authors: [
          {
            name: 'Jan van der Berg Jr.',
            printed: true,
            family: 'van der Berg',
            given: 'Jan',
            suffix: 'Jr.',
            orcid: '0000-0002-1825-0097',
            affiliation: 'Leiden',
            affiliations: [{ name: 'Leiden' }],
          },
          { name: 'The ATLAS people', printed: true, group: true },
          { name: 'Plato', printed: true, family: 'Plato' },
          { name: 'E. Ditor', printed: true, family: 'Ditor', given: 'E.', role: 'editor' },
          { name: 'T. Ranslator', printed: true, family: 'Ranslator', given: 'T.', role: 'translator' },
        ],
        complete: true,
        date: { year: 2019, inferred: false },
        doi: '10.1000/abc',
        ids: { issn: '1234-5679' },
        address: 'https://doi.org/10.1000/abc',
        type: 'preprint',
        venue: 'Journal & Co',
        subjects: ['Biology'],
        citations: 4,
        references: ['10.1000/r1', 'Doe, 1999', 'Roe, 2001'],
        summary: 'We see a < b. And more.',
      },
    ]);
  });

  it('takes "et al." for a cut list and tells a name that cannot be read', async () => {
    const author = [{ family: 'Doe', given: 'Jane' }, { family: 5 }, { given: ['x'] }, null, { family: 'et al.' }];
    const reading = await readWith(crossref, JSON.stringify([{ DOI: '10.1000/a', title: ['T'], author }]));
    expect(reading.records[0]).toMatchObject({ complete: false, authors: [{ name: 'Jane Doe' }] });
    expect(codesOf(reading)).toEqual(['bad-name', 'bad-name', 'bad-name']);
  });

  it('tells a work without a title, and reads the next', async () => {
    const reading = await readWith(
      crossref,
      JSON.stringify({
        message: {
          items: [
            { DOI: '10.1000/a', title: [] },
            { DOI: '10.1000/b', title: ['T'] },
          ],
        },
      }),
    );
    expect(reading.records.map(({ line, key }) => [line, key])).toEqual([[2, '10.1000/b']]);
    expect(codesOf(reading)).toEqual(['no-title', 'no-authors']);
  });

  it('outlives mutations', () => outlivesMutations(crossref, crossref.sample));

  it.skipIf(!isThere('crossref'))(
    'reads real files (skipped where they are not beside the checkout): counts by Python',
    async () => {
      const readings = [...(await readFolder('crossref', 'crossref')), ...(await readFolder('crossref/hepcrawl', 'crossref'))];
      const records = readings.flatMap((reading) => reading.records);
      const people = records.flatMap(({ authors }) => authors);
      expect(records.length).toBe(211);
      expect(people.filter(({ role }) => role === undefined).length).toBe(490);
      expect(people.filter(({ role }) => role !== undefined).length).toBe(18);
      expect(people.filter(({ orcid }) => orcid !== undefined).length).toBe(68);
    },
  );
});
