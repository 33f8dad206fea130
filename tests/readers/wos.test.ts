import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import wos from '../../src/readers/wos.reader.ts';
import { codesOf, readBytes, readText } from './reading.ts';
import { expectNoHarm } from './taggedMutations.ts';

const only = async (...lines: string[]) => {
  const reading = await readText(['FN Clarivate', 'VR 1.0', 'PT J', ...lines, 'ER', '', 'EF'].join('\n'), 'a.txt');
  expect(reading.records).toHaveLength(1);
  return { ...reading.records[0]!, codes: codesOf(reading) };
};
const pair = ['AU Smith, JA', '   Wang, L', 'AF Smith, John A., Jr.', '   Wang, Li', 'TI T'];

it('full names stand for the short ones in their order; groups and editors are told apart', async () => {
  const { authors, codes } = await only(...pair, 'CA ATLAS Collaboration; CMS Collaboration', 'BE Ono, Y');
  expect(authors).toEqual([
    { name: 'John A. Smith Jr.', printed: true, family: 'Smith', given: 'John A.', suffix: 'Jr.' },
    { name: 'Li Wang', printed: true, family: 'Wang', given: 'Li' },
    { name: 'ATLAS Collaboration', printed: true, group: true },
    { name: 'CMS Collaboration', printed: true, group: true },
    { name: 'Y Ono', printed: true, family: 'Ono', given: 'Y', role: 'editor' },
  ]);
  expect(codes).toEqual([]);
});

it('initials without a fuller form stand apart, and one letter is no suffix', async () => {
  const { authors } = await only('AU Casbon, JA', '   Ye, X', '   Brown, MD', 'TI T');
  expect(authors.map(({ name }) => name)).toEqual(['J A Casbon', 'X Ye', 'M D Brown']);
});

it('addresses go to the authors in their brackets, with the country that stands last', async () => {
  const { authors, affiliation, codes } = await only(
    ...pair,
    'C1 [Smith, John A., Jr.; Wang, Li] Univ X, Dept Y, Evanston, IL 60208 USA.',
    '   [Wang, Li] Univ Z, Beijing, Peoples R',
    '   China.',
    '   [Nobody, N] Univ Q, Oslo, Norway.',
  );
  expect(authors.map(({ affiliations }) => affiliations)).toEqual([
    [{ name: 'Univ X, Dept Y, Evanston, IL 60208 USA', country: 'USA' }],
    [
      { name: 'Univ X, Dept Y, Evanston, IL 60208 USA', country: 'USA' },
      { name: 'Univ Z, Beijing, Peoples R China', country: 'Peoples R China' },
    ],
  ]);
  expect(affiliation).toBe('Univ Q, Oslo, Norway');
  expect(codes).toEqual(['name-unmatched']);
});

it('addresses without names are the only author’s, else the record’s; the reprint address is its author’s', async () => {
  const one = await only('AU Smith, J', 'TI T', 'C1 Univ X, Rome, Italy.');
  expect(one.authors[0]?.affiliations).toEqual([{ name: 'Univ X, Rome, Italy', country: 'Italy' }]);
  const two = await only(
    ...pair,
    'C1 Univ X, Rome, Italy.',
    'RP Smith, JA (corresponding author), Univ X, Rome, Italy.; Wang, L (corresponding author), Univ Z, Beijing, Peoples R China.',
  );
  expect(two.affiliation).toBe('Univ X, Rome, Italy');
  expect(two.authors.map(({ affiliations }) => affiliations?.[0]?.country)).toEqual(['Italy', 'Peoples R China']);
});

it('ORCIDs and ResearcherIDs find their author by name, also by a fuller one', async () => {
  const { authors, codes } = await only(
    'AU Law, CJ',
    '   Casbon, JA',
    'TI T',
    'OI Casbon, James A./0000-0002-1825-0097; Law, Christopher/0000-0002-1825-0098',
    'RI Law, Christopher/E-7174-2011',
  );
  expect(authors.map(({ orcid, sourceId }) => [orcid, sourceId])).toEqual([
    [undefined, 'researcherid:E-7174-2011'],
    ['0000-0002-1825-0097', undefined],
  ]);
  expect(codes).toEqual(['bad-orcid']);
});

