import type { Problem } from '../kit/problem.ts';

/** Problems of one kind that are listed one by one; more are counted. */
const listed = 1000;
/** Characters of what a problem says, and of the entry it names: both may repeat what stands in the file. */
const longestSaid = 500;
const longestEntry = 200;

/** Problems of one kind that are not listed. */
interface Rest {
  readonly kind: Pick<Problem, 'severity' | 'code' | 'file' | 'lost'>;
  listed: number;
  more: number;
  /** Entries that these lost. */
  entries: number;
}

/** The problems of one file, in bounds whatever is in it: a million bad entries are a thousand problems and a count. */
export class ProblemList {
  private readonly told: Problem[] = [];
  private readonly kinds = new Map<string, Rest>();

  add(problem: Problem): void {
    const { severity, code, file, lost, entries = 1 } = problem;
    const key = `${severity} ${code} ${lost ?? ''}`;
    let rest = this.kinds.get(key);
    if (!rest) {
      rest = { kind: { severity, code, file, ...(lost === undefined ? {} : { lost }) }, listed: 0, more: 0, entries: 0 };
      this.kinds.set(key, rest);
    }
    if (rest.listed++ < listed) this.told.push(clipped(problem));
    else {
      rest.more++;
      rest.entries += entries;
    }
  }

  /** What was told, and behind it how many more there are of each kind. */
  all(): readonly Problem[] {
    const counted = [...this.kinds.values()].filter(({ more }) => more > 0);
    return [
      ...this.told,
      ...counted.map(({ kind, more, entries }) => ({
        ...kind,
        ...(kind.lost === 'entry' ? { entries } : {}),
        message: `${more.toLocaleString('en')} more of the kind “${kind.code}” are not listed.`,
        advice: 'Mend those that are.',
      })),
    ];
  }
}

function clipped(problem: Problem): Problem {
  const { message, entry } = problem;
  if (message.length <= longestSaid && (entry?.length ?? 0) <= longestEntry) return problem;
  return {
    ...problem,
    message: shortened(message, longestSaid),
    ...(entry === undefined ? {} : { entry: shortened(entry, longestEntry) }),
  };
}

/** At most so many characters, none cut in two. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\ud800-\udbff]/.test(text[longest - 2]!) ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}
