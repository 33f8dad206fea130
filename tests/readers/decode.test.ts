import { describe, expect, it } from 'vitest';
import { DecodedFile, type Encoding, encodingOf } from '../../src/readers/decode.ts';

const megabyte = 1 << 20;

/** A Blob's pieces as a reader gets them, with the encoding that was settled for. */
async function piecesOf(bytes: Blob): Promise<{ pieces: string[]; encoding: Encoding; file: DecodedFile }> {
  const encoding = await encodingOf(bytes);
  const file = new DecodedFile('a.txt', bytes, encoding);
  const pieces: string[] = [];
  for await (const piece of file.chunks()) pieces.push(piece);
  return { pieces, encoding, file };
}

function wide(text: string, bigEndian: boolean): Blob {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return new Blob([view.buffer]);
}

describe('a file is handed out in pieces', () => {
  it('that make up the text that comes whole', async () => {
    const { pieces, file } = await piecesOf(new Blob(['Müller\r\n'.repeat(400_000)]));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe('Müller\n'.repeat(400_000));
    expect(await file.text()).toBe(pieces.join(''));
  });

  it.each([
    ['between the carriage return and the line feed', 1, '\r\n', '\n'],
    ['behind a lone carriage return', 1, '\ra', '\na'],
    ['within a letter of two bytes', 1, 'é', 'é'],
    ['within a letter of four bytes', 2, '𝒜', '𝒜'],
    ['before a carriage return that ends the file', 0, '\r', '\n'],
    ['behind a carriage return that ends the file', 1, '\r', '\n'],
  ])('safely %s', async (_, before, text, read) => {
    const { pieces, file } = await piecesOf(new Blob(['x'.repeat(megabyte - before), text]));
    expect(pieces.join('').slice(megabyte - before)).toBe(read);
    expect(file.bad).toBe(0);
  });

  it('anew each time, and says how far it is', async () => {
    const file = new DecodedFile('a.txt', new Blob(['x'.repeat(megabyte * 2)]), 'utf-8');
    expect(file.done()).toBe(0);
    for await (const piece of file.chunks()) {
      expect(piece).toHaveLength(megabyte);
      break;
    }
    expect(file.done()).toBe(0.5);
    expect(await file.text()).toHaveLength(2 * megabyte);
    expect(file.done()).toBe(1);
  });
});

describe('the encoding of a file is', () => {
  const text = '@article{a, author = {Müller, Jürgen and Žižek, Slavoj}}\n';
  it.each<[string, Encoding, Blob]>([
    ['UTF-8 where all is plain', 'utf-8', new Blob(['TY  - JOUR'])],
    ['UTF-8 where it makes sense', 'utf-8', new Blob([text])],
    ['UTF-16 by its mark', 'utf-16le', wide(`\ufeff${text}`, false)],
    ['UTF-16 by its mark, big end first', 'utf-16be', wide(`\ufeff${text}`, true)],
    ['UTF-16 without a mark', 'utf-16le', wide(text, false)],
    ['UTF-16 without a mark, big end first', 'utf-16be', wide(text, true)],
    ['Windows-1252 where UTF-8 makes no sense', 'windows-1252', new Blob([new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])])],
  ])('%s', async (_, expected, bytes) => {
    const { encoding, pieces, file } = await piecesOf(bytes);
    expect(encoding).toBe(expected);
    expect(pieces.join('')).not.toContain('\ufffd');
    expect(pieces.join('')).not.toContain('\ufeff');
    expect(file.misjudged).toBe(false);
  });

  it('seen to be misjudged where bytes beyond the first megabyte say so', async () => {
    const { encoding, file } = await piecesOf(new Blob(['x'.repeat(megabyte), new Uint8Array([0xfc, 0x6c, 0xe9])]));
    expect(encoding).toBe('utf-8');
    expect(file.misjudged).toBe(true);
  });
});
