import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, readText } from './reading.ts';
import { writeProfile, type WrittenPaper } from './writePage.ts';

const byHand = readFileSync(new URL('./samples/profile-by-hand.txt', import.meta.url), 'utf8');

const prose = 'It is a sentence that is long enough to be taken for running text, whatever else stands around it.';
const paper = (changes: Partial<WrittenPaper> = {}): WrittenPaper => ({
  anchor: 'DCMay 1, 2024',
  title: 'A Title',
  authors: 'Charles Babbage, Ada Lovelace',
  paragraphs: [prose],
  ...changes,
});
const readPapers = (...papers: WrittenPaper[]) => readText(writeProfile('Ada Lovelace', papers));

describe('a profile page saved by hand', async () => {
  const reading = await readText(byHand);
  const titled = (start: string) => reading.records.find(({ title }) => title.startsWith(start))!;

  it('tells who owns it, past the buttons above', () => {
    expect(reading.profiles).toEqual([
      {
        file: 'page.txt',
        line: 6,
        name: 'Ada Lovelace',
        field: 'LG',
        hIndex: 70,
        papers: 38,
        citations: 1500,
        novelty: 48,
        aiScore: 58,
      },
    ]);
  });

  it('gives every paper that has a title and authors', () => {
    expect(reading.records.map(({ title, line }) => [line, title])).toEqual([
      [24, '10Cache: Tables with $2.26\\times$ Fewer Clerks'],
      [43, 'Charles Babbage, George Boole, Augustus De Morgan'],
      [54, 'A Reply to Babbage et al.'],
      [63, 'On Days That Are in No Calendar'],
      [75, 'Numbers of Bernoulli'],
      [82, 'One Author Alone'],
    ]);
  });

  it('joins a line that the browser broke', () => {
    expect(titled('10Cache')).toMatchObject({
      score: 98.5,
      category: 'DC',
      code: true,
      affiliation: 'Turin · London',
      complete: false,
    });
    expect(titled('10Cache').date).toEqual({ year: 2026, month: 5, day: 24, inferred: true });
  });

  it('keeps all paragraphs of a summary, and no button', () => {
    const { summary } = titled('10Cache');
    expect(summary!.split('\n\n')).toHaveLength(3);
    expect(summary).toMatch(/^Tables were.*github\.com\/lovelace\/engine$/s);
    expect(titled('One Author Alone').summary).toBe('Nobody else.');
  });

  it('makes the owner an author of every paper, however spelled', () => {
    const owners = reading.records.map(({ authors }) => authors.filter(({ sourceId }) => sourceId === 'profile:ada lovelace'));
    expect(owners.every((found) => found.length === 1)).toBe(true);
    expect(owners.map(([found]) => [found!.name, found!.printed])).toEqual([
      ['Ada Lovelace', false],
      ['ADA LOVELACE', true],
      ['A. Lovelace', true],
      ['Ada Lovelace', false],
      ['Ada Lovelace', false],
      ['Ada Lovelace', true],
    ]);
  });

  it('takes no mark of a cut list for a person', () => {
    const names = reading.records.flatMap(({ authors }) => authors.map(({ name }) => name));
    expect(names.filter((name) => /others|et al/i.test(name))).toEqual([]);
    expect(titled('Numbers')).toMatchObject({ complete: false, statedCount: 6 });
    expect(titled('On Days')).toMatchObject({ complete: false });
  });

  it('reports what was lost, doubted and skipped, each with its line', () => {
    expect(reading.problems.map(({ severity, code, line }) => [severity, code, line])).toEqual([
      ['note', 'owner-spelled-differently', 54],
      ['warning', 'bad-date', 63],
      ['error', 'authors-missing', 70],
      ['note', 'lines-skipped', 61],
      ['warning', 'count-differs', 22],
    ]);
    expect(reading.problems[2]!.entry).toBe('A Title Without Anybody');
    expect(reading.problems[2]!.advice).toBe('The paper was skipped; 6 others were read.');
    expect(reading.problems[4]!.message).toBe('the page announces 7 papers, and 6 were found.');
  });
});

