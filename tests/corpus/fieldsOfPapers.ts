import type { PaperRecord } from '../../src/corpus/record.ts';
import { record } from './making.ts';

export const inYear = (title: string, authors: string, year: number, more: Partial<PaperRecord> = {}): PaperRecord =>
  record(title, authors, { date: { year, inferred: false }, ...more });

const fields = ['Corals', 'Quarks', 'Looms', 'Hymns', 'Tides', 'Moles', 'Bees', 'Kilns'];
/** Papers of eight fields, each by twelve people of its own, and Wei Wang's. What every paper has tells nothing. */
export const amongFields = (own: readonly PaperRecord[]): PaperRecord[] => [
  ...fields.flatMap((venue) =>
    Array.from({ length: 12 }, (_, n) =>
      inYear(`${venue} number ${n}`, `Person ${venue} ${'abcdefghijkl'[n]}`, 2001, { venue, subjects: ['Science'] }),
    ),
  ),
  ...own.map((paper) => ({ ...paper, subjects: ['Science'] })),
];
