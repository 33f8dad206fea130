import fc from 'fast-check';
import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { readSource } from '../../src/readers/readSource.ts';
import { archiveKind, unpack, type UnpackLimits, unpackLimits } from '../../src/readers/unpack.ts';

const page = readers.find(({ id }) => id === 'profile-page')!.sample;
const blob = (bytes: Uint8Array): Blob => new Blob([bytes.slice()]);

async function unpacked(bytes: Uint8Array, limits: UnpackLimits = unpackLimits, name = 'a.zip') {
  const archive = { name, bytes: blob(bytes) };
  const files: Record<string, string> = {};
  const problems: string[] = [];
  for await (const step of unpack(archive, (await archiveKind(archive.bytes))!, limits)) {
    if ('file' in step) files[step.file.name] = await step.file.bytes.text();
    else if ('problem' in step) problems.push(`${step.problem.file}: ${step.problem.code}`);
    else expect(step.done >= 0 && step.done <= 1).toBe(true);
  }
  return { files, problems };
}

async function readings(bytes: Uint8Array, name = 'a.zip'): Promise<Reading[]> {
  const steps = readSource({ name, bytes: blob(bytes) }, () => ({}));
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    expect(step.value >= 0 && step.value <= 1).toBe(true);
  }
}

/** The bits of the `nth` directory entry at `offset` are changed. */
function patched(zip: Uint8Array, offset: number, value: number, nth = 0): Uint8Array {
  const copy = zip.slice();
  const text = Array.from(copy, (byte) => String.fromCharCode(byte)).join('');
  let at = -1;
  for (let found = 0; found <= nth; found++) at = text.indexOf('PK\u0001\u0002', at + 1);
  copy[at + offset] = value;
  return copy;
}

const text = strToU8('Some text. '.repeat(50));
const zip = (files: Zippable, level: 0 | 9 = 9) => zipSync(files, { level });

describe('an archive gives', () => {
  it.each([0, 9] as const)('every file in it, named by the archive and its path (level %i)', async (level) => {
    const { files, problems } = await unpacked(zip({ 'one.bib': text, 'deep/Zoë.ris': strToU8('TY  - JOUR') }, level));
    expect(files).toEqual({ 'a.zip/one.bib': 'Some text. '.repeat(50), 'a.zip/deep/Zoë.ris': 'TY  - JOUR' });
    expect(problems).toEqual([]);
  });

  it('no folders and nothing that a system put beside the files', async () => {
    const nothing = new Uint8Array();
    const bytes = zip({
      'deep/': nothing,
      '__MACOSX/._one.bib': text,
      'deep/.DS_Store': text,
      'deep/._x': text,
      'one.bib': text,
    });
    expect(Object.keys((await unpacked(bytes)).files)).toEqual(['a.zip/one.bib']);
  });

  it('the one file of a gzip under the name of the archive', async () => {
    expect(await unpacked(gzipSync(text), unpackLimits, 'one.bib.gz')).toEqual({
      files: { 'one.bib.gz': 'Some text. '.repeat(50) },
      problems: [],
    });
  });

  it('the files of archives in it, but not of archives in those', async () => {
    const inner = zip({ 'x.bib': strToU8('x'), 'more.zip': zip({ 'y.bib': strToU8('y') }) });
    const { files, problems } = await unpacked(zip({ 'in.zip': inner, 'z.bib.gz': gzipSync(strToU8('z')) }));
    expect(files).toEqual({ 'a.zip/in.zip/x.bib': 'x', 'a.zip/z.bib.gz': 'z' });
    expect(problems).toEqual(['a.zip/in.zip/more.zip: nested-archive']);
  });
});

