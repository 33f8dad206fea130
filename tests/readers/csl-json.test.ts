import { describe, expect, it } from 'vitest';
import cslJson from '../../src/readers/csl-json.reader.ts';
import { isThere, outlivesMutations, readFolder } from './jsonMutations.ts';
import { codesOf, readText, readWith } from './reading.ts';

const authorsOf = async (author: unknown) =>
  (await readWith(cslJson, JSON.stringify([{ id: 'x', type: 'book', title: 'T', author }]))).records[0]!.authors;
const dateOf = async (issued: unknown) =>
  (await readWith(cslJson, JSON.stringify([{ id: 'x', type: 'book', title: 'T', issued }]))).records[0]!.date;

describe('CSL-JSON', () => {
  it('keeps particles, suffixes, bodies and single names', async () => {
    expect(
      await authorsOf([
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { literal: 'World Health Organization' },
        { literal: '王伟' },
        { family: 'Plato' },
      ]),
    ).toEqual([
      { name: 'Jan van der Berg', printed: true, family: 'van der Berg', given: 'Jan' },
      { name: 'Alexander von Humboldt', printed: true, family: 'von Humboldt', given: 'Alexander' },
      { name: 'Martin Luther King Jr.', printed: true, family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { name: 'World Health Organization', printed: true, group: true },
      { name: '王伟', printed: true },
      { name: 'Plato', printed: true, family: 'Plato' },
    ]);
  });

  it('reads dates in parts, in quotes and as text', async () => {
    expect(await dateOf({ 'date-parts': [['1843', '9', 3]] })).toEqual({ year: 1843, month: 9, day: 3, inferred: false });
    expect(await dateOf({ raw: '2017-06' })).toEqual({ year: 2017, month: 6, inferred: false });
    expect(await dateOf({ literal: 'Spring 1999' })).toEqual({ year: 1999, inferred: false });
    expect(await dateOf({ 'date-parts': [[]] })).toBeUndefined();
    expect(await dateOf('1999/2000?')).toMatchObject({ year: 1999 });
  });

  it('keeps ids, venue, type, keywords and the roles of those who are no authors', async () => {
    const item = {
      id: 'k1',
      type: 'paper-conference',
      title: 'T <span class="nocase">x</span>',
      editor: [{ family: 'E', given: 'A.' }],
      translator: [{ family: 'T', given: 'B.' }],
      contributor: [{ family: 'U', given: 'C.' }],
      'container-title': 'Proc',
      DOI: 'https://doi.org/10.1000/X',
      PMID: 123,
      PMCID: 'PMC99',
      keyword: 'a; b, a',
      URL: 'javascript:alert(1)',
    };
    expect((await readWith(cslJson, JSON.stringify([item]))).records[0]).toEqual({
      file: 'page.txt',
      line: 1,
      page: 'page.txt, entry k1',
      key: 'k1',
      title: 'T x',
      authors: [
        { name: 'A. E', printed: true, family: 'E', given: 'A.', role: 'editor' },
        { name: 'B. T', printed: true, family: 'T', given: 'B.', role: 'translator' },
        { name: 'C. U', printed: true, family: 'U', given: 'C.', role: 'contributor' },
      ],
      complete: true,
      doi: '10.1000/x',
      ids: { pmid: '123', pmcid: 'PMC99' },
      type: 'conference',
      venue: 'Proc',
      keywords: ['a', 'b'],
    });
  });

  it('reads an item alone and items behind each other', async () => {
    const item = { id: 'a', type: 'book', title: 'T', author: [{ family: 'Doe' }], issued: { 'date-parts': [[2000]] } };
    expect(await readText(JSON.stringify(item))).toMatchObject({ reader: 'csl-json', records: [{ key: 'a' }], problems: [] });
    expect(
      (await readText(`${JSON.stringify(item, null, 1)}\n${JSON.stringify({ ...item, id: 'b' }, null, 1)}`)).records.length,
    ).toBe(2);
  });

  it('outlives mutations', () => outlivesMutations(cslJson, cslJson.sample));

  it.skipIf(!isThere('hostile/made'))(
    'shows hostile strings whole and inert (skipped where the file is not beside the checkout)',
    async () => {
      const readings = await readFolder('hostile/made', 'csl-json');
      const { records, problems } = readings.find(({ file }) => file === 'xss.csl.json')!;
      // 31 entries with 61 names: one title is blank; names without any letter are told.
      expect(records.length).toBe(30);
      expect(records[0]).toMatchObject({
        title: '<script>alert(1)</script>',
        authors: [{ name: '<script>alert(1)</script>' }, { name: 'P. Partner' }],
      });
      expect(records.every(({ address }) => address === undefined)).toBe(true);
      expect(records.flatMap(({ authors }) => authors).length + problems.filter(({ code }) => code === 'bad-name').length).toBe(
        60,
      );
      expect(Object.keys(Object.prototype)).toEqual([]);
      const odd = readings.find(({ file }) => file === 'big-number.json')!;
      expect(codesOf(odd)).toContain('no-title');
    },
  );
});
