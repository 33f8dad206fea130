import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import dblp from '../../src/readers/dblp-xml.reader.ts';
import { codesOf, readBytes, readText, readWith } from './reading.ts';
import { expectHardy } from './xmlMutations.ts';

const read = (inside: string) =>
  readWith(dblp, `<?xml version="1.0"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n${inside}\n</dblp>`);

it("DBLP's number of a namesake is an id and no part of the name", async () => {
  const { records } = await read(
    '<article key="journals/a/B"><author>Manish Singh 0001</author><author orcid="0000-0002-1825-0097">Jos&eacute; N&uacute;&ntilde;ez</author><title>On.</title><year>2001</year></article>',
  );
  expect(records[0]).toMatchObject({
    title: 'On',
    line: 4,
    page: 'page.txt, entry journals/a/B',
    key: 'journals/a/B',
    ids: { dblp: 'journals/a/B' },
    date: { year: 2001, inferred: false },
    type: 'article',
    complete: true,
  });
  expect(records[0]!.authors).toEqual([
    { name: 'Manish Singh', printed: true, sourceId: 'dblp:Manish Singh 0001' },
    { name: 'José Núñez', printed: true, orcid: '0000-0002-1825-0097' },
  ]);
});

it('editors of proceedings are editors, a collaboration is a group', async () => {
  const { records } = await read(
    '<proceedings key="conf/a/1"><editor>A B</editor><title>Acts.</title></proceedings><inproceedings key="conf/a/2"><author>ATLAS Collaboration</author><author>C D</author><title>T?</title><booktitle>Acts</booktitle></inproceedings>',
  );
  expect(records.map(({ type }) => type)).toEqual(['book', 'conference']);
  expect(records[0]!.authors).toEqual([{ name: 'A B', printed: true, role: 'editor' }]);
  expect(records[1]).toMatchObject({
    title: 'T?',
    venue: 'Acts',
    authors: [{ name: 'ATLAS Collaboration', group: true }, { name: 'C D' }],
  });
});

it('every kind of entry has its type; a survey, software and a preprint are told by their marks', async () => {
  const kinds = ['article', 'inproceedings', 'proceedings', 'book', 'incollection', 'phdthesis', 'mastersthesis', 'data'];
  const plain = kinds.map((kind) => `<${kind} key="x/${kind}"><author>A B</author><title>T.</title></${kind}>`);
  const marked = [
    '<article publtype="survey" key="a/1"><author>A B</author><title>T.</title></article>',
    '<article publtype="software" key="a/2"><author>A B</author><title>T.</title></article>',
    '<article publtype="informal" key="a/3"><author>A B</author><title>T.</title><journal>CoRR</journal><volume>abs/2101.00001</volume></article>',
  ];
  const { records } = await read([...plain, ...marked].join('\n'));
  expect(records.map(({ type }) => type)).toEqual([
    'article',
    'conference',
    'book',
    'book',
    'chapter',
    'thesis',
    'thesis',
    'dataset',
    'review',
    'software',
    'preprint',
  ]);
  expect(records.at(-1)!.ids).toEqual({ dblp: 'a/3', arxiv: '2101.00001' });
});

it('addresses tell DOI and arXiv number; citations that DBLP does not hold are left out', async () => {
  const { records } = await read(
    '<article key="a/1"><author>A B</author><title>T.</title><ee type="oa">https://doi.org/10.1000/X.1</ee><ee>https://arxiv.org/abs/2101.00001v2</ee><cite>...</cite><cite label="1">conf/x/y</cite></article>',
  );
  expect(records[0]).toMatchObject({
    doi: '10.1000/x.1',
    address: 'https://doi.org/10.1000/X.1',
    ids: { arxiv: '2101.00001' },
    references: ['dblp:conf/x/y'],
  });
});

