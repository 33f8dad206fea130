import type { Problem } from '../kit/problem.ts';
import type { SourceFile } from '../readers/reader.ts';
import type { Line } from './line.ts';
import type { Piece, Plan, Service } from './service.ts';
import { Trouble } from './trouble.ts';

export interface FetchProgress {
  readonly got: number;
  /** How many there will be, where it is known. */
  readonly of?: number;
}

/** What came of a plan. */
export interface Fetched {
  /** Nothing came: no file. */
  readonly file: SourceFile | undefined;
  readonly got: number;
  readonly of?: number;
  readonly problems: readonly Problem[];
}

/** More is not told one by one. */
const mostMissing = 50;

/**
 * Fetches what was planned. It does not throw for what a service does: whatever came by then is kept, and a problem says what
 * did not come and why.
 */
export async function* fetchPlan(service: Service, plan: Plan, line: Line): AsyncGenerator<FetchProgress, Fetched, void> {
  const entries: string[] = [];
  const missing: string[] = [];
  let got = 0;
  let of = plan.wanted;
  let trouble: Trouble | undefined;
  const count = (): FetchProgress => (of === undefined ? { got } : { got, of });
  const steps = service.pieces(plan, line);
  yield count();
  for (;;) {
    const piece = await stepOf(steps);
    if (piece === undefined) break;
    if (piece instanceof Trouble) {
      trouble = piece;
      break;
    }
    entries.push(...piece.entries);
    missing.push(...(piece.missing ?? []));
    got += piece.works ?? piece.entries.length;
    if (piece.stated !== undefined) of = Math.min(piece.stated, plan.most);
    yield count();
  }
  const file = entries.length === 0 ? undefined : { name: plan.file, bytes: new Blob([service.write(plan, entries)]) };
  return { file, ...count(), problems: problemsOf(plan, count(), missing, trouble) };
}

async function stepOf(steps: AsyncGenerator<Piece, void, void>): Promise<Piece | Trouble | undefined> {
  try {
    const step = await steps.next();
    return step.done ? undefined : step.value;
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
}

function problemsOf(
  { file }: Plan,
  { got, of }: FetchProgress,
  missing: readonly string[],
  trouble: Trouble | undefined,
): readonly Problem[] {
  const told: Problem[] = missing.slice(0, mostMissing).map((message) => ({
    severity: 'error',
    code: 'not-there',
    file,
    lost: 'entry',
    message,
    advice: 'Another source may have it.',
  }));
  const more = missing.length - mostMissing;
  if (more > 0)
    told.push({
      severity: 'error',
      code: 'not-there',
      file,
      lost: 'entry',
      message: `${more.toLocaleString('en')} more are not there.`,
      advice: 'Another source may have them.',
    });
  if (trouble) {
    const sum = of === undefined ? works(got) : `${got.toLocaleString('en')} of ${works(of)}`;
    told.push({
      severity: 'error',
      code: trouble.code,
      file,
      lost: got === 0 ? 'file' : 'entry',
      message: `${sum} came: ${trouble.message}`,
      advice: trouble.advice,
    });
  } else if (of !== undefined && got + missing.length < of) {
    told.push({
      severity: 'warning',
      code: 'fewer-came',
      file,
      message: `${got.toLocaleString('en')} of ${works(of)} came, and the service has no more to give.`,
      advice: 'Its count may be older than its list.',
    });
  }
  return told;
}

const works = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'work' : 'works'}`;
