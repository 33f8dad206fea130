import { open, stat, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { makeCorpus } from '../corpus/makeCorpus.ts';
import type { Corpus, IdentityLevel } from '../corpus/corpus.ts';
import type { PaperRecord } from '../corpus/record.ts';
import type { PapersExporter } from '../exporters/exporter.ts';
import { papersExporters } from '../exporters/index.ts';
import { addLost, type Lost, tellLost } from '../exporters/lost.ts';
import { paperRecords } from '../exporters/paperRecords.ts';
import { piecesOf } from '../exporters/papersFile.ts';
import type { Problem } from '../kit/problem.ts';
import { readAll } from '../pipeline/readAll.ts';
import type { Reading } from '../readers/reader.ts';
import { wishesOf, type ReadingFlags } from './flags.ts';
import { UsageError, type Io } from './io.ts';
import { paintFor } from './paint.ts';
import { printable } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { ProgressBar } from './progressBar.ts';
import { openSources, optionsFor, type Sources } from './sources.ts';
import { refuseUnknownJoins } from './work.ts';

export interface ConvertFlags extends ReadingFlags {
  readonly output: string;
  readonly format?: string;
  readonly merge?: boolean;
  readonly identity: IdentityLevel;
  readonly apart?: readonly string[];
}

/** Endings that a bibliography may have, and the format that each tells. */
const endings: readonly (readonly [ending: string, format: PapersExporter])[] = papersExporters
  .flatMap((format) =>
    [format.ending, format.alsoEnding].flatMap((ending): [string, PapersExporter][] => (ending ? [[ending, format]] : [])),
  )
  .sort(([one], [other]) => other.length - one.length);

/** Files in one format of bibliographies → a file in another: every record as it was read, or every paper once. */
export async function convertCommand(given: readonly string[], flags: ConvertFlags, io: Io): Promise<0 | 1> {
  const format = formatFor(flags);
  const sources = await openSources(given, io);
  await refuseInputs(flags.output, sources, io);
  const bar = new ProgressBar(io);
  const lost: Lost = new Map();
  let records: readonly PaperRecord[];
  let problems: Problem[];
  try {
    const readings = await readSources(sources, flags, bar);
    problems = [...sources.problems, ...readings.flatMap((reading) => reading.problems)];
    if (flags.merge) {
      const corpus = mergedCorpus(readings, flags);
      problems.push(...corpus.problems);
      records = paperRecords(corpus);
    } else records = readings.flatMap((reading) => reading.records);
    const profiles = readings.reduce((sum, reading) => sum + reading.profiles.length, 0);
    if (profiles > 0) lost.set('profile of a person', profiles);
    await write(format, records, lost, bar, flags.output, io);
  } finally {
    bar.clear();
  }
  tellProblems(problems, io);
  const { dim } = paintFor(io.isTerminal.stderr);
  for (const sentence of tellLost(lost, format.called)) io.stderr.write(`${dim('note')}  ${sentence}\n`);
  const what = flags.merge ? 'paper' : 'record';
  const count = `${records.length.toLocaleString('en')} ${what}${records.length === 1 ? '' : 's'}`;
  if (flags.output !== '-') io.stderr.write(`${printable(flags.output)}: ${count}\n`);
  return exitCodeFor(problems);
}

function formatFor({ output, format }: ConvertFlags): PapersExporter {
  const chosen = papersExporters.find(({ id }) => id === format);
  if (chosen) return chosen;
  if (output === '-') {
    const allowed = papersExporters.map(({ id }) => id).join(', ');
    throw new UsageError(`-o -: say what to write with --format; allowed are ${allowed}`);
  }
  const found = endings.find(([ending]) => output.toLowerCase().endsWith(ending));
  if (found) return found[1];
  const allowed = endings.map(([ending]) => ending).sort();
  throw new UsageError(`-o ${printable(output)}: no format has this ending; allowed endings: ${allowed.join(', ')}`);
}

/** What is read is never written over, whatever names lead to it. */
async function refuseInputs(output: string, { paths }: Sources, io: Io): Promise<void> {
  if (output === '-') return;
  const target = await stat(resolve(io.cwd, output)).catch(() => undefined);
  if (!target) return;
  if (target.isDirectory()) throw new UsageError(`-o ${printable(output)} is a folder; name a file in it`);
  for (const path of paths) {
    const input = await stat(path).catch(() => undefined);
    if (input && input.ino === target.ino && input.dev === target.dev)
      throw new UsageError(`-o ${printable(output)} is one of the files that are read; write to another file`);
  }
}

async function readSources({ files }: Sources, flags: ConvertFlags, bar: ProgressBar): Promise<Reading[]> {
  const steps = readAll(files, optionsFor(files, wishesOf(flags)));
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    bar.show(step.value);
  }
}

function mergedCorpus(readings: readonly Reading[], { identity, apart = [] }: ConvertFlags): Corpus {
  const corpus = makeCorpus(readings, { level: identity, apart: [...apart] });
  refuseUnknownJoins(apart, corpus);
  return corpus;
}

/** Piece by piece, as fast as they are taken. */
async function write(
  format: PapersExporter,
  records: readonly PaperRecord[],
  lost: Lost,
  bar: ProgressBar,
  output: string,
  io: Io,
): Promise<void> {
  const file = output === '-' ? undefined : await opened(output, io);
  const put = (text: string): Promise<void> => (file ? save(file, text, output) : toStdout(text, io));
  let done = 0;
  try {
    for (const piece of piecesOf(format, records)) {
      await put(piece.text);
      await addLost(lost, format, piece);
      done += piece.records.length;
      bar.show({ stage: 'reading', done: done / Math.max(1, records.length), text: `Writing ${output}…` });
    }
    await put(format.frame.foot);
  } finally {
    await file?.close();
  }
}

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function opened(output: string, io: Io): Promise<FileHandle> {
  try {
    return await open(resolve(io.cwd, output), 'w');
  } catch (error) {
    throw new UsageError(`-o ${printable(output)} could not be written: ${why(error)}`);
  }
}

async function save(file: FileHandle, text: string, output: string): Promise<void> {
  try {
    await file.writeFile(text);
  } catch (error) {
    throw new UsageError(`-o ${printable(output)} could not be written: ${why(error)}`);
  }
}

/** A pipe that is full is waited for. */
async function toStdout(text: string, { stdout }: Io): Promise<void> {
  if (stdout.write(text) === false && stdout.once) await new Promise<void>((resume) => stdout.once!('drain', resume));
}
