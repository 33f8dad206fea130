import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { codesOf, readBytes, readText } from './reading.ts';

const sample = readers.find(({ id }) => id === 'profile-page')!.sample.replace('Luigi Menabrea', 'Luigi Menabréa');

/** A file of any size that tells how much of it was asked for. */
function huge(size: number, byte: number): { blob: Blob; asked: () => number } {
  let asked = 0;
  const slice = (start = 0, end = size) => {
    const length = Math.min(end, size) - start;
    asked += length;
    return { arrayBuffer: async () => new Uint8Array(length).fill(byte).buffer };
  };
  return { blob: { size, slice } as unknown as Blob, asked: () => asked };
}

const utf16 = (text: string, bigEndian: boolean): Blob => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].forEach((unit, i) =>
    view.setUint16(2 * i, unit, !bigEndian),
  );
  return new Blob([view.buffer]);
};

describe('a file that cannot be read gives nothing but one clear error:', () => {
  it.each([
    ['an empty one', new Blob([]), 'empty-file'],
    ['one of blanks', new Blob(['  \r\n\t\n']), 'empty-file'],
    ['one with NUL bytes', new Blob(['Fan Lai\n\nLG\nh-index42\0\n2 Papers']), 'not-text'],
    ['one of control characters', new Blob([new Uint8Array(500).map((_, i) => (i % 3 ? 2 : 65))]), 'not-text'],
    ['a PDF', new Blob(['%PDF-1.7\n%âãÏÓ\n']), 'not-text'],
    ['a zip archive', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 20])]), 'not-text'],
    ['a text of another kind', new Blob(['Dear diary,\n\ntoday I read 38 Papers.']), 'unknown-format'],
    ['a web page', new Blob(['<!DOCTYPE html><html><body>Fan Lai</body></html>']), 'unknown-format'],
    ['a page cut off in its head', new Blob(['Fan Lai\n\nLG\nh-ind']), 'unknown-format'],
  ])('%s', async (_, bytes, code) => {
    const reading = await readBytes(bytes);
    expect(reading).toMatchObject({ records: [], profiles: [], problems: [{ severity: 'error', code, file: 'page.txt' }] });
    expect(reading.problems).toHaveLength(1);
  });

  it('one of an unknown format, whose advice names the kinds and how to insist', async () => {
    const { problems } = await readText('Dear diary,\n\ntoday I read 38 Papers.');
    expect(problems[0]!.advice.length).toBeLessThan(220);
    for (const word of ['BibTeX', 'RIS', 'tables', 'pages', '“Read as”', '--reader']) expect(problems[0]!.advice).toContain(word);
  });

  it('one that is gone', async () => {
    const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('it was moved')) }) } as unknown as Blob;
    const { problems } = await readBytes(gone);
    expect(problems).toMatchObject([{ severity: 'error', code: 'unreadable' }]);
    expect(problems[0]!.message).toContain('it was moved');
  });
});

it.each([0x61, 0x0a, 0x00])('100 MB of byte %i are turned away after the first 64 kB', async (byte) => {
  const { blob, asked } = huge(100 << 20, byte);
  const { records, problems } = await readBytes(blob);
  expect(records).toEqual([]);
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  expect(asked()).toBeLessThanOrEqual(1 << 16);
});

describe('a page reads the same', () => {
  const plain = readText(sample);
  it.each([
    ['with a byte order mark', new Blob(['\ufeff', sample])],
    ['in UTF-16, little end first', utf16(sample, false)],
    ['in UTF-16, big end first', utf16(sample, true)],
    ['with CRLF', new Blob([sample.replaceAll('\n', '\r\n')])],
    ['with CR', new Blob([sample.replaceAll('\n', '\r')])],
    ['with no-break spaces', new Blob([sample.replaceAll(' ', '\u00a0')])],
  ])('%s', async (_, bytes) => {
    expect(await readBytes(bytes)).toEqual(await plain);
  });

  it('in Windows-1252, with a note', async () => {
    const bytes = new Blob([Uint8Array.from(sample, (letter) => letter.charCodeAt(0))]);
    const reading = await readBytes(bytes);
    expect(reading.records).toEqual((await plain).records);
    expect(codesOf(reading)).toEqual(['old-encoding']);
  });
});

it('a broken character does not turn the others into nonsense', async () => {
  const [before = '', behind = ''] = sample.replace('Somerville', 'Sömerville').split('Turin');
  const reading = await readBytes(new Blob([before, new Uint8Array([0xff]), behind]));
  expect(reading.records[0]!.authors.map(({ name }) => name)).toContain('Luigi Menabréa');
  expect(codesOf(reading)).toEqual(['bad-characters']);
});

it('characters stay whole where the file is decoded piece by piece', async () => {
  const long = sample.replace('The engine', `${'é'.repeat(9_999)} the engine`);
  for (const shift of ['', ' ']) {
    const reading = await readText(`${shift}${'\n'.repeat((1 << 16) - 500)}${long}`);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  const { records } = await readText(long + '\n'.repeat(1 << 20) + long);
  expect(records.every(({ summary }) => !summary?.includes('\ufffd'))).toBe(true);
});

it.each([50, 300])(
  'Windows-1252 whose first %i foreign letters stand beyond the first megabyte is read again as that',
  async (letters) => {
    const foreign = new Uint8Array(letters).fill(0xe9);
    const head = sample.replace('é', 'e');
    const bytes = new Blob([head, '\n'.repeat(1 << 20), foreign, '\n'.repeat(3 << 20), head]);
    const reading = await readBytes(bytes);
    expect(reading.records).toHaveLength(2 * (await readText(head)).records.length);
    expect(codesOf(reading)).toContain('old-encoding');
  },
);

it('UTF-16 without a byte order mark is no binary file', async () => {
  const marked = utf16(sample, false);
  expect(await readBytes(marked.slice(2))).toEqual(await readText(sample));
});
