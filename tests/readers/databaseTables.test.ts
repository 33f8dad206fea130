import { describe, expect, it } from 'vitest';
import { codesOf, readText } from './reading.ts';

const lines = (...all: string[]) => all.join('\n');

describe('a Scopus table', () => {
  it('gives whole names with ids, each with its own affiliations', async () => {
    const { reader, records, problems } = await readText(
      lines(
        '"Authors","Author full names","Author(s) ID","Title","Year","Source title","Cited by","DOI","Link","Affiliations","Authors with affiliations","Abstract","Author Keywords","Index Keywords","References","PubMed ID","ISSN","Language of Original Document","Document Type","EID"',
        '"Müller J.; van der Berg A.; ATLAS Collaboration","Müller, Jürgen (57190000000); van der Berg, Anna (57190000001); ATLAS Collaboration (57190000002)","57190000000; 57190000001; 57190000002","On x","2021","J. of X","12","10.1000/X","https://www.scopus.com/inward/record.uri?eid=2-s2.0-85100000000","Dept A, Univ B, Berlin, Germany; Inst C, Delft, Netherlands","Müller J., Dept A, Univ B, Berlin, Germany, Inst C, Delft, Netherlands; van der Berg A., Inst C, Delft, Netherlands; ATLAS Collaboration","[No abstract available]","x; y","z","Doe J., A book, (2001); Roe R., Another, (2002)","12345678","12345679","English","Article","2-s2.0-85100000000"',
      ),
    );
    expect([reader, problems]).toEqual(['scopus-csv', []]);
    expect(records).toMatchObject([
      {
        title: 'On x',
        page: 'Scopus export',
        line: 2,
        doi: '10.1000/x',
        ids: { scopus: '85100000000', pmid: '12345678', issn: '1234-5679' },
        citations: 12,
        type: 'article',
        keywords: ['x', 'y'],
        subjects: ['z'],
        references: ['Doe J., A book, (2001)', 'Roe R., Another, (2002)'],
        language: 'English',
        authors: [
          {
            name: 'Jürgen Müller',
            family: 'Müller',
            sourceId: 'scopus:57190000000',
            affiliations: [{ name: 'Dept A, Univ B, Berlin, Germany' }, { name: 'Inst C, Delft, Netherlands' }],
          },
          { name: 'Anna van der Berg', sourceId: 'scopus:57190000001', affiliation: 'Inst C, Delft, Netherlands' },
          { name: 'ATLAS Collaboration', group: true },
        ],
      },
    ]);
    expect(records[0]!.summary).toBeUndefined();
    expect(records[0]!.authors[2]!.sourceId).toBeUndefined();
  });

  it('of the older kind parts its authors by commas', async () => {
    const { records } = await readText(
      lines(
        'Authors,Author(s) ID,Title,Year,Source title,EID',
        '"Müller J.-P., Núñez A.B.","570000001;570000002;",T,2001,S,2-s2.0-1',
        '[No author name available],,U,2002,S,2-s2.0-2',
        '"Smith J., Jr., Doe A.",,V,2003,S,2-s2.0-3',
      ),
    );
    expect(records.map(({ authors }) => authors.map(({ name, sourceId }) => [name, sourceId]))).toEqual([
      [
        ['J.-P. Müller', 'scopus:570000001'],
        ['A.B. Núñez', 'scopus:570000002'],
      ],
      [],
      [
        ['J. Smith Jr.', undefined],
        ['A. Doe', undefined],
      ],
    ]);
  });
});

