import { describe, expect, it } from 'vitest';
import type { Corrections } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import type { AuthorMention, PaperRecord } from '../../src/corpus/record.ts';
import { correctedNames, filesOf, listsOf, paperCounts, papersByRecord } from '../../src/pipeline/fileLists.ts';
import { makeLedger } from '../../src/pipeline/ledger.ts';
import type { Reading } from '../../src/readers/reader.ts';

const by = (name: string, more: Partial<AuthorMention> = {}): AuthorMention => ({ name, printed: true, ...more });
const record = (file: string, line: number, title: string, authors: readonly AuthorMention[]): PaperRecord => ({
  file,
  line,
  page: 'By hand',
  title,
  authors,
  complete: true,
  date: { year: 1843, inferred: false },
});

const engine = 'Notes on the Analytical Engine and what it may weave';
const first = [
  record('a.csv', 5, 'Weaving algebraical patterns with cards', [by('Mary Somerville'), by('Ada Lovelace')]),
  record('a.csv', 2, engine, [
    by('Ada Lovelace'),
    by('The Royal Society', { group: true }),
    by('John Murray', { role: 'editor' }),
  ]),
];
const second = [record('b.csv', 2, engine, [by('Ada Lovelace'), by('Babbage and Herschel')])];
const readings: readonly Reading[] = [
  { file: 'a.csv', records: first, profiles: [], problems: [] },
  { file: 'b.csv', records: second, profiles: [], problems: [] },
];
const corpusWith = (corrections: Corrections = {}) => makeCorpus(readings, { level: 'careful', apart: [], corrections });

describe('the lists of a file', () => {
  const corpus = corpusWith();
  const lists = listsOf(new Set(['a.csv']), corpus);
  const lines = (indices: readonly number[]) => indices.map((index) => corpus.records[index]!.line);

  it('go by the lines of its records', () => {
    expect(lines(lists.records)).toEqual([2, 5]);
    expect(lists.papers.map(({ title }) => title)).toEqual([engine, first[0]!.title]);
    expect(lines(lists.merged)).toEqual([2]);
  });

  it('name its people, groups and others as printed', () => {
    expect(lists.persons.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Mary Somerville']);
    expect(lists.names.map(({ name, records }) => [name, records.length])).toEqual([
      ['Ada Lovelace', 2],
      ['The Royal Society', 1],
      ['John Murray', 1],
      ['Mary Somerville', 1],
    ]);
    expect(lists.groups.map(({ name }) => name)).toEqual(['The Royal Society']);
    expect(lists.others.map(({ name }) => name)).toEqual(['John Murray']);
  });

  it.each([{}, { 'Babbage and Herschel': { kind: 'people', names: ['Charles Babbage', 'John Herschel'] } }] as Corrections[])(
    'are as long as the ledger says',
    (corrections) => {
      const corpus = corpusWith(corrections);
      for (const { file, records, merged, authors } of makeLedger(readings, corpus, { corrections }).files) {
        const lists = listsOf(new Set([file]), corpus, corrections);
        expect([lists.records.length, lists.merged.length, lists.persons.length]).toEqual([records, merged, authors.persons]);
        expect(lists.groups.length + lists.others.length).toBe(authors.groups + authors.others);
      }
    },
  );
});

it('a reading has its own file and those that its records name', () => {
  expect([...filesOf({ ...readings[0]!, file: 'saved.json' })]).toEqual(['saved.json', 'a.csv']);
});

it('a paper that two files tell of counts for both', () => {
  const corpus = corpusWith();
  expect(Object.fromEntries(paperCounts(corpus))).toEqual({ 'a.csv': 2, 'b.csv': 1 });
  expect(
    papersByRecord(corpus)
      .map(({ title }) => title)
      .sort(),
  ).toEqual([engine, engine, first[0]!.title]);
});

it('corrected names are listed with the records that print them', () => {
  const corrections: Corrections = { 'Ada Lovelace': { kind: 'group' }, Nobody: { kind: 'group' } };
  const found = correctedNames(corpusWith(corrections), corrections);
  expect([...found.keys()].sort()).toEqual(['a.csv', 'b.csv']);
  expect(found.get('a.csv')!.map(({ name, records }) => [name, records.length])).toEqual([['Ada Lovelace', 2]]);
  expect(correctedNames(corpusWith(), {}).size).toBe(0);
});
