import { describe, expect, it } from 'vitest';
import { corpusOf, date, record } from './making.ts';

const count = (...records: Parameters<typeof corpusOf>[0]) => corpusOf(records).papers.length;

describe('two records are one paper', () => {
  it('where their titles differ only in case, accents, punctuation and blanks', () => {
    expect(count(record('DataStates–LLM: Über  Checkpoints!', 'A B'), record('datastates-llm uber checkpoints', 'A B'))).toBe(1);
  });

  it('where printed years lie within one, or a year is inferred or unknown', () => {
    expect(count(record('T', 'A B', { date: date(2020) }), record('T', 'A B', { date: date(2021) }))).toBe(1);
    expect(count(record('T', 'A B', { date: date(2020) }), record('T', 'A B', { date: date(2026, true) }))).toBe(1);
    expect(count(record('T', 'A B', { date: date(2020) }), record('T', 'A B'))).toBe(1);
  });

  it('but not where their titles go on differently, or their years lie further apart', () => {
    expect(count(record('Cornserve: A Distributed Serving System', 'A B'), record('Cornserve: Efficiently Serving', 'A B'))).toBe(
      2,
    );
    expect(count(record('T', 'A B', { date: date(2020) }), record('T', 'A B', { date: date(2022) }))).toBe(2);
    expect(count(record('???', 'A B'), record('!!!', 'A B'))).toBe(2);
  });
});

describe('ids and authors', () => {
  it('one DOI or arXiv id makes one paper of two titles that are alike, years apart', () => {
    const preprint = record('Faster Graph Search', 'Ada Byron, Cy Dent', { date: date(2018), ids: { arxiv: '1801.00001' } });
    const between = record('Faster Search in Graphs', 'Ada Byron, Cy Dent', {
      date: date(2019),
      ids: { arxiv: '1801.00001' },
      doi: '10.1000/x',
    });
    const published = record('Search in Graphs', 'Ada Byron, Cy Dent', { date: date(2021), doi: '10.1000/X' });
    expect(count(preprint, between, published)).toBe(1);
  });

  it('a DOI that stands at papers of quite different titles joins nothing', () => {
    expect(
      count(record('Red Dwarfs', 'Ada Byron', { doi: '10.1000/v' }), record('Blue Giants', 'Cy Dent', { doi: '10.1000/v' })),
    ).toBe(2);
  });

  it('one title of people who have no name in common makes two papers, with ids of their own', () => {
    const corpus = corpusOf([
      record('Editorial', 'Ada Byron'),
      record('Editorial', 'Cy Dent'),
      record('Editorial', 'Byron A., Eve Fox'),
    ]);
    expect(corpus.papers).toHaveLength(2);
    expect(new Set(corpus.papers.map(({ id }) => id)).size).toBe(2);
  });

  it('editors, translators and groups are kept in the record and are no people', () => {
    const corpus = corpusOf([
      {
        ...record('T', 'Ada Byron'),
        authors: [
          { name: 'Ada Byron', printed: true },
          { name: 'Eve Fox', printed: true, role: 'editor' },
          { name: 'ATLAS Collaboration', printed: true, group: true },
        ],
      },
    ]);
    expect(corpus.authors.map(({ name }) => name)).toEqual(['Ada Byron']);
    expect(corpus.records[0]!.authors).toHaveLength(3);
    expect(corpus.papers[0]).toMatchObject({ authorCount: 1, complete: true });
  });
});

it('papers of one title from different years are told of, and one without a year goes where its authors are', () => {
  const corpus = corpusOf([
    record('Introduction', 'Ada B', { date: date(2010) }),
    record('Introduction', 'Cy D', { date: date(2020) }),
    record('Introduction', 'Ada B, Eve F'),
  ]);
  expect(corpus.papers.map(({ records }) => records.length).sort()).toEqual([1, 2]);
  expect(new Set(corpus.papers.map(({ id }) => id)).size).toBe(2);
  expect(corpus.papers.find(({ date: day }) => day?.year === 2010)!.authors).toHaveLength(2);
  expect(corpus.problems.map(({ code }) => code)).toEqual(['same-title-apart', 'same-title-apart']);
});

