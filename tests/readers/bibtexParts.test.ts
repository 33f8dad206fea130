import { expect, it } from 'vitest';
import bibtex from '../../src/readers/bibtex.reader.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { mutationsOf } from './mutations.ts';
import { codesOf, openedText, readWith } from './reading.ts';

/** What a text tells when it comes in pieces of so many characters. */
async function readPieces(text: string, size: number): Promise<Reading> {
  const steps = bibtex.read(openedText(text, 'page.txt', size), {});
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

const withComments = `@comment{
@article{hidden, title={Not read}, author={No, Body}}
still a comment}
@misc{child, crossref = {Parent}, author={A, B}}
@misc{other, xdata = {data, more}, title={t}}
@xdata{data, journal = {J}}
@comment{never closed
@book{parent, title={A parent}, author={Doe, Jane}, year = 1999}
@misc{parent, title={A second one of that key}}
@misc{lost, crossref={nowhere}, title={x @string{y = {z}} w}, author = {C, D and
  E, F}}`;

it('a file tells the same in pieces of any size', async () => {
  for (const text of [bibtex.sample, withComments, bibtex.sample + withComments + bibtex.sample]) {
    const whole = await readWith(bibtex, text);
    for (const size of [1, 7, 30, 100, 333]) expect(await readPieces(text, size)).toEqual(whole);
  }
});

it('a harmed file tells the same in pieces of any size', async () => {
  for (const [kind, text] of mutationsOf(withComments + bibtex.sample)) {
    if (text.length > 3000) continue;
    const whole = await readWith(bibtex, text);
    for (const size of [11, 150]) expect(await readPieces(text, size), `${kind}: ${JSON.stringify(text)}`).toEqual(whole);
  }
});

it('entries point to others before and behind them, across pieces', async () => {
  const filler = Array.from({ length: 200 }, (_, n) => `@misc{k${n}, title = {Filler ${n}}, author = {Doe, J${n}}}`).join('\n');
  const text = [
    '@inproceedings{one, crossref = {Volume}, title = {First}, author = {A, B}}',
    filler,
    '@proceedings{volume, title = {The Volume}, year = 2001}',
    filler.replaceAll('{k', '{l'),
    '@inproceedings{two, crossref = "volume", title = {Second}, author = {C, D}}',
    '@string{v = {volume}}\n@inproceedings{three, crossref = v, title = {Third}, author = {E, F}}',
  ].join('\n');
  const { records, problems } = await readPieces(text, 500);
  expect(problems).toEqual([]);
  for (const title of ['First', 'Second', 'Third'])
    expect(records.find((record) => record.title === title)).toMatchObject({ venue: 'The Volume', date: { year: 2001 } });
  expect(records.map(({ line }) => line)).toEqual(records.map(({ line }) => line).sort((x, y) => x - y));
});

it('a comment that closes pieces later hides what stands in it', async () => {
  const text = `@comment{\n${'@misc{x, title={hidden}}\n'.repeat(500)}}\n@misc{y, title={seen}, author={A, B}}`;
  const reading = await readPieces(text, 300);
  expect(reading.records.map(({ title }) => title)).toEqual(['seen']);
  expect(codesOf(reading)).toEqual([]);
});
