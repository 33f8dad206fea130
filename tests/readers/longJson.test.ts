import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonEntries } from '../../src/readers/jsonEntries.ts';
import type { JsonEntry } from '../../src/readers/jsonEntry.ts';
import { openedText } from './reading.ts';

const ways = ['results', 'message.items', 'message', 'data'];

/** @param longest characters above which a text is read in parts */
async function entriesOf(text: string, longest: number, size = 40): Promise<JsonEntry[]> {
  const entries: JsonEntry[] = [];
  const steps = jsonEntries(openedText(text, 'page.json', size), ways, (entry) => entries.push(entry), longest);
  for (let step = await steps.next(); !step.done; step = await steps.next());
  return entries;
}

it('what is too long for one text gives the same entries in parts, as a list and as a page, however it is cut', async () => {
  const work = fc.record({
    id: fc.nat(),
    title: fc.string({ unit: 'grapheme' }),
    authors: fc.array(fc.string(), { maxLength: 3 }),
  });
  const build = fc.constantFrom(
    (works: unknown) => works,
    (works: unknown) => ({ meta: { count: 3 }, results: works, results2: [1, 2] }),
    (works: unknown) => ({ status: 'ok', message: { total: 7, items: works } }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(work, { minLength: 1, maxLength: 12 }),
      build,
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 60 }),
      async (works, dress, indent, size) => {
        const text = JSON.stringify(dress(works), null, indent);
        const whole = await entriesOf(text, Infinity, size);
        const parted = await entriesOf(text, 0, size);
        expect(parted.map(({ number, value }) => ({ number, value }))).toEqual(
          whole.map(({ number, value }) => ({ number, value })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

it('what is too long and breaks off keeps all before, and says on which line nothing more could be read', async () => {
  const text = '[\n{"id": 1},\n{"id": 2},\n{"id": 3, "tit';
  expect(await entriesOf(text, 0)).toEqual([
    { number: 1, line: 1, value: { id: 1 } },
    { number: 2, line: 2, value: { id: 2 } },
    { number: 3, line: 4, wrong: 'the list breaks off', last: true },
  ]);
  const torn = '[\n{"id": 1},\n{"id" 2},\n{"id": 3}]';
  expect(await entriesOf(torn, 0)).toEqual([
    { number: 1, line: 1, value: { id: 1 } },
    { number: 2, line: 3, wrong: 'it is not sound JSON', last: true },
  ]);
});
