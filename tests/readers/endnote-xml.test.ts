import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import endnote from '../../src/readers/endnote-xml.reader.ts';
import { codesOf, readText, readWith } from './reading.ts';
import { expectHardy } from './xmlMutations.ts';

const read = (inside: string) =>
  readWith(endnote, `<?xml version="1.0"?>\n<xml><records>\n<record>${inside}</record>\n</records></xml>`);
const author = (...names: string[]) => names.map((name) => `<author><style face="normal">${name}</style></author>`).join('');
const title = '<titles><title>T</title></titles>';

it('every field is read through its styles', async () => {
  const { records, problems } = await read(
    `<rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>${author('van der Berg, Jan', 'King, Martin Luther, Jr.')}</authors></contributors>
<auth-address><style>Queen Mary&#xD;London</style></auth-address><titles><title><style face="normal">On </style><style face="italic">things</style></title><secondary-title>Br J</secondary-title></titles>
<periodical><full-title>British Journal</full-title></periodical><keywords><keyword><style>Age</style></keyword><keyword/><keyword>Aged</keyword></keywords>
<dates><year><style>2015</style></year><pub-dates><date>Mar 3</date></pub-dates></dates><isbn>1532-1827 (Electronic)&#xD;0007-0920 (Linking)</isbn>
<electronic-resource-num>https://doi.org/10.1038/BJC.2014.606</electronic-resource-num><abstract>Words.</abstract><language>English</language>
<urls><related-urls><url>http://www.ncbi.nlm.nih.gov/pubmed/25647015</url></related-urls><pdf-urls><url>file://localhost/a.pdf</url></pdf-urls></urls>`,
  );
  expect(problems).toEqual([]);
  expect(records).toEqual([
    {
      file: 'page.txt',
      line: 3,
      page: 'page.txt, record 7',
      title: 'On things',
      authors: [
        { name: 'Jan van der Berg', printed: true, family: 'van der Berg', given: 'Jan' },
        { name: 'Martin Luther King Jr.', printed: true, family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      ],
      complete: true,
      date: { year: 2015, month: 3, day: 3, inferred: false },
      doi: '10.1038/bjc.2014.606',
      ids: { pmid: '25647015', issn: '1532-1827' },
      key: '7',
      type: 'article',
      venue: 'British Journal',
      keywords: ['Age', 'Aged'],
      summary: 'Words.',
      address: 'http://www.ncbi.nlm.nih.gov/pubmed/25647015',
      language: 'English',
      affiliation: 'Queen Mary London',
    },
  ]);
});

it('the lists of people have their roles', async () => {
  const { records } = await read(
    `<ref-type name="Book Section">5</ref-type><contributors><secondary-authors>${author('Ed, A.')}</secondary-authors><authors>${author('Au, B.')}</authors><translated-authors>${author('Tr, C.')}</translated-authors></contributors>${title}`,
  );
  expect(records[0]).toMatchObject({ type: 'chapter' });
  expect(records[0]!.authors.map(({ name, role }) => [name, role])).toEqual([
    ['B. Au', undefined],
    ['A. Ed', 'editor'],
    ['C. Tr', 'translator'],
  ]);
});

it("an edited book's authors are editors", async () => {
  const { records } = await read(
    `<ref-type name="Edited Book">28</ref-type><contributors><authors>${author('Ed, A.')}</authors></contributors>${title}`,
  );
  expect(records[0]).toMatchObject({ type: 'book', authors: [{ name: 'A. Ed', role: 'editor' }] });
});

it('a body is marked by the comma behind it, several people may stand in one element, and et al. is nobody', async () => {
  const { records } = await read(
    `<contributors><authors>${author('World Health Organization,', 'Smith, J.; Jones, K.&#xD;Plato', 'et al.')}</authors></contributors>${title}`,
  );
  expect(records[0]!.authors.map(({ name, group }) => [name, group])).toEqual([
    ['World Health Organization', true],
    ['J. Smith', undefined],
    ['K. Jones', undefined],
    ['Plato', undefined],
  ]);
  expect(records[0]!.complete).toBe(false);
});

it.each([
  ['<year>1937</year><pub-dates><date>Jan</date></pub-dates>', { year: 1937, month: 1, inferred: false }],
  ['<year>2001</year><pub-dates><date>12 May</date></pub-dates>', { year: 2001, month: 5, day: 12, inferred: false }],
  ['<year>2001</year><pub-dates><date>Mar-Apr</date></pub-dates>', { year: 2001, month: 3, inferred: false }],
  ['<year>2001</year><pub-dates><date>2001/03/04</date></pub-dates>', { year: 2001, month: 3, day: 4, inferred: false }],
  ['<pub-dates><date>Mar 3, 1999</date></pub-dates>', { year: 1999, month: 3, day: 3, inferred: false }],
  ['<year>c. 2001a</year>', { year: 2001, inferred: false }],
])('%s is understood', async (dates, date) => {
  const { records, problems } = await read(`${title}<dates>${dates}</dates>`);
  expect(records[0]!.date).toEqual(date);
  expect(problems).toEqual([]);
});

it('a year, a day and a DOI that are none are told and left out', async () => {
  const wrong = await read(`${title}<dates><year>in press</year></dates><electronic-resource-num>10.x</electronic-resource-num>`);
  expect(codesOf(wrong)).toEqual(['bad-date', 'bad-doi']);
  expect(wrong.records[0]).toMatchObject({ title: 'T' });
  expect(wrong.records[0]).not.toHaveProperty('doi');
  const day = await read(`${title}<dates><year>2001</year><pub-dates><date>Feb 30</date></pub-dates></dates>`);
  expect(codesOf(day)).toEqual(['bad-date']);
  expect(day.records[0]!.date).toEqual({ year: 2001, month: 2, inferred: false });
});

it('a number of Web of Science is kept bare; one of PubMed where the database is said to be PubMed', async () => {
  const idsOf = async (inside: string) => (await read(title + inside)).records[0]!.ids;
  expect(await idsOf('<accession-num>ISI:000200148800007</accession-num>')).toEqual({ wos: '000200148800007' });
  expect(await idsOf('<accession-num>25647015</accession-num><remote-database-name>PubMed</remote-database-name>')).toEqual({
    pmid: '25647015',
  });
  expect(await idsOf('<accession-num>25647015</accession-num>')).toBeUndefined();
});

it('an entry without title is lost with its number', async () => {
  const { records, problems } = await read(`<rec-number>9</rec-number>`);
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ severity: 'error', code: 'no-title', line: 3, entry: '9' }]);
});

