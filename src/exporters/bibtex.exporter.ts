import type { AuthorMention, PaperRecord, WorkType } from '../corpus/record.ts';
import { readName, splitNames } from '../readers/bibtexNames.ts';
import { latexVerbatim } from '../readers/latexText.ts';
import { affiliationText, Keys, keyFor, linesOf, withRole } from './bibliography.ts';
import { bibtexText, bibtexTitle } from './bibtexText.ts';
import type { PapersExporter } from './exporter.ts';
import { type Form, writePapers } from './papersFile.ts';
import { bestSpelling } from './spelling.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Entry types; datasets, software and theses of any degree are BibLaTeX's. */
const types: Readonly<Record<WorkType, string>> = {
  article: 'article',
  conference: 'inproceedings',
  preprint: 'unpublished',
  review: 'article',
  book: 'book',
  chapter: 'incollection',
  thesis: 'thesis',
  report: 'techreport',
  dataset: 'dataset',
  software: 'software',
  editorial: 'article',
  other: 'misc',
};

const form: Form = {
  frame: { head: '', between: '\n', foot: '' },
  entries: () => {
    const keys = new Keys();
    return (record) => entryOf(record, keys.take(safeKey(record)));
  },
};

const bibtex: PapersExporter = {
  id: 'bibtex',
  about: 'papers',
  name: 'BibTeX',
  explain: 'Every paper as an entry with a key, for LaTeX, Zotero, JabRef and most reference managers.',
  ending: '.bib',
  mime: 'application/x-bibtex',
  where: 'everywhere',
  knobs: [],
  called: 'BibTeX',
  reader: 'bibtex',
  ...form,
  write: (input) => writePapers(form, input),
};

export default bibtex;

