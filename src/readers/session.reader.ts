import type { PaperRecord, ProfileRecord } from '../corpus/record.ts';
import { checked, type Shape } from '../kit/check.ts';
import { countLostEntries, type Loss } from '../kit/problem.ts';
import { ProblemList } from './problemList.ts';
import type { Reader, Reading } from './reader.ts';
import { problemShape, profileShape, recordShape, sessionShell } from './readingShape.ts';

/** Checking so many entries takes a few milliseconds. */
const entriesPerStep = 500;

const session: Reader = {
  id: 'session',
  name: 'Coterie session',
  explain: 'A session that Coterie saved; given among other files, its papers and profiles are read again.',
  endings: ['.coterie.json'],
  sample: JSON.stringify(
    {
      format: 'coterie-session',
      version: 1,
      readings: [
        {
          file: 'ada.txt',
          reader: 'profile',
          records: [
            {
              file: 'ada.txt',
              line: 7,
              page: 'Ada Lovelace, profile page',
              title: 'Notes on the Analytical Engine',
              authors: [
                { name: 'Ada Lovelace', printed: true },
                { name: 'Luigi Menabrea', printed: true },
              ],
              complete: true,
              date: { year: 1843, month: 9, inferred: false },
            },
          ],
          profiles: [{ file: 'ada.txt', line: 1, name: 'Ada Lovelace', papers: 1 }],
          problems: [],
        },
      ],
    },
    null,
    1,
  ),

  recognise(head) {
    return /^\s*\{\s*"format"\s*:\s*"coterie-session"/.test(head) ? 1 : 0;
  },

  async *read(file) {
    const records: PaperRecord[] = [];
    const profiles: ProfileRecord[] = [];
    const problems = new ProblemList();
    const reading = (): Reading => ({
      file: file.name,
      reader: 'session',
      records,
      profiles,
      problems: problems.all(),
      entries: records.length + profiles.length + countLostEntries(problems.all()),
    });
    const lose = (lost: Loss, message: string, advice: string, entry?: string) =>
      problems.add({
        severity: 'error',
        code: 'bad-session',
        file: file.name,
        lost,
        message,
        advice,
        ...(entry ? { entry } : {}),
      });

    const json = parseJson(await file.text());
    yield 0.3;
    if (json === undefined) {
      lose('file', 'the session is not complete JSON.', 'Save it again, or take the files it was made from.');
      return reading();
    }
    const shell = checked(sessionShell, json);
    if (!shell.sound) {
      lose('file', `this is not a session of version 1: ${shell.wrong}.`, 'Open it with the version of Coterie that saved it.');
      return reading();
    }
    const parts = shell.value.readings.flatMap((each) => [
      ...each.profiles.map((entry) => ({
        entry,
        lost: 'entry' as const,
        take: takeInto((one) => profiles.push(one), profileShape),
      })),
      ...each.records.map((entry) => ({
        entry,
        lost: 'entry' as const,
        take: takeInto((one) => records.push(one), recordShape),
      })),
      ...each.problems.map((entry) => ({
        entry,
        lost: 'part' as const,
        take: takeInto((one) => problems.add(one), problemShape),
      })),
    ]);
    for (const [index, { entry, lost, take }] of parts.entries()) {
      const wrong = take(entry);
      if (wrong) lose(lost, `entry ${index + 1} is damaged: ${wrong}.`, 'It was skipped; the others were read.', titleOf(entry));
      if (index % entriesPerStep === entriesPerStep - 1) yield 0.3 + (0.7 * index) / parts.length;
    }
    return reading();
  },
};

export default session;

function takeInto<Value>(keep: (value: Value) => void, wanted: Shape<unknown, Value>): (entry: unknown) => string | undefined {
  return (entry) => {
    const result = checked(wanted, entry);
    if (!result.sound) return result.wrong;
    keep(result.value);
    return undefined;
  };
}

function titleOf(entry: unknown): string | undefined {
  const title: unknown = (entry as { title?: unknown; name?: unknown } | null)?.title;
  return typeof title === 'string' ? title : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
