import { describe, expect, it } from 'vitest';
import datacite from '../../src/readers/datacite.reader.ts';
import { outlivesMutations } from './jsonMutations.ts';
import { readText, readWith } from './reading.ts';

const attributes = {
  doi: '10.5281/ZENODO.1',
  creators: [
    {
      name: 'Doe, Jane',
      nameType: 'Personal',
      givenName: 'Jane',
      familyName: 'Doe',
      affiliation: [{ name: 'MIT' }],
      nameIdentifiers: [
        { nameIdentifier: '123', nameIdentifierScheme: 'ISNI' },
        { nameIdentifier: 'https://orcid.org/0000-0002-1825-0097', nameIdentifierScheme: 'ORCID' },
      ],
    },
    { name: 'The people of Ørsted', nameType: 'Organizational' },
    { name: 'Roe, R.' },
  ],
  contributors: [
    { name: 'Ed, E.', contributorType: 'Editor' },
    { name: 'Zenodo', contributorType: 'HostingInstitution', nameType: 'Organizational' },
  ],
  titles: [{ title: 'Ein Titel', titleType: 'TranslatedTitle' }, { title: 'A title' }],
  publisher: { name: 'Zenodo' },
  publicationYear: 2021,
  dates: [
    { date: '2020-05', dateType: 'Collected' },
    { date: '2021-03-04T10:00:00Z', dateType: 'Issued' },
  ],
  types: { resourceTypeGeneral: 'Dataset', resourceType: 'Table' },
  subjects: [{ subject: 'ice' }],
  descriptions: [
    { description: 'Other', descriptionType: 'Other' },
    { description: '<p>What it is.</p>', descriptionType: 'Abstract' },
  ],
  relatedIdentifiers: [
    { relatedIdentifier: '10.1000/R', relationType: 'Cites' },
    { relatedIdentifier: '10.1000/S', relationType: 'IsPartOf' },
  ],
  citationCount: 2,
  url: 'https://zenodo.org/record/1',
};
const record = {
  file: 'page.txt',
  page: 'page.txt, entry 10.5281/ZENODO.1',
  key: '10.5281/ZENODO.1',
  title: 'A title',
  authors: [
    {
      name: 'Jane Doe',
      printed: true,
      family: 'Doe',
      given: 'Jane',
      orcid: '0000-0002-1825-0097',
      affiliation: 'MIT',
      affiliations: [{ name: 'MIT' }],
    },
    { name: 'The people of Ørsted', printed: true, group: true },
    { name: 'R. Roe', printed: true, family: 'Roe', given: 'R.' },
    { name: 'E. Ed', printed: true, family: 'Ed', given: 'E.', role: 'editor' },
    { name: 'Zenodo', printed: true, group: true, role: 'contributor' },
  ],
  complete: true,
  date: { year: 2021, month: 3, day: 4, inferred: false },
  doi: '10.5281/zenodo.1',
  address: 'https://zenodo.org/record/1',
  type: 'dataset',
  venue: 'Zenodo',
  subjects: ['ice'],
  citations: 2,
  references: ['10.1000/r'],
  summary: 'What it is.',
};

describe('DataCite', () => {
  it.each([
    ['a page', { data: [{ id: 'x', type: 'dois', attributes }], meta: {} }],
    ['one record of the API', { data: { id: 'x', type: 'dois', attributes } }],
    ['a record by itself', attributes],
  ])('keeps what %s tells', async (_, json) => {
    const reading = await readText(JSON.stringify(json));
    expect(reading).toMatchObject({ reader: 'datacite', problems: [] });
    expect(reading.records).toEqual([{ line: 1, ...record }]);
  });

  it('takes a text by what it says it is, and the year alone', async () => {
    const { records } = await readWith(
      datacite,
      JSON.stringify({
        titles: [{ title: 'T' }],
        publicationYear: '1999',
        types: { resourceTypeGeneral: 'Text', resourceType: 'Doctoral Thesis' },
      }),
    );
    expect(records[0]).toMatchObject({ type: 'thesis', date: { year: 1999, inferred: false }, authors: [], complete: true });
  });

  it('outlives mutations', () => outlivesMutations(datacite, datacite.sample));
});
