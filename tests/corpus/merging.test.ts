import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { fieldsOf, listsOf } from '../../src/corpus/provenance.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import { arbitraryReadings } from '../arbitraries.ts';
import { corpusOf, namesOf, record } from './making.ts';

const year = (value: number) => ({ date: { year: value, inferred: false } });
const count = (...records: PaperRecord[]) => corpusOf(records).papers.length;
const reason = (...records: PaperRecord[]) => corpusOf(records).merges[0]?.reason;
const title = 'Faster Search in Very Large Graphs';
const team = 'Ada Byron, Cy Dent, Eve Fox';

describe('one id', () => {
  it('is the same however it is printed', () => {
    const [a, b] = [
      record(title, team, { doi: '10.48550/arXiv.2401.00001v2' }),
      record(title, team, { ids: { arxiv: '2401.00001v1' } }),
    ];
    expect(reason(a, b)).toBe('Same arXiv id 2401.00001.');
    expect(reason(record(title, team, { doi: 'https://doi.org/10.1000/X' }), record(title, team, { doi: '10.1000/x' }))).toBe(
      'Same DOI 10.1000/x.',
    );
  });

  it('of a book or a journal tells nothing', () => {
    const ids = { isbn: '9780000000000', issn: '0000-0000' };
    expect(count(record('Red dwarfs near us', team, { ids }), record('Red dwarfs far away', team, { ids }))).toBe(2);
  });

  it('joins no two parts of a work', () => {
    const of = (part: string) => record(`Notes on Engines, Part ${part}`, team, { doi: '10.1000/volume' });
    expect(count(of('I'), of('II'))).toBe(2);
  });
});

describe('a preprint and what was published', () => {
  const preprint = (more: Partial<PaperRecord> = {}, name = title) =>
    record(name, team, { type: 'preprint', venue: 'arXiv', doi: '10.48550/arxiv.2301.00001', ...year(2021), ...more });
  const published = (more: Partial<PaperRecord> = {}, name = title) =>
    record(name, team, { venue: 'Journal of Search', doi: '10.1000/x', type: 'article', ...year(2024), ...more });

  it('pair within three years, with the reason and the mark', () => {
    const { merges } = corpusOf([preprint(), published()]);
    expect(merges).toMatchObject([
      {
        preprints: [0],
        reason: 'Preprint and published version: same title, 3 of 3 authors in common, 2021 and 2024.',
      },
    ]);
    expect(count(preprint(), published(year(2025)))).toBe(2);
  });

  it('pair under titles that differ by a subtitle or a word, by the same authors alone', () => {
    expect(count(preprint({}, `${title}: A New Way`), published())).toBe(1);
    expect(count(preprint({}, `A ${title} Today`), published({}, `A ${title}`))).toBe(1);
    expect(count(preprint({}, `${title} 2`), published())).toBe(2);
    expect(count(preprint({}, `Reply to ${title}`), published())).toBe(2);
    expect(count({ ...preprint({}, `${title}: A New Way`), authors: record('', 'Gil Hart, Ida Jay').authors }, published())).toBe(
      2,
    );
  });

  it('are never bridges between two publications of one title with DOIs of their own', () => {
    const article = published({ doi: '10.1000/y', type: 'conference', venue: 'Search Conference' });
    expect(count(published(), article)).toBe(2);
    expect(count(published(), article, preprint({ ...year(2023) }))).toBe(2);
  });
});

it('editorials of one author are one only in the same year and place', () => {
  const editorial = (at: number, venue: string) => record('Editorial', 'Ada Byron', { venue, ...year(at) });
  expect(count(editorial(2020, 'A'), editorial(2021, 'A'))).toBe(2);
  expect(count(editorial(2020, 'A'), editorial(2020, 'B'))).toBe(2);
  expect(count(editorial(2020, 'A'), editorial(2020, 'a'))).toBe(1);
});

describe('lists of one paper', () => {
  const wos = record(title, '', {
    doi: '10.1/x',
    authors: ['Byron, A', 'Dent, C', 'Fox, E'].map((name) => ({ name, printed: true })),
    complete: true,
  });
  const crossref = record(title, team, { doi: '10.1/x' });

  it('are laid side by side: nobody is an author twice, by the fullest name', () => {
    const corpus = corpusOf([wos, crossref]);
    expect(namesOf(corpus)).toEqual(['Ada Byron', 'Cy Dent', 'Eve Fox']);
    expect(corpus.papers[0]).toMatchObject({ authorCount: 3, conflicts: [] });
    expect(corpus.joins.map(({ key }) => key)).toEqual(['ada byron|byron, a', 'cy dent|dent, c', 'eve fox|fox, e']);
  });

  it('differ by spelling at the level of exact names, and the paper says so', () => {
    const corpus = corpusOf([wos, crossref], 'exact');
    expect(corpus.authors).toHaveLength(6);
    expect(corpus.papers[0]!.conflicts.map(({ field }) => field)).toContain('authors');
  });

  it('hand an ORCID on to the other form, and never join two of them', () => {
    const orcid = '0000-0002-1825-0097';
    const known = { ...crossref, authors: crossref.authors.map((author, at) => (at === 0 ? { ...author, orcid } : author)) };
    expect(corpusOf([wos, known]).authors.find(({ name }) => name === 'Ada Byron')!.ids).toEqual([`orcid:${orcid}`]);
    const other = {
      ...wos,
      authors: wos.authors.map((author, at) => (at === 0 ? { ...author, orcid: '0000-0001-5109-3700' } : author)),
    };
    expect(corpusOf([other, known]).authors).toHaveLength(4);
  });
});

