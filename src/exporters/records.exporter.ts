import type { AuthorMention, PaperRecord } from '../corpus/record.ts';
import { mentionOf } from '../readers/workDraft.ts';
import { affiliationsOf, dateParts, isInParts, linesOf, oneLine } from './bibliography.ts';
import type { PapersExporter } from './exporter.ts';
import { type Form, writePapers } from './papersFile.ts';
import { markedText, withoutGaps } from './jsonText.ts';

const form: Form = {
  frame: { head: '', between: '\n', foot: '\n' },
  entries: () => (record) => JSON.stringify(lineOf(record)),
};

const records: PapersExporter = {
  id: 'records',
  about: 'papers',
  name: 'Plain records',
  explain: 'Every paper as a line of JSON with the most of what is known of it, for programs and for Coterie itself.',
  ending: '.jsonl',
  mime: 'application/x-ndjson',
  where: 'everywhere',
  knobs: [],
  called: 'plain records',
  reader: 'records',
  ...form,
  write: (input) => writePapers(form, input),
};

export default records;

/** As `readers/records.reader.ts` documents it. */
function lineOf(record: PaperRecord): Record<string, unknown> {
  const { key, title, authors, complete, statedCount, date, doi, ids, type, venue, address, summary } = record;
  const text = (value: string | undefined) => value && oneLine(value);
  return {
    key: text(key),
    title: markedText(title),
    authors: authors.map(authorOf),
    ...withoutGaps({
      complete: complete ? undefined : false,
      statedCount,
      date: date && (date.inferred ? { ...date } : dateParts(date).join('-')),
      doi,
      ids: ids && Object.keys(ids).length > 0 ? ids : undefined,
      type,
      venue: text(venue),
      address,
      abstract: text(summary),
      keywords: linesOf(record.keywords),
      subjects: linesOf(record.subjects),
      citations: record.citations,
      references: linesOf(record.references),
      language: text(record.language),
      category: text(record.category),
      score: record.score,
      code: record.code,
      affiliation: text(record.affiliation),
    }),
  };
}

/** A name alone where nothing else is told of its bearer. */
function authorOf(mention: AuthorMention): unknown {
  const { orcid, sourceId, role, printed } = mention;
  const affiliations = affiliationsOf(mention).map(({ name, country }) => (country === undefined ? name : { name, country }));
  const told = withoutGaps({
    ...nameOf(mention),
    orcid,
    id: sourceId,
    affiliation: affiliations.length === 1 ? affiliations[0] : undefined,
    affiliations: affiliations.length > 1 ? affiliations : undefined,
    role: role === 'author' ? undefined : role,
    printed: printed ? undefined : false,
  });
  return Object.keys(told).join() === 'name' ? told['name'] : told;
}

function nameOf(mention: AuthorMention): Record<string, unknown> {
  const { name, family, given, suffix, group } = mention;
  const whole = oneLine(name);
  if (group) return { name: whole, group: true };
  if (family !== undefined && isInParts(mention))
    return { family: oneLine(family), given: given && oneLine(given), suffix: suffix && oneLine(suffix) };
  const alone = mentionOf(whole);
  // A name that its commas or words would change is told as a family name.
  return alone?.group !== true && alone?.name === whole ? { name: whole } : { family: whole };
}
