import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedFiles } from '../fixtures.ts';
import { codesOf, readBytes, readText } from './reading.ts';
import { writeDaily } from './writePage.ts';

const byHand = readFileSync(new URL('./samples/daily-by-hand.txt', import.meta.url), 'utf8');

describe('a page of daily papers saved by hand', async () => {
  const reading = await readText(byHand);

  it('gives every paper that states a number of authors, and no names', () => {
    expect(reading.records.map(({ line, title, statedCount }) => [line, title, statedCount])).toEqual([
      [12, 'Looms That Compute', 11],
      [24, expect.stringMatching(/^Not Every Title Is Short/), 11],
      [37, 'Is a Question a Title?', 1],
      [53, 'The Last One', 2000],
    ]);
    expect(reading.records.every(({ authors, complete }) => authors.length === 0 && !complete)).toBe(true);
  });

  it('gives each its own summary, all of it', () => {
    const [looms, titles, question, last] = reading.records.map(({ summary }) => summary!);
    expect(looms).toMatch(/^The engine weaves.*\n\nA second.*\n\nProject page: https:\/\/example\.org\/looms$/s);
    expect(titles).toBe('Short summary without a stop');
    expect(question).toMatch(/^It is, and a reader/);
    expect(last).toMatch(/^Its end has no date/);
  });

  it('dates each, whatever stands behind the date', () => {
    expect(reading.records.map(({ date }) => date)).toEqual([
      { year: 2026, month: 2, day: 11, inferred: true },
      { year: 2025, month: 9, day: 29, inferred: false },
      { year: 2026, month: 5, day: 15, inferred: true },
      undefined,
    ]);
    expect(reading.records[0]!.page).toBe('Daily papers, Jul 2');
  });

  it('names what was left out, doubted and skipped, each with its line', () => {
    expect(reading.problems.map(({ severity, code, line }) => [severity, code, line])).toEqual([
      ['warning', 'left-out', 33],
      ['warning', 'left-out', 45],
      ['warning', 'date-missing', 53],
      ['note', 'lines-skipped', 1],
    ]);
    expect(reading.problems[0]!.entry).toBe('An Entry That Says Nothing of Its Authors');
    expect(reading.problems[1]!.entry).toBe('An Organisation in the Place of the Number');
    expect(reading.problems[3]!.message).toContain('Analytical Engines');
  });
});

it('the seed page has 49 papers, and two entries that say nothing of their authors are named', async () => {
  const { records, problems } = await readBytes(seedFiles().find(({ name }) => name === 'daily-papers.txt')!.bytes);
  expect(records).toHaveLength(49);
  expect(problems.map(({ severity, code, line }) => [severity, code, line])).toEqual([
    ['warning', 'left-out', 134],
    ['warning', 'left-out', 322],
  ]);
  const after = records.find(({ title }) => title.startsWith('ElasticMoE'));
  expect(after?.statedCount).toBe(10);
  expect(after?.summary).toMatch(/^ElasticMoE scales/);
});

it('a number of authors without a title above it is an error', async () => {
  const reading = await readText('Daily Papers\n\n• 4 authors\n·\nMay 1, 2024\n');
  expect(reading.records).toEqual([]);
  expect(codesOf(reading)).toEqual(['title-missing']);
});

it('a title that looks like a button is kept where no other line can be the title', async () => {
  const summary = 'It is a sentence that is long enough to be taken for running text, whatever else stands around it.';
  const reading = await readText(writeDaily([{ title: '1984', paragraphs: [summary], count: 1, date: 'May 1, 2024' }]));
  expect(reading.records).toMatchObject([{ title: '1984', summary }]);
});

const words = fc.constantFrom(
  'Tables',
  'and',
  'the',
  '10Cache:',
  'Engines?',
  '$2.26\\times$',
  'Über',
  'of',
  '11',
  'authors',
  'May',
  '24',
  '深度',
);
const entry = fc.record({
  title: fc.array(words, { minLength: 1, maxLength: 12 }).map((picked) => `On ${picked.join(' ')}`),
  paragraphs: fc.array(
    fc
      .array(words, { minLength: 14, maxLength: 60 })
      .map((picked) => `We show ${picked.join(' ')} and much more than that in all of these cases.`),
    { minLength: 1, maxLength: 3 },
  ),
  count: fc.integer({ min: 1, max: 3000 }),
  date: fc.constantFrom('May 24', 'May 15 1', 'Sep 29, 2025', 'Sep 29, 2025 12'),
});
const noise = fc.array(
  fc.array(fc.constantFrom('Submitted by ada', '124', 'View all', 'Jul 1', 'Upvote 3', '▲ 7'), { maxLength: 3 }),
  { maxLength: 8 },
);

it('a page of any papers reads back the same, whatever buttons stand between them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), noise, async (entries, gaps) => {
      const reading = await readText(writeDaily(entries, gaps), 'page.txt', { savedYear: 2026 });
      expect(reading.records.map(({ title, summary, statedCount, date }) => [title, summary, statedCount, date])).toEqual(
        entries.map(({ title, paragraphs, count, date }) => [
          title,
          paragraphs.join('\n\n'),
          count,
          {
            year: date.includes('2025') ? 2025 : 2026,
            month: date.startsWith('May') ? 5 : 9,
            day: Number(/\d+/.exec(date)![0]),
            inferred: !date.includes('2025'),
          },
        ]),
      );
      expect(codesOf(reading)).toEqual([]);
    }),
  );
});
