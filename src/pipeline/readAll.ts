import { readFile } from '../readers/readFile.ts';
import type { Reading, SourceFile } from '../readers/reader.ts';
import type { Choices } from './choices.ts';
import type { Progress } from './progress.ts';

/** Files → what they tell, one reading per file, in the order given. Never throws for what is in a file. */
export async function* readAll(
  files: readonly SourceFile[],
  savedYears: Choices['savedYears'],
): AsyncGenerator<Progress, Reading[], void> {
  const readings: Reading[] = [];
  for (const [index, file] of files.entries()) {
    const savedYear = savedYears[file.name];
    const steps = readFile(file, savedYear === undefined ? {} : { savedYear });
    const text = files.length === 1 ? `Reading ${file.name}…` : `Reading ${index + 1} of ${files.length} files…`;
    for (;;) {
      const step = await steps.next();
      if (step.done) {
        readings.push(step.value);
        break;
      }
      yield { stage: 'reading', done: (index + step.value) / files.length, text };
    }
  }
  return readings;
}
