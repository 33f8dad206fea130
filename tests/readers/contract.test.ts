import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLostEntries } from '../../src/kit/problem.ts';
import { readers } from '../../src/readers/index.ts';
import type { Reader, Reading } from '../../src/readers/reader.ts';
import { readFile } from '../../src/readers/readFile.ts';
import { codesOf, readText, readWith } from './reading.ts';

/** Lines that mean something to some reader, in any order. */
const telling = fc.constantFrom(
  ...[
    '',
    ' ',
    'Fan Lai',
    'LG',
    'h-index42',
    'h-index',
    '42',
    '2papers',
    '2 Papers',
    'AI Score60',
    'LGMay 24Code',
    '98.5DCMay 24',
    'DCFeb 30',
  ],
  ...[
    '98.5',
    'DC',
    'May 24',
    'Code',
    'A Title',
    'Fan Lai, A. B. et al.',
    'et al.',
    'Some words that end.',
    '• 11 authors',
    '0 authors',
    '·',
  ],
  ...[
    'Sep 29, 2025 1',
    'Gensyn Gensyn',
    'Daily Papers',
    '{',
    '"format": "coterie-session"',
    '}',
    '\ufeff',
    '\u2028',
    '@article{x,',
    'TY  - JOUR',
  ],
);
const page = fc.oneof(
  fc.array(telling, { maxLength: 40 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

/** Every entry is a record, a profile, or lost with a word; what could not be read at all is lost. */
function expectAccounted({ entries, records, profiles, problems }: Reading): void {
  expect(entries).toBe(records.length + profiles.length + countLostEntries(problems));
  for (const { severity, lost, entries: several } of problems) {
    if (severity === 'error') expect(lost).toBeDefined();
    if (several !== undefined) expect(lost === 'entry' && several >= 1).toBe(true);
  }
  if (records.length + profiles.length === 0 && entries === 0)
    expect(problems.some(({ lost, code }) => lost !== undefined || code === 'no-entries' || code === 'no-entry')).toBe(true);
}

function expectSound(reading: Reading, text: string): void {
  expectAccounted(reading);
  const lineCount = text.split('\n').length;
  for (const { line } of [...reading.records, ...reading.profiles, ...reading.problems]) {
    if (line === undefined) continue;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lineCount);
  }
  for (const { title, authors, complete, statedCount } of reading.records) {
    expect(title.trim()).not.toBe('');
    expect(authors.every(({ name }) => name.trim() !== '')).toBe(true);
    if (complete) expect(authors.length).toBeGreaterThan(0);
    if (statedCount !== undefined) expect(statedCount).toBeGreaterThanOrEqual(1);
  }
  for (const { message, advice, code } of reading.problems) {
    expect(message.trim()).not.toBe('');
    expect(advice.trim()).not.toBe('');
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
  expect(structuredClone(reading)).toEqual(reading);
}

describe.each(readers.map((reader): [string, Reader] => [reader.id, reader]))('the reader %s', (id, reader) => {
  it('alone recognises its sample', () => {
    const sure = readers.filter((each) => each.recognise(reader.sample) >= 0.5);
    expect(sure.map((each) => each.id)).toEqual([id]);
  });

  it('reads its sample without a problem', async () => {
    const reading = await readText(reader.sample);
    expect(reading).toMatchObject({ reader: id, problems: [] });
    expect(reading.records.length).toBeGreaterThan(0);
    expectSound(reading, reader.sample);
  });

  it('reads its sample alike with any kind of line ends', async () => {
    const reading = await readText(reader.sample);
    for (const end of ['\r\n', '\r']) expect(await readText(reader.sample.replaceAll('\n', end))).toEqual(reading);
  });

  it('is sure from 0 to 1 of any text', () => {
    fc.assert(
      fc.property(page, (text) => {
        const sure = reader.recognise(text);
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never throws, and says only what stands in the text', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (text) => {
        expectSound(await readWith(reader, text), text);
      }),
    );
  });

  it('loses a cut-off sample never without a word', async () => {
    const whole = await readText(reader.sample);
    for (let length = 0; length < reader.sample.length; length += 7) {
      const text = reader.sample.slice(0, length);
      const reading = await readWith(reader, text);
      expectSound(reading, text);
      if (reading.records.length + reading.profiles.length === 0) expect(codesOf(reading)).not.toEqual([]);
      expect(reading.records.length).toBeLessThanOrEqual(whole.records.length);
    }
  });

  it('accounts for every entry of its sample, wherever lines are missing or shuffled', async () => {
    const lines = reader.sample.split('\n');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines), fc.subarray(lines), async (shuffled, some) => {
        for (const text of [shuffled.join('\n'), some.join('\n')]) expectAccounted(await readWith(reader, text));
      }),
    );
  });

  it('explains itself in one sentence', () => {
    expect(reader.explain).toMatch(/^[A-Z].*\.$/);
    expect(reader.endings.every((ending) => ending.startsWith('.'))).toBe(true);
  });
});

it('any bytes give a reading, and a file that no reader knows gives one error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const steps = readFile({ name: 'any', bytes: new Blob([bytes.slice()]) }, {});
      let step = await steps.next();
      while (!step.done) step = await steps.next();
      if (step.value.reader === undefined) expect(step.value.problems.map(({ severity }) => severity)).toEqual(['error']);
    }),
  );
});