describe('the line of a paper', () => {
  it.each([
    ['98.5DCMay 24Code', { score: 98.5, category: 'DC', code: true, date: { year: 2025, month: 5, day: 24, inferred: true } }],
    ['NIAug 1, 2023', { category: 'NI', date: { year: 2023, month: 8, day: 1, inferred: false } }],
    [
      '100LGSept 9, 2024 Code',
      { score: 100, category: 'LG', code: true, date: { year: 2024, month: 9, day: 9, inferred: false } },
    ],
    ['7 cs.LG · Feb 29 · Code', { score: 7, category: 'cs.LG', date: { year: 2025, month: 2, day: 29, inferred: true } }],
  ])('%s', async (anchor, fields) => {
    const { records } = await readPapers(paper({ anchor }), paper({ title: 'Another', anchor: 'DCMay 1, 2024' }));
    expect(records[0]).toMatchObject(fields);
  });

  it('is no date alone, no sentence and no score beyond 100', async () => {
    for (const anchor of ['May 24', 'DC on May 24', '101DCMay 24']) {
      const { records } = await readPapers(paper(), paper({ anchor, title: 'Another' }));
      expect(records).toHaveLength(1);
    }
  });
});

describe('a date without a year', () => {
  const two = writeProfile('Ada Lovelace', [paper({ anchor: 'DCMay 1' }), paper({ anchor: 'DCMay 2, 2019', title: 'Another' })]);

  it('is of the year after the newest that is printed', async () => {
    const reading = await readText(two);
    expect(reading.savedYear).toBe(2020);
    expect(reading.records.map(({ date }) => date)).toMatchObject([
      { year: 2020, inferred: true },
      { year: 2019, inferred: false },
    ]);
  });

  it('is of the year that is set', async () => {
    const reading = await readText(two, 'page.txt', { savedYear: 2031 });
    expect(reading.savedYear).toBe(2031);
    expect(reading.records.map(({ date }) => date?.year)).toEqual([2031, 2019]);
  });

  it('stays away where no year is known, and that is said once', async () => {
    const reading = await readPapers(paper({ anchor: 'DCMay 1' }), paper({ anchor: 'DCMay 2', title: 'Another' }));
    expect(reading.records.map(({ date }) => date)).toEqual([undefined, undefined]);
    expect(reading).not.toHaveProperty('savedYear');
    expect(codesOf(reading)).toEqual(['year-unknown']);
  });
});

describe('the owner', () => {
  it('is added to a complete list that lacks them, with a note', async () => {
    const reading = await readPapers(paper({ authors: 'Charles Babbage' }));
    expect(reading.records[0]).toMatchObject({
      complete: true,
      authors: [{ name: 'Charles Babbage' }, { name: 'Ada Lovelace', printed: false }],
    });
    expect(codesOf(reading)).toEqual(['owner-added']);
  });

  it('is added without a word to a list that is cut', async () => {
    const reading = await readPapers(paper({ authors: 'Charles Babbage ET AL' }));
    expect(reading.records[0]!.authors).toHaveLength(2);
    expect(codesOf(reading)).toEqual([]);
  });

  it('is nobody of two who could be meant', async () => {
    const reading = await readPapers(paper({ authors: 'A. Lovelace, A. B. Lovelace' }));
    expect(reading.records[0]!.authors.map(({ printed }) => printed)).toEqual([true, true, false]);
  });

  it('is not taken for somebody with another first name', async () => {
    const reading = await readPapers(paper({ authors: 'Adam Lovelace, Charles Babbage' }));
    expect(reading.records[0]!.authors.map(({ name }) => name)).toEqual(['Adam Lovelace', 'Charles Babbage', 'Ada Lovelace']);
  });
});

it('a file that ends within a paper says so, and its list counts as cut', async () => {
  const whole = writeProfile('Ada Lovelace', [paper(), paper({ title: 'Another', authors: 'Mary Somerville, Charles Babbage' })]);
  const reading = await readText(whole.slice(0, whole.lastIndexOf('Somerville') + 5));
  expect(codesOf(reading)).toContain('file-cut');
  expect(reading.records[1]).toMatchObject({ title: 'Another', complete: false });
});

it('a heading without any papers under it is an error', async () => {
  const reading = await readText(writeProfile('Ada Lovelace', []));
  expect(codesOf(reading)).toEqual(['no-papers']);
  expect(reading.profiles).toHaveLength(1);
});

it('an author list of thousands is read, and so is one odd name among many', async () => {
  const names = Array.from({ length: 3000 }, (_, i) => `Person N${i}x`);
  const reading = await readPapers(paper({ authors: [...names, 'danah boyd', 'Ada Lovelace'].join(', ') }));
  expect(reading.records[0]!.authors).toHaveLength(3002);
});
