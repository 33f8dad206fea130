import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRow, joinRows } from '../../src/kit/csv.ts';
import { CsvRows } from '../../src/readers/csvRows.ts';

function rowsOf(text: string, size = text.length, delimiter = ',') {
  const rows = new CsvRows(delimiter);
  const all = [];
  for (let at = 0; at < text.length; at += size) all.push(...rows.take(text.slice(at, at + size), false));
  return [...all, ...rows.take('', true)];
}

describe('rows', () => {
  it('are the same whatever pieces the text comes in, and come back as they were written', () => {
    const cell = fc.stringMatching(/^[ab",\n ]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = joinRows(['x', 'y', 'z'], rows).replaceAll('\r\n', '\n');
          const read = rowsOf(text, size);
          expect(read).toEqual(rowsOf(text));
          const written = [['x', 'y', 'z'], ...rows].filter((row) => row.some((each) => each.trim() !== ''));
          expect(read.map(({ cells }) => cells)).toEqual(written);
          expect(read.every(({ quotes }) => quotes === undefined)).toBe(true);
          for (const { line } of read) expect(line).toBeLessThanOrEqual(text.split('\n').length);
        },
      ),
    );
  });

  it('any text is cut into rows, whose lines rise', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a",;\n ]{0,60}$/), fc.integer({ min: 1, max: 9 }), (text, size) => {
        let before = 0;
        for (const { line } of rowsOf(text, size)) {
          expect(line).toBeGreaterThan(before);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          before = line;
        }
      }),
    );
  });

  it('larger than the first look are found whole', () => {
    const long = `"${'x,\n'.repeat(50_000)}"`;
    const rows = rowsOf(`a,b\n1,${long}\n2,3`, 1 << 16);
    expect(rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [1, 2],
      [2, 2],
      [50_003, 2],
    ]);
  });

  it('one quote too many spoils one line, however long the text', () => {
    const rows = rowsOf('a,"b\n' + 'c,"d"\n'.repeat(30_000), 1 << 16);
    expect(rows).toHaveLength(30_001);
    expect(rows.map(({ quotes }) => quotes).filter((each) => each !== undefined)).toEqual(['broken']);
  });

  it('a line longer than any row is passed over', () => {
    const piece = 'x'.repeat(1 << 20);
    const rows = new CsvRows(',');
    const found = [...rows.take('a,b\n"', false)];
    for (let count = 0; count < 40; count++) found.push(...rows.take(piece, false));
    found.push(...rows.take('\nc,d', true));
    expect(found.map(({ line, cells, quotes }) => [line, cells.length, quotes])).toEqual([
      [1, 2, undefined],
      [2, 0, 'broken'],
      [3, 2, undefined],
    ]);
  });

  it('a text that ends within its quotes is not sound', () => {
    expect(firstRow('"a', ',', true)).toMatchObject({ open: true, odd: false });
    expect(firstRow('"a', ',', false)).toEqual({ open: false, odd: false });
    expect(firstRow('"a"b,c', ',', true)).toMatchObject({ odd: true });
  });
});

describe('of files that others made', () => {
  const spectrum = '../shared/data/hostile/csv-spectrum';
  it.skipIf(!existsSync(spectrum))(
    'every nasty table gives the cells that its makers say (skipped where they are not at hand)',
    () => {
      const names = readdirSync(spectrum).filter((each) => each.endsWith('.csv'));
      expect(names.length).toBeGreaterThan(10);
      // The makers' answer to this one has another phone number than the table.
      for (const name of names.filter((each) => each !== 'location_coordinates.csv')) {
        const text = readFileSync(join(spectrum, name), 'utf8').replaceAll('\r\n', '\n');
        const expected = JSON.parse(readFileSync(join(spectrum, name.replace('.csv', '.json')), 'utf8')) as Record<
          string,
          string
        >[];
        const [header, ...rows] = rowsOf(text);
        const read = rows.map(({ cells }) => Object.fromEntries(header!.cells.map((key, at) => [key, cells[at]!])));
        expect([name, read]).toEqual([
          name,
          [expected].flat().map((row) => mapped(row, (value) => value.replaceAll('\r\n', '\n'))),
        ]);
      }
    },
  );
  const mapped = (row: Record<string, string>, change: (value: string) => string) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
});
