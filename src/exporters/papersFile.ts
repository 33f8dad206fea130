import type { PaperRecord } from '../corpus/record.ts';
import type { ExportInput, PapersExporter } from './exporter.ts';
import { paperRecords } from './paperRecords.ts';

/** How a bibliography is built. */
export type Form = Pick<PapersExporter, 'frame' | 'entries'>;

/** Entries that leave in one piece. */
const entriesPerPiece = 500;

/** Some records with their entries. */
export interface Piece {
  readonly records: readonly PaperRecord[];
  /** The entries with what stands between them, and with the frame's head before the first of the file. */
  readonly text: string;
}

/** Records → a file, piece by piece; joined, the pieces' texts and the foot are the file. A file without entries is never empty. */
export function* piecesOf({ frame, entries }: Form, records: readonly PaperRecord[]): Generator<Piece, void> {
  const write = entries();
  if (records.length === 0) yield { records, text: frame.head === '' ? '\n' : frame.head };
  for (let start = 0; start < records.length; start += entriesPerPiece) {
    const some = records.slice(start, start + entriesPerPiece);
    yield { records: some, text: (start === 0 ? frame.head : frame.between) + some.map(write).join(frame.between) };
  }
}

/** The papers of a portrait, each once, as a file. */
export function writePapers(form: Form, { portrait }: ExportInput): string {
  return [...piecesOf(form, paperRecords(portrait.corpus))].map(({ text }) => text).join('') + form.frame.foot;
}