/** The record's own key, without the signs that BibTeX or LaTeX would stumble over. */
function safeKey(record: PaperRecord): string {
  const own = (record.key ?? '').normalize('NFKD').replace(/[^!-~]|[\\,{}"#%'()=~@&$^]/g, '');
  return own.slice(0, 200) || keyFor(record);
}

function entryOf(record: PaperRecord, key: string): string {
  const fields = fieldsOf(record)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return `@${typeOf(record)}{${key},\n${fields.join('')}}\n`;
}

type Field = readonly [name: string, value: string | undefined];

function fieldsOf(record: PaperRecord): Field[] {
  const { title, date, venue, summary, keywords, subjects, references, citations, language, doi } = record;
  const text = (value: string | undefined) => (value === undefined ? undefined : bibtexText(value));
  return [
    ['title', bibtexTitle(title)],
    ['author', namesOf(withRole(record, 'author'), record.complete)],
    ['editor', namesOf(withRole(record, 'editor'))],
    ['translator', namesOf(withRole(record, 'translator'))],
    ['editora', namesOf(withRole(record, 'contributor'))],
    [venueField(record), text(venue)],
    ['type', record.type === 'review' ? 'Review' : undefined],
    ['year', date && String(date.year).padStart(4, '0')],
    ['month', date?.month === undefined ? undefined : months[date.month - 1]],
    ['day', date?.month === undefined || date.day === undefined ? undefined : String(date.day)],
    ['doi', verbatim(doi)],
    ...idFields(record),
    ['author+an:orcid', orcidsOf(record)],
    ['affiliation', text(affiliationText(record))],
    ['keywords', listOf(keywords)],
    ['subject', listOf(subjects)],
    ['language', text(language)],
    ['times-cited', citations === undefined ? undefined : String(citations)],
    ['abstract', text(summary)],
    // One to a line; an @ that a line begins with would look like the next entry.
    [
      'cited-references',
      linesOf(references)
        .map((each) => bibtexText(each).replace(/^@/, '{@}'))
        .join('\n    '),
    ],
  ];
}

/** An arXiv paper that is printed nowhere else is known as a preprint by its number. */
function typeOf({ type = 'other', ids, venue }: PaperRecord): string {
  return type === 'preprint' && ids?.['arxiv'] !== undefined && venue === undefined ? 'misc' : types[type];
}

const venueField = ({ type }: PaperRecord): string =>
  type === 'conference' || type === 'chapter' || type === 'book' ? 'booktitle' : 'journal';

/** Ids in the fields in which databases write them, and the paper's address; without one, that of its page in ADS or DBLP. */
function idFields({ ids = {}, address }: PaperRecord): Field[] {
  const { arxiv, pmid, pmcid, isbn, issn, wos, ads, dblp } = ids;
  const adsPage = ads === undefined ? undefined : `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(ads)}`;
  const dblpPage = dblp === undefined ? undefined : `https://dblp.org/rec/${dblp}.bib`;
  return [
    ['eprint', verbatim(arxiv)],
    ['archiveprefix', verbatim(arxiv) && 'arXiv'],
    ['pmid', verbatim(pmid)],
    ['pmcid', verbatim(pmcid)],
    ['isbn', verbatim(isbn)],
    ['issn', verbatim(issn)],
    ['unique-id', wos === undefined ? undefined : verbatim(`WOS:${wos}`)],
    ['adsurl', verbatim(adsPage)],
    ['biburl', verbatim(dblpPage)],
    ['url', verbatim(address ?? adsPage ?? dblpPage)],
  ];
}

/** Ids and addresses stand as they are; signs that BibTeX would count or LaTeX would obey are written by their codes. */
function verbatim(value: string | undefined): string | undefined {
  const bare = value?.replace(/[\\{}]/g, (sign) => (/^https?:/i.test(value) ? encodeURIComponent(sign) : sign));
  return bare === undefined || latexVerbatim(bare) !== bare ? undefined : bare;
}

/** Words with commas between; with semicolons, where a word has such a sign itself. */
function listOf(list: readonly string[] | undefined): string | undefined {
  const each = linesOf(list).map(bibtexText);
  if (!each.some((word) => /[,;]/.test(word))) return each.join(', ');
  return each.length === 1 ? `${each[0]!};` : each.join('; ');
}

/** BibLaTeX's annotations: which author has which ORCID. */
const orcidsOf = (record: PaperRecord): string =>
  withRole(record, 'author')
    .flatMap(({ orcid, group }, index) => (orcid === undefined || group ? [] : `${index + 1}="${orcid}"`))
    .join('; ');

function namesOf(mentions: readonly AuthorMention[], complete = true): string {
  return [...mentions.map(nameOf), ...(complete ? [] : ['others'])].join(' and ');
}

/**
 * "Family, Jr., Given"; a group in braces of its own. A name that nobody told apart is written in the parts that BibTeX
 * finds in it, so that it looks the same when it has been read and is written again.
 */
function nameOf(mention: AuthorMention): string {
  const { name, family, group } = mention;
  const whole = bibtexText(name);
  const braced = `{${whole}}`;
  if (group) return braced;
  const ways = family === undefined ? [inParts(readOne(whole)), whole, braced] : [inParts(mention), braced, whole];
  return bestSpelling(mention, ways.filter(isOneName), readOne) || braced;
}

const inParts = (mention: AuthorMention | undefined): string =>
  [mention?.family, mention?.suffix, mention?.given]
    .flatMap((part) => (part === undefined ? [] : guarded(bibtexText(part))))
    .join(', ');

/** Signs that part names, or parts of one, count only outside of braces. */
const guarded = (part: string): string => (/[,;]|\band\b/i.test(part) ? `{${part}}` : part);

const isOneName = (text: string): boolean =>
  text.startsWith('{') || (splitNames(text).length === 1 && !/;\s/.test(text.replace(/\{[^{}]*\}/g, '')));

function readOne(text: string): AuthorMention | undefined {
  const { people } = readName(text);
  return people.length === 1 ? people[0] : undefined;
}
