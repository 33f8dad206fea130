/**
 * Megabytes per second of every reader of a large format, beside the parsers that one would otherwise take, on the same
 * invented file in the same run: read the ratio. All find the same papers and authors before they are timed; bibtex-parse,
 * papaparse and JSON.parse only take the file apart and leave names, dates and ids as they stand.
 */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { entries } from 'bibtex-parse';
import Papa from 'papaparse';
import { bench, describe } from 'vitest';
import { readFile } from '../../src/readers/readFile.ts';
import { inventedFile, inventedFormats } from './inventedFiles.ts';

/** A parser → the number of authors of each paper. */
type Peer = (text: string) => readonly number[];

const parts = (names: string | undefined, between: string): number => (names ?? '').split(between).length;
const citation: Peer = (text) => plugins.input.chain(text, { generateGraph: false }).map(({ author }) => author?.length ?? 0);
const authorsIn = (json: unknown, key: string): number => (json as Record<string, readonly unknown[]>)[key]!.length;

const peers: Readonly<Record<string, Readonly<Record<string, Peer>>>> = {
  bibtex: {
    'citation-js': citation,
    'bibtex-parse': (text) => entries(text).map(({ AUTHOR }) => parts(AUTHOR, ' and ')),
  },
  ris: { 'citation-js': citation },
  csv: {
    papaparse: (text) => {
      const { data } = Papa.parse<{ readonly Authors: string }>(text, { header: true, skipEmptyLines: true });
      return data.map(({ Authors }) => parts(Authors, '; '));
    },
  },
  'csl-json': { 'JSON.parse': (text) => (JSON.parse(text) as unknown[]).map((each) => authorsIn(each, 'author')) },
  records: {
    'JSON.parse': (text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => authorsIn(JSON.parse(line), 'authors')),
  },
};

const megabytes = 2;
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

async function read({ name, bytes }: { readonly name: string; readonly bytes: Blob }): Promise<readonly number[]> {
  const steps = readFile({ name, bytes });
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value.records.map(({ authors }) => authors.length);
  }
}

for (const format of inventedFormats) {
  const file = inventedFile(format, megabytes * 1e6);
  const text = await file.bytes.text();
  const counts = await read(file);
  if (counts.length !== file.papers || counts.reduce((sum, count) => sum + count, 0) !== file.authors)
    throw new Error(`${format.reader} loses somebody of its invented file`);
  describe(`${megabytes} MB of ${format.reader}, ${file.papers.toLocaleString('en')} papers`, () => {
    bench('Coterie', async () => void (await read(file)), few);
    for (const [name, peer] of Object.entries(peers[format.reader] ?? {})) {
      const found = peer(text);
      const differ = found.findIndex((count, index) => count !== counts[index]);
      if (found.length !== counts.length || differ !== -1)
        throw new Error(`${name} and Coterie differ in ${format.reader}: ${found.length} papers, first at ${differ}`);
      bench(name, () => void peer(text), few);
    }
  });
}
