import type { PaperRecord } from '../corpus/record.ts';
import type { Loss, Problem, Severity } from '../kit/problem.ts';
import { at, firstText, listOf, objectOf, present, textOf, type Foreign } from './foreign.ts';
import { jsonEntries } from './jsonEntries.ts';
import type { JsonEntry, JsonShell } from './jsonEntry.ts';
import { ProblemList } from './problemList.ts';
import type { Reader, Reading } from './reader.ts';
import { clip, type Tell, type WorkDraft } from './workDraft.ts';

/** How one format's entries become papers. */
export interface JsonFormat {
  readonly id: string;
  /** Where its pages keep their entries: `results`, `message.items`. */
  readonly ways: readonly string[];
  /** What one entry tells; several works where an entry holds several. An entry without a title is told and skipped. */
  works(entry: Foreign, tell: Tell): readonly WorkDraft[];
  /** A last look at all drafts, when what stood beside the entries is known. */
  finish?(drafts: readonly WorkDraft[], shell: JsonShell): readonly WorkDraft[];
}

/** Making so many records takes a few milliseconds. */
const recordsPerStep = 1000;

interface Placed {
  readonly draft: WorkDraft;
  readonly entry: JsonEntry;
}

/** The way to read a format whose files are JSON of any build. */
export function jsonReading(format: JsonFormat): Reader['read'] {
  return async function* (file): AsyncGenerator<number, Reading, void> {
    const report = new Report(file.name);
    const placed: Placed[] = [];
    const take = (entry: JsonEntry): void => {
      if (entry.wrong !== undefined) return report.broken(entry);
      if (entry.value === null)
        return report.tell(
          entry,
          undefined,
          'note',
          'no-entry',
          `entry ${entry.number} is null.`,
          'The source had nothing for it.',
        );
      const { value, ...place } = entry;
      const object = objectOf(value);
      if (!object) return report.skip(entry, undefined, 'not-a-work', `entry ${entry.number} is no object with fields.`);
      const tell: Tell = (severity, code, message, advice, lost) =>
        report.tell(entry, firstName(object), severity, code, message, advice, lost);
      for (const draft of format.works(object, tell)) {
        if (textOf(draft.title) === undefined)
          report.skip(entry, draft.key ?? firstName(object), 'no-title', `entry ${entry.number} has no title.`);
        else {
          if (draft.date === undefined) tellBadDate(object, tell);
          placed.push({ draft, entry: place });
        }
      }
    };
    let shell: JsonShell = new Map();
    try {
      shell = yield* jsonEntries(file, format.ways, take);
    } catch (error) {
      const why = clip(error instanceof Error ? error.message : String(error));
      report.whole({
        severity: 'error',
        code: 'unreadable',
        lost: placed.length === 0 ? 'file' : 'part',
        message: `the file could not be read to its end: ${why}`,
        advice: 'Split it, or save it as JSON Lines.',
      });
    }
    const drafts = placed.map(({ draft }) => draft);
    const finished = format.finish?.(drafts, shell) ?? drafts;
    const records: PaperRecord[] = [];
    for (const [index, { entry }] of placed.entries()) {
      records.push(report.record(finished[index]!, entry));
      if (index % recordsPerStep === recordsPerStep - 1) yield 1;
    }
    if (records.length === 0)
      report.whole({
        severity: 'error',
        code: 'no-records',
        lost: 'file',
        message: 'no work was found in it.',
        advice: 'Check that it is the export you meant.',
      });
    const entries = records.length + report.skipped;
    return { file: file.name, reader: format.id, records, profiles: [], problems: report.all(), entries };
  };
}

const skipped = 'It was skipped; the others were read.';

const dateFields = ['issued', 'published', 'publication_date', 'publicationDate', 'pubdate', 'date'];
const yearFields = ['publication_year', 'publicationYear', 'year'];

/** A date that stands there and says nothing that a calendar knows. */
function tellBadDate(entry: Foreign, tell: Tell): void {
  const told = objectOf(entry['attributes']) ?? entry;
  for (const field of [...dateFields, ...yearFields]) {
    const value = told[field];
    const printed = firstText(value, at(value, 'raw'), at(value, 'literal'), listOf(at(value, 'date-parts')).flat()[0]);
    if (printed === undefined || /^(?:n\.?\s?d\.?|no date|undated)$/i.test(printed)) continue;
    return tell('warning', 'bad-date', `“${clip(printed)}” is no date.`, 'The paper was read without a date.', 'part');
  }
}

function firstName(entry: Foreign): string | undefined {
  for (const key of ['title', 'display_name', 'id', 'DOI', 'doi', 'bibcode', 'paperId']) {
    const value = entry[key];
    const text = textOf(Array.isArray(value) ? value[0] : value);
    if (text !== undefined) return clip(text);
  }
  return undefined;
}

/** What is to be said of one file. */
class Report {
  private readonly problems = new ProblemList();
  /** Entries so far that became no record. */
  skipped = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  skip(where: JsonEntry, entry: string | undefined, code: string, message: string, advice = skipped): void {
    this.skipped++;
    this.tell(where, entry, 'error', code, message, advice, 'entry');
  }

  tell(
    where: JsonEntry,
    entry: string | undefined,
    severity: Severity,
    code: string,
    message: string,
    advice: string,
    lost?: Loss,
  ): void {
    this.problems.add({ severity, code, file: this.file, line: where.line, ...present({ entry, lost }), message, advice });
  }

  broken(entry: JsonEntry): void {
    const { number, wrong = '', last, doubt } = entry;
    if (doubt) this.tell(entry, undefined, 'warning', 'loose-json', `entry ${number}: ${wrong}.`, 'It was read all the same.');
    else if (last)
      this.skip(
        entry,
        undefined,
        'broken-json',
        `entry ${number}: ${wrong}.`,
        'Nothing behind this place could be read; get the file again.',
      );
    else this.skip(entry, undefined, 'broken-json', `entry ${number} is broken: ${wrong}.`);
  }

  whole(problem: Omit<Problem, 'file'>): void {
    this.problems.add({ file: this.file, ...problem });
  }

  record(draft: WorkDraft, entry: JsonEntry): PaperRecord {
    const { number } = entry;
    const { title = '', authors = [], complete = true, ...rest } = draft;
    if (authors.length === 0)
      this.tell(entry, clip(title), 'note', 'no-authors', `entry ${number} names no authors.`, 'The paper was read without any.');
    const page = `${this.file}, entry ${draft.key ?? number}`;
    const line = entry.oneLine ? number : entry.line;
    return { file: this.file, line, page, title, authors, complete, ...present(rest) };
  }

  all(): readonly Problem[] {
    return this.problems.all();
  }
}

/** Whether a file's beginning is JSON that has any of these keys. */
export function jsonWith(head: string, keys: RegExp): boolean {
  return /^[\ufeff\s]*[[{]/.test(head) && keys.test(head);
}
