import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import ris from '../../src/readers/ris.reader.ts';
import { codesOf, openedText, readBytes, readText } from './reading.ts';
import { expectNoHarm } from './taggedMutations.ts';

const entry = (...lines: string[]): string => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');
const only = async (...lines: string[]) => {
  const reading = await readText(entry(...lines), 'a.ris');
  expect(reading.records).toHaveLength(1);
  return { ...reading.records[0]!, codes: codesOf(reading) };
};
const namesOf = (record: { readonly authors: readonly { readonly name: string }[] }) => record.authors.map(({ name }) => name);

it('authors stand in the order of their lines, whichever tag they have; editors keep their role', async () => {
  const { authors, complete } = await only(
    'AU  - One, Ann',
    'A1  - Two, Bob',
    'A2  - Four, Dan',
    'AU  - Three, Cy, Jr.',
    'TI  - T',
  );
  expect(authors).toEqual([
    { name: 'Ann One', printed: true, family: 'One', given: 'Ann' },
    { name: 'Bob Two', printed: true, family: 'Two', given: 'Bob' },
    { name: 'Dan Four', printed: true, family: 'Four', given: 'Dan', role: 'editor' },
    { name: 'Cy Three Jr.', printed: true, family: 'Three', given: 'Cy', suffix: 'Jr.' },
  ]);
  expect(complete).toBe(true);
});

it('a name without comma stays as printed, but family names before initials are turned round', async () => {
  expect(namesOf(await only('AU  - G. Kalbe', 'AU  - Ludwig van Beethoven', 'TI  - T'))).toEqual([
    'G. Kalbe',
    'Ludwig van Beethoven',
  ]);
  const { authors } = await only('A1  - Fanning E.', 'A1  - van den Berg J.A.', 'TI  - T');
  expect(authors.map(({ family, given }) => [family, given])).toEqual([
    ['Fanning', 'E.'],
    ['van den Berg', 'J.A.'],
  ]);
});

it('“et al.” cuts the list and is nobody; a collaboration is a group', async () => {
  const record = await only('AU  - Ono, Yoko', 'AU  - ATLAS Collaboration', 'AU  - et al.', 'TI  - T');
  expect(record.complete).toBe(false);
  expect(record.authors.map(({ name, group }) => [name, group])).toEqual([
    ['Yoko Ono', undefined],
    ['ATLAS Collaboration', true],
  ]);
});

it('dots in a name’s place cut the list', async () => {
  expect(await only('TI  - T', 'AU  - One, A.', 'AU  - , . . .')).toMatchObject({
    complete: false,
    codes: [],
    authors: [{ name: 'A. One' }],
  });
});

it('a work without authors is a record; a name without letters is told', async () => {
  expect(await only('TI  - Rules')).toMatchObject({ authors: [], complete: true, codes: [] });
  expect((await only('TI  - Rules', 'AU  - 1+1', 'AU  - Anonymous')).codes).toEqual(['bad-name']);
});

it('every date form gives year, month and day as far as they are told', async () => {
  const dateOf = async (...lines: string[]) => (await only('TI  - T', ...lines)).date;
  expect(await dateOf('PY  - 2001/09/01/')).toEqual({ year: 2001, month: 9, day: 1, inferred: false });
  expect(await dateOf('PY  - 1948/07//')).toEqual({ year: 1948, month: 7, inferred: false });
  expect(await dateOf('PY  - 2001/00/00/')).toEqual({ year: 2001, inferred: false });
  expect(await dateOf('Y1  - 18-21 March 2013')).toEqual({ year: 2013, month: 3, day: 18, inferred: false });
  expect(await dateOf('Y1  - 2020//', 'DA  - 2020/02/30')).toEqual({ year: 2020, month: 2, inferred: false });
  expect(await dateOf('PY  - 2005', 'DA  - 2005/07/15')).toEqual({ year: 2005, month: 7, day: 15, inferred: false });
  expect(await dateOf('Y1  - 2013', 'PY  - 2013/04/18', 'PY  - 2013/02/15/received')).toMatchObject({ month: 4, day: 18 });
  expect(await dateOf('Y2  - 2019/03/28')).toBeUndefined();
  expect((await only('TI  - T', 'PY  - soon')).codes).toEqual(['bad-date']);
});

it('ids, address, venue, keywords, citations and abstract are kept', async () => {
  const record = await only(
    'TI  - T',
    'JO  - J. Ord.',
    'JF  - Journal of Order',
    'DO  - doi:10.1000/ABC',
    'UR  - javascript:alert(1)',
    'UR  - https://a.example/x',
    'UR  - https://ui.adsabs.harvard.edu/abs/2018TDM.....5a0201F',
    'U1  - 26957754[pmid]',
    'AN  - WOS:000256712300001',
    'SN  - 0915-5287',
    'KW  - one; two',
    'three',
    'KW  - one',
    'N1  - Cited By :44',
    'N2  - First line',
    'ER then the second',
    'LA  - eng',
    'ID  - kal',
  );
  expect(record).toMatchObject({
    doi: '10.1000/abc',
    address: 'https://a.example/x',
    venue: 'Journal of Order',
    ids: { ads: '2018TDM.....5a0201F', pmid: '26957754', wos: '000256712300001', issn: '0915-5287' },
    keywords: ['one', 'two', 'three'],
    citations: 44,
    summary: 'First line ER then the second',
    language: 'eng',
    key: 'kal',
    type: 'article',
    page: 'a.ris, entry kal',
  });
});

