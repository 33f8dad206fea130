import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import pubmed from '../../src/readers/pubmed-xml.reader.ts';
import { codesOf, readText, readWith } from './reading.ts';
import { expectHardy } from './xmlMutations.ts';

const read = (article: string, beside = '', data = '') =>
  readWith(
    pubmed,
    `<?xml version="1.0"?>\n<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID Version="1">123</PMID><Article>${article}</Article>${beside}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>\n</PubmedArticleSet>`,
  );
const title = '<ArticleTitle>T.</ArticleTitle>';

it('people keep their parts, ORCID and affiliations; a collective is a group; investigators are no authors', async () => {
  const { records, problems } = await read(
    `${title}<AuthorList CompleteYN="Y">
<Author ValidYN="Y"><LastName>King</LastName><ForeName>Martin L</ForeName><Initials>ML</Initials><Suffix>Jr</Suffix><Identifier Source="ORCID">http://orcid.org/0000000218250097</Identifier><AffiliationInfo><Affiliation>Here.</Affiliation></AffiliationInfo><AffiliationInfo><Affiliation>There.</Affiliation></AffiliationInfo></Author>
<Author><LastName>Plato</LastName></Author><Author><LastName>Old</LastName><Initials>AB</Initials><Affiliation>Once.</Affiliation></Author>
<Author ValidYN="Y"><CollectiveName>SYGMA 1 Study Group</CollectiveName></Author></AuthorList>`,
    '<InvestigatorList><Investigator ValidYN="Y"><LastName>Nobody</LastName></Investigator></InvestigatorList>',
  );
  expect(problems).toEqual([]);
  expect(records[0]).toMatchObject({
    line: 3,
    page: 'page.txt, PMID 123',
    title: 'T',
    complete: true,
    key: '123',
    ids: { pmid: '123' },
  });
  expect(records[0]!.authors).toEqual([
    {
      name: 'Martin L King Jr',
      printed: true,
      family: 'King',
      given: 'Martin L',
      suffix: 'Jr',
      orcid: '0000-0002-1825-0097',
      affiliation: 'Here.',
      affiliations: [{ name: 'Here.' }, { name: 'There.' }],
    },
    { name: 'Plato', printed: true, family: 'Plato' },
    { name: 'AB Old', printed: true, family: 'Old', given: 'AB', affiliation: 'Once.' },
    { name: 'SYGMA 1 Study Group', printed: true, group: true },
  ]);
});

it('a list that PubMed marks as not complete is cut, as is one that ends in et al', async () => {
  const people = '<Author><LastName>A</LastName></Author>';
  expect((await read(`${title}<AuthorList CompleteYN="N">${people}</AuthorList>`)).records[0]).toMatchObject({ complete: false });
  const others = await read(`${title}<AuthorList>${people}<Author><CollectiveName>et al.</CollectiveName></Author></AuthorList>`);
  expect(others.records[0]).toMatchObject({ complete: false, authors: [{ name: 'A' }] });
});

it('a name that PubMed withdrew is left out with a note; a wrong ORCID and a nameless author are told', async () => {
  const reading = await read(
    `${title}<AuthorList><Author ValidYN="N"><LastName>Smiht</LastName><Initials>J</Initials></Author><Author ValidYN="Y"><LastName>Smith</LastName><Identifier Source="ORCID">0000-0002-1825-0098</Identifier></Author><Author/></AuthorList>`,
  );
  expect(reading.problems.map(({ severity, code, line }) => [severity, code, line])).toEqual([
    ['note', 'name-withdrawn', 3],
    ['warning', 'bad-orcid', 3],
    ['warning', 'no-name', 3],
  ]);
  expect(reading.records[0]!.authors).toEqual([{ name: 'Smith', printed: true, family: 'Smith' }]);
});

it.each([
  ['<Year>2018</Year><Month>05</Month><Day>17</Day>', { year: 2018, month: 5, day: 17, inferred: false }],
  ['<Year>1976</Year><Month>Sep</Month>', { year: 1976, month: 9, inferred: false }],
  ['<Year>1990</Year><Season>Spring</Season>', { year: 1990, inferred: false }],
  ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', { year: 1998, month: 12, inferred: false }],
  ['<MedlineDate>2000 Spring</MedlineDate>', { year: 2000, inferred: false }],
  ['<MedlineDate>1998-1999</MedlineDate>', { year: 1998, inferred: false }],
  ['<MedlineDate>2000 Nov 15-30</MedlineDate>', { year: 2000, month: 11, day: 15, inferred: false }],
])('%s is understood', async (issued, date) => {
  const { records, problems } = await read(
    `<Journal><JournalIssue><PubDate>${issued}</PubDate></JournalIssue></Journal>${title}`,
  );
  expect(records[0]!.date).toEqual(date);
  expect(problems).toEqual([]);
});

it("the day online counts where the issue has none, and PubMed's own days never", async () => {
  const online = '<ArticleDate DateType="Electronic"><Year>2019</Year><Month>02</Month><Day>03</Day></ArticleDate>';
  expect((await read(title + online)).records[0]!.date).toEqual({ year: 2019, month: 2, day: 3, inferred: false });
  expect((await read(title, '<DateRevised><Year>2022</Year></DateRevised>')).records[0]).not.toHaveProperty('date');
});

