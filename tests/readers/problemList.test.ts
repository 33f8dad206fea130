import { expect, it } from 'vitest';
import { countLostEntries, type Problem } from '../../src/kit/problem.ts';
import { ProblemList } from '../../src/readers/problemList.ts';

const bad = (line: number, more: Partial<Problem> = {}): Problem => ({
  severity: 'error',
  code: 'bad-entry',
  file: 'a.bib',
  line,
  lost: 'entry',
  message: 'this entry is bad.',
  advice: 'It was skipped.',
  ...more,
});

it('lists a thousand problems of a kind and counts the others, with every entry they lost', () => {
  const list = new ProblemList();
  for (let line = 1; line <= 250_000; line++) list.add(bad(line, line % 10 === 0 ? { entries: 3 } : {}));
  list.add(bad(7, { code: 'bad-date', lost: 'part', severity: 'warning' }));
  const all = list.all();
  expect(all).toHaveLength(1002);
  expect(countLostEntries(all)).toBe(300_000);
  expect(all.at(-1)).toEqual({
    severity: 'error',
    code: 'bad-entry',
    file: 'a.bib',
    lost: 'entry',
    entries: 298_800,
    message: '249,000 more of the kind “bad-entry” are not listed.',
    advice: 'Mend those that are.',
  });
});

it('cuts what a problem repeats of the file, and never in the middle of a character', () => {
  const list = new ProblemList();
  list.add(bad(1, { message: '😀'.repeat(5000), entry: 'x'.repeat(5000) }));
  const [{ message, entry } = bad(0)] = list.all();
  expect(message.length).toBeLessThanOrEqual(500);
  expect(entry).toHaveLength(200);
  expect(() => encodeURIComponent(message)).not.toThrow();
});