it.each([
  [['N1  - doi:10.1000/ABC'], '10.1000/abc'],
  [['N1  - 10.1000/abc'], '10.1000/abc'],
  [['N1  - DOI: https://doi.org/10.1000/abc'], '10.1000/abc'],
  [['N1  - References: Roe, R., On Looms, (1801), doi: 10.1000/cited; Doe, J., On Wool'], undefined],
  [['N1  - References: Roe, R., On Looms', 'Doe, J., On Wool, doi: 10.1000/cited'], undefined],
  [['N1  - Cites doi:10.1000/cited'], undefined],
  [['N1  - doi:10.1000/one', 'N1  - doi:10.1000/two'], undefined],
  [['N1  - doi:10.1000/note', 'DO  - 10.1000/own'], '10.1000/own'],
])('of the notes %j, the DOI of the paper is %s', async (notes, doi) => {
  expect((await only('TI  - T', 'AU  - One, A.', ...notes)).doi).toBe(doi);
});

it('types are read from codes and from words', async () => {
  const typeOf = async (code: string) => (await readText(`TY  - ${code}\nTI  - T\nER  - `)).records[0]?.type;
  expect(await Promise.all(['CHAP', 'CPAPER', 'THES', 'Thesis/Dissertation', 'Journal', 'COMP', 'PAT'].map(typeOf))).toEqual([
    'chapter',
    'conference',
    'thesis',
    'thesis',
    'article',
    'software',
    'other',
  ]);
});

it('addresses with letters go to their authors, others to the record', async () => {
  const lettered = await only('TI  - T', 'AU  - One, A.', 'AU  - Two, B.', 'AD  - AA(Uni X (North), Rome), AB(Uni Y; Lab Z)');
  expect(lettered.authors.map(({ affiliations }) => affiliations?.map(({ name }) => name))).toEqual([
    ['Uni X (North), Rome'],
    ['Uni Y', 'Lab Z'],
  ]);
  const loose = await only('TI  - T', 'AU  - One, A.', 'AU  - Two, B.', 'AD  - Uni X', 'AD  - Uni Y');
  expect(loose.affiliation).toBe('Uni X; Uni Y');
  const alone = await only('TI  - T', 'AU  - One, A.', 'AD  - Uni X');
  expect(alone.authors[0]?.affiliation).toBe('Uni X');
});

it('a missing ER loses nothing, and an entry without title is told with its line', async () => {
  const reading = await readText('TY  - JOUR\nTI  - One\nTY  - JOUR\nAU  - Lost, A.\nER  -\nnoise\nTY - BOOK\nTI - Two\nER -');
  expect(reading.records.map(({ title, line }) => [title, line])).toEqual([
    ['One', 1],
    ['Two', 7],
  ]);
  expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
    ['title-missing', 3],
    ['end-missing', 1],
    ['lines-skipped', 6],
  ]);
});

it('a value that starts on the line below its tag is read', async () => {
  expect((await only('TI  - ', '   Below', '   the tag')).title).toBe('Below the tag');
});

it('any line ends, a byte order mark and pieces of any size read alike', async () => {
  const text = entry('AU  - Müller, Jürgen', 'TI  - A', 'PY  - 2001');
  const { records } = await readText(text);
  for (const other of [text.replaceAll('\n', '\r'), text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
    expect((await readText(other)).records).toEqual(records);
  for (const size of [1, 2, 7]) {
    const steps = ris.read(openedText(text, 'page.txt', size), {});
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    expect(step.value.records).toEqual(records);
  }
});

it('a line of millions of characters is cut and told, 5,000 authors are all read', async () => {
  const long = await only(`TI  - ${'x'.repeat(3_000_000)}`);
  expect(long.codes).toContain('entry-too-long');
  const crowd = await only('TI  - T', ...Array.from({ length: 5000 }, (_, index) => `AU  - Family${index}, G.`));
  expect(crowd.authors).toHaveLength(5000);
});

it('mutations do no harm', () =>
  expectNoHarm(ris, [ris.sample, entry('AU  - A, B', 'AB  - x', '  y', 'PY  - 2001///', 'TI  - T')]));

const data = '../shared/data/';
const count = async (path: string) => {
  const { reader, records, problems } = await readBytes(new Blob([readFileSync(data + path)]), path);
  const names = records.reduce((sum, { authors }) => sum + authors.length, 0);
  return { reader, records: records.length, names, errors: problems.filter(({ severity }) => severity === 'error').length };
};

// Counted with grep: lines with TY, and lines with AU, A1, A2 or ED that hold a name.
it.skipIf(!existsSync(data)).each([
  ['ris/litstudy-example.ris', 25, 163],
  ['ads/fieldedTest-data_refman.ris', 24, 86],
  ['ads/fieldedTest-data_procite.ris', 24, 86],
  ['ris/rispy/example_full.ris', 2, 6],
  ['ris/rispy/example_utf_chars.ris', 1, 5],
  ['ris/jabref-pairs/RisImporterTest7.ris', 1, 5],
  ['ris/jabref-pairs/RisImporterCorrupted.ris', 1, 1],
  ['hostile/made/ris-cr.ris', 2, 4],
  ['hostile/made/ris-bom-crlf.ris', 2, 4],
  ['hostile/made/ris-tight-tags.ris', 2, 4],
  ['hostile/made/ris-no-final-ER.ris', 2, 4],
])('%s gives all of its records and names (skipped without ../shared/data)', async (path, records, names) => {
  expect(await count(path)).toEqual({ reader: 'ris', records, names, errors: 0 });
});