it('author lists are united: the longest printed first, then who else is printed, then owners', () => {
  const { papers, authors } = corpusOf([
    record('T', 'Ada B, [Gil H], et al.'),
    record('T', 'Ada B, Cy D, Eve F, et al.'),
    record('T', 'Ada B, Cy D, Ida J, et al.'),
  ]);
  const nameOf = new Map(authors.map(({ id, name }) => [id, name]));
  expect(papers[0]!.authors.map((id) => nameOf.get(id))).toEqual(['Ada B', 'Cy D', 'Eve F', 'Ida J', 'Gil H']);
  expect(papers[0]!.conflicts.map(({ field }) => field)).toEqual(['authors']);
});

describe('the number of authors', () => {
  const only = (...records: Parameters<typeof corpusOf>[0]) => corpusOf(records).papers[0]!;

  it('is the length of a complete list', () => {
    expect(only(record('T', 'Ada B, Cy D'))).toMatchObject({ complete: true, authorCount: 2, countIsLowerBound: false });
  });

  it('is what is stated where the list is cut', () => {
    const paper = only(record('T', 'Ada B, Cy D, et al.'), record('T', '', { statedCount: 10 }));
    expect(paper).toMatchObject({ complete: false, statedCount: 10, authorCount: 10, countIsLowerBound: false, conflicts: [] });
  });

  it('is a lower bound where the list is cut and none is stated', () => {
    expect(only(record('T', 'Ada B, et al.'))).toMatchObject({ complete: false, authorCount: 1, countIsLowerBound: true });
  });

  it('is whole where as many are known as are stated', () => {
    expect(only(record('T', 'Ada B, Cy D, et al.', { statedCount: 2 }))).toMatchObject({ complete: true, authorCount: 2 });
  });

  it('is never below the known authors, and a stated one that is goes to the problems', () => {
    const corpus = corpusOf([record('T', 'Ada B, Cy D, et al.'), record('T', '', { statedCount: 1 })]);
    expect(corpus.papers[0]).toMatchObject({ authorCount: 2, conflicts: [{ field: 'count' }] });
    expect(corpus.problems).toMatchObject([{ severity: 'note', code: 'count-below-authors', entry: 'T' }]);
  });

  it('differs from a complete list: every value is kept', () => {
    const paper = only(record('T', 'Ada B, Cy D'), record('T', '', { statedCount: 9 }));
    expect(paper).toMatchObject({ complete: true, authorCount: 2 });
    expect(paper.conflicts[0]!.values.map(({ value }) => value)).toEqual(['2 listed', '9']);
  });
});

it('every source keeps its value, and the most telling one is shown', () => {
  const summary = 'See (https://a.org/x_(y)), https://github.com/a/b. And $x$ at \\url{http://c.org/d}; ftp://no.';
  const { papers, records } = corpusOf([
    record('A TITLE', 'Ada B', { score: 87.5, category: 'LG', date: date(2026, true), summary: 'Short.' }),
    record('A Title', 'Ada B', { score: 87.8, category: 'DC', date: date(2025), code: true, summary }),
    record('A Title', 'Ada B', { category: 'DC', doi: '10.1/x y' }),
  ]);
  const paper = papers[0]!;
  expect(paper).toMatchObject({
    title: 'A Title',
    categories: ['DC', 'LG'],
    date: { year: 2025, inferred: false },
    code: true,
    summary,
  });
  expect(paper.links).toEqual(['https://github.com/a/b', 'https://a.org/x_(y)', 'http://c.org/d', 'https://doi.org/10.1/x%20y']);
  const told = Object.fromEntries(paper.conflicts.map(({ field, values }) => [field, values.map(({ value }) => value)]));
  expect(told).toMatchObject({ score: ['87.5', '87.8'], category: ['LG', 'DC', 'DC'] });
  expect(told['date']).toEqual(['2026-05-04 (year inferred)', '2025-05-04']);
  expect(paper.conflicts.every(({ values }) => values.every(({ record: index }) => records[index]))).toBe(true);
});

it('records that make one paper are listed with the reason', () => {
  const { merges } = corpusOf([
    record('T', 'Ada B', { page: 'One' }),
    record('t!', 'Ada B', { page: 'Two' }),
    record('U', 'Ada B'),
  ]);
  expect(merges).toMatchObject([{ paper: 'p:t', records: [0, 1] }]);
  expect(merges[0]!.reason).toBe('Same title but for case and punctuation in 2 records, 1 of 1 author in common.');
});
