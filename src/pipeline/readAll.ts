import type { Reading, ReadOptions, SourceFile } from '../readers/reader.ts';
import { readSource } from '../readers/readSource.ts';
import type { Choices } from './choices.ts';
import type { Progress } from './progress.ts';

/**
 * Files → what they tell, in the order given: one reading per file, or several per archive. Never throws for what is in a
 * file. What is said of an archive is said of every file in it that has no word of its own.
 */
export async function* readAll(
  files: readonly SourceFile[],
  chosen: Choices['reading'],
): AsyncGenerator<Progress, Reading[], void> {
  const readings: Reading[] = [];
  for (const [index, file] of files.entries()) {
    const optionsFor = (name: string): ReadOptions => ({ ...chosen[file.name], ...chosen[name] });
    const steps = readSource(file, optionsFor);
    const text = files.length === 1 ? `Reading ${file.name}…` : `Reading ${index + 1} of ${files.length} files…`;
    for (;;) {
      const step = await steps.next();
      if (step.done) {
        readings.push(...step.value);
        break;
      }
      yield { stage: 'reading', done: (index + step.value) / files.length, text };
    }
  }
  return readings;
}
