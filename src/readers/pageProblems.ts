import type { Loss, Problem, Severity } from '../kit/problem.ts';
import type { Line } from './pages.ts';
import { ProblemList } from './problemList.ts';

/** Where in the file, and which entry. */
interface Spot {
  readonly line?: number | undefined;
  readonly entry?: string | undefined;
}

/** The problems of one page, in the words that both page layouts share. */
export class PageProblems {
  private readonly problems = new ProblemList();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  get list(): readonly Problem[] {
    return this.problems.all();
  }

  /** @param entries how many entries are lost, where these are several. */
  tell(
    severity: Severity,
    code: string,
    { line, entry }: Spot,
    message: string,
    advice: string,
    lost?: Loss,
    entries?: number,
  ): void {
    const spot = { ...(line === undefined ? {} : { line }), ...(entry ? { entry } : {}) };
    const loss = { ...(lost === undefined ? {} : { lost }), ...(entries === undefined ? {} : { entries }) };
    this.problems.add({ severity, code, file: this.file, ...spot, ...loss, message, advice });
  }

  badDate(spot: Spot, printed: string): void {
    const message = `“${printed}” is a day that is in no calendar.`;
    this.tell('warning', 'bad-date', spot, message, 'The paper was read without a date.', 'part');
  }

  /** @param names what stood where names should, and is none. */
  badNames(spot: Spot, names: readonly string[]): void {
    if (names.length === 0) return;
    const message = `“${names[0]}” stands where a name should${names.length > 1 ? ', and so do others' : ''}.`;
    this.tell('warning', 'bad-name', spot, message, 'It was left out; the other names were read.', 'part');
  }

  longSummary(spot: Spot): void {
    const advice = 'It was cut; check where the entry ends.';
    this.tell('warning', 'long-summary', spot, 'the summary runs on for too long.', advice, 'part');
  }

  /** @param spots the entries whose dates have no year, where none is set nor printed on the page. */
  yearUnknown(spots: readonly Spot[]): void {
    if (!spots[0]) return;
    const dates = spots.length === 1 ? 'one date has' : `${spots.length.toLocaleString('en')} dates have`;
    const message = `${dates} no year, and no year is printed on this page.`;
    this.tell(
      'warning',
      'year-unknown',
      spots[0],
      message,
      'Set the year in which the page was saved; until then these papers have no date.',
      'part',
    );
  }

  linesSkipped(lines: readonly Line[]): void {
    const sorted = [...lines].sort((one, other) => one.number - other.number);
    if (!sorted[0]) return;
    const count = sorted.length === 1 ? 'one line was' : `${sorted.length.toLocaleString('en')} lines were`;
    const message = `${count} taken for parts of the page rather than of a paper: ${sampleOf(sorted)}.`;
    this.tell('note', 'lines-skipped', { line: sorted[0].number }, message, 'Check that nothing of a paper is among them.');
  }
}

/** Up to three different lines, shortened. */
function sampleOf(lines: readonly Line[]): string {
  const texts = [...new Set(lines.map(({ text }) => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)))];
  const shown = texts.slice(0, 3).map((text) => `“${text}”`);
  return shown.join(', ') + (texts.length > 3 ? ' and others' : '');
}