describe('of an archive', () => {
  const two = zip({ 'one.bib': text, 'two.bib': text });

  it('a locked member is named and the rest is read', async () => {
    const { files, problems } = await unpacked(patched(two, 8, 1));
    expect(Object.keys(files)).toEqual(['a.zip/two.bib']);
    expect(problems).toEqual(['a.zip/one.bib: locked-archive']);
  });

  it('a member packed in another way is named and the rest is read', async () => {
    const { files, problems } = await unpacked(patched(two, 10, 14, 1));
    expect(Object.keys(files)).toEqual(['a.zip/one.bib']);
    expect(problems).toEqual(['a.zip/two.bib: unknown-packing']);
  });

  it.each([0, 9] as const)('a member with one wrong byte is named (level %i)', async (level) => {
    const bytes = zip({ 'one.bib': text, 'two.bib': text }, level);
    bytes[45] = bytes[45]! ^ 4;
    const { files, problems } = await unpacked(bytes);
    expect(files['a.zip/two.bib']).toBe('Some text. '.repeat(50));
    expect(problems).toEqual(['a.zip/one.bib: damaged-archive']);
  });

  it('that was cut off it is said', async () => {
    expect((await unpacked(two.slice(0, -30))).problems).toEqual(['a.zip: damaged-archive']);
    const long = gzipSync(Uint8Array.from({ length: 300_000 }, (_, i) => 65 + ((i * i * 7919) % 23)));
    const { files, problems } = await unpacked(long.slice(0, -2000), unpackLimits, 'b.gz');
    expect(problems).toEqual(['b.gz: damaged-archive']);
    expect(files['b.gz']?.length ?? 0).toBeLessThan(300_000);
  });

  it('that is an office document nothing is unpacked', async () => {
    const { files, problems } = await unpacked(zip({ '[Content_Types].xml': text, 'word/document.xml': text }));
    expect(files).toEqual({});
    expect(problems).toEqual(['a.zip: not-text']);
  });

  it('any bytes may be wrong: nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(two.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(two.length),
        async (at, value, length) => {
          const bytes = two.slice();
          bytes[at] = value;
          await unpacked(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes.slice(4, Math.max(8, length))]));
          await unpacked(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes.slice(4)]));
          const packed = gzipSync(text);
          packed[2 + (at % (packed.length - 2))] = value;
          await unpacked(packed);
        },
      ),
    );
  });
});

describe('a bomb', () => {
  const zeros = new Uint8Array(40 << 20);
  it.each([
    ['zip', zip({ 'bomb.bib': zeros, 'one.bib': text }), 'a.zip/bomb.bib: archive-too-large', ['a.zip/one.bib']],
    ['gzip', gzipSync(zeros), 'a.zip: archive-too-large', []],
  ])('in a %s is left out', async (_, bytes, problem, rest) => {
    const { files, problems } = await unpacked(bytes);
    expect(problems).toEqual([problem]);
    expect(Object.keys(files)).toEqual(rest);
  });

  it('of many files ends where their total does', async () => {
    const bytes = zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.bib`, text])));
    const { files, problems } = await unpacked(bytes, { ...unpackLimits, total: 2.5 * text.length });
    expect(Object.keys(files)).toHaveLength(2);
    expect(problems).toEqual(['a.zip/2.bib: archive-too-large']);
  });

  it('of too many members is read to its bound', async () => {
    const bytes = zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.bib`, text])));
    const { files, problems } = await unpacked(bytes, { ...unpackLimits, members: 7 });
    expect(Object.keys(files)).toHaveLength(7);
    expect(problems).toEqual(['a.zip: archive-too-large']);
  });
});

describe('read as a source', () => {
  it('an archive gives a reading per file, each with the archive as its source', async () => {
    const read = await readings(zip({ 'p.txt': strToU8(page), 'q.txt': strToU8(page) }));
    expect(read.map(({ file, source, reader }) => [file, source, reader])).toEqual([
      ['a.zip/p.txt', 'a.zip', 'profile-page'],
      ['a.zip/q.txt', 'a.zip', 'profile-page'],
    ]);
    expect(read[0]!.records[0]!.file).toBe('a.zip/p.txt');
  });

  it('a packed page is the page', async () => {
    const [packed, ...more] = await readings(gzipSync(strToU8(page)), 'p.txt.gz');
    expect(more).toEqual([]);
    expect(packed).toEqual((await readings(strToU8(page), 'p.txt.gz'))[0]);
    expect(packed!.source).toBeUndefined();
  });

  it('what is no bibliography is left out with a warning, beside one that is', async () => {
    const read = await readings(
      zip({ 'p.txt': strToU8(page), 'readme.md': strToU8('Hello'), 'cover.png': new Uint8Array([137, 80, 78, 71]) }),
    );
    expect(read.map(({ file }) => file)).toEqual(['a.zip', 'a.zip/p.txt']);
    expect(read[0]!.source).toBe('a.zip');
    expect(read[0]!.problems.map(({ severity, file }) => [severity, file])).toEqual([
      ['warning', 'a.zip/readme.md'],
      ['warning', 'a.zip/cover.png'],
    ]);
  });

  it.each([
    ['of strangers', zip({ 'readme.md': strToU8('Hello') })],
    ['that is empty', zip({})],
    ['that is cut off', zip({ 'p.txt': strToU8(page) }).slice(0, 60)],
  ])('an archive %s gives one reading with an error', async (_, bytes) => {
    const read = await readings(bytes);
    expect(read.map(({ file, source }) => [file, source])).toEqual([['a.zip', 'a.zip']]);
    expect(read[0]!.problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});