it('home pages are passed over without a word', async () => {
  const page = '<www key="homepages/s/X"><author>A B</author><title>Home Page</title></www>';
  expect(await read(`${page}<article key="a/1"><author>A B</author><title>T.</title></article>${page}`)).toMatchObject({
    records: [{ title: 'T' }],
    problems: [],
  });
  expect(codesOf(await read(page))).toEqual(['no-entries']);
});

it("a person's page says whose it is, and its ids tell people apart", async () => {
  const text =
    '<?xml version="1.0"?>\n<dblpperson name="Wei Wang 0001" pid="w/WeiWang1" n="1">\n<person key="homepages/w/WeiWang1"><author pid="w/WeiWang1">Wei Wang 0001</author></person>\n<r><article key="journals/a/B"><author pid="w/WeiWang1">Wei Wang 0001</author><author pid="12/34">C D</author><title>T.</title></article>\n</r>\n<coauthors n="1"><co c="0"><na pid="12/34">C D</na></co></coauthors>\n</dblpperson>';
  const { records, problems, reader } = await readText(text);
  expect(reader).toBe('dblp-xml');
  expect(problems).toEqual([]);
  expect(records).toMatchObject([{ line: 4, page: 'Wei Wang, DBLP person page' }]);
  expect(records[0]!.authors.map(({ sourceId }) => sourceId)).toEqual(['dblp:Wei Wang 0001', 'dblp:12/34']);
});

it('an entry without title is an error, one without authors a record', async () => {
  const reading = await read('<article key="a/1"><author>A B</author></article><book key="a/2"><title>T.</title></book>');
  expect(reading.problems).toMatchObject([{ severity: 'error', code: 'no-title', line: 4, entry: 'a/1' }]);
  expect(reading.records).toMatchObject([{ title: 'T', authors: [] }]);
});

it('a broken entry is skipped, and the problem says where reading went on', async () => {
  const reading = await read(
    '<article key="a/1"><title>One.</title>\n<article key="a/2"><author>A B</author><title>Two.</title></article>',
  );
  expect(reading.records).toMatchObject([{ title: 'Two', line: 5 }]);
  expect(reading.problems).toMatchObject([
    { code: 'broken-xml', line: 4, entry: 'One.', advice: 'The entry was skipped; reading went on in line 5.' },
  ]);
});

it('a damaged file is read as far as it goes', () => expectHardy(dblp, dblp.sample.repeat(2)));

const real = '../shared/data/dblp/dblp.xml';
it.skipIf(!existsSync(real))(
  'a slice of the real dump has 131 entries, 73 names, 132 addresses (skipped without ../shared/data)',
  async () => {
    const text = readFileSync(real, 'latin1');
    const { records, problems } = await readBytes(new Blob([readFileSync(real)]));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(records.length).toBe(text.split('</incollection>').length - 1);
    expect(records.flatMap(({ authors }) => authors).length).toBe(text.split('</author>').length - 1);
    expect(records.flatMap(({ authors }) => authors).filter(({ orcid }) => orcid).length).toBe(text.split('orcid=').length - 1);
    expect(records.flatMap(({ authors }) => authors).filter(({ sourceId }) => sourceId).length).toBe(
      text.match(/ \d{4}<\/author>/g)!.length,
    );
    expect(records.map(({ line }) => line)).toEqual(
      text.split('\n').flatMap((line, index) => (line.match(/<incollection /g) ?? []).map(() => index + 1)),
    );
    expect(records.every(({ doi, date }) => doi?.startsWith('10.1007/978-0-387-31439-6_') && date?.year === 2014)).toBe(true);
  },
);

const entities = '../shared/data/hostile/made/dblp-entities.xml';
it.skipIf(!existsSync(entities))(
  "DBLP's named characters are known without its DTD (skipped without ../shared/data)",
  async () => {
    const { records } = await readText(readFileSync(entities, 'utf8'));
    expect(records[0]!.authors.map(({ name, sourceId }) => [name, sourceId])).toEqual([
      ['Jürgen Müller', undefined],
      ['José Núñez', 'dblp:José Núñez 0002'],
    ]);
  },
);
