import type { ExportInput, PapersExporter } from './exporter.ts';
import { addLost, type Lost } from './lost.ts';
import { paperRecords } from './paperRecords.ts';
import { piecesOf } from './papersFile.ts';

/**
 * What has no place in a bibliography of a portrait's papers: written and read back, piece by piece.
 * @param between is awaited after each piece
 */
export async function lostOf(
  format: PapersExporter,
  { portrait, readings }: Pick<ExportInput, 'portrait' | 'readings'>,
  between?: () => Promise<void>,
): Promise<Lost> {
  const lost: Lost = new Map();
  const profiles = readings.reduce((sum, reading) => sum + reading.profiles.length, 0);
  if (profiles > 0) lost.set('profile of a person', profiles);
  for (const piece of piecesOf(format, paperRecords(portrait.corpus))) {
    await addLost(lost, format, piece);
    await between?.();
  }
  return lost;
}
