import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/exporters/csv.ts';
import { exporterById } from '../../src/exporters/index.ts';
import { tinyInput, tinyPortrait, writeText } from './tiny.ts';

const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
const nodes = (portrait = tinyPortrait()) => writeText(exporterById('nodes-csv')!, tinyInput(portrait));
const ties = (portrait = tinyPortrait()) => writeText(exporterById('ties-csv')!, tinyInput(portrait));

describe('CSV tables', () => {
  it('give back every text that holds no control character and starts like no formula', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => /^(?![=+\-@\t\r\n])[^\p{Cc}]*$/u.test(one));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(writeCsv(['one', 'two'], rows), { skipEmptyLines: false });
        expect(data.slice(1, -1)).toEqual(rows);
      }),
    );
  });

  it('put an apostrophe before texts that a spreadsheet would run, and leave negative numbers numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t'), fc.string(), (first, rest) => {
        const { data } = Papa.parse<string[]>(writeCsv(['cell', 'number'], [[first + rest, -1.5]]));
        expect(data[1]![0]!.startsWith("'")).toBe(true);
        expect(data[1]![1]).toBe('-1.5');
      }),
    );
  });

  it('have one row per node with its place and measures', async () => {
    const { data, meta } = read(await nodes());
    expect(meta.fields).toEqual(
      expect.arrayContaining(['id', 'label', 'x', 'y', 'degree', 'clustering', 'community', 'first_year']),
    );
    expect(data).toHaveLength(8);
    expect(data[0]).toMatchObject({
      id: 'a:a',
      label: 'A Author',
      kind: 'person',
      degree: '2',
      clustering: '0.5',
      first_year: '2001',
    });
    expect(data[6]).toMatchObject({ id: 'a:g', clustering: '', list_cut: 'false' });
    expect(data[3]).toMatchObject({ id: 'a:d', list_cut: 'true' });
  });

  it('have one row per link with its weight and the papers that make it', async () => {
    const { data } = read(await ties());
    expect(data).toHaveLength(8);
    expect(data[0]).toMatchObject({
      source: 'a:a',
      target: 'a:b',
      weight: '2',
      source_label: 'A Author',
      papers: '2',
      titles: 'Paper 1; Paper 2',
      proof_ids: 'p:paper-1; p:paper-2',
    });
  });

  it('tell of papers that share authors by those authors', async () => {
    const { data } = read(await ties(tinyPortrait('papers')));
    expect(data[0]).toMatchObject({ shared_authors: '2', author_names: 'A Author; B Author', proof_ids: 'a:a; a:b' });
  });

  it('have no column twice', async () => {
    for (const kind of ['coauthors', 'papers', 'two-mode'] as const) {
      const fields = read(await nodes(tinyPortrait(kind))).meta.fields ?? [];
      expect(new Set(fields).size).toBe(fields.length);
    }
  });
});
