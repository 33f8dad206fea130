import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { columnsUsed, headText, tableHead } from '../../src/readers/tableHead.ts';

const german = 'Titel;Autoren;Jahr\nNotizen;Ada Lovelace;1843\n';

test('a header whose words are known names its columns', () => {
  const head = tableHead(german)!;
  expect(head.names).toEqual(['Titel', 'Autoren', 'Jahr']);
  expect(columnsUsed(head, {})).toEqual({ title: 'Titel', authors: 'Autoren', year: 'Jahr' });
});

test('a header whose words are unknown is found by rows as wide as itself', () => {
  const head = tableHead('Werk;Wer;Wann\nNotizen;Ada Lovelace;1843\nWeben;Mary Somerville;1834\n')!;
  expect(head.names).toEqual(['Werk', 'Wer', 'Wann']);
  expect(head.delimiter).toBe(';');
  expect(columnsUsed(head, {})).toEqual({});
  expect(columnsUsed(head, { title: 'Werk', authors: 'Wer' })).toEqual({ title: 'Werk', authors: 'Wer' });
});

test('a sign that parts every row alike is the one between columns', () => {
  const head = tableHead('Werk;Wer\nNotizen;Lovelace, Ada, and Menabrea, Luigi\nWeben;Somerville, Mary\n')!;
  expect(head.names).toEqual(['Werk', 'Wer']);
  expect(head.rows).toEqual([
    ['Notizen', 'Lovelace, Ada, and Menabrea, Luigi'],
    ['Weben', 'Somerville, Mary'],
  ]);
});

test('a column that is said to be absent is not used', () => {
  expect(columnsUsed(tableHead(german)!, { year: '' })).toEqual({ title: 'Titel', authors: 'Autoren' });
});

test.each([
  ['a list without separators', 'milk\neggs\nflour\n'],
  ['a letter', 'Dear Ada, dear Charles,\nthe engine runs.\nYours, Mary\n'],
  ['JSON in lines', '{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n'],
  ['a table without rows', 'Werk;Wer;Wann\n'],
  ['a table with two columns of one name', 'Werk;Werk\na;b\n'],
  ['nothing', ''],
])('%s is no table', (_, text) => {
  expect(tableHead(text)).toBeUndefined();
});

test('the beginning of a file is its whole lines within 64 kB', async () => {
  const text = 'Werk;Wer\n' + 'Notizen;Ada\n'.repeat(10_000);
  const head = await headText({ name: 'a.csv', bytes: new Blob([text]) }, 'a.csv');
  expect(head!.length).toBeLessThanOrEqual(65_536);
  expect(head!.length).toBeGreaterThan(65_500);
  expect(head!.endsWith('Notizen;Ada\n')).toBe(true);
  expect(await headText({ name: 'a.csv', bytes: new Blob(['%PDF-1.4 a']) }, 'a.csv')).toBeUndefined();
  expect(await headText({ name: 'a.csv', bytes: new Blob([text]) }, 'b.csv')).toBeUndefined();
});

test('a file in an archive has a beginning too', async () => {
  const packed = zipSync({ 'b.csv': strToU8(german) });
  const archive = { name: 'a.zip', bytes: new Blob([new Uint8Array(packed)]) };
  expect(await headText(archive, 'a.zip/b.csv')).toBe(german);
  expect(await headText(archive, 'a.zip/c.csv')).toBeUndefined();
});
