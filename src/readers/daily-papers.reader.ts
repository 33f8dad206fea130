import type { PaperRecord } from '../corpus/record.ts';
import type { Problem } from '../kit/problem.ts';
import { endAt, type EntryEnd, readStretch } from './dailyEntry.ts';
import { datePattern, type Line, linesOf, settleSavedYear, tidy, withYear } from './pages.ts';
import type { Reader } from './reader.ts';

/** Entries read between two reports of progress. */
const stride = 200;

const dailyPapers: Reader = {
  id: 'daily-papers',
  name: 'Daily papers page',
  explain: 'The text of a page of daily papers, with the number of authors but no names, as copied or saved from a browser.',
  endings: ['.txt'],
  sample: [
    'Daily Papers',
    '',
    'Jul 2',
    '',
    'Looms That Compute: Weaving Algebra',
    '',
    'This paper weaves algebraic patterns just as a loom weaves flowers and leaves, and shows how an engine would do it.',
    '',
    '  • 11 authors',
    '·',
    'Feb 11',
    '',
    'How Long Is a Table of Logarithms?',
    '',
    'The lengths of printed tables are measured over two centuries, and they grow with the number of clerks who check them.',
    '',
    '  • 1 author',
    '·',
    'Sep 29, 2025 1',
    '',
  ].join('\n'),

  recognise(head) {
    const lines = head
      .split('\n')
      .map(tidy)
      .filter((text) => text !== '')
      .map((text, index): Line => ({ number: index + 1, text, afterBlank: true }));
    const ends = lines.flatMap((_, index) => endAt(lines, index) ?? []);
    const full = ends.filter(({ count, dated }) => count !== undefined && dated).length;
    if (full > 0) return 0.9;
    const titled = lines.some(({ text }) => /^daily papers$/i.test(text));
    if (titled && ends.length > 0) return 0.8;
    return titled || ends.length > 1 ? 0.5 : 0;
  },

  async *read(file, options) {
    const lining = linesOf(await file.text());
    let lines: Line[];
    for (;;) {
      const step = lining.next();
      if (step.done) {
        lines = step.value;
        break;
      }
      yield step.value * 0.4;
    }
    const ends: EntryEnd[] = [];
    for (let index = 0; index < lines.length; index++) {
      const end = endAt(lines, index);
      if (end) {
        ends.push(end);
        index = end.after - 1;
      }
      if (index % 20000 === 0) yield 0.4 + (0.2 * index) / lines.length;
    }
    const savedYear = settleSavedYear(
      options.savedYear,
      ends.map(({ date }) => date),
    );
    const problems: Problem[] = [];
    const tell = (
      severity: Problem['severity'],
      code: string,
      line: number | undefined,
      message: string,
      advice: string,
      entry?: string,
    ) =>
      problems.push({
        severity,
        code,
        file: file.name,
        ...(line === undefined ? {} : { line }),
        ...(entry === undefined ? {} : { entry }),
        message,
        advice,
      });
    const leaveOut = (title: Line, why: string) =>
      tell(
        'warning',
        'left-out',
        title.number,
        `“${title.text}” ${why}.`,
        'It was left out, because it says nothing of its authors.',
        title.text,
      );

    const records: PaperRecord[] = [];
    const page = pageName(lines, ends[0]?.at ?? lines.length);
    const skipped: Line[] = [];
    const withoutYear: Line[] = [];
    let from = 0;
    for (const [index, end] of ends.entries()) {
      const { entry, endless, skipped: others } = readStretch(lines.slice(from, end.at));
      from = end.after;
      // Behind an entry that is left out stands who published it, in the count's place.
      skipped.push(
        ...(end.count === undefined ? others.filter(({ number }) => entry === undefined || number < entry.title.number) : others),
      );
      for (const { title } of endless) leaveOut(title, 'states neither names nor a number of authors');
      if (!entry) {
        tell(
          'error',
          'title-missing',
          lines[end.at]!.number,
          'no title above this line.',
          'The entry was skipped; the others were read.',
          lines[end.at]!.text,
        );
        continue;
      }
      const { title } = entry;
      if (end.count === undefined) {
        leaveOut(title, 'states neither names nor a number of authors');
        continue;
      }
      if (!end.dated)
        tell(
          'warning',
          'date-missing',
          title.number,
          'no date stands below this entry.',
          'The paper was read without a date.',
          title.text,
        );
      else if (!end.date)
        tell(
          'warning',
          'bad-date',
          title.number,
          'the date below this entry is in no calendar.',
          'The paper was read without a date.',
          title.text,
        );
      if (entry.cut)
        tell(
          'warning',
          'long-summary',
          title.number,
          'the summary runs on for too long.',
          'It was cut; check where the entry ends.',
          title.text,
        );
      const date = end.date && withYear(end.date, savedYear);
      if (end.date && !date) withoutYear.push(title);
      records.push({
        file: file.name,
        line: title.number,
        page,
        title: title.text,
        authors: [],
        complete: false,
        statedCount: end.count,
        ...(date === undefined ? {} : { date }),
        ...(entry.summary === undefined ? {} : { summary: entry.summary }),
      });
      if (index % stride === stride - 1) yield 0.6 + (0.4 * index) / ends.length;
    }
    const { entry: last, endless, skipped: others } = readStretch(lines.slice(from));
    for (const entry of last ? [...endless, last] : endless) {
      if (entry.summary !== undefined) leaveOut(entry.title, 'states neither names nor a number of authors');
      else skipped.push(entry.title);
    }
    skipped.push(...others);
    if (withoutYear[0])
      tell(
        'warning',
        'year-unknown',
        withoutYear[0].number,
        `${withoutYear.length === 1 ? 'one date has' : `${withoutYear.length} dates have`} no year, and none is printed on this page.`,
        'Set the year in which the page was saved.',
        withoutYear[0].text,
      );
    if (skipped.length > 0) {
      skipped.sort((one, other) => one.number - other.number);
      tell(
        'note',
        'lines-skipped',
        skipped[0]!.number,
        `${skipped.length === 1 ? 'one line was' : `${skipped.length} lines were`} taken for parts of the page rather than of a paper.`,
        'Check that nothing of a paper is among them.',
        skipped[0]!.text,
      );
    }
    if (ends.length === 0)
      tell(
        'error',
        'no-papers',
        lines[0]?.number,
        'this looks like a page of daily papers without any papers.',
        'Save the page again once its papers are shown.',
      );
    return {
      file: file.name,
      reader: 'daily-papers',
      records,
      profiles: [],
      problems,
      ...(savedYear === undefined ? {} : { savedYear }),
    };
  },
};

export default dailyPapers;

/** "Daily papers, Jul 2": the first date above the first entry is the page's. */
function pageName(lines: readonly Line[], until: number): string {
  const day = lines.slice(0, until).find(({ text }) => text.length < 30 && new RegExp(`^${datePattern}$`, 'i').test(text));
  return day ? `Daily papers, ${day.text}` : 'Daily papers';
}
