/**
 * Every reader's sample, and the real exports where they are at hand, harmed in every way that files are harmed. Seeded, so
 * that a failure comes back. `COTERIE_FUZZ=50` harms them fifty times as often; a plain run takes some seconds.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLostEntries } from '../../src/kit/problem.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { readers } from '../../src/readers/index.ts';
import type { Reader, Reading } from '../../src/readers/reader.ts';
import { byteMutationsOf, fuzzTimes, mutationsOf } from './mutations.ts';
import { readBytes, readWith } from './reading.ts';

/** Milliseconds for a text, whatever is in it: some twenty times of what is usual, for machines are busy. */
const patience = ({ length }: { readonly length: number }): number => 2000 + length / 100;

/** The promise to hostile files: nothing grows beyond measure, and what is wrong is said. */
function expectBounded(reading: Reading, size: number): void {
  const { records, profiles, problems, entries } = reading;
  for (const { message, advice, entry = '' } of problems) {
    expect(message.length).toBeLessThanOrEqual(500);
    expect(advice.length).toBeLessThanOrEqual(2000);
    expect(entry.length).toBeLessThanOrEqual(200);
  }
  const kinds = new Set(problems.map(({ severity, code, lost }) => `${severity} ${code} ${lost ?? ''}`));
  expect(problems.length).toBeLessThanOrEqual(1001 * kinds.size);
  if (records.length + profiles.length === 0) expect(problems).not.toEqual([]);
  if (entries !== undefined) expect(entries).toBe(records.length + profiles.length + countLostEntries(problems));
  // Names stand in a record in parts and as a whole; a problem's words are as long for a short entry.
  expect(JSON.stringify(records).length + JSON.stringify(profiles).length).toBeLessThanOrEqual(20_000 + 40 * size);
  for (const { title, authors } of records) {
    expect(title.trim()).not.toBe('');
    expect(authors.every(({ name }) => name.trim() !== '')).toBe(true);
  }
}

/** Time on the clock that reading took; the machine may be busy, so that only far too long is too long. */
async function readInTime(text: string, read: () => Promise<Reading>): Promise<void> {
  const began = performance.now();
  const reading = await read();
  expect(performance.now() - began).toBeLessThan(patience(text));
  expectBounded(reading, text.length);
}

describe.each(readers.map((reader): [string, Reader] => [reader.id, reader]))('the reader %s', (_, reader) => {
  it('bears its own sample cut, changed, shuffled, doubled and nested', async () => {
    for (const [, text] of mutationsOf(reader.sample.repeat(2))) {
      expect(reader.recognise(text.slice(0, 65536))).toBeLessThanOrEqual(1);
      await readInTime(text, () => readWith(reader, text));
    }
  });

  it('bears its sample with bytes flipped and lost', async () => {
    for (const bytes of byteMutationsOf(new TextEncoder().encode(reader.sample))) {
      const reading = await readBytes(new Blob([bytes]), 'harmed', { reader: reader.id });
      expectBounded(reading, bytes.length);
    }
  });

  it('bears the samples of all others', async () => {
    for (const other of readers) await readInTime(other.sample, () => readWith(reader, other.sample));
  });

  it('bears words of its own format in any order', async () => {
    const words = fc.constantFrom(...reader.sample.split(/(?<=[^\p{L}\p{N}])|(?=[^\p{L}\p{N}])/u).slice(0, 400));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 200 }), async (some) => {
        const text = some.join('');
        expectBounded(await readWith(reader, text), text.length);
      }),
      { numRuns: 15 * fuzzTimes, seed: 1 },
    );
  });
});

const data = '../shared/data';
const skipped = !existsSync(data);

/** Files of some kilobytes below a folder, in the order of their paths. */
function smallFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((each) => {
      const path = join(folder, each.name);
      if (each.isDirectory()) return smallFiles(path);
      return each.isFile() && statSync(path).size < 60_000 ? [path] : [];
    });
}

describe.skipIf(skipped)('real exports (skipped where they are absent)', () => {
  it('harm nobody when they are harmed', async () => {
    const all = skipped ? [] : smallFiles(data);
    const random = seededRandom(all.length);
    const some = Array.from({ length: Math.min(all.length, 60 * fuzzTimes) }, () => all[Math.floor(random() * all.length)]!);
    for (const path of some) {
      const bytes = readFileSync(path);
      const [harmed] = byteMutationsOf(bytes, bytes.length + 1);
      expectBounded(await readBytes(new Blob([harmed!]), 'harmed'), bytes.length);
      let taken = 0;
      for (const [, text] of mutationsOf(bytes.toString('utf8'))) {
        if (taken++ > 4) break;
        await readInTime(text, () => readBytes(new Blob([text]), 'harmed'));
      }
    }
  });
});
