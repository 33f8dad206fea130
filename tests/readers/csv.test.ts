import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { codesOf, openedText, readBytes, readText } from './reading.ts';

const csv = readers.find(({ id }) => id === 'csv')!;
const lines = (...all: string[]) => all.join('\n');
/** Names of a table's authors, row by row. */
const people = async (text: string) => (await readText(text)).records.map(({ authors }) => authors.map(({ name }) => name));

describe('a table is read', () => {
  it.each([',', ';', '\t', '|'])('with %j between its cells', async (sign) => {
    const { records, problems } = await readText(
      lines(['Title', 'Author', 'Year'].join(sign), ['A title', 'Ada Lovelace', '1843'].join(sign)),
    );
    expect(problems).toEqual([]);
    expect(records).toMatchObject([{ title: 'A title', line: 2, page: 'table', date: { year: 1843 }, complete: true }]);
  });

  it.each([
    ['Titel;Verfasser*innen;Jahr;DOI', 'Ein Titel;Lovelace, Ada;1843;https://doi.org/10.1000/X'],
    ['Titel;Autor:innen;Erscheinungsjahr;DOI', 'Ein Titel;Lovelace, Ada;1843;10.1000/x'],
    ['Título,Autores,Año,DOI', 'Ein Titel,"Lovelace, Ada",1843,doi:10.1000/x'],
    ['Titre,Auteur(s),Année,DOI', 'Ein Titel,"Lovelace, Ada",1843,10.1000/x'],
    ['标题,作者,年份,DOI', 'Ein Titel,"Lovelace, Ada",1843,10.1000/x'],
    ['ID,Название,Авторы,Год,DOI', '1,Ein Titel,"Lovelace, Ada",1843,10.1000/x'],
  ])('with the headers %s', async (header, row) => {
    const { records, problems } = await readText(lines(header, row));
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      { title: 'Ein Titel', doi: '10.1000/x', date: { year: 1843 }, authors: [{ name: 'Ada Lovelace', family: 'Lovelace' }] },
    ]);
  });

  it('as a reference manager writes it, the title apart from the publication’s', async () => {
    const { records } = await readText(
      lines(
        '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISSN","DOI","Url","Abstract Note","Date","Editor","Manual Tags"',
        '"AB12","journalArticle","1843","Lovelace, Ada; Menabrea, Luigi","Notes","Memoirs","0028-0836","10.1000/x","http://a.b/c","About it","1843-09-02","Taylor, R.","engine; notes"',
      ),
    );
    expect(records).toEqual([
      {
        file: 'page.txt',
        line: 2,
        page: 'table',
        title: 'Notes',
        authors: [
          { name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada', printed: true },
          { name: 'Luigi Menabrea', family: 'Menabrea', given: 'Luigi', printed: true },
          { name: 'R. Taylor', family: 'Taylor', given: 'R.', printed: true, role: 'editor' },
        ],
        complete: true,
        date: { year: 1843, month: 9, day: 2, inferred: false },
        doi: '10.1000/x',
        ids: { issn: '0028-0836' },
        key: 'AB12',
        type: 'article',
        venue: 'Memoirs',
        summary: 'About it',
        keywords: ['engine', 'notes'],
        address: 'http://a.b/c',
      },
    ]);
  });

  it('with a mark of the spreadsheet above its header', async () => {
    expect(await people(lines('sep=;', 'Title;Authors', 'T;Ada Lovelace'))).toEqual([['Ada Lovelace']]);
  });

  it('formulas are words', async () => {
    const { records, problems } = await readText(
      lines('Title,Authors', '"=cmd|\' /C calc\'!A0",Ada Lovelace', "'-1 + 1,Ada Lovelace"),
    );
    expect(problems).toEqual([]);
    expect(records.map(({ title }) => title)).toEqual(["=cmd|' /C calc'!A0", '-1 + 1']);
  });

  it('with the affiliations and ORCIDs of each author where there are as many', async () => {
    const { records } = await readText(
      lines(
        'Title,Authors,Affiliations,ORCID',
        'T,Ada Lovelace; Luigi Menabrea,London; Turin,; 0000-0002-1825-0097',
        'U,Ada Lovelace; B. Cee,London,',
      ),
    );
    expect(records[0]!.authors).toMatchObject([
      { affiliation: 'London' },
      { affiliation: 'Turin', orcid: '0000-0002-1825-0097' },
    ]);
    expect(records[1]).toMatchObject({ affiliation: 'London' });
  });
});

