import type { Corpus } from '../corpus/corpus.ts';
import type { Problem } from '../kit/problem.ts';
import type { Choices } from '../pipeline/choices.ts';
import type { Portrait } from '../pipeline/portrait.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { measureAll, portray } from '../pipeline/portray.ts';
import type { Progress } from '../pipeline/progress.ts';
import { readAll } from '../pipeline/readAll.ts';
import type { Reading } from '../readers/reader.ts';
import { openDecisions } from './decisions.ts';
import { UsageError, type Io } from './io.ts';
import { ProgressBar } from './progressBar.ts';
import { openSources, optionsFor, type ReadingWishes } from './sources.ts';

/** What a command was asked to work on. */
export interface Task {
  /** Files and folders as given; none means the pages that come with the program. */
  readonly given: readonly string[];
  /** But for how files are read, which needs their names. */
  readonly choices: Choices;
  readonly reading: ReadingWishes;
  /** A file with decisions on who is who. */
  readonly decisions?: string | undefined;
}

export interface Read {
  readonly readings: readonly Reading[];
  readonly choices: Choices;
}

/** Files → readings. */
export async function readTask(
  given: readonly string[],
  wishes: ReadingWishes,
  io: Io,
): Promise<{ readings: readonly Reading[]; problems: readonly Problem[] }> {
  const { files, problems } = await openSources(given, io);
  const bar = new ProgressBar(io);
  try {
    return { readings: await finishReading(readAll(files, optionsFor(files, wishes)), bar), problems };
  } finally {
    bar.clear();
  }
}

/** Files → readings → network → measures, without places. */
export function measureTask(task: Task, io: Io): Promise<{ read: Read; result: Unplaced }> {
  return work(task, io, measureAll);
}

/** Files → readings → … → places. */
export function portrayTask(task: Task, io: Io): Promise<{ read: Read; result: Portrait }> {
  return work(task, io, portray);
}

async function work<Result extends Unplaced>(
  { given, choices: wished, reading, decisions }: Task,
  io: Io,
  make: (readings: readonly Reading[], choices: Choices) => Generator<Progress, Result, void>,
): Promise<{ read: Read; result: Result }> {
  const sources = await openSources(given, io);
  const ruled = await openDecisions(decisions, io);
  const identity = ruled.length === 0 ? wished.identity : { ...wished.identity, decisions: ruled };
  const choices = { ...wished, identity, reading: optionsFor(sources.files, reading) };
  const bar = new ProgressBar(io);
  try {
    const readings = await finishReading(readAll(sources.files, choices.reading), bar);
    const steps = make(readings, choices);
    for (;;) {
      const step = steps.next();
      if (step.done) return finished(step.value, readings, choices, sources.problems);
      bar.show(step.value);
    }
  } finally {
    bar.clear();
  }
}

function finished<Result extends Unplaced>(result: Result, readings: Reading[], choices: Choices, unopened: readonly Problem[]) {
  refuseUnknownJoins(choices.identity.apart, result.corpus);
  return { read: { readings, choices }, result: { ...result, problems: [...unopened, ...result.problems] } };
}

/** Joins can be switched off only where there are such. */
export function refuseUnknownJoins(apart: readonly string[], { joins }: Corpus): void {
  const known = new Set(joins.map((join) => join.key));
  const unknown = apart.find((key) => !known.has(key));
  if (unknown !== undefined) {
    throw new UsageError(`--apart: there is no join ${unknown}; the joins are ${[...known].join(', ') || 'none'}`);
  }
}

async function finishReading(steps: AsyncGenerator<Progress, Reading[], void>, bar: ProgressBar): Promise<Reading[]> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    bar.show(step.value);
  }
}
