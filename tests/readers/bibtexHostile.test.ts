import { expect, it } from 'vitest';
import bibtex from '../../src/readers/bibtex.reader.ts';
import { codesOf, readText, readWith } from './reading.ts';
import { expectNoHarm } from './taggedMutations.ts';

const read = (...lines: string[]) => readText(lines.join('\n'), 'refs.bib');
const namesOf = (record: { readonly authors: readonly { readonly name: string }[] }) => record.authors.map(({ name }) => name);

it('macros of macros stay within bounds, and one that explains itself stands for nothing', async () => {
  const tower = Array.from({ length: 40 }, (_, n) => `@string{m${n + 1} = m${n} # m${n} # m${n} # m${n}}`);
  const bomb = await read('@string{m0 = {lol}}', ...tower, '@article{x, author={A, A and B, B}, title=m40}');
  expect(JSON.stringify(bomb).length).toBeLessThan(50_000);
  expect(namesOf(bomb.records[0]!)).toEqual(['A A', 'B B']);
  const circle = await read('@string{a=b}', '@string{b=a}', '@article{x, author=a # { and B, B}, title=b}');
  expect(namesOf(circle.records[0]!)).toEqual(['B B']);
  expect(codesOf(circle)).toContain('macro-lost');
});

it('marks in titles are only text', async () => {
  const { records } = await read(
    '@article{x, author={{__proto__} and P, P}, title={<script>alert(1)</script>}, journal={constructor}}',
  );
  expect(records[0]).toMatchObject({ title: '<script>alert(1)</script>', venue: 'constructor' });
  expect(namesOf(records[0]!)).toEqual(['__proto__', 'P P']);
});

it('five thousand authors are all read', async () => {
  const authors = Array.from({ length: 5000 }, (_, n) => `Family${n}, Given`).join(' and ');
  const { records } = await read(`@article{x, title={t}, author = {${authors}}}`);
  expect(records[0]!.authors).toHaveLength(5000);
});

it.each([
  ['open braces', `@article{x, author={${'{'.repeat(200_000)}`, 0],
  ['deep braces', `@article{x, author={${'{'.repeat(100_000)}${'}'.repeat(100_000)} and B, B}, title={t}}`, 1],
  ['heads', '@article{x, a={'.repeat(50_000), 0],
  ['heads on lines', '@article{x, a={\n'.repeat(20_000), 0],
  ['open comments', '@comment{\n'.repeat(50_000), 0],
  ['at signs', '@'.repeat(200_000), 0],
  ['blanks', `@article{x,${' '.repeat(500_000)}title${' '.repeat(500_000)}={t}}`, 1],
  ['one endless title', `@article{x, title={${'word '.repeat(500_000)}}, author={A, B}}`, 1],
  [
    'a chain of references',
    Array.from({ length: 5000 }, (_, n) => `@misc{k${n}, crossref={k${n + 1}}, title={t}}`).join('\n'),
    5000,
  ],
])('%s: read in steps, in time with their length', async (_, text, count) => {
  const reading = await readWith(bibtex, text);
  expect(reading.records).toHaveLength(count);
  if (count === 0) expect(codesOf(reading)).not.toEqual([]);
});

it('cut, changed and shuffled entries harm nobody', async () => {
  await expectNoHarm(bibtex, [
    bibtex.sample,
    `@string{a = {x}}\n@misc{k, author = a # {{\\"o} and "b"}, title = "a } b", url = {x}}\n`.repeat(5),
  ]);
});
