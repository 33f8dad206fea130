import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import nbib from '../../src/readers/nbib.reader.ts';
import { codesOf, readBytes, readText } from './reading.ts';
import { expectNoHarm } from './taggedMutations.ts';

const only = async (...lines: string[]) => {
  const reading = await readText(['PMID- 7', ...lines, ''].join('\n'), 'a.nbib');
  expect(reading.records).toHaveLength(1);
  return { ...reading.records[0]!, codes: codesOf(reading) };
};

it('a name in full and with initials is one author; what follows is theirs', async () => {
  const { authors, codes } = await only(
    'TI  - T',
    'FAU - Smith, John Jr',
    'AU  - Smith J Jr',
    'AUID- ORCID: http://orcid.org/0000-0002-1825-0097',
    'AD  - Uni X, Rome, Italy. john@x.it',
    'AD  - Lab Y, Tamil',
    '      Nadu, India. Electronic address: a@b.c.',
    'FAU - Selvamani',
    'AU  - Selvamani',
    'AUID- ORCID: 0000-0002-1825-0098',
    'AU  - Casbon JA',
    'AU  - van den Berg A 3rd',
  );
  expect(authors).toEqual([
    {
      name: 'John Smith Jr',
      printed: true,
      family: 'Smith',
      given: 'John',
      suffix: 'Jr',
      orcid: '0000-0002-1825-0097',
      affiliation: 'Uni X, Rome, Italy.',
      affiliations: [
        { name: 'Uni X, Rome, Italy.', country: 'Italy' },
        { name: 'Lab Y, Tamil Nadu, India.', country: 'India' },
      ],
    },
    { name: 'Selvamani', printed: true },
    { name: 'J A Casbon', printed: true, family: 'Casbon', given: 'J A' },
    { name: 'A van den Berg 3rd', printed: true, family: 'van den Berg', given: 'A', suffix: '3rd' },
  ]);
  expect(codes).toEqual(['bad-orcid']);
});

it('collective names are groups in their place, investigators and editors are no authors', async () => {
  const { authors } = await only(
    'TI  - T',
    'FAU - One, Ann',
    'AU  - One A',
    'CN  - Big Study Group',
    'FIR - Two, Bob',
    'IR  - Two B',
    'IRAD- Ward 9, Oslo, Norway',
    'FED - Three, Cy',
    'ED  - Three C',
  );
  expect(authors.map(({ name, role, group }) => [name, role, group])).toEqual([
    ['Ann One', undefined, undefined],
    ['Big Study Group', undefined, true],
    ['Bob Two', 'contributor', undefined],
    ['Cy Three', 'editor', undefined],
  ]);
  expect(authors[2]?.affiliations).toEqual([{ name: 'Ward 9, Oslo, Norway', country: 'Norway' }]);
});

it('“et al.” cuts the list', async () => {
  expect(await only('TI  - T', 'AU  - One A', 'AU  - et al.')).toMatchObject({ complete: false, authors: [{ name: 'A One' }] });
});

it('an affiliation above all names is the only author’s, else the record’s', async () => {
  expect((await only('AD  - Uni X', 'TI  - T', 'AU  - One A')).authors[0]?.affiliation).toBe('Uni X');
  expect((await only('AD  - Uni X', 'TI  - T', 'AU  - One A', 'AU  - Two B')).affiliation).toBe('Uni X');
});

it('ids, date, headings, keywords, types and venue are kept', async () => {
  expect(
    await only(
      'PMC - PMC123',
      'TI  - A title that',
      '      goes on',
      'AID - S1 [pii]',
      'LID - 10.1000/ABC [doi]',
      'DP  - 2006 May-Jun',
      'DEP - 20060110',
      'MH  - Women, Working/*history/psychology',
      'MH  - *Humans',
      'OT  - *cells',
      'PT  - Journal Article',
      'PT  - Review',
      'TA  - J X',
      'JT  - Journal of X',
      'IS  - 0955-2359 (Print)',
      'LA  - eng',
      'AB  - Short.',
    ),
  ).toMatchObject({
    title: 'A title that goes on',
    line: 1,
    page: 'PubMed export, PMID 7',
    key: '7',
    ids: { pmid: '7', pmcid: 'PMC123', issn: '0955-2359' },
    doi: '10.1000/abc',
    date: { year: 2006, month: 5, inferred: false },
    subjects: ['Women, Working', 'Humans'],
    keywords: ['cells'],
    type: 'review',
    venue: 'Journal of X',
    language: 'eng',
    summary: 'Short.',
    codes: [],
  });
});

it('entries part at PMID and at blank lines; one without title is told, the others are read', async () => {
  const reading = await readText('PMID- 1\nTI  - A\nPMID- 2\nAB  - x\n\nPMID- 3\nTI  - C\nAB  - one\n\n      two\n\nnoise\n');
  expect(reading.records.map(({ title, line, summary }) => [title, line, summary])).toEqual([
    ['A', 1, undefined],
    ['C', 6, 'one two'],
  ]);
  expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
    ['title-missing', 3],
    ['lines-skipped', 12],
  ]);
});

it('many thousands of affiliations of one author are read, each once', async () => {
  const places = Array.from({ length: 30_000 }, (_, index) => `AD  - Place ${index}`);
  const { authors } = await only('TI  - T', 'FAU - One, Ann', ...places, ...places.slice(0, 100));
  expect(authors[0]?.affiliations).toHaveLength(30_000);
});

it('mutations do no harm', () => expectNoHarm(nbib, [nbib.sample]));

const data = '../shared/data/';
// Counted with grep: PMID (or PT at an entry's start), TI, and people by FAU and CN, or AU where there is no FAU.
it.skipIf(!existsSync(data)).each([
  ['pubmed/biopython/pubmed_result1.txt', [1]],
  ['pubmed/biopython/pubmed_result2.txt', [3, 4, 4, 2]],
  ['pubmed/biopython/pubmed_result3.txt', [4]],
  ['pubmed/jabref-medline/NbibImporterTest.nbib', [4]],
  ['hostile/made/svg.nbib', [4]],
])('%s gives all of its authors (skipped without ../shared/data)', async (path, counts) => {
  const { reader, records } = await readBytes(new Blob([readFileSync(data + path)]), path);
  expect(reader).toBe('nbib');
  expect(records.map(({ authors }) => authors.filter(({ role }) => role === undefined).length)).toEqual(counts);
});
it.skipIf(!existsSync(data))('ADS’s MEDLARS export has 24 papers and 86 authors (skipped without ../shared/data)', async () => {
  const { reader, records } = await readBytes(new Blob([readFileSync(`${data}ads/fieldedTest-data_medlars.txt`)]));
  expect([reader, records.length, records.reduce((sum, { authors }) => sum + authors.length, 0)]).toEqual(['nbib', 24, 86]);
});
