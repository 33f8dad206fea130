import { tellProblem, type Problem } from '../kit/problem.ts';
import type { Io } from './io.ts';
import { paintFor } from './paint.ts';
import { printable } from './printable.ts';

/** More notes and warnings than this are counted; errors are always all told. */
const mostTold = 20;

/** Every problem as a line on stderr. */
export function tellProblems(problems: readonly Problem[], io: Io): void {
  const paint = paintFor(io.isTerminal.stderr);
  const colours = { error: paint.red, warning: paint.yellow, note: paint.dim };
  const lesser = problems.filter((problem) => problem.severity !== 'error');
  const told = [...problems.filter((problem) => problem.severity === 'error'), ...lesser.slice(0, mostTold)];
  for (const problem of told) {
    io.stderr.write(`${colours[problem.severity](problem.severity)}  ${printable(tellProblem(problem))}\n`);
  }
  const more = lesser.length - mostTold;
  if (more > 0) io.stderr.write(paint.dim(`…and ${more.toLocaleString('en')} more: coterie stats --json lists them all.\n`));
}

/** 1 when something could not be read, else 0. */
export function exitCodeFor(problems: readonly Problem[]): 0 | 1 {
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0;
}