describe('columns', () => {
  const text = lines('Heading,Who,When,Title', 'T,Ada Lovelace,1843,Dr');

  it('are told with all headers', async () => {
    const { columns } = await readText(lines('Nr,Title,Authors,Year', '1,T,Ada Lovelace,1843'));
    expect(columns).toEqual({
      headers: ['Nr', 'Title', 'Authors', 'Year'],
      used: { title: 'Title', authors: 'Authors', year: 'Year' },
    });
  });

  it('are what a person says they are', async () => {
    const reading = await readText(text, 'a.csv', { columns: { title: 'Heading', authors: 'who', year: 'When' } });
    expect(reading.records).toMatchObject([{ title: 'T', authors: [{ name: 'Ada Lovelace' }], date: { year: 1843 } }]);
    expect(reading.columns?.used).toEqual({ title: 'Heading', authors: 'Who', year: 'When' });
    expect(reading.problems).toEqual([]);
  });

  it('that nobody knows are asked for', async () => {
    const { problems, columns } = await readText(lines('Title,Year,Who', 'T,1843,Ada Lovelace'));
    expect(problems).toMatchObject([{ severity: 'error', code: 'columns-unknown' }]);
    expect(problems[0]!.advice).toContain('Title, Year, Who');
    expect(columns?.headers).toEqual(['Title', 'Year', 'Who']);
  });

  it('a person may say that there is none', async () => {
    const { records } = await readText(lines('Title,Authors,Year', 'T,Ada,1843'), 'a.csv', { columns: { year: '' } });
    expect(records[0]!.date).toBeUndefined();
  });
});

describe('what cannot be used is told with its line:', () => {
  const told = async (...rows: string[]) => {
    const { records, problems } = await readText(lines('Title,Authors,Year', ...rows));
    return {
      titles: records.map(({ title }) => title),
      problems: problems.map(({ code, line, severity }) => [severity, code, line]),
    };
  };

  it('quotes that are not closed', async () => {
    expect(await told('A,Ada L,1', '"B,Ada L,2', 'C,Ada L,3')).toEqual({
      titles: ['A', 'B', 'C'],
      problems: [
        ['warning', 'bad-date', 2],
        ['warning', 'broken-quotes', 3],
        ['warning', 'bad-date', 3],
        ['warning', 'bad-date', 4],
      ],
    });
    expect(await told('A,Ada L,1843', '"B, or C,Ada L,1843', 'D,Ada L,1843')).toEqual({
      titles: ['A', 'D'],
      problems: [['error', 'broken-quotes', 3]],
    });
  });

  it('quotes within quotes', async () => {
    expect(await told('"A "B" C",Ada L,1843')).toEqual({ titles: ['A "B" C'], problems: [['warning', 'broken-quotes', 2]] });
  });

  it('rows that do not fit, told once for all that follow each other', async () => {
    expect(await told('A,Ada L,1843', 'B,b,Ada L,1843', 'C,c,Ada L,1843', 'D,Ada L,1843', 'E,Ada L')).toEqual({
      titles: ['A', 'D', 'E'],
      problems: [
        ['error', 'cells-differ', 3],
        ['warning', 'cells-missing', 6],
      ],
    });
  });

  it('rows without a title, dates and DOIs that are none', async () => {
    expect(await told(',Ada L,1843', 'B,Ada L,soon')).toEqual({
      titles: ['B'],
      problems: [
        ['error', 'title-missing', 2],
        ['warning', 'bad-date', 3],
      ],
    });
    expect(codesOf(await readText(lines('Title,Authors,DOI', 'A,Ada L,none')))).toEqual(['bad-doi']);
  });
});

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
