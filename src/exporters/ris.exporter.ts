import type { AuthorMention, PaperRecord, WorkType } from '../corpus/record.ts';
import { endsInInitials, personFamilyFirst, personOrGroup } from '../readers/nameList.ts';
import { affiliationsOf, affiliationText, dateParts, linesOf, oneLine, withRole } from './bibliography.ts';
import type { PapersExporter } from './exporter.ts';
import { type Form, writePapers } from './papersFile.ts';
import { bestSpelling } from './spelling.ts';

const types: Readonly<Record<WorkType, string>> = {
  article: 'JOUR',
  conference: 'CPAPER',
  preprint: 'UNPB',
  review: 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
  software: 'COMP',
  editorial: 'JOUR',
  other: 'GEN',
};

const form: Form = {
  frame: { head: '', between: '\n', foot: '' },
  entries: () => entryOf,
};

const ris: PapersExporter = {
  id: 'ris',
  about: 'papers',
  name: 'RIS',
  explain: 'Every paper under two-letter tags, for EndNote, Mendeley, Zotero and library catalogues.',
  ending: '.ris',
  mime: 'application/x-research-info-systems',
  where: 'everywhere',
  knobs: [],
  called: 'RIS',
  reader: 'ris',
  ...form,
  write: (input) => writePapers(form, input),
};

export default ris;

type Line = readonly [tag: string, value: string | number | undefined];

function entryOf(record: PaperRecord): string {
  const { title, type = 'other', date, venue, doi, key, address, language, summary, citations } = record;
  const parts = date && dateParts(date);
  const lines: Line[] = [
    ['TY', types[type]],
    ['TI', title],
    ...peopleOf(record, type === 'book' || type === 'chapter'),
    ['PY', parts?.[0]],
    ['DA', parts && parts.length > 1 ? [...parts, '', ''].slice(0, 3).join('/') : undefined],
    [types[type] === 'JOUR' ? 'JF' : 'T2', venue],
    ['DO', doi],
    ...idLines(record.ids ?? {}),
    ['UR', address],
    ['ID', key],
    ['LA', language],
    ['AB', summary],
    ...linesOf(record.keywords).map((word): Line => ['KW', word]),
    ...affiliationLines(record),
    ['N1', citations === undefined ? undefined : `Cited By: ${citations}`],
    ['N1', referencesOf(record)],
  ];
  const told = lines.filter(([, value]) => value !== undefined && value !== '');
  return `${told.map(([tag, value]) => `${tag}  - ${oneLine(String(value))}\n`).join('')}ER  - \n`;
}

/** In printed order, whoever did what; then the mark that the list is cut. A4 is a book's translator, and elsewhere whoever else helped. */
function peopleOf({ authors, complete }: PaperRecord, book: boolean): Line[] {
  const lines = authors.flatMap((mention): Line[] => {
    const { role = 'author' } = mention;
    if (role === 'contributor' && book) return [];
    const tag = { author: 'AU', editor: 'A2', translator: book ? 'A4' : 'TA', contributor: 'A4' }[role];
    return [[tag, nameOf(mention)]];
  });
  return complete ? lines : [...lines, ['AU', 'et al.']];
}

/** "Family, Given, Jr."; names that are not told apart as they are printed, with a comma behind, or without their own, where they might be turned. */
function nameOf(mention: AuthorMention): string {
  const { name, family, given, suffix } = mention;
  const whole = oneLine(name).replace(/\s*;\s*/g, ' ');
  const parts = [family, given, suffix].flatMap((part) => (part === undefined ? [] : oneLine(part).replace(/\s*;\s*/g, ' ')));
  return bestSpelling(
    mention,
    [...(family === undefined ? [] : [parts.join(', ')]), whole, `${whole},`, whole.replaceAll(',', '')],
    readOne,
  );
}

const readOne = (text: string): AuthorMention | undefined =>
  endsInInitials(text) && !text.includes(',') ? personFamilyFirst(text) : personOrGroup(text);

function idLines({ arxiv, pmid, pmcid, wos, scopus, inspec, issn, isbn }: Readonly<Record<string, string>>): Line[] {
  const told = (tag: string, id: string | undefined, write: (id: string) => string): Line => [tag, id && write(id)];
  return [
    told('U1', pmid, (id) => `${id}[pmid]`),
    told('C2', pmcid, (id) => id),
    told('AN', wos, (id) => `WOS:${id}`),
    told('AN', scopus, (id) => `2-s2.0-${id.replace(/^2-s2\.0-/, '')}`),
    told('AN', inspec, (id) => `INSPEC:${id}`),
    told('AN', arxiv, (id) => `arXiv:${id}`),
    told('SN', issn, (id) => id),
    told('SN', isbn, (id) => id),
  ];
}

/** Letters before a bracket would count the authors. */
const labelled = /^[A-Z]{2}\(/;

/** An only author's affiliations are theirs; of several authors, RIS does not tell whose they are. */
function affiliationLines(record: PaperRecord): Line[] {
  const authors = withRole(record, 'author');
  const texts = authors.length === 1 ? affiliationsOf(authors[0]!).map(({ name }) => name) : [affiliationText(record)];
  return texts.filter((text) => !labelled.test(text)).map((text) => ['AD', text]);
}

/** As Scopus notes them. */
function referencesOf({ references }: PaperRecord): string | undefined {
  const each = linesOf(references);
  return each.length === 0 ? undefined : `References: ${each.join('; ')}`;
}
