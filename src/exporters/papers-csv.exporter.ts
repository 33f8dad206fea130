import type { AuthorMention, PaperRecord, WorkType } from '../corpus/record.ts';
import { nameSplitter, tablePerson } from '../readers/csvNames.ts';
import { personOrGroup } from '../readers/nameList.ts';
import { affiliationsOf, affiliationText, dateParts, linesOf, oneLine, withRole } from './bibliography.ts';
import { type Cell, writeCsvRow } from './csv.ts';
import type { PapersExporter } from './exporter.ts';
import { type Form, writePapers } from './papersFile.ts';
import { bestSpelling } from './spelling.ts';

const types: Readonly<Record<WorkType, string>> = {
  article: 'Article',
  conference: 'Conference paper',
  preprint: 'Preprint',
  review: 'Review',
  book: 'Book',
  chapter: 'Book chapter',
  thesis: 'Thesis',
  report: 'Report',
  dataset: 'Dataset',
  software: 'Software',
  editorial: 'Editorial',
  other: 'Other',
};

/** Header → what stands below it, under the words by which the reader of tables knows it. */
const columns: readonly (readonly [header: string, cell: (record: PaperRecord) => Cell])[] = [
  ['Key', ({ key }) => key],
  ['Title', ({ title }) => title],
  ['Authors', (record) => namesOf(withRole(record, 'author'), record.complete, tablePerson)],
  ['Editors', (record) => namesOf(withRole(record, 'editor'), true, personOrGroup)],
  ['Year', ({ date }) => date && dateParts(date)[0]],
  ['Date', ({ date }) => (date?.month === undefined ? undefined : dateParts(date).join('-'))],
  ['Type', ({ type }) => type && types[type]],
  ['Venue', ({ venue }) => venue],
  ['DOI', ({ doi }) => doi],
  ['PMID', ({ ids }) => ids?.['pmid']],
  ['arXiv', ({ ids }) => ids?.['arxiv']],
  ['ISSN', ({ ids }) => [ids?.['issn'], ids?.['isbn']].filter((id) => id !== undefined).join('; ')],
  ['URL', ({ address }) => address],
  ['Language', ({ language }) => language],
  ['Citations', ({ citations }) => citations],
  ['Keywords', ({ keywords }) => listed(keywords, /[|,，、]/)],
  ['Subjects', ({ subjects }) => listed(subjects, /[|,，、]/)],
  ['Affiliations', affiliationsCell],
  ['ORCIDs', orcidsCell],
  ['Abstract', ({ summary }) => summary],
  ['References', ({ references }) => linesOf(references).join('; ')],
];

const form: Form = {
  frame: { head: writeCsvRow(columns.map(([header]) => header)), between: '', foot: '' },
  entries: () => (record) => writeCsvRow(columns.map(([, cell]) => inCell(cell(record)))),
};

const papersCsv: PapersExporter = {
  id: 'papers-csv',
  about: 'papers',
  name: 'CSV table of papers',
  explain: 'One row per paper with its authors, date, ids and keywords, for spreadsheets and statistics programs.',
  ending: '.papers.csv',
  mime: 'text/csv',
  where: 'everywhere',
  knobs: [],
  called: 'CSV',
  reader: 'csv',
  alsoEnding: '.csv',
  ...form,
  write: (input) => writePapers(form, input),
};

export default papersCsv;

/**
 * A text that has an apostrophe of its own before a formula's sign stands behind a character that cannot be seen: else
 * whoever takes away the apostrophe that guards against formulas would take its own.
 */
function inCell(cell: Cell): Cell {
  return typeof cell === 'string' ? oneLine(cell).replace(/^(?='[=+\-@])/, '\u200b') : cell;
}

/** Names with semicolons between. One behind a lone name keeps its commas and words from parting it. */
function namesOf(
  mentions: readonly AuthorMention[],
  complete: boolean,
  read: (text: string) => AuthorMention | undefined,
): string {
  const names = [...mentions.map((mention) => nameOf(mention, read)), ...(complete ? [] : ['et al.'])];
  const cell = names.join('; ');
  if (names.length !== 1 || isWhole(cell)) return cell;
  return `${cell};`;
}

/** Whether a lone name is taken for one, whatever stands in the other rows. */
const isWhole = (name: string): boolean =>
  [nameSplitter([]), nameSplitter(['a; b'])].every((split) => {
    const { names, unsure } = split(name);
    return names.length === 1 && names[0] === name && !unsure;
  });

/** "Family, Given, Jr."; names that are not told apart as they are printed, with a comma behind, or without their own, where they might be turned. */
function nameOf(mention: AuthorMention, read: (text: string) => AuthorMention | undefined): string {
  const { name, family, given, suffix } = mention;
  const clear = (text: string) => oneLine(text).replace(/\s*[;；]\s*/g, ' ');
  const parts = [family, given, suffix].flatMap((part) => (part === undefined ? [] : clear(part)));
  const ways = [
    ...(family === undefined ? [] : [parts.join(', ')]),
    clear(name),
    `${clear(name)},`,
    clear(name).replaceAll(',', ''),
  ];
  return bestSpelling(mention, ways, read);
}

/** Words with semicolons between; one behind a lone word that has another sign that parts words. */
function listed(list: readonly string[] | undefined, signs: RegExp): string {
  const words = linesOf(list);
  return words.length === 1 && signs.test(words[0]!) ? `${words[0]!};` : words.join('; ');
}

/** How many names the cell of authors has. */
const slots = (record: PaperRecord): number => withRole(record, 'author').length + (record.complete ? 0 : 1);

/** Everybody's first affiliation in the order of the authors; else what is known for the whole paper. */
function affiliationsCell(record: PaperRecord): string {
  const authors = withRole(record, 'author');
  const first = authors.map((mention) => (affiliationsOf(mention)[0]?.name ?? '').replace(/\s*[;；]\s*/g, ', '));
  if (first.some((name) => name !== '') && (slots(record) > 1 || !/[|,，、]/.test(first[0]!)))
    return [...first, ...(record.complete ? [] : [''])].map(oneLine).join('; ');
  // As many places as authors would be taken for theirs.
  const whole = affiliationText(record);
  const sign = [/[;；]/, /\|/, /[,，、]/].find((each) => each.test(whole));
  return authors.length === 0 || (slots(record) > 1 && (sign ? whole.split(sign).length : 1) === slots(record)) ? '' : whole;
}

function orcidsCell(record: PaperRecord): string {
  const orcids = withRole(record, 'author').map(({ orcid, group }) => (group ? '' : (orcid ?? '')));
  return orcids.every((orcid) => orcid === '') ? '' : [...orcids, ...(record.complete ? [] : [''])].join('; ');
}
