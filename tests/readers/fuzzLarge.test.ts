/**
 * Files that are large and hold nothing good. Made of one megabyte again and again, so that a test needs no gigabytes.
 * `COTERIE_FUZZ` of more than 1 gives every reader the 200 MB that a plain run gives one of them.
 */
import { describe, expect, it } from 'vitest';
import { countLostEntries } from '../../src/kit/problem.ts';
import { readers } from '../../src/readers/index.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { readFile } from '../../src/readers/readFile.ts';
import { fuzzTimes } from './mutations.ts';

const million = 1_000_000;
/** Milliseconds on the clock for a megabyte, some twenty times of what is usual: machines are busy. */
const patience = 10_000;

/** A head and then one piece again and again, so many megabytes in all. */
function blobOf(head: string, piece: string, megabytes: number): Blob {
  const block = new Blob([piece.repeat(Math.ceil((million * Math.min(1, megabytes)) / piece.length))]);
  return new Blob([head, ...Array.from({ length: Math.max(1, megabytes) }, () => block)]);
}

/** Reads to the end. States that steps came often enough to cancel, and that it did not take far too long. */
async function readLarge(bytes: Blob, reader: string): Promise<Reading> {
  const steps = readFile({ name: 'large', bytes }, { reader });
  const began = performance.now();
  let count = 0;
  for (;;) {
    const step = await steps.next();
    count++;
    if (!step.done) continue;
    expect(performance.now() - began).toBeLessThan(2000 + (patience * bytes.size) / million);
    expect(count).toBeGreaterThan(bytes.size / (8 * million));
    const { problems, records, profiles, entries } = step.value;
    expect(problems.length).toBeLessThan(10_000);
    for (const { message } of problems) expect(message.length).toBeLessThanOrEqual(500);
    expect(entries).toBe(records.length + profiles.length + countLostEntries(problems));
    return step.value;
  }
}

/** Megabytes in a plain run for one reader of each kind: what they share is what holds large files. */
const sizes: Readonly<Record<string, number>> = { csv: 30, ris: 200, bibtex: 11, 'dblp-xml': 11, records: 11 };

describe.each(readers.map(({ id, sample }): [string, string] => [id, sample]))('the reader %s', (id, sample) => {
  it('reads what stands before a line without end', async () => {
    const megabytes = fuzzTimes > 1 ? 200 : (sizes[id] ?? 2);
    const reading = await readLarge(blobOf(`${sample}\n`, 'endless ', megabytes), id);
    const json = JSON.stringify(reading.records);
    expect(json.length).toBeLessThan(10 * million);
  });

  it('bears any sign tens of thousands of times', async () => {
    for (const sign of ['{', '[', '"', '<a>', '@', ',', '\n', '&', '\\', '{"a":', '%0 ', 'AU  - ', '\n@a{b,', '\n"', '<!--'])
      await readLarge(blobOf(sample, sign, 0.04 * fuzzTimes), id);
  });
});

it.each([
  ['bibtex', '@article{x, year={2000}}\n'],
  ['bibtex', '@article{x, title={never closed\n'],
  ['ris', 'TY  - JOUR\nAU  - A, B\nER  - \n'],
  ['enw', '%0 Journal Article\n%A A, B\n\n'],
  ['csv', ';A B;2000\n'],
  ['records', '{"authors": ["A B"]}\n'],
  ['records', '{"title": "broken\n'],
  ['csl-json', '{"type": "book"},\n'],
  ['dblp-xml', '<article key="x"><author>A B</author></article>\n'],
  ['dblp-xml', '<article key="x"><author>A B</article>\n'],
  ['pubmed-xml', '<PubmedArticle></PubmedArticle>\n'],
  ['nbib', 'PMID- 1\nFAU - A, B\n\n'],
  ['wos', 'PT J\nAU A, B\nER\n\n'],
])('%s: thousands of bad entries (%j) are counted, and no more than thousands listed', async (id, entry) => {
  const head = id === 'csv' ? 'Title;Authors;Year\n' : id === 'csl-json' ? '[' : id === 'dblp-xml' ? '<dblp>' : '';
  const { entries, records } = await readLarge(blobOf(head, entry, 0.3 * fuzzTimes), id);
  expect(records).toEqual([]);
  expect(entries).toBeGreaterThan(5000);
});

it.each(['dblp-xml', 'pubmed-xml', 'arxiv-atom', 'endnote-xml'])('%s: a billion laughs stay unsaid', async (id) => {
  const { sample } = readers.find((reader) => reader.id === id)!;
  const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('\n');
  const doctype = `<!DOCTYPE x [<!ENTITY l0 "ha">\n${laughs}\n<!ENTITY out SYSTEM "file:///etc/hostname">]>`;
  const body = sample.replace(/<!DOCTYPE[^>]*>\s*/, '').replace(/(<\?xml[^>]*>\s*)?/, `$1${doctype}\n`);
  const text = body.replace(/(<(?:title|ArticleTitle)[^>]*>)/g, '$1&l30;&out;');
  const reading = await readLarge(new Blob([text]), id);
  expect(JSON.stringify(reading).length).toBeLessThan(20_000);
});

describe.skipIf(fuzzTimes === 1)('a file longer than any string can be (skipped unless COTERIE_FUZZ asks for more)', () => {
  const filler = 'word '.repeat(200_000);
  it.each([
    ['bibtex', '', `@article{k, author = {Doe, Jane}, title = {T}, file = {${filler}}}\n`],
    ['ris', '', `TY  - JOUR\nAU  - Doe, Jane\nTI  - T\n${'N1  - note note note note\n'.repeat(40_000)}ER  - \n\n`],
    ['csv', 'Title;Authors;Year;Notes\n', `T;Jane Doe;2000;${filler}\n`],
    ['records', '', `{"title": "T", "authors": ["Jane Doe"], "note": "${filler}"}\n`],
  ])(
    '%s is read to its end',
    async (id, head, entry) => {
      const { records } = await readLarge(blobOf(head, entry, 545), id);
      expect(records).toHaveLength(545);
    },
    600_000,
  );
});
