import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Reader, Reading } from '../../src/readers/reader.ts';
import { readBytes, readWith } from './reading.ts';

/** A file's folder beside the checkout; it may not be there. */
const dataFolder = (folder: string): string => fileURLToPath(new URL(`../../../shared/data/${folder}/`, import.meta.url));

export const isThere = (folder: string): boolean => existsSync(dataFolder(folder));

/** Every JSON file of a folder that the reader is given, read. */
export async function readFolder(folder: string, reader: string): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const name of readdirSync(dataFolder(folder)).filter((each) => each.endsWith('.json'))) {
    const reading = await readBytes(new Blob([readFileSync(dataFolder(folder) + name)]), name);
    if (reading.reader === reader) readings.push(reading);
  }
  return readings;
}

/** A text cut, with characters changed, with lines in another order, or with values of another kind. */
function mutated(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  return fc.oneof(
    place.map((at) => text.slice(0, at)),
    place.map((at) => text.slice(at)),
    fc
      .array(fc.tuple(place, fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\0', 'x', '')), { maxLength: 4 })
      .map((changes) => changes.reduce((all, [at, by]) => all.slice(0, at) + by + all.slice(at + 1), text)),
    fc.shuffledSubarray(text.split('\n')).map((lines) => lines.join('\n')),
    fc
      .array(fc.constantFrom('null', '[]', '{}', '7', '"x"', '[[null]]', '{"a":[{}]}'), { minLength: 1, maxLength: 5 })
      .map((others) => {
        let at = 0;
        return text.replace(/(?<=: ?)(?:"[^"]*"|\d+)/g, (value) => (at++ % 3 === 0 ? others[at % others.length]! : value));
      }),
  );
}

/** Whatever happens to a text: no throw, sound records, lines within it, and never nothing without a word. */
export async function outlivesMutations(reader: Reader, text: string): Promise<void> {
  await fc.assert(
    fc.asyncProperty(mutated(text), async (broken) => {
      const { records, problems } = await readWith(reader, broken);
      const lines = broken.split('\n').length;
      for (const { line = 1 } of [...records, ...problems]) {
        expect(line).toBeGreaterThanOrEqual(1);
        if (lines > 2) expect(line).toBeLessThanOrEqual(lines);
      }
      if (records.length === 0) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { title, authors } of records) {
        expect(title.trim()).not.toBe('');
        expect(authors.every(({ name }) => name.trim() !== '')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
}