it("ids are the article's own and not those of what it cites", async () => {
  const { records } = await read(
    `<Journal><ISSN>1533-4406</ISSN><Title>J</Title></Journal>${title}<ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID><ELocationID EIdType="doi">10.1000/RIGHT</ELocationID>`,
    '',
    '<ArticleIdList><ArticleId IdType="pmc">PMC42</ArticleId></ArticleIdList><ReferenceList><Reference><Citation>Nature 1</Citation><ArticleIdList><ArticleId IdType="pubmed">7</ArticleId><ArticleId IdType="doi">10.1000/r</ArticleId></ArticleIdList></Reference><Reference><ArticleIdList><ArticleId IdType="pubmed">8</ArticleId></ArticleIdList></Reference><Reference><Citation>Some book</Citation></Reference></ReferenceList>',
  );
  expect(records[0]).toMatchObject({
    doi: '10.1000/right',
    ids: { pmid: '123', pmcid: 'PMC42', issn: '1533-4406' },
    venue: 'J',
    references: ['10.1000/r', 'pmid:8', 'Some book'],
  });
});

it('headings, keywords, abstract, language and kind are kept', async () => {
  const { records } = await read(
    `${title}<Abstract><AbstractText Label="METHODS">We <i>did</i>.</AbstractText><AbstractText>CO<sub>2</sub>.</AbstractText></Abstract><Language>eng</Language><PublicationTypeList><PublicationType>Journal Article</PublicationType><PublicationType>Systematic Review</PublicationType></PublicationTypeList>`,
    '<MeshHeadingList><MeshHeading><DescriptorName>Heme</DescriptorName><QualifierName>analysis</QualifierName></MeshHeading></MeshHeadingList><KeywordList><Keyword>one</Keyword><Keyword>two</Keyword></KeywordList>',
  );
  expect(records[0]).toMatchObject({
    summary: 'METHODS: We did. CO2.',
    subjects: ['Heme'],
    keywords: ['one', 'two'],
    language: 'eng',
    type: 'review',
  });
});

it('a translated title loses its brackets; one that is not available gives way to the original', async () => {
  expect((await read('<ArticleTitle>[On things].</ArticleTitle>')).records[0]!.title).toBe('On things');
  const original = '<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Über Dinge.</VernacularTitle>';
  expect((await read(original)).records[0]!.title).toBe('Über Dinge');
});

it("a chapter has its own authors, and its book's editors", async () => {
  const { records } = await readWith(
    pubmed,
    '<PubmedBookArticle><BookDocument><PMID>5</PMID><Book><BookTitle>Book</BookTitle><PubDate><Year>2009</Year></PubDate><AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList><Isbn>9781860163593</Isbn></Book><ArticleTitle>Chapter.</ArticleTitle><AuthorList Type="authors"><Author><LastName>Au</LastName></Author></AuthorList></BookDocument></PubmedBookArticle>',
  );
  expect(records).toMatchObject([
    {
      title: 'Chapter',
      type: 'chapter',
      venue: 'Book',
      date: { year: 2009 },
      ids: { pmid: '5', isbn: '9781860163593' },
      authors: [{ name: 'Au' }, { name: 'Ed', role: 'editor' }],
    },
  ]);
});

it('an entry without title is lost with its number', async () => {
  expect(codesOf(await read(''))).toEqual(['no-title']);
});

it('a damaged file is read as far as it goes', () => expectHardy(pubmed, pubmed.sample));

const rooms = ['biopython-xml', 'jabref-medline', '.'].map((name) => `../shared/data/pubmed/${name}`);
const files = rooms
  .filter((room) => existsSync(room))
  .flatMap((room) => readdirSync(room).map((name) => `${room}/${name}`))
  .filter((name) => name.endsWith('.xml') && !/InvalidFormat|Malformed|MinimalEntry|BookArticleSet/.test(name));
it.skipIf(files.length === 0)('real exports of PubMed are read whole (skipped without ../shared/data)', async () => {
  for (const name of files) {
    const text = readFileSync(name, 'utf8');
    const { reader, records, problems } = await readText(text, name);
    expect([name, reader, problems]).toEqual([name, 'pubmed-xml', []]);
    expect(records.length, name).toBe((text.match(/<Pubmed(?:Book)?Article>/g) ?? []).length);
    expect(records.flatMap(({ authors }) => authors).length, name).toBe((text.match(/<Author[ >]/g) ?? []).length);
    expect(records.flatMap(({ authors }) => authors).filter(({ group }) => group).length, name).toBe(
      text.split('<CollectiveName>').length - 1,
    );
    expect(records.flatMap(({ authors }) => authors).filter(({ orcid }) => orcid).length, name).toBe(
      text.split('Source="ORCID"').length - 1,
    );
  }
});

const malformed = '../shared/data/pubmed/jabref-medline';
it.skipIf(!existsSync(malformed))('broken real files lose their entry with a word (skipped without ../shared/data)', async () => {
  const codes = async (name: string) =>
    codesOf(await readText(readFileSync(`${malformed}/MedlineImporterTest${name}.xml`, 'utf8')));
  expect(await codes('MalformedEntry')).toEqual(['broken-xml']);
  expect(await codes('MinimalEntry')).toEqual(['no-title']);
  expect(await codes('BookArticleSet')).toEqual(['no-title']);
});

const deep = '../shared/data/hostile/made/pubmed-deep.xml';
it.skipIf(!existsSync(deep))('100,000 nested tags are passed over (skipped without ../shared/data)', async () => {
  const reading = await readText(readFileSync(deep, 'utf8'));
  expect([reading.reader, codesOf(reading)]).toEqual(['pubmed-xml', ['no-entries']]);
});
