/** What is written is read back the same, up to what each format cannot say; that is stated here for each of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorMention, PaperRecord } from '../../src/corpus/record.ts';
import { roles } from '../../src/corpus/record.ts';
import { affiliationsOf } from '../../src/exporters/bibliography.ts';
import { papersExporters } from '../../src/exporters/index.ts';
import { readBack, written } from './bibliographies.ts';
import { someRecord } from './someRecords.ts';

/** What a format does to a record beyond leaving fields out. */
interface Projection {
  /** Fields that it has no place for. */
  readonly without: readonly (keyof PaperRecord)[];
  /** Fields of a person that it has no place for. */
  readonly people: readonly (keyof AuthorMention)[];
  readonly roles: readonly string[];
  /** Schemes of the ids that it has a place for. */
  readonly ids: readonly string[];
  /** Kinds of work that it knows by another's word. */
  readonly types: Readonly<Record<string, string>>;
  /** The sign that parts its keywords. */
  readonly between?: RegExp;
  /** All text. */
  text(text: string): string;
}

const numRuns = 60;

/** Formats in which a name is a string of its own; in the others commas and semicolons within a name part it. */
const exact = ['records', 'csl-json'];

const same = (text: string): string => text;
const everybody = ['affiliations', 'affiliation', 'sourceId', 'printed'] as const;
const unsaid = ['statedCount', 'category', 'score', 'code', 'file', 'line', 'page', 'affiliation'] as const;

const projections: Readonly<Record<string, Projection>> = {
  records: {
    without: ['file', 'line', 'page'],
    people: [],
    roles,
    ids: ['arxiv', 'pmid', 'pmcid', 'issn', 'wos', 'openalex'],
    types: {},
    text: same,
  },
  'csl-json': {
    without: [...unsaid, 'subjects', 'references', 'citations', 'key'],
    people: ['sourceId', 'printed'],
    roles,
    ids: ['arxiv', 'pmid', 'pmcid', 'issn'],
    types: { preprint: 'article', editorial: 'article', undefined: 'other' },
    between: /[;,]/,
    text: same,
  },
  bibtex: {
    without: [...unsaid, 'key'],
    people: everybody,
    roles,
    ids: ['arxiv', 'pmid', 'pmcid', 'issn', 'wos'],
    types: { editorial: 'article', undefined: 'other' },
    between: /;/,
    text: same,
  },
  ris: {
    without: [...unsaid, 'subjects'],
    people: [...everybody, 'orcid'],
    roles: ['author', 'editor', 'translator', 'contributor'],
    ids: ['arxiv', 'pmid', 'pmcid', 'issn', 'wos'],
    types: { review: 'article', editorial: 'article', undefined: 'other' },
    between: /;/,
    text: same,
  },
  'papers-csv': {
    without: [...unsaid],
    people: everybody,
    roles: ['author', 'editor'],
    ids: ['arxiv', 'pmid', 'issn'],
    types: {},
    between: /[;；]/,
    text: same,
  },
};

type Person = Record<string, unknown>;

/** What of a record a format can say, in a form in which two can be compared. */
function said(record: PaperRecord, format: string): Record<string, unknown> & { authors: Person[] } {
  const { without, people, ids, types, text, ...projection } = projections[format]!;
  const words = (list: readonly string[] | undefined, between = projection.between) =>
    list &&
    [...new Set(list.flatMap((each) => text(each).split(between ?? /\0/)).map((each) => each.trim()))].filter(
      (each) => each !== '',
    );
  const known = roles.filter((role) => projection.roles.includes(role));
  // A4 means a translator in books, so that a book's other helpers have no place in RIS.
  const helpers = format === 'ris' && (record.type === 'book' || record.type === 'chapter');
  const authors = known
    .filter((role) => !(helpers && role === 'contributor'))
    .flatMap((role) => record.authors.filter((mention) => (mention.role ?? 'author') === role))
    .map((mention) => {
      const affiliations = affiliationsOf(mention);
      const person: Person = { ...mention, name: text(mention.name) };
      person['affiliations'] = affiliations.length > 0 ? affiliations : undefined;
      person['affiliation'] = affiliations[0]?.name;
      // A family name alone is a name as printed; BibTeX knows it when it is one word.
      if (person['given'] === undefined && format !== 'records' && format !== 'csl-json') delete person['family'];
      // ORCIDs of editors have a place in JSON alone.
      for (const field of people) delete person[field];
      if (person['role'] !== undefined && format !== 'records' && format !== 'csl-json') delete person['orcid'];
      return person;
    });
  const type = types[String(record.type)] ?? record.type;
  const arxivAlone = format === 'bibtex' && record.ids?.['arxiv'] !== undefined && record.venue === undefined;
  const rest = Object.fromEntries(Object.entries(record).filter(([field]) => !without.includes(field as keyof PaperRecord)));
  const kept = Object.entries(record.ids ?? {}).filter(([scheme]) => ids.includes(scheme));
  return {
    ...rest,
    title: text(record.title),
    authors,
    type: arxivAlone ? 'preprint' : type,
    date: record.date && { ...record.date, inferred: format === 'records' && record.date.inferred },
    ids: kept.length === 0 ? undefined : Object.fromEntries(kept),
    venue: record.venue && text(record.venue),
    summary: record.summary && text(record.summary),
    keywords: words(record.keywords),
    ...('subjects' in rest ? { subjects: words(record.subjects) } : {}),
    ...('references' in rest
      ? { references: words(record.references, format === 'papers-csv' ? /;/ : format === 'ris' ? /;\s/ : /\0/) }
      : {}),
  };
}

/** Parts of names are compared where a file told them: some formats tell them by their own rules. */
function saidBack(record: PaperRecord, format: string, { authors }: { authors: readonly Person[] }): unknown {
  const back = said(record, format);
  for (const [index, person] of back.authors.entries())
    if (authors[index]?.['family'] === undefined) for (const part of ['family', 'given', 'suffix']) delete person[part];
  return back;
}

describe.each(papersExporters.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('gives records back, up to what it cannot say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRecord('plain'), { minLength: 1, maxLength: 3 }), async (records) => {
        const { records: back } = await readBack(format, written(format, records));
        const wanted = records.map((record) => said(record, id));
        expect(back.map((record, index) => saidBack(record, id, wanted[index]!))).toEqual(wanted);
      }),
      { numRuns },
    );
  });

  it('loses nobody and adds nobody, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRecord('nasty'), { minLength: 1, maxLength: 3 }), async (records) => {
        const { records: back } = await readBack(format, written(format, records));
        const people = (record: PaperRecord) => said(record, id).authors.map(({ role }) => role);
        expect(back.map(people)).toEqual(records.map(people));
      }),
      { numRuns },
    );
  });

  it.runIf(exact.includes(id))('gives every name back as it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(someRecord('nasty'), async (record) => {
        const { records: back } = await readBack(format, written(format, [record]));
        const names = (one: PaperRecord) => said(one, id).authors.map(({ name }) => name);
        expect(back.map(names)).toEqual([names(record)]);
      }),
      { numRuns },
    );
  });

  it('once read, is written the same again and again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRecord('nasty'), { minLength: 1, maxLength: 3 }), async (records) => {
        const read = await readBack(format, written(format, records));
        const once = written(format, read.records);
        expect(written(format, (await readBack(format, once)).records)).toBe(once);
      }),
      { numRuns },
    );
  });
});
