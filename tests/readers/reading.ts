import { readFile } from '../../src/readers/readFile.ts';
import type { Reader, Reading, ReadOptions } from '../../src/readers/reader.ts';

/** A file to its end; every report of progress must be a share. */
export async function readBytes(bytes: Blob, name = 'page.txt', options: ReadOptions = {}): Promise<Reading> {
  return drain(readFile({ name, bytes }, options));
}

export const readText = (text: string, name?: string, options?: ReadOptions): Promise<Reading> =>
  readBytes(new Blob([text]), name, options);

/** A text by one reader, whether it knows it or not. */
export const readWith = (reader: Reader, text: string, options: ReadOptions = {}): Promise<Reading> =>
  drain(reader.read({ name: 'page.txt', text: async () => text }, options));

async function drain(steps: AsyncGenerator<number, Reading, void>): Promise<Reading> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    if (!(step.value >= 0 && step.value <= 1)) throw new Error(`progress of ${step.value}`);
  }
}

export const codesOf = (reading: Reading): string[] => reading.problems.map(({ code }) => code);
