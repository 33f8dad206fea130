import { gzipSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Excerpt, type ExcerptAnswer, excerptOf, type ExcerptWish } from '../../src/readers/excerpt.ts';
import { readSource } from '../../src/readers/readSource.ts';
import type { SourceFile } from '../../src/readers/reader.ts';

async function ask(
  file: SourceFile,
  wish: Partial<ExcerptWish> = {},
  name = file.name,
): Promise<ExcerptAnswer & { readonly steps: number }> {
  const work = excerptOf(file, name, { line: 1, before: 2, after: 2, ...wish });
  for (let steps = 1; ; steps++) {
    const step = await work.next();
    if (step.done) return { ...step.value, steps };
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

async function excerpt(bytes: BlobPart, wish?: Partial<ExcerptWish>): Promise<Excerpt> {
  const answer = await ask({ name: 'a.txt', bytes: new Blob([bytes]) }, wish);
  if ('problem' in answer) throw new Error(answer.problem.message);
  return answer.excerpt;
}

it('an excerpt is the lines around one, with any kind of line ends', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['one', 'two', '', 'four', 'five', 'six'].join(end);
    expect(await excerpt(text, { line: 4, before: 1, after: 1 })).toEqual({
      line: 4,
      first: 3,
      lines: ['', 'four', 'five'],
      last: false,
    });
    expect(await excerpt(text, { line: 1 })).toEqual({ line: 1, first: 1, lines: ['one', 'two', ''], last: false });
    expect(await excerpt(text + end, { line: 6, before: 1 })).toEqual({ line: 6, first: 5, lines: ['five', 'six'], last: true });
  }
});

it('a line behind the end is the last one, and an empty file has none', async () => {
  expect(await excerpt('one\ntwo\nthree', { line: 99, before: 1 })).toEqual({
    line: 3,
    first: 2,
    lines: ['two', 'three'],
    last: true,
  });
  expect(await excerpt('', { line: 5 })).toEqual({ line: 1, first: 1, lines: [], last: true });
});

it('every excerpt of any text is the same as by splitting it', async () => {
  const lines = fc.array(
    fc.string({ maxLength: 5 }).map((line) => line.replace(/[\r\n]/g, '')),
    { minLength: 1, maxLength: 12 },
  );
  const small = fc.integer({ min: 0, max: 4 });
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 15 }), small, small, async (all, line, before, after) => {
      const text = all.join('\n');
      const whole = text === '' ? [] : text.replace(/\n$/, '').split('\n');
      const at = Math.max(1, Math.min(line, whole.length));
      const first = Math.max(1, at - before);
      expect(await excerpt(text, { line, before, after })).toEqual({
        line: at,
        first,
        lines: whole.slice(first - 1, line > whole.length ? undefined : at + after),
        last: at + after >= whole.length || line > whole.length,
      });
    }),
  );
});

it('what stands far behind the lines is not read', async () => {
  const wide = 'x'.repeat(99);
  const bytes = new Blob([`${wide}\n`.repeat(100_000)]);
  const near = await ask({ name: 'a.txt', bytes }, { line: 10 });
  const far = await ask({ name: 'a.txt', bytes }, { line: 90_000 });
  expect(near.steps).toBeLessThan(3);
  expect(far.steps).toBeGreaterThan(5);
  expect('excerpt' in far && far.excerpt.first).toBe(89_998);
});

it('a long line is cut around what it is about, wherever pieces of the file end', async () => {
  const entry = (title: string) => JSON.stringify({ title, text: 'x'.repeat(700) });
  const entries = Array.from({ length: 4000 }, (_, index) => entry(`Paper ${index}, of “${index}” and "${index}"`));
  const line = `[${entries.join(',')}]`;
  for (const number of [0, 17, 1400, 1401, 3999]) {
    const { lines } = await excerpt(line, { about: `Paper ${number}, of “${number}” and "${number}"` });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.length).toBeLessThanOrEqual(2002);
    expect(lines[0]).toContain(`Paper ${number}, of`);
    expect(lines[0]!.startsWith('…')).toBe(number > 3);
    expect(lines[0]!.endsWith('…')).toBe(number < 3999);
  }
  const plain = await excerpt(`short\n${line}\nshort`, { line: 2 });
  expect(plain.lines.map((each) => each.length)).toEqual([5, 2001, 5]);
});

it('a line of 50 MB is passed in pieces', async () => {
  const bytes = new Blob([...Array.from({ length: 50 }, () => 'y'.repeat(1 << 20)), 'needle', 'z'.repeat(5000), '\nnext']);
  const answer = await ask({ name: 'a.json', bytes }, { line: 1, about: 'needle' });
  expect(answer.steps).toBeGreaterThan(40);
  expect('excerpt' in answer && answer.excerpt.lines.map((line) => line.includes('needle'))).toEqual([true, false]);
});

it('the text is decoded as for its reader', async () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect((await excerpt('\ufeffZoë')).lines).toEqual(['Zoë']);
  expect((await excerpt(Uint8Array.from([0xff, 0xfe, 0x5a, 0, 0xeb, 0]))).lines).toEqual(['Zë']);
  expect((await excerpt(latin('Zo\xeb\nB\xf6hm'))).lines).toEqual(['Zoë', 'Böhm']);
  // The first megabyte says UTF-8, the rest outvotes it.
  const mixed = new Blob(['ö\n', 'plain\n'.repeat(200_000), latin('Zo\xeb B\xf6hm\n'), 'x\n'.repeat(10)]);
  const answer = await ask({ name: 'a.txt', bytes: mixed }, { line: 200_002, before: 0, after: 0 });
  expect('excerpt' in answer && answer.excerpt.lines).toEqual(['Zoë Böhm']);
});

it('files in archives go by the names that their readings have', async () => {
  const page = strToU8('TY  - JOUR\nTI  - Looms\nAU  - Lovelace, Ada\nER  - \n');
  const inner = zipSync({ 'deep.ris': page });
  const zip = { name: 'a.zip', bytes: new Blob([zipSync({ 'sub/one.ris': page, 'two.ris': page, 'inner.zip': inner }).slice()]) };
  const reading = readSource(zip, () => ({}));
  let step = await reading.next();
  while (!step.done) step = await reading.next();
  expect(step.value.map(({ file }) => file)).toEqual(['a.zip/sub/one.ris', 'a.zip/two.ris', 'a.zip/inner.zip/deep.ris']);
  for (const { file } of step.value) {
    expect(await ask(zip, { line: 2, before: 0, after: 0 }, file)).toMatchObject({ excerpt: { lines: ['TI  - Looms'] } });
  }
  expect(await ask(zip, {}, 'a.zip/three.ris')).toMatchObject({ problem: { code: 'not-there', file: 'a.zip/three.ris' } });
  const gzip = { name: 'a.ris.gz', bytes: new Blob([gzipSync(page).slice()]) };
  expect(await ask(gzip, { line: 3, before: 0, after: 0 })).toMatchObject({ excerpt: { lines: ['AU  - Lovelace, Ada'] } });
});

it('a file that cannot be read any more is a problem', async () => {
  const bytes = Object.assign(new Blob(['abc']), { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) });
  expect(await ask({ name: 'a.txt', bytes })).toMatchObject({
    problem: { code: 'unreadable', message: 'the file could not be read: gone' },
  });
});
