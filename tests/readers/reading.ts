import { readFile } from '../../src/readers/readFile.ts';
import type { OpenedFile, Reader, Reading, ReadOptions } from '../../src/readers/reader.ts';

/** A file to its end; every report of progress must be a share. */
export async function readBytes(bytes: Blob, name = 'page.txt', options: ReadOptions = {}): Promise<Reading> {
  return drain(readFile({ name, bytes }, options));
}

export const readText = (text: string, name?: string, options?: ReadOptions): Promise<Reading> =>
  readBytes(new Blob([text]), name, options);

/** A text as an opened file, handed out in pieces of `size` characters. */
export function openedText(text: string, name = 'page.txt', size = 1 << 20): OpenedFile {
  let at = 0;
  return {
    name,
    text: async () => text,
    async *chunks() {
      for (at = 0; at < text.length;) {
        const piece = text.slice(at, at + size);
        at += piece.length;
        yield piece;
      }
    },
    done: () => (text === '' ? 1 : at / text.length),
  };
}

/** A text by one reader, whether it knows it or not. */
export const readWith = (reader: Reader, text: string, options: ReadOptions = {}): Promise<Reading> =>
  drain(reader.read(openedText(text), options));

async function drain(steps: AsyncGenerator<number, Reading, void>): Promise<Reading> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    if (!(step.value >= 0 && step.value <= 1)) throw new Error(`progress of ${step.value}`);
  }
}

export const codesOf = (reading: Reading): string[] => reading.problems.map(({ code }) => code);
