import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { seedFiles } from '../fixtures.ts';
import { readBytes } from '../readers/reading.ts';

let readings: Reading[];
let exact: Corpus;
let careful: Corpus;

beforeAll(async () => {
  readings = await Promise.all(seedFiles().map(({ name, bytes }) => readBytes(bytes, name)));
  exact = makeCorpus(readings, { level: 'exact', apart: [] });
  careful = makeCorpus(readings, { level: 'careful', apart: [] });
});

const titled = (start: string) => careful.papers.filter(({ title }) => title.startsWith(start));

describe('the five seed pages', () => {
  it('tell of 9, 31, 33 and 38 papers by name and of 49 by number, all of one saving', () => {
    const told = Object.fromEntries(readings.map(({ file, records }) => [file, records.length]));
    expect(told).toEqual({
      'aditya-akella.txt': 33,
      'ali-r-butt.txt': 9,
      'daily-papers.txt': 49,
      'fan-lai.txt': 31,
      'mosharaf-chowdhury.txt': 38,
    });
    expect(readings.map(({ savedYear }) => savedYear)).toEqual([2026, 2026, 2026, 2026, 2026]);
    expect(readings.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['left-out', 'left-out']);
  });

  it('are 147 papers, 99 of them with names, without a contradiction', () => {
    expect(careful.records).toHaveLength(160);
    expect(careful.papers).toHaveLength(147);
    expect(careful.papers.filter(({ authors }) => authors.length > 0)).toHaveLength(99);
    expect(careful.problems).toEqual([]);
  });

  it('are by 185 names and 183 people, by exactly two joins', () => {
    expect(exact.authors).toHaveLength(185);
    expect(exact.joins).toEqual([]);
    expect(careful.authors).toHaveLength(183);
    expect(careful.joins.map(({ names }) => names)).toEqual([
      ['Raed Al Kontar', 'Raed Kontar'],
      ['Sanjay S. Singapuram', 'Sanjay Sri Vallabh Singapuram'],
    ]);
  });

  it('keep two papers of one project two', () => {
    expect(titled('Cornserve')).toHaveLength(2);
    expect(titled('DataStates-LLM')).toHaveLength(2);
  });

  it('know IC-Cache by three names and its owner, and that ten wrote it', () => {
    const [paper] = titled('IC-Cache');
    expect(paper).toMatchObject({ complete: false, statedCount: 10, authorCount: 10, date: { year: 2025, month: 1, day: 22 } });
    expect(paper!.records.map((index) => careful.records[index]!.file)).toEqual(['daily-papers.txt', 'fan-lai.txt']);
  });

  it('keep both scores of a paper that two pages score', () => {
    const [paper] = titled('The Last Human-Written Paper');
    expect(paper!.conflicts).toMatchObject([{ field: 'score', values: [{ value: '87.5' }, { value: '87.8' }] }]);
  });

  it('make every owner an author of every paper on their page', () => {
    for (const { name, papers } of careful.profiles) {
      const owner = careful.authors.find((author) => author.name === name)!;
      expect(owner.profiles).toHaveLength(1);
      expect(owner.papers.length).toBeGreaterThanOrEqual(papers!);
    }
  });

  it('are the corpus of the golden file', async () => {
    const nameOf = new Map(careful.authors.map(({ id, name }) => [id, name]));
    const lines = careful.papers.map(({ title, authors, authorCount, complete, date, categories, records }) =>
      JSON.stringify({
        title,
        authors: authors.map((id) => nameOf.get(id)).join(', '),
        count: `${complete ? '' : 'cut, '}${authorCount}`,
        date: date && `${date.year}-${date.month}-${date.day}${date.inferred ? '?' : ''}`,
        categories: categories.join(' '),
        from: records.map((index) => `${careful.records[index]!.file}:${careful.records[index]!.line}`).join(' '),
      }),
    );
    await expect(`[\n${lines.join(',\n')}\n]\n`).toMatchFileSnapshot('../golden/seeds.corpus.json.txt');
  });
});
