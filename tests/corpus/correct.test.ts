import { describe, expect, it } from 'vitest';
import { correctRecord } from '../../src/corpus/correct.ts';
import type { Corrections } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { namesOf, record } from './making.ts';

const made = (records: Parameters<typeof correctRecord>[0][], corrections: Corrections) =>
  makeCorpus([{ records, profiles: [] }], { level: 'careful', apart: [], corrections });

describe('a corrected name', () => {
  it('is a group and nobody, or the people named, in place and in order', () => {
    const corpus = made([record('T', 'Ada B, Cy D and Eve F, The  Team')], {
      'Cy D and Eve F': { kind: 'people', names: ['Cy D', ' Eve  F '] },
      'The Team': { kind: 'group' },
    });
    const nameOf = new Map(corpus.authors.map(({ id, name }) => [id, name]));
    expect(corpus.papers[0]!.authors.map((id) => nameOf.get(id))).toEqual(['Ada B', 'Cy D', 'Eve F']);
    expect(corpus.records[0]!.authors.map(({ name }) => name)).toEqual(['Ada B', 'Cy D and Eve F', 'The  Team']);
  });

  it('keeps ids and affiliations where it stays one person, and only there', () => {
    const mention = { name: 'Smith J', family: 'Smith J', printed: true, orcid: '0000-0002-1825-0097', affiliation: 'X' };
    const own = { ...record('T', ''), authors: [mention] };
    const { authors: one } = correctRecord(own, { 'Smith J': { kind: 'people', names: ['J. Smith'] } });
    expect(one).toEqual([{ name: 'J. Smith', printed: true, orcid: '0000-0002-1825-0097', affiliation: 'X' }]);
    const { authors: two } = correctRecord(own, { 'Smith J': { kind: 'people', names: ['A', 'B'] } });
    expect(two).toEqual(['A', 'B'].map((name) => ({ name, printed: true })));
  });

  it('is never looked up twice, and what names nobody changes nothing', () => {
    const own = record('T', 'A, B, constructor');
    const swap: Corrections = { A: { kind: 'people', names: ['B'] }, B: { kind: 'people', names: ['A'] } };
    expect(correctRecord(own, swap).authors.map(({ name }) => name)).toEqual(['B', 'A', 'constructor']);
    expect(correctRecord(own, { A: { kind: 'people', names: [' '] }, C: { kind: 'group' } })).toBe(own);
  });

  it('of a page is its owner still', () => {
    const { authors } = makeCorpus(
      [{ records: [record('T', 'Ada B, [Fan Lay]')], profiles: [{ file: 'a.txt', line: 1, name: 'Fan Lay' }] }],
      { level: 'careful', apart: [], corrections: { 'Fan Lay': { kind: 'people', names: ['Fan Lai'] } } },
    );
    expect(authors.map(({ name, profiles }) => [name, profiles])).toEqual([
      ['Ada B', []],
      ['Fan Lai', [0]],
    ]);
  });

  it('brings nobody back twice', () => {
    expect(namesOf(made([record('T', 'Ada B, Ada Bee')], { 'Ada Bee': { kind: 'people', names: ['Ada B'] } }))).toEqual([
      'Ada B',
    ]);
  });
});
