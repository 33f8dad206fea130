import type { PaperRecord } from '../../src/corpus/record.ts';
import type { PapersExporter } from '../../src/exporters/exporter.ts';
import { piecesOf } from '../../src/exporters/papersFile.ts';
import { readers } from '../../src/readers/index.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { seedFiles } from '../fixtures.ts';
import { readBytes, readWith } from '../readers/reading.ts';

/** Records as a file of this format. */
export const written = (format: PapersExporter, records: readonly PaperRecord[]): string =>
  [...piecesOf(format, records)].map(({ text }) => text).join('') + format.frame.foot;

/** A text by the format's own reader. */
export const readBack = (format: PapersExporter, text: string): Promise<Reading> =>
  readWith(
    readers.find(({ id }) => id === format.reader)!,
    text,
  );

/** The five pages, read. */
export const seedReadings = (): Promise<Reading[]> => Promise.all(seedFiles().map(({ name, bytes }) => readBytes(bytes, name)));
