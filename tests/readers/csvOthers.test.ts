import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows } from '../../src/readers/csvRows.ts';
import { readers } from '../../src/readers/index.ts';
import { openedText, readBytes, readText } from './reading.ts';

const csv = readers.find(({ id }) => id === 'csv')!;

function rowsOf(text: string, size = text.length, delimiter = ',') {
  const rows = new CsvRows(delimiter);
  const all = [];
  for (let at = 0; at < text.length; at += size) all.push(...rows.take(text.slice(at, at + size), false));
  return [...all, ...rows.take('', true)];
}

it.each(readers.filter(({ id }) => id.endsWith('csv')).map((reader) => [reader.id, reader] as const))(
  'the reader %s survives whatever happens to its sample',
  async (_, reader) => {
    const { sample } = reader;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sample.length),
        fc.constantFrom('"', ',', '\n', ';', '(', ')', '|', '\0', '😀'),
        fc.nat(20),
        async (at, sign, gone) => {
          const text = sample.slice(0, at) + sign + sample.slice(at + gone);
          const steps = reader.read(openedText(text, 'a.csv', 50), {});
          let step = await steps.next();
          while (!step.done) step = await steps.next();
          const count = text.split('\n').length;
          for (const { line } of [...step.value.records, ...step.value.problems])
            if (line !== undefined) expect(line >= 1 && line <= count).toBe(true);
        },
      ),
    );
    const shuffled = [...sample.split('\n')].reverse().join('\n');
    await readText(shuffled);
  },
);

const shared = '../shared/data';
describe('of files that others made', () => {
  const networks = join(shared, 'networks');
  it.skipIf(!existsSync(networks))(
    'no network is taken for a table of papers (skipped where the networks are not at hand)',
    async () => {
      for (const name of readdirSync(networks).filter((each) => /\.(?:txt|net|graph|edgelist|csv|tsv)$/.test(each))) {
        const head = readFileSync(join(networks, name)).toString('utf8').slice(0, 65536);
        expect([name, csv.recognise(head)]).toEqual([name, 0]);
      }
    },
  );

  const spectrum = join(shared, 'hostile/csv-spectrum');
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

  const quotes = join(shared, 'hostile/made/scopus-quotes.csv');
  it.skipIf(!existsSync(quotes))(
    'quotes, line breaks and “no author” are understood (skipped where the file is not at hand)',
    async () => {
      const { records, problems } = await readBytes(new Blob([readFileSync(quotes)]));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(records.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual([
        ['He said "hi", newline', ['J. Müller', 'J. Núñez']],
        ['=cmd', ['J. Núñez', 'S. Žižek']],
        ['x', []],
      ]);
    },
  );

  const european = join(shared, 'hostile/made/scopus-semicolon-delim.csv');
  it.skipIf(!existsSync(european))(
    'semicolons part cells and commas part authors (skipped where the file is not at hand)',
    async () => {
      const { records } = await readBytes(new Blob([readFileSync(european)]));
      expect(records.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
        ['J. Müller', 'J. Núñez'],
        ['J. Núñez', 'S. Žižek'],
      ]);
    },
  );
});