it('lists of different lengths are told and the longer one is read', async () => {
  const { authors, codes } = await only('AU One, A', '   Two, B', 'AF One, Ann', 'TI T');
  expect(authors.map(({ name }) => name)).toEqual(['A One', 'B Two']);
  expect(codes).toEqual(['names-differ']);
});

it('anonymous works have no authors, books have theirs', async () => {
  expect((await only('AU [Anonymous]', 'TI T')).authors).toEqual([]);
  expect((await only('BA Ono, Y', 'BF Ono, Yoko', 'TI T')).authors).toMatchObject([{ name: 'Yoko Ono' }]);
});

it('all other fields are kept', async () => {
  expect(
    await only(
      'TI A title that',
      '   goes on',
      'SO JOURNAL OF X',
      'DT Article; Book Chapter',
      'DE one; two words that are',
      '   wrapped',
      'ID THREE',
      'WC Physics, Applied; Optics',
      'SC Physics; Optics',
      'TC 23',
      'CR ALLEN JP, 1986, P NATL ACAD SCI USA, V83, P8589, DOI 10.1073/PNAS.83.22.8589',
      '   CAO W, 2003, THESIS NE U BOSTON',
      'PD MAY-JUN',
      'PY 2004',
      'DI 10.1021/BI049798F',
      'UT WOS:000221807500019',
      'PM 15170338',
      'SN 0006-2960',
      'LA English',
      'AB Short.',
    ),
  ).toMatchObject({
    title: 'A title that goes on',
    line: 3,
    page: 'Web of Science export',
    venue: 'JOURNAL OF X',
    type: 'chapter',
    keywords: ['one', 'two words that are wrapped', 'THREE'],
    subjects: ['Physics, Applied', 'Optics', 'Physics'],
    citations: 23,
    references: ['10.1073/pnas.83.22.8589', 'CAO W, 2003, THESIS NE U BOSTON'],
    date: { year: 2004, month: 5, inferred: false },
    doi: '10.1021/bi049798f',
    ids: { wos: '000221807500019', pmid: '15170338', issn: '0006-2960' },
    key: 'WOS:000221807500019',
    language: 'English',
    summary: 'Short.',
    codes: [],
  });
});

it('a missing ER loses nothing; an entry without title is told', async () => {
  const reading = await readText('FN X\nVR 1.0\nPT J\nTI One\nPT J\nAU Lost, A\nER\nPT J\nTI Three\nER\nEF');
  expect(reading.records.map(({ title }) => title)).toEqual(['One', 'Three']);
  expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
    ['title-missing', 5],
    ['end-missing', 3],
  ]);
});

it('5,000 authors with an address each are read', async () => {
  const names = Array.from({ length: 5000 }, (_, index) => `Family${index}, Given`);
  const { authors } = await only(
    `AU ${names.join('\n   ')}`,
    'TI T',
    `C1 ${names.map((name) => `[${name}] Univ, Rome, Italy.`).join('\n   ')}`,
  );
  expect(authors.filter(({ affiliations }) => affiliations?.length === 1)).toHaveLength(5000);
});

it('mutations do no harm', () => expectNoHarm(wos, [wos.sample]));

const data = '../shared/data/';
// Counted by eye: entries between PT and ER, names under AU.
it.skipIf(!existsSync(data)).each([
  ['ris/rispy/example_wos.ris', [4, 9]],
  ['wos/jabref-isi/IsiImporterTest1.isi', [6]],
  ['wos/jabref-isi/IsiImporterTest2.isi', [6, 1, 0]],
  ['wos/jabref-isi/IsiImporterTestMedline.isi', [1, 7]],
])('%s gives all of its authors (skipped without ../shared/data)', async (path, counts) => {
  const { reader, records, problems } = await readBytes(new Blob([readFileSync(data + path)]), path);
  expect(reader).toBe('wos');
  expect(records.map(({ authors }) => authors.length)).toEqual(counts);
  expect(problems).toEqual([]);
});