it('only bodies of references are recognised', () => {
  expect(endnote.recognise('<records><record><leader>x</leader></record></records>')).toBe(0);
  expect(endnote.recognise('{"a": "<records><record><contributors>"}')).toBe(0);
});

it('a damaged file is read as far as it goes', () => expectHardy(endnote, endnote.sample));

const room = '../shared/data/endnote/jabref-endnote';
const files = existsSync(room) ? readdirSync(room).filter((name) => name.endsWith('.xml')) : [];
it.skipIf(files.length === 0)(
  'real exports of EndNote and Bookends are read whole (skipped without ../shared/data)',
  async () => {
    for (const name of files) {
      const text = readFileSync(`${room}/${name}`, 'utf8');
      const { reader, records, problems } = await readText(text, name);
      expect([name, reader, problems]).toEqual([name, 'endnote-xml', []]);
      expect(records.length, name).toBe(text.split('<record>').length - 1);
      expect(records.flatMap(({ authors }) => authors).length, name).toBe(text.split('<author>').length - 1);
      expect(records.filter(({ doi }) => doi).length, name).toBe(text.split('<electronic-resource-num>').length - 1);
    }
  },
);

const made = '../shared/data/hostile/made';
it.skipIf(!existsSync(made))(
  'laughs and outside files are neither expanded nor read (skipped without ../shared/data)',
  async () => {
    for (const name of ['endnote-bomb.xml', 'endnote-xxe.xml']) {
      const { reader, records, problems } = await readText(readFileSync(`${made}/${name}`, 'utf8'), name);
      expect([reader, records]).toEqual(['endnote-xml', []]);
      expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-title', 'unknown-character']));
      expect(JSON.stringify(problems).length).toBeLessThan(2000);
    }
  },
);
