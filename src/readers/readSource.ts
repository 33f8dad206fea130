import type { Problem } from '../kit/problem.ts';
import { readFile } from './readFile.ts';
import type { Reading, ReadOptions, SourceFile } from './reader.ts';
import { archiveKind, unpack } from './unpack.ts';

/** Why a file in an archive is left out without being missed: archives hold other things than bibliographies. */
const strangers = new Set(['not-text', 'unknown-format', 'empty-file']);

/**
 * A file, or all the files in an archive → what they tell; at least one reading. Readings of an archive carry its name as
 * their source; what is wrong with the archive itself stands in a reading of its own name, which comes first.
 * @param optionsFor the options for a file of this name.
 */
export async function* readSource(
  file: SourceFile,
  optionsFor: (name: string) => ReadOptions,
): AsyncGenerator<number, Reading[], void> {
  const kind = await archiveKind(file.bytes).catch(() => undefined);
  if (kind === undefined) return [yield* readFile(file, optionsFor(file.name))];
  const readings: Reading[] = [];
  const problems: Problem[] = [];
  let done = 0;
  for await (const step of unpack(file, kind)) {
    if ('problem' in step) problems.push(step.problem);
    else if ('done' in step) done = step.done;
    else {
      const reading = yield* readFile(step.file, optionsFor(step.file.name));
      if (step.file.name === file.name) return [withProblems(reading, problems)];
      if (reading.reader !== undefined || !reading.problems.every(({ code }) => strangers.has(code)))
        readings.push({ ...reading, source: file.name });
      else problems.push(...reading.problems.map(leftOut));
    }
    yield done;
  }
  if (readings.length === 0 && problems.every(({ severity }) => severity !== 'error')) problems.unshift(nothingIn(file.name));
  if (problems.length === 0) return readings;
  return [{ file: file.name, source: file.name, records: [], profiles: [], problems }, ...readings];
}

const withProblems = (reading: Reading, problems: readonly Problem[]): Reading => ({
  ...reading,
  problems: [...reading.problems, ...problems],
});

/** Said, but nothing that the person would miss is lost. */
function leftOut(problem: Problem): Problem {
  const { lost, ...rest } = problem;
  void lost;
  return { ...rest, severity: 'warning', advice: 'It was left out; the other files in the archive were read.' };
}

const nothingIn = (name: string): Problem => ({
  severity: 'error',
  code: 'empty-archive',
  file: name,
  lost: 'file',
  message: 'the archive holds no file that can be read.',
  advice: 'Pack bibliographies into it, or open them by themselves.',
});
