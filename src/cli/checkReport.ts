import type { Corpus } from '../corpus/corpus.ts';
import type { OddName } from '../corpus/oddNames.ts';
import { type Problem, tellProblem } from '../kit/problem.ts';
import type { FileLedger, Ledger } from '../pipeline/ledger.ts';
import { readers } from '../readers/index.ts';
import type { Io } from './io.ts';
import { type Paint, paintFor } from './paint.ts';
import { cutTo, printable } from './printable.ts';

/** Losses of one file that are told one by one, and names; `--json` has all. */
const mostTold = 100;
const mostNames = 20;
/** Lines that are named of many. */
const mostLines = 5;

/** A ledger to read: file by file, then the sums. */
export function tellLedger({ files, anyLost }: Ledger, corpus: Corpus, io: Io): string {
  const paint = paintFor(io.isTerminal.stdout);
  const told = files.map((file) => tellFile(file, corpus, paint).join('\n'));
  const verdict = anyLost ? paint.red('Something was lost.') : paint.green('Nothing was lost.');
  const sums = files.length === 1 ? [] : [sumsOf(files, corpus)];
  return `${[...told, [...sums, verdict].join('\n')].join('\n\n')}\n`;
}

function tellFile(file: FileLedger, { records }: Corpus, paint: Paint): string[] {
  const reader = readers.find(({ id }) => id === file.reader)?.name;
  const lines = [`${paint.bold(printable(file.file))}${reader === undefined ? '' : `: ${reader}`}`];
  if (file.reader !== undefined) {
    lines.push(`  ${tellEntries(file)}`);
    if (file.records > 0) lines.push(`  ${tellAuthors(file.authors)}`);
  }
  if (file.lost.length > 0) {
    lines.push(
      `  ${paint.red('Lost:')}`,
      ...file.lost.slice(0, mostTold).map((problem) => `    ${tellLoss(problem, file.file)}`),
    );
    lines.push(...more(file.lost.length - mostTold));
  }
  lines.push(...file.guesses.map(({ explain }) => `  ${paint.yellow('Guessed:')} ${printable(explain)}`));
  if (file.oddNames.length > 0) {
    lines.push(`  ${paint.yellow('Names that look wrong:')}`);
    lines.push(
      ...file.oddNames.slice(0, mostNames).map((odd) => `    ${tellOdd(odd, records)}`),
      ...more(file.oddNames.length - mostNames),
    );
  }
  const listed = (what: string, indices: readonly number[]) =>
    indices.length === 0 ? [] : [`  ${what} ${count(indices.length)} (${linesOf(indices, records)})`];
  lines.push(...listed('Lists of authors that are cut:', file.cut), ...listed('Records without a year:', file.undated));
  if (file.doubts.length === 0) return lines;
  // Of an archive: what was left out of it.
  if (file.reader === undefined)
    lines.push(
      '  Remarks:',
      ...file.doubts.slice(0, mostTold).map((problem) => `    ${printable(tellProblem(problem))}`),
      ...more(file.doubts.length - mostTold),
    );
  else lines.push(`  ${many(file.doubts.length, 'remark')} besides: --json has ${file.doubts.length === 1 ? 'it' : 'them'}`);
  return lines;
}

function tellEntries({ entries, records, profiles, lostEntries, merged }: FileLedger): string {
  const parts = [
    many(records, 'record'),
    ...(profiles > 0 ? [many(profiles, 'profile')] : []),
    ...(lostEntries > 0 ? [`${count(lostEntries)} lost`] : []),
  ];
  const elsewhere = merged === 0 ? '' : `; ${count(merged)} of papers that other records tell of too`;
  return `${many(entries, 'entry', 'entries')}: ${parts.join(', ')}${elsewhere}`;
}

function tellAuthors({ printed, people, groups, others, persons, unnamed }: FileLedger['authors']): string {
  const besides = [
    ...(groups > 0 ? [`${count(groups)} of groups`] : []),
    ...(others > 0 ? [`${count(others)} of editors and others`] : []),
  ];
  const parts = besides.length === 0 ? '' : `: ${[`${count(people)} of authors`, ...besides].join(', ')}`;
  const unsaid =
    unnamed > 0 ? `; ${count(unnamed)} more ${unnamed === 1 ? 'author is' : 'authors are'} stated and not named` : '';
  return `${many(printed, 'printed name')}${parts}; ${many(persons, 'different person', 'different people')}${unsaid}`;
}

function tellLoss({ lost, file, line, entry, message, advice }: Problem, heading: string): string {
  const where = [
    lost === 'file' ? 'the file' : lost === 'entry' ? 'an entry' : 'a part',
    ...(file === heading ? [] : [file]),
    ...(line === undefined ? [] : [`line ${plain(line)}`]),
  ].join(', ');
  const about = entry === undefined || message.includes(entry) ? '' : ` (${cutTo(printable(entry), 60)})`;
  return `${printable(where)}${about}: ${printable(message)} ${printable(advice)}`;
}

function tellOdd({ name, explain, fix, records: indices }: OddName, records: Corpus['records']): string {
  const names =
    fix?.correction.kind === 'people' && fix.correction.names.length > 1 ? `: ${fix.correction.names.join('; ')}` : '';
  const mend = fix === undefined ? '' : ` ${cutTo(printable(`${fix.label}${names}`), 200)}?`;
  return `“${cutTo(printable(name), 80)}” (${linesOf(indices, records)}): ${printable(explain)}${mend}`;
}

function sumsOf(files: readonly FileLedger[], corpus: Corpus): string {
  const sum = (of: (file: FileLedger) => number) => files.reduce((all, file) => all + of(file), 0);
  const entries = `${many(
    sum((file) => file.entries),
    'entry',
    'entries',
  )} in ${many(files.length, 'file')}`;
  const records = `${many(
    sum((file) => file.records),
    'record',
  )} of ${many(corpus.papers.length, 'paper')}`;
  const profiles = sum((file) => file.profiles);
  const what = [records, ...(profiles > 0 ? [many(profiles, 'profile')] : []), `${count(sum((file) => file.lostEntries))} lost`];
  const people = many(corpus.authors.length, 'different person', 'different people');
  return `In all ${entries}: ${what.join(', ')}; ${many(
    sum((file) => file.authors.printed),
    'printed name',
  )}, ${people}`;
}

function linesOf(indices: readonly number[], records: Corpus['records']): string {
  const lines = [...new Set(indices.map((index) => records[index]!.line))].sort((x, y) => x - y);
  const shown = lines.slice(0, mostLines).map(plain).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > mostLines ? ` and ${count(lines.length - mostLines)} more` : ''}`;
}

const more = (number: number): string[] => (number > 0 ? [`    …and ${count(number)} more: --json lists them all.`] : []);
const count = (number: number): string => number.toLocaleString('en');
/** Numbers of lines, as editors write them. */
const plain = (line: number): string => String(line);
const many = (number: number, one: string, several = `${one}s`): string => `${count(number)} ${number === 1 ? one : several}`;
