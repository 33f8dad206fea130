import { countLostEntries, type Problem } from '../kit/problem.ts';
import { findColumns, type TableField } from './csvColumns.ts';
import { type CsvHeader, findHeader } from './csvHeader.ts';
import { nameSplitter, tablePerson } from './csvNames.ts';
import { type CsvFormat, type NamedCells, readCsv, type ReadRow } from './csvReading.ts';
import { IdList } from './entryIds.ts';
import { eachOnce } from './entryFields.ts';
import { countOf } from './foreign.ts';
import { cleanAddress, cleanArxiv, cleanDoi, cleanOrcid, cleanPmid } from './ids.ts';
import { addAffiliation, NameList, personOrGroup } from './nameList.ts';
import { tidy } from './pages.ts';
import type { Reader, Reading, ReadOptions } from './reader.ts';
import { bestDate } from './statedDate.ts';
import { kindOf } from './workKinds.ts';

/** Columns that only a database's own export has: its reader knows more of it. */
const databases = ['eid', 'author s id', 'lens id', 'publication id', 'authorships author display name', 'author names'];

/** A table of anybody's making, with the columns that a person chose or that its headers tell. */
function formatFor({ columns: chosen }: ReadOptions): CsvFormat {
  return {
    id: 'csv',
    page: 'table',
    score(folded) {
      const columns = findColumns(folded, chosen);
      return columns.has('title') || columns.has('authors') ? columns.size : 0;
    },
    rowReader(header) {
      const columns = findColumns(header.folded, chosen);
      const split = nameSplitter(cellsOf(header, columns.get('authors')));
      const splitEditors = nameSplitter(cellsOf(header, columns.get('editors')));
      const cell = (cells: NamedCells, field: TableField) => {
        const at = columns.get(field);
        // An apostrophe before such a sign only keeps spreadsheets from taking the text for a formula.
        return at === undefined ? '' : cells.at(at).replace(/^'(?=[=+\-@])/, '');
      };
      return (cells) => readRow((field) => cell(cells, field), split, splitEditors);
    },
  };
}

const csv: Reader = {
  id: 'csv',
  name: 'Table (CSV, TSV)',
  explain:
    'A table with a header, one paper a row: at least its title and its authors, separated by commas, semicolons, tabs or bars.',
  endings: ['.csv', '.tsv', '.tab', '.txt'],
  sample: [
    'Title;Authors;Year;Journal;DOI',
    'Notes on the Analytical Engine;Ada Lovelace | Luigi Menabrea;1843;Scientific Memoirs;10.1000/engine',
    'On the connexion of the sciences;Mary Somerville;1834;Murray;',
    '',
  ].join('\n'),

  recognise(head) {
    const header = findHeader(head, formatFor({}).score, 20);
    if (!header || databases.some((name) => header.folded.includes(name))) return 0;
    const columns = findColumns(header.folded);
    if (columns.has('title') && columns.has('authors')) return 0.7;
    const even = header.rows.length > 0 && header.rows.every((row) => row.length === header.names.length);
    return even && header.names.length > 2 && columns.size > 1 ? 0.5 : 0;
  },

  async *read(file, options) {
    const used: Record<string, string> = {};
    const reading = yield* readCsv(file, formatFor(options), (header) => {
      for (const [field, at] of findColumns(header.folded, options.columns)) used[field] = header.names[at]!;
      return { columns: { headers: header.names, used } };
    });
    const missing = (['title', 'authors'] as const).filter((field) => reading.columns && used[field] === undefined);
    if (missing.length === 0) return reading;
    const what = missing[0] === 'title' ? 'the titles' : 'the authors';
    return {
      ...reading,
      ...(missing[0] === 'title' ? { records: [] } : {}),
      problems: [
        {
          severity: 'error',
          code: 'columns-unknown',
          file: file.name,
          ...(missing[0] === 'title' ? lostRows(reading) : { lost: 'part' as const }),
          message: `no header says which column holds ${what}.`,
          advice: `The headers are: ${shown(reading.columns!.headers)}. Choose the column for ${what}.`,
        },
        ...reading.problems.filter(({ code }) => missing[0] !== 'title' || code !== 'title-missing'),
      ],
    };
  },
};

export default csv;

/** The first of the headers, shortened. */
const shown = (headers: readonly string[]): string =>
  headers
    .slice(0, 20)
    .map((header) => (header.length > 60 ? `${[...header.slice(0, 60)].slice(0, 59).join('')}…` : header))
    .join(', ');

/** All rows that have no title because nobody knows where the titles are. */
function lostRows({ records, problems }: Reading): Pick<Problem, 'lost' | 'entries'> {
  const entries = records.length + countLostEntries(problems.filter(({ code }) => code === 'title-missing'));
  return entries === 0 ? { lost: 'file' } : { lost: 'entry', entries };
}

const cellsOf = ({ rows }: CsvHeader, column: number | undefined): string[] =>
  column === undefined ? [] : rows.map((row) => row[column] ?? '');

function readRow(
  cell: (field: TableField) => string,
  split: ReturnType<typeof nameSplitter>,
  splitEditors: ReturnType<typeof nameSplitter>,
): ReadRow {
  const names = new NameList();
  const authors = split(cell('authors'));
  const placed = placesOf(cell('affiliations'), authors.names.length > 1 && !/[;；|\n]/.test(cell('authors')));
  const orcids = listed(cell('orcids')).map((each) => cleanOrcid(each));
  let alone: string | undefined;
  for (const [index, printed] of authors.names.entries()) {
    const person = names.add(printed, tablePerson);
    if (!person) continue;
    const orcid = orcids.length === authors.names.length ? orcids[index] : undefined;
    if (orcid !== undefined && !person.group) person.orcid = orcid;
    if (authors.names.length === 1) for (const name of placed) addAffiliation(person, { name });
    else if (placed.length === authors.names.length) addAffiliation(person, { name: placed[index]! });
    else alone = tidy(cell('affiliations')) || undefined;
  }
  for (const printed of splitEditors(cell('editors')).names) names.add(printed, personOrGroup, 'editor');
  const ids = new IdList();
  ids.add('pmid', cleanPmid(cell('pmid')));
  ids.add('arxiv', cleanArxiv(cell('arxiv')));
  ids.addSerial(cell('serial'));
  const dates = [cell('year'), cell('date')].filter((each) => each !== '');
  return {
    title: tidy(cell('title')) || undefined,
    names,
    summary: tidy(cell('summary')) || undefined,
    printed: { date: dates.join(', '), doi: cell('doi') },
    facts: {
      date: bestDate(dates),
      doi: cleanDoi(cell('doi')),
      ids: ids.all,
      key: tidy(cell('key')) || undefined,
      type: kindOf(listed(cell('type').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))),
      venue: tidy(cell('venue')) || undefined,
      citations: countOf(cell('citations').replace(/\.0+$/, '')),
      keywords: eachOnce(listed(cell('keywords'))),
      subjects: eachOnce(listed(cell('subjects'))),
      references: eachOnce(cell('references').split(/[;\n]/)),
      language: tidy(cell('language')) || undefined,
      address: cleanAddress(cell('address')),
      affiliation: alone,
    },
    doubts: authors.unsure
      ? [
          [
            'authors-unclear',
            'commas stand between and perhaps within its authors’ names.',
            'Check them; semicolons between them are clear.',
          ],
        ]
      : [],
  };
}

/** Affiliations in a cell. @param commas whether commas may be that sign, or stand within one. */
function placesOf(cell: string, commas: boolean): string[] {
  const parted = commas || /[;；|\n]/.test(cell);
  return parted ? listed(cell) : [tidy(cell)].filter((place) => place !== '');
}

/** Several values in a cell, by the first sign that parts them; commas only where there is no other. */
function listed(cell: string): string[] {
  const sign = [/[;；]/, /\|/, /\n/, /[,，、]/].find((each) => each.test(cell));
  return cell.trim() === '' ? [] : sign ? cell.split(sign).map(tidy) : [tidy(cell)];
}
