import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import enw from '../../src/readers/enw.reader.ts';
import { codesOf, readBytes, readText } from './reading.ts';
import { expectNoHarm } from './taggedMutations.ts';

const only = async (...lines: string[]) => {
  const reading = await readText(`${lines.join('\n')}\n`, 'a.enw');
  expect(reading.records).toHaveLength(1);
  return { ...reading.records[0]!, codes: codesOf(reading) };
};

it('authors and editors stand in the order of their lines', async () => {
  const { authors } = await only(
    '%0 Book Section',
    '%A One, Ann',
    '%E Two, Bob',
    '%A World Health Organization,',
    '%? Three, Cy',
    '%T T',
    '%A Four, D., Jr.',
  );
  expect(authors.map(({ name, role, group }) => [name, role, group])).toEqual([
    ['Ann One', undefined, undefined],
    ['Bob Two', 'editor', undefined],
    ['World Health Organization', undefined, true],
    ['Cy Three', 'translator', undefined],
    ['D. Four Jr.', undefined, undefined],
  ]);
});

it('the authors of an edited book are its editors', async () => {
  expect((await only('%0 Edited Book', '%A One, Ann', '%T T')).authors).toMatchObject([{ role: 'editor' }]);
});

it('all other fields are kept', async () => {
  expect(
    await only(
      '%0 Journal Article',
      '%T A title that',
      'goes on',
      '%J Journal of X',
      '%D 2018',
      '%8 January 03, 2018',
      '%R https://doi.org/10.1000/ABC',
      '%U javascript:alert(1)',
      '%U https://ui.adsabs.harvard.edu/abs/2018TDM.....5a0201F',
      '%@ 0043-1656',
      '%2 PMC123',
      '%K one',
      'two; three',
      '%G en',
      '%F key1',
      '%X First.',
      '',
      'Second.',
    ),
  ).toMatchObject({
    title: 'A title that goes on',
    venue: 'Journal of X',
    date: { year: 2018, month: 1, day: 3, inferred: false },
    doi: '10.1000/abc',
    address: 'https://ui.adsabs.harvard.edu/abs/2018TDM.....5a0201F',
    ids: { issn: '0043-1656', pmcid: 'PMC123', ads: '2018TDM.....5a0201F' },
    keywords: ['one', 'two', 'three'],
    language: 'en',
    key: 'key1',
    page: 'a.enw, entry key1',
    summary: 'First. Second.',
    type: 'article',
    codes: [],
  });
  expect(await only('%0 Conference Proceedings', '%T T', '%J Series', '%B Proceedings of X')).toMatchObject({
    venue: 'Proceedings of X',
    type: 'conference',
  });
});

it('ADS’s own dialect has its code, addresses by letter and the abstract elsewhere', async () => {
  expect(
    await only(
      '%R 2018TDM.....5a0201F',
      '%T T',
      "%A Fal'ko, Vladimir; Thomas, Ceri-Wyn",
      '%F AA(Uni X, Rome,',
      'Italy), AB(Uni Y)',
      '%J 2D',
      '%D 01/2018',
      '%B Words.',
      '%K a, b',
      '%Y DOI: 10.1088/2053',
    ),
  ).toMatchObject({
    authors: [
      { name: "Vladimir Fal'ko", affiliations: [{ name: 'Uni X, Rome, Italy', country: 'Italy' }] },
      { name: 'Ceri-Wyn Thomas', affiliation: 'Uni Y' },
    ],
    ids: { ads: '2018TDM.....5a0201F' },
    key: '2018TDM.....5a0201F',
    date: { year: 2018, month: 1, inferred: false },
    summary: 'Words.',
    keywords: ['a', 'b'],
    doi: '10.1088/2053',
  });
});

it('types part entries, and blank lines where there are no types', async () => {
  const typed = await readText('%0 Book\n%T One\n\n%A A, B\n%0 Book\n%A Lost, C\n%0 Thesis\n%T Three\n');
  expect(typed.records.map(({ title, line, authors }) => [title, line, authors.length])).toEqual([
    ['One', 1, 1],
    ['Three', 7, 0],
  ]);
  expect(typed.problems.map(({ code, line }) => [code, line])).toEqual([['title-missing', 5]]);
  const plain = await readText('%T One\n%A A. B\n%D 2001\n\n\n%A C. D\n%T Two\n');
  expect(plain.records.map(({ title, line }) => [title, line])).toEqual([
    ['One', 1],
    ['Two', 6],
  ]);
});

it('mutations do no harm', () => expectNoHarm(enw, [enw.sample]));

const data = '../shared/data/';
// Counted with grep: entries by %T, people by %A (split at semicolons, without ADS's dots), %E and %?.
it.skipIf(!existsSync(data)).each([
  ['ads/fieldedTest-data_ads.enw', 24, 86],
  ['ads/fieldedTest-data_ads_publisher.enw', 5, 5],
  ['ads/fieldedTest-data_endnote.enw', 24, 87],
  ['ads/fieldedTest-data_endnote_publisher.enw', 5, 5],
  ['endnote/jabref-endnote/Endnote.book.example.enw', 1, 2],
  ['endnote/jabref-endnote/refer.bibIX.Journal.ref', 1, 5],
  ['endnote/jabref-endnote/refer.bibIX.ref', 4, 13],
])('%s gives all of its records and names (skipped without ../shared/data)', async (path, papers, people) => {
  const { reader, records, problems } = await readBytes(new Blob([readFileSync(data + path)]), path);
  expect([reader, records.length, records.reduce((sum, { authors }) => sum + authors.length, 0), problems]).toEqual([
    'enw',
    papers,
    people,
    [],
  ]);
});