describe('an OpenAlex table', () => {
  const header =
    'id,title,publication_year,type,authorships.author.display_name,authorships.author.id,authorships.author.orcid,authorships.raw_affiliation_strings,authorships.countries,referenced_works';

  it('gives each author the values that stand beside the name', async () => {
    const { reader, records, problems } = await readText(
      lines(
        header,
        'https://openalex.org/W123456,T,2020,article,Ada L|Bo M,https://openalex.org/A111|https://openalex.org/A222,|https://orcid.org/0000-0002-1825-0097,Univ X|Univ Y,DE|FR,https://openalex.org/W1111|https://openalex.org/W2222',
      ),
    );
    expect([reader, problems]).toEqual(['openalex-csv', []]);
    expect(records[0]).toMatchObject({
      ids: { openalex: 'W123456' },
      address: 'https://openalex.org/W123456',
      references: ['W1111', 'W2222'],
      authors: [
        { name: 'Ada L', sourceId: 'openalex:A111', affiliations: [{ name: 'Univ X', country: 'DE' }] },
        {
          name: 'Bo M',
          sourceId: 'openalex:A222',
          orcid: '0000-0002-1825-0097',
          affiliations: [{ name: 'Univ Y', country: 'FR' }],
        },
      ],
    });
  });

  it('gives nobody a value of a column that is shorter than the names', async () => {
    const { records } = await readText(lines(header, 'W123456,T,2020,article,Ada L|Bo M,A111,0000-0002-1825-0097,Univ X,DE,'));
    expect(records[0]!.authors).toEqual([
      { name: 'Ada L', printed: true },
      { name: 'Bo M', printed: true },
    ]);
  });
});

describe('a Dimensions table', () => {
  it('may have a line of its own above the header, and brackets in its affiliations', async () => {
    const { reader, records, problems } = await readText(
      lines(
        '"About the data: Exported on Nov 21, 2026. Criteria: ""x"", y; z."',
        'Rank,Publication ID,DOI,Title,Source title,PubYear,Publication Date,Publication Type,Authors,Authors (Raw Affiliation),Researcher IDs,Times cited',
        '1,pub.123,10.1000/x,T,S,2020,2020-05-04,Article,"Müller, Jürgen; Doe, Jane; CMS Collaboration","Müller, Jürgen (Dept A (East), Univ B; Inst C); Doe, Jane (); CMS Collaboration",ur.01; ur.02.3; ,7',
      ),
    );
    expect([reader, problems]).toEqual(['dimensions-csv', []]);
    expect(records).toMatchObject([
      {
        line: 3,
        ids: { dimensions: 'pub.123' },
        date: { year: 2020, month: 5, day: 4 },
        citations: 7,
        authors: [
          {
            name: 'Jürgen Müller',
            sourceId: 'dimensions:ur.01',
            affiliations: [{ name: 'Dept A (East), Univ B' }, { name: 'Inst C' }],
          },
          { name: 'Jane Doe', sourceId: 'dimensions:ur.02.3' },
          { name: 'CMS Collaboration', group: true },
        ],
      },
    ]);
  });
});

describe('a Lens table', () => {
  it('gives its authors, ids, fields and dates', async () => {
    const { reader, records, problems } = await readText(
      lines(
        '\ufeffLens ID,Title,Date Published,Publication Year,Publication Type,Source Title,ISSNs,Author/s,Abstract,Fields of Study,Keywords,MeSH Terms,Source URLs,External URL,PMID,DOI,PMCID,References,Citing Works Count',
        '000-111-222-333-44X,T,2020-05-04,2020,journal article,S,12345679; 87654321,Jürgen Müller; Anna van der Berg,About,Physics; Maths,k,,,https://a.b/c,123,10.1000/x,PMC99,001-002-003-004-005; 001-002-003-004-006,3',
      ),
    );
    expect([reader, problems]).toEqual(['lens-csv', []]);
    expect(records).toMatchObject([
      {
        ids: { lens: '000-111-222-333-44X', pmid: '123', pmcid: 'PMC99', issn: '1234-5679' },
        date: { year: 2020, month: 5, day: 4 },
        subjects: ['Physics', 'Maths'],
        references: ['001-002-003-004-005', '001-002-003-004-006'],
        citations: 3,
        address: 'https://a.b/c',
        authors: [{ name: 'Jürgen Müller' }, { name: 'Anna van der Berg' }],
      },
    ]);
  });
});

it('dates and DOIs that are none are told', async () => {
  const reading = await readText(lines('Lens ID,Title,Publication Year,Author/s,DOI', 'x,T,soon,Ada L,none'));
  expect(codesOf(reading)).toEqual(['bad-date', 'bad-doi']);
});
