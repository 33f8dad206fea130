import { describe, expect, it } from 'vitest';
import records from '../../src/readers/records.reader.ts';
import { outlivesMutations } from './jsonMutations.ts';
import { codesOf, readText, readWith } from './reading.ts';

const one = async (entry: object) => (await readWith(records, JSON.stringify(entry))).records[0]!;

describe('plain records', () => {
  it('read names as text, turned text, and objects', async () => {
    const authors = [
      'Jane Doe',
      'van der Berg, Jan',
      {
        family: 'King',
        given: 'Martin Luther',
        suffix: 'Jr.',
        orcid: '0000-0002-1825-0097',
        id: 'x:1',
        affiliation: 'A',
        country: 'US',
      },
      { name: 'R. Roe', affiliations: ['B', { name: 'C', country: 'NL' }] },
      { name: 'Some people', group: true },
      { name: 'E. Ed', role: 'editor' },
      'ATLAS Collaboration',
    ];
    expect((await one({ title: 'T', authors, editors: ['F. Ed'] })).authors).toEqual([
      { name: 'Jane Doe', printed: true },
      { name: 'Jan van der Berg', printed: true, family: 'van der Berg', given: 'Jan' },
      {
        name: 'Martin Luther King Jr.',
        printed: true,
        family: 'King',
        given: 'Martin Luther',
        suffix: 'Jr.',
        orcid: '0000-0002-1825-0097',
        sourceId: 'x:1',
        affiliation: 'A',
        affiliations: [{ name: 'A', country: 'US' }],
      },
      { name: 'R. Roe', printed: true, affiliation: 'B', affiliations: [{ name: 'B' }, { name: 'C', country: 'NL' }] },
      { name: 'Some people', printed: true, group: true },
      { name: 'E. Ed', printed: true, role: 'editor' },
      { name: 'ATLAS Collaboration', printed: true, group: true },
      { name: 'F. Ed', printed: true, role: 'editor' },
    ]);
  });

  it('know a cut list by its words, by what they state, and in one text', async () => {
    expect(await one({ title: 'T', authors: ['A B', 'et al.'] })).toMatchObject({ complete: false, authors: [{ name: 'A B' }] });
    expect(await one({ title: 'T', authors: ['A B'], complete: false, statedCount: 9 })).toMatchObject({
      complete: false,
      statedCount: 9,
    });
    expect(await one({ title: 'T', authors: 'Doe, Jane; Roe, R.; et al.' })).toMatchObject({
      complete: false,
      authors: [{ name: 'Jane Doe' }, { name: 'R. Roe' }],
    });
    expect((await one({ title: 'T', authors: 'Doe, Jane' })).authors.map(({ name }) => name)).toEqual(['Jane Doe']);
  });

  it('keep every other field', async () => {
    const entry = {
      key: 'k',
      title: 'T',
      authors: ['A B'],
      date: { year: 2020, month: 2, day: 3 },
      doi: 'doi:10.1000/X',
      ids: { arxiv: 'arXiv:2101.00001v2', openalex: 'W1', pmid: 'none', __proto__x: 'no' },
      type: 'preprint',
      venue: 'V',
      url: 'https://example.org/',
      abstract: 'Words.',
      keywords: ['k'],
      subjects: ['s'],
      citations: 3,
      references: ['10.1000/r'],
      language: 'en',
    };
    expect(await one(entry)).toEqual({
      file: 'page.txt',
      line: 1,
      page: 'page.txt, entry k',
      key: 'k',
      title: 'T',
      authors: [{ name: 'A B', printed: true }],
      complete: true,
      date: { year: 2020, month: 2, day: 3, inferred: false },
      doi: '10.1000/x',
      ids: { arxiv: '2101.00001', openalex: 'W1' },
      type: 'preprint',
      venue: 'V',
      address: 'https://example.org/',
      summary: 'Words.',
      keywords: ['k'],
      subjects: ['s'],
      citations: 3,
      references: ['10.1000/r'],
      language: 'en',
    });
  });

  it('keep a guessed year, the score, the code and the category', async () => {
    const told = { category: 'LG', score: 87.5, code: true, affiliation: 'A, B' };
    expect(await one({ title: 'T', authors: ['A B'], date: { year: 2020, month: 2, inferred: true }, ...told })).toMatchObject({
      date: { year: 2020, month: 2, inferred: true },
      ...told,
    });
  });

  it.each([
    ['a score beyond 100', { score: 101 }],
    ['a score below 0', { score: -1 }],
    ['a score in words', { score: 'high' }],
    ['code that is not simply true', { code: 'yes' }],
  ])('leave out %s', async (_, told) => {
    const record = await one({ title: 'T', authors: ['A B'], ...told });
    expect([record.score, record.code]).toEqual([undefined, undefined]);
  });

  it('tell a line without title, a broken one and an unsound DOI, and go on', async () => {
    const text =
      '{"title": "A", "authors": ["A B"], "doi": "nonsense"}\n{"authors": ["A B"]}\n{"title": \n\n{"title": "B", "authors": []}\n';
    const reading = await readText(text, 'mine.jsonl');
    expect(reading.records.map(({ title, line }) => [title, line])).toEqual([
      ['A', 1],
      ['B', 5],
    ]);
    expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-doi', 1],
      ['no-title', 2],
      ['broken-json', 3],
      ['no-authors', 5],
    ]);
  });

  it('are never another source’s or a session', () => {
    expect(records.recognise('{"format": "coterie-session", "title": "x", "authors": []}')).toBe(0);
    expect(records.recognise('{"paperId": "x", "title": "x", "authors": []}')).toBe(0);
  });

  it('list so many problems of a kind and count the rest', async () => {
    const reading = await readWith(records, '[' + '1,'.repeat(2999) + '1]');
    expect(codesOf(reading).filter((code) => code === 'not-a-work').length).toBe(1001);
    expect(reading.problems.some(({ message }) => message.startsWith('2,000 more'))).toBe(true);
  });

  it('outlive mutations', () => outlivesMutations(records, records.sample));
});

it('a date that means nothing is told; one that says that there is none is not', async () => {
  const line = (year: unknown) => JSON.stringify({ title: 'Looms', authors: ['Ada Lovelace'], year });
  const reading = await readText([line('soon'), line('n.d.'), line(''), line(1843), line('c. 1843')].join('\n'));
  expect(reading.records.map(({ date }) => date?.year)).toEqual([undefined, undefined, undefined, 1843, 1843]);
  expect(reading.problems).toMatchObject([{ code: 'bad-date', line: 1, lost: 'part', message: '“soon” is no date.' }]);
});
