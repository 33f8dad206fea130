/** How much was lost: `error` something could not be read, `warning` it was read with a doubt, `note` worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

export const losses = ['file', 'entry', 'part'] as const;
export type Loss = (typeof losses)[number];

/** What could not be used, where, and what to do about it. Plain text only: names and titles from files are untrusted. */
export interface Problem {
  readonly severity: Severity;
  /** Stable kebab-case name of the kind of problem, such as `count-differs`. */
  readonly code: string;
  /** Name of the file as the person knows it. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line?: number;
  /** The entry it is about, such as a title. */
  readonly entry?: string;
  /** What is missing because of it: all of the file, this entry, or a part of it such as one author. Absent: nothing. */
  readonly lost?: Loss;
  /** Entries that are lost, where it tells of several at once. */
  readonly entries?: number;
  /** What is the matter: a sentence. */
  readonly message: string;
  /** What was done about it, or what to do next: a sentence. */
  readonly advice: string;
}

/** Entries that these problems lost. */
export function countLostEntries(problems: readonly Problem[]): number {
  return problems.reduce((sum, { lost, entries = 1 }) => sum + (lost === 'entry' ? entries : 0), 0);
}

/** One readable line: "fan-lai.txt, line 47: no authors under this title. The paper was skipped." */
export function tellProblem(problem: Problem): string {
  const where = problem.line === undefined ? problem.file : `${problem.file}, line ${problem.line}`;
  return `${where}: ${problem.message} ${problem.advice}`.trim();
}
