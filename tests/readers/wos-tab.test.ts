import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import wosTab from '../../src/readers/wos-tab.reader.ts';
import { codesOf, readBytes, readText } from './reading.ts';
import { expectNoHarm } from './taggedMutations.ts';

const header = 'PT\tAU\tAF\tTI\tC1\tCR\tPY\tUT';
const only = async (...cells: string[]) => {
  const reading = await readText(`${header}\n${cells.join('\t')}\n`);
  expect(reading.records).toHaveLength(1);
  return { ...reading.records[0]!, codes: codesOf(reading) };
};

it('a row is read like an entry in plain text', async () => {
  expect(
    await only(
      'J',
      'Smith, J; Wang, L',
      'Smith, John; Wang, Li',
      'T',
      '[Smith, John; Wang, Li] Univ X, Rome, Italy; [Wang, Li] Univ Z, Beijing, Peoples R China',
      'Allen JP, 1986, DOI [10.1073/x, 10.1073/y]; Cao W, 2003',
      '2004',
      'WOS:000221807500019',
    ),
  ).toMatchObject({
    line: 2,
    page: 'Web of Science export',
    authors: [
      { name: 'John Smith', affiliations: [{ name: 'Univ X, Rome, Italy', country: 'Italy' }] },
      {
        name: 'Li Wang',
        affiliations: [{ country: 'Italy' }, { name: 'Univ Z, Beijing, Peoples R China', country: 'Peoples R China' }],
      },
    ],
    references: ['10.1073/x', 'Cao W, 2003'],
    date: { year: 2004, inferred: false },
    ids: { wos: '000221807500019' },
    codes: [],
  });
});

it('addresses without names stay apart', async () => {
  const { affiliation } = await only('J', 'A, B; C, D', '', 'T', 'Univ X, Rome, Italy; Univ Y, Oslo, Norway', '', '2004', '');
  expect(affiliation).toBe('Univ X, Rome, Italy; Univ Y, Oslo, Norway');
});

it('quotes stand for themselves, but those of a spreadsheet come off', async () => {
  expect((await only('J', 'A, B', '', '"Old" and new', '', '', '2004', '')).title).toBe('"Old" and new');
  expect((await only('J', 'A, B', '', '"Open', '', '', '2004', '')).title).toBe('"Open');
  const sheet = await only('J', '"A, B; C, D"', '', '"The ""old"" one"', '', '', '2004', '');
  expect([sheet.title, sheet.authors.length]).toEqual(['The "old" one', 2]);
});

it('rows without title, with more cells than headers, and lines that are no rows are told', async () => {
  const reading = await readText(`${header}\nJ\tA, B\t\t\t\t\t2004\t\nnoise\n${header}\nJ\tA, B\t\tT\t\t\t2004\t\tmore\n`);
  expect(reading.records.map(({ title, line }) => [title, line])).toEqual([['T', 5]]);
  expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
    ['title-missing', 2],
    ['row-too-long', 5],
    ['lines-skipped', 3],
  ]);
});

it('UTF-16 and UTF-8 with and without mark read alike', async () => {
  const text = `${header}\r\nJ\tMüller, J\tMüller, Jürgen\tÄ\t\t\t2001\tWOS:000221807500019\r\n`;
  const { records } = await readText(text);
  const wide = new Uint16Array([0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))]);
  expect((await readBytes(new Blob([wide]))).records).toEqual(records);
  expect((await readText(`\ufeff${text}`)).records).toEqual(records);
  expect(records[0]?.authors[0]?.name).toBe('Jürgen Müller');
});

it('mutations do no harm', () => expectNoHarm(wosTab, [wosTab.sample]));

const file = '../shared/data/hostile/made/wos-tab-utf16.txt';
it.skipIf(!existsSync(file))('a table in UTF-16 gives 3 people on 2 papers (skipped without ../shared/data)', async () => {
  const { reader, records, problems } = await readBytes(new Blob([readFileSync(file)]));
  expect([reader, records.length, problems]).toEqual(['wos-tab', 2, []]);
  expect(new Set(records.flatMap(({ authors }) => authors.map(({ name }) => name))).size).toBe(3);
});