describe('records that are taken out', () => {
  const records = [
    record(title, team, { file: 'a.bib' }),
    record(title, team, { file: 'b.ris' }),
    record(title, team, { file: 'c.txt' }),
  ];
  const without = (loose: readonly string[], files: readonly PaperRecord[] = records) =>
    makeCorpus([{ records: files, profiles: [] }], { level: 'careful', apart: [], loose });

  it('stand alone, know where they came from, and cost the paper neither its id nor its other records', () => {
    const whole = without([]);
    const corpus = without(['b.ris#1']);
    expect(corpus.keys).toEqual(['a.bib#1', 'b.ris#1', 'c.txt#1']);
    const paper = corpus.papers.find(({ id }) => id === whole.papers[0]!.id)!;
    expect(paper.records).toEqual([0, 2]);
    expect(corpus.taken).toEqual([
      { key: 'b.ris#1', record: 1, paper: corpus.papers.find(({ id }) => id !== paper.id)!.id, from: paper.id },
    ]);
    expect(without(corpus.keys).papers).toHaveLength(3);
  });

  it('come back as they were; unknown keys and the order of files change nothing', () => {
    fc.assert(
      fc.property(arbitraryReadings(), fc.array(fc.nat(12)), (readings, picks) => {
        const choice = { level: 'careful', apart: [] } as const;
        const whole = makeCorpus(readings, choice);
        const loose = picks.flatMap((pick) => whole.keys[pick] ?? []);
        const corpus = makeCorpus(readings, { ...choice, loose: [...loose, 'nobody.bib#1', 'page-0.txt#999'] });
        expect(makeCorpus(readings.toReversed(), { ...choice, loose: loose.toReversed() })).toEqual(corpus);
        expect(makeCorpus(readings, { ...choice, loose: [] })).toEqual(whole);
        expect(new Set(corpus.papers.map(({ id }) => id)).size).toBe(corpus.papers.length);
        expect(new Set(corpus.keys).size).toBe(corpus.keys.length);
        for (const { record: index, paper } of corpus.taken)
          expect(corpus.papers.find(({ id }) => id === paper)!.records).toEqual([index]);
      }),
    );
  });
});

it('which records make one paper does not depend on the order of many mixed sources', () => {
  const any = fc.record({
    title: fc.constantFrom(title, `${title}: More`, 'Editorial', 'Notes, Part I', 'Notes, Part II'),
    authors: fc.constantFrom(team, 'Ada Byron, et al.', 'Byron A., Dent C.', 'Gil Hart', ''),
    doi: fc.option(fc.constantFrom('10.1000/x', '10.1000/y', '10.48550/arxiv.2301.00001'), { nil: undefined }),
    type: fc.option(fc.constantFrom('preprint', 'article', 'conference'), { nil: undefined }),
    at: fc.integer({ min: 2020, max: 2025 }),
    file: fc.constantFrom('a.bib', 'b.ris', 'c.txt'),
  });
  const records = fc
    .array(any, { maxLength: 10 })
    .map((all) =>
      all.map(({ title: name, authors, doi, type, at, file }) =>
        record(name, authors, { file, ...year(at), ...(doi ? { doi } : {}), ...(type ? { type: type as 'article' } : {}) }),
      ),
    );
  fc.assert(
    fc.property(
      records.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(corpusOf(shuffled)).toEqual(corpusOf(all));
      },
    ),
  );
});

it('every field knows who says it, and what the others say', () => {
  const { papers, records } = corpusOf([
    record(title, team, {
      venue: 'Phys. Rev. Lett.',
      doi: '10.1000/x',
      citations: 3,
      keywords: ['Graphs'],
      language: 'eng',
      ...year(2020),
    }),
    record(title, team, {
      venue: 'Physical Review Letters',
      doi: '10.1000/x',
      citations: 5,
      keywords: ['graphs', 'search'],
      language: 'English',
    }),
    record(title, team, { venue: 'arXiv', type: 'preprint', doi: '10.48550/arxiv.2301.00001', ...year(2020) }),
  ]);
  const told = Object.fromEntries(fieldsOf(papers[0]!, records).map((field) => [field.field, field]));
  expect(told['venue']).toMatchObject({
    value: 'Physical Review Letters',
    records: [0, 1],
    others: [{ value: 'arXiv', records: [2] }],
    contested: false,
  });
  expect(told['citations']).toMatchObject({ value: '5', records: [1], others: [{ value: '3', records: [0] }], contested: true });
  expect(told['doi']).toMatchObject({ value: '10.1000/x', contested: false });
  expect(told['language']).toMatchObject({ others: [], contested: false });
  expect(listsOf(papers[0]!, records)).toMatchObject([
    { field: 'ids', items: [{ scheme: 'arxiv', value: '2301.00001', records: [2] }] },
    {
      field: 'keywords',
      items: [
        { value: 'Graphs', records: [0, 1] },
        { value: 'search', records: [1] },
      ],
    },
  ]);
  expect(papers[0]!.conflicts.map(({ field }) => field)).toEqual(['citations']);
});
