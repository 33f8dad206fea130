/** Real bibliographies, where they lie beside the project: from one format into another and back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../src/corpus/record.ts';
import { papersExporters } from '../../src/exporters/index.ts';
import { readBytes } from '../readers/reading.ts';
import { readBack, written } from './bibliographies.ts';

const data = '../shared/data';
const filesIn = (folder: string, ending: RegExp): string[] =>
  existsSync(`${data}/${folder}`)
    ? readdirSync(`${data}/${folder}`)
        .filter((name) => ending.test(name))
        .map((name) => `${folder}/${name}`)
    : [];
const files = [
  ...filesIn('bibtex', /\.bib$/),
  ...filesIn('bibtex/bbt-export', /\.bib(?:la)?tex$/),
  ...filesIn('ads', /\.(?:bib|ris|enw)$/),
  ...filesIn('ris', /\.ris$/),
  ...filesIn('csl', /\.json$/),
  ...filesIn('pubmed', /\.(?:nbib|txt|xml)$/),
  ...filesIn('wos', /\.(?:txt|csv)$/),
  ...filesIn('crossref', /\.json$/),
  ...filesIn('openalex', /\.json$/),
];

/** Titles, years, DOIs, and authors by name, in order, as far as the format can say them. */
const facts = (records: readonly PaperRecord[], format: string) =>
  records.map(({ title, date, doi, authors, complete }) => ({
    title: said(title),
    // RIS and tables are read with years from 1400 on only; any number may stand in them.
    year: (format === 'ris' || format === 'papers-csv') && date && date.year < 1400 ? undefined : date?.year,
    doi,
    // A body with a comma in its name loses it where commas part names.
    authors: authors
      .filter(({ role }) => role === undefined)
      .map(({ name, group }) => (group ? said(name).replaceAll(',', '') : said(name))),
    complete,
  }));

const said = (text: string): string => text.normalize('NFC');

describe.skipIf(files.length === 0)('Real bibliographies', async () => {
  const read = await Promise.all(
    files.map(async (path) => (await readBytes(new Blob([readFileSync(`${data}/${path}`)]), path)).records),
  );
  const all = read.flat();

  it('are many', () => expect(all.length).toBeGreaterThan(1000));

  it.each(papersExporters.map((format) => [format.id, format] as const))(
    'keep every title, year, DOI and name through %s',
    async (_id, format) => {
      const { records } = await readBack(format, written(format, all));
      expect(records).toHaveLength(all.length);
      // An address may hold a DOI that the file did not state.
      const wanted = facts(all, format.id);
      const found = facts(records, format.id);
      expect(found.map((fact, index) => (wanted[index]!.doi === undefined ? { ...fact, doi: undefined } : fact))).toEqual(wanted);
    },
  );
});
