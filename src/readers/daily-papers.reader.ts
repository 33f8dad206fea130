import type { PaperRecord } from '../corpus/record.ts';
import { countLostEntries } from '../kit/problem.ts';
import { type DailyEntry, type EntryEnd, endAt, readStretch } from './dailyEntry.ts';
import { PageProblems } from './pageProblems.ts';
import { findAll, isDate, type Line, linesOf, settleSavedYear, tidy, withYear } from './pages.ts';
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
    const lines = head.split('\n').map((text, index) => ({ number: index + 1, text: tidy(text), afterBlank: true }));
    const shown = lines.filter(({ text }) => text !== '');
    const ends = shown.flatMap((_, index) => endAt(shown, index) ?? []);
    const full = ends.some(({ count, printed }) => count !== undefined && printed !== undefined);
    const titled = shown.some(({ text }) => /^daily papers$/i.test(text));
    if (full) return 0.9;
    if (titled) return ends.length > 0 ? 0.8 : 0.5;
    return ends.filter(({ count }) => count !== undefined).length > 1 ? 0.5 : 0;
  },

  async *read(file, options) {
    const lines = yield* linesOf(await file.text(), 0.4);
    const ends = yield* findAll(lines, endAt, [0.4, 0.6]);
    const savedYear = settleSavedYear(
      options.savedYear,
      ends.map(({ date }) => date),
    );
    const problems = new PageProblems(file.name);
    const page: Page = { file: file.name, page: pageName(lines.slice(0, ends[0]?.at)), savedYear };
    const records: PaperRecord[] = [];
    const skipped: Line[] = [];
    const yearless: PaperRecord[] = [];
    let from = 0;
    for (const [index, end] of ends.entries()) {
      const { entry, endless, skipped: others } = readStretch(lines.slice(from, end.at));
      from = end.after;
      for (const each of endless) leaveOut(each, problems);
      if (entry && end.count !== undefined) {
        const record = readRecord(entry, end, page, problems);
        records.push(record);
        if (end.date && !record.date) yearless.push(record);
        skipped.push(...others);
      } else if (entry?.summary !== undefined) {
        // What stands behind its summary, in the count's place, is part of the entry.
        leaveOut(entry, problems);
        skipped.push(...others.filter(({ number }) => number < entry.title.number));
      } else if (end.count !== undefined) {
        const { number, text } = lines[end.at]!;
        const message = 'no title above this line.';
        problems.tell(
          'error',
          'title-missing',
          { line: number, entry: text },
          message,
          'The entry was skipped; the others were read.',
          'entry',
        );
      } else skipped.push(...(entry ? [entry.title] : []), ...others);
      if (index % stride === stride - 1) yield 0.6 + (0.4 * index) / ends.length;
    }
    const rest = readStretch(lines.slice(from), false);
    for (const each of rest.endless) leaveOut(each, problems);
    problems.yearUnknown(yearless.map(({ line, title }) => ({ line, entry: title })));
    problems.linesSkipped([...skipped, ...rest.skipped]);
    if (records.length === 0 && problems.list.every(({ lost }) => lost === undefined)) {
      const advice = 'Save the page again once its papers are shown.';
      problems.tell(
        'error',
        'no-papers',
        { line: lines[0]?.number },
        'this looks like a page of daily papers without any papers.',
        advice,
        'file',
      );
    }
    return {
      file: file.name,
      reader: 'daily-papers',
      records,
      profiles: [],
      problems: problems.list,
      entries: records.length + countLostEntries(problems.list),
      ...(savedYear === undefined ? {} : { savedYear }),
    };
  },
};

export default dailyPapers;

/** What every record of a page has in common. */
interface Page {
  readonly file: string;
  readonly page: string;
  readonly savedYear: number | undefined;
}

function readRecord({ title, summary, cut }: DailyEntry, end: EntryEnd, page: Page, problems: PageProblems): PaperRecord {
  const spot = { line: title.number, entry: title.text };
  if (end.printed === undefined)
    problems.tell('warning', 'date-missing', spot, 'no date stands below this entry.', 'The paper was read without a date.');
  else if (!end.date) problems.badDate(spot, end.printed);
  if (cut) problems.longSummary(spot);
  const date = end.date && withYear(end.date, page.savedYear);
  return {
    file: page.file,
    line: title.number,
    page: page.page,
    title: title.text,
    authors: [],
    complete: false,
    ...(end.count === undefined ? {} : { statedCount: end.count }),
    ...(date === undefined ? {} : { date }),
    ...(summary === undefined ? {} : { summary }),
  };
}

/** An entry that states neither names nor a number says nothing of authorship. */
function leaveOut({ title }: DailyEntry, problems: PageProblems): void {
  const message = `“${title.text}” states neither names nor a number of authors.`;
  const advice = 'It was left out, because it says nothing of who wrote it.';
  problems.tell('warning', 'left-out', { line: title.number, entry: title.text }, message, advice, 'entry');
}

/** "Daily papers, Jul 2": the first date above the first entry is the page's. */
function pageName(lines: readonly Line[]): string {
  const day = lines.find(({ text }) => isDate(text));
  return day ? `Daily papers, ${day.text}` : 'Daily papers';
}
