import type { AuthorMention, PaperRecord, Role, WorkType } from '../corpus/record.ts';
import { mentionOf } from '../readers/workDraft.ts';
import { hasLabel } from '../readers/workParts.ts';
import { affiliationsOf, isInParts, Keys, keyFor, linesOf, oneLine, withRole } from './bibliography.ts';
import type { PapersExporter } from './exporter.ts';
import { type Form, writePapers } from './papersFile.ts';
import { markedText, withoutGaps } from './jsonText.ts';

/** CSL 1.0.2; what it has no word for goes by the nearest. */
const types: Readonly<Record<WorkType, string>> = {
  article: 'article-journal',
  conference: 'paper-conference',
  preprint: 'article',
  review: 'review',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  editorial: 'article-journal',
  other: 'document',
};

const form: Form = {
  frame: { head: '[\n', between: ',\n', foot: '\n]\n' },
  entries: () => {
    const keys = new Keys();
    return (record) => JSON.stringify(itemOf(record, keys.take(oneLine(record.key ?? '') || keyFor(record))));
  },
};

const cslJson: PapersExporter = {
  id: 'csl-json',
  about: 'papers',
  name: 'CSL-JSON',
  explain: 'Every paper as a citation item, for Pandoc, Zotero, Mendeley and citation processors.',
  ending: '.csl.json',
  mime: 'application/vnd.citationstyles.csl+json',
  where: 'everywhere',
  knobs: [],
  called: 'CSL-JSON',
  reader: 'csl-json',
  ...form,
  write: (input) => writePapers(form, input),
};

export default cslJson;

function itemOf(record: PaperRecord, id: string): Record<string, unknown> {
  const { type = 'other', title, date, venue, doi, ids = {}, address, language, summary } = record;
  const { arxiv, pmid, pmcid, issn, isbn } = ids;
  const parts = date && (date.month === undefined ? [date.year] : [date.year, date.month, date.day ?? undefined]);
  return withoutGaps({
    id,
    type: types[type],
    genre: type === 'preprint' ? 'preprint' : undefined,
    title: markedText(title),
    author: [...namesOf(record, 'author'), ...(record.complete ? [] : [{ literal: 'others' }])],
    editor: namesOf(record, 'editor'),
    translator: namesOf(record, 'translator'),
    contributor: namesOf(record, 'contributor'),
    issued: parts && { 'date-parts': [parts.filter((part) => part !== undefined)] },
    'container-title': venue === undefined ? undefined : markedText(venue),
    DOI: doi,
    URL: address,
    number: arxiv && `arXiv:${arxiv}`,
    PMID: pmid,
    PMCID: pmcid,
    ISSN: issn,
    ISBN: isbn,
    language: language && oneLine(language),
    keyword: linesOf(record.keywords).join(', '),
    abstract: summary && abstractOf(summary),
  });
}

/** Where a text begins with a word that readers take for its label, the label is put there. */
const abstractOf = (summary: string): string => `${hasLabel(summary) ? 'Abstract: ' : ''}${markedText(summary)}`;

const namesOf = (record: PaperRecord, role: Role): Record<string, unknown>[] =>
  withRole(record, role).map((mention) =>
    withoutGaps({
      ...nameOf(mention),
      ORCID: mention.orcid && `https://orcid.org/${mention.orcid}`,
      affiliation: affiliationsOf(mention).map(({ name, country }) => withoutGaps({ name, country })),
    }),
  );

/** In parts; a group and a name that is not told apart are literal. `name` marks a group that its words do not show, as Crossref does. */
function nameOf(mention: AuthorMention): Record<string, unknown> {
  const { name, family, given, suffix, group } = mention;
  const literal = oneLine(name);
  const alone = mentionOf(literal);
  if (group) return alone?.group ? { literal } : { literal, name: literal };
  if (isInParts(mention)) return withoutGaps({ ...particlesOf(family ?? ''), given, suffix });
  return alone?.group !== true && alone?.name === literal ? { literal } : { family: literal };
}

/** "van der Berg": words in lower case before the family name are particles that stay with it. */
function particlesOf(family: string): Record<string, unknown> {
  const found = /^((?:\p{Ll}[\p{L}'’]*\s)+)(\P{Ll}.*)$/u.exec(oneLine(family));
  return found ? { 'non-dropping-particle': found[1]!.trim(), family: found[2] } : { family: oneLine(family) };
}
