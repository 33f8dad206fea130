import fc from 'fast-check';
import { expect } from 'vitest';
import type { Reader } from '../../src/readers/reader.ts';
import { readWith } from './reading.ts';

/** A text cut, with characters changed, or with its lines in another order. */
function mutated(text: string): fc.Arbitrary<string> {
  const at = fc.nat(text.length - 1);
  const lines = text.split('\n');
  return fc.oneof(
    at.map((place) => text.slice(0, place)),
    at.map((place) => text.slice(place)),
    fc.tuple(at, at).map(([one, other]) => text.slice(0, Math.min(one, other)) + text.slice(Math.max(one, other))),
    fc
      .array(fc.tuple(at, fc.constantFrom('<', '>', '&', '"', '/', ' ', 'x', '\0', '\ud800', '<!--', ']]>', '&a;')), {
        maxLength: 6,
      })
      .map((changes) => changes.reduce((changed, [place, by]) => changed.slice(0, place) + by + changed.slice(place + 1), text)),
    fc.shuffledSubarray(lines, { minLength: lines.length }).map((shuffled) => shuffled.join('\n')),
  );
}

/** However a text is damaged, it is read without a throw, every line is one of the text, and an empty reading says why. */
export async function expectHardy(reader: Reader, text: string): Promise<void> {
  await fc.assert(
    fc.asyncProperty(mutated(text), async (damaged) => {
      const { records, problems } = await readWith(reader, damaged);
      const count = damaged.split('\n').length;
      for (const { line } of [...records, ...problems]) {
        expect(line ?? 1).toBeGreaterThanOrEqual(1);
        expect(line ?? 1).toBeLessThanOrEqual(count);
      }
      for (const { title, authors } of records) {
        expect(title).not.toBe('');
        expect(authors.every(({ name }) => name.trim() !== '')).toBe(true);
      }
      if (records.length === 0) expect(problems).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
}
