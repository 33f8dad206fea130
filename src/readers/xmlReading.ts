import type { PaperRecord } from '../corpus/record.ts';
import type { Loss, Severity } from '../kit/problem.ts';
import { PageProblems } from './pageProblems.ts';
import { longestSummary } from './pages.ts';
import type { OpenedFile, Reading } from './reader.ts';
import type { XmlElement } from './xmlElement.ts';
import type { Wound } from './xmlVisitor.ts';
import { walkXml } from './xmlWalk.ts';

/** Says that something of the entry in hand could not be used. */
export type Tell = (severity: Severity, code: string, message: string, advice: string, lost?: Loss) => void;

/** A record without what every record of a file has alike. */
export type PaperDraft = Omit<PaperRecord, 'file' | 'line'>;

/** What makes an XML file a bibliography of one format. */
export interface XmlFormat {
  /** Id of the reader. */
  readonly id: string;
  readonly records: readonly string[];
  /** What an entry is called in a problem: its title or key. Also of half an entry. */
  entryOf(element: XmlElement): string | undefined;
  /** Undefined for what is no paper, told where that is a loss. An empty title is a loss that is told here. */
  paperOf(element: XmlElement, tell: Tell, file: string): PaperDraft | undefined;
  outside?(name: string, attributes: Readonly<Record<string, string>>): void;
}

const mostUnknownNames = 20;

/** Every record of an XML file, one by one. */
export async function* readXml(file: OpenedFile, format: XmlFormat): AsyncGenerator<number, Reading, void> {
  const records: PaperRecord[] = [];
  const problems = new PageProblems(file.name);
  const unknown = new Map<string, { readonly line: number; count: number }>();
  /** Papers, read or broken. */
  let seen = 0;
  let passedOver = 0;
  yield* walkXml(file, {
    records: format.records,
    ...(format.outside ? { outside: (name, attributes) => format.outside?.(name, attributes) } : {}),
    record(element, line) {
      const entry = format.entryOf(element);
      const tell: Tell = (severity, code, message, advice, lost) =>
        problems.tell(severity, code, { line, entry }, message, advice, lost);
      const paper = format.paperOf(element, tell, file.name);
      if (paper !== undefined) seen++;
      if (paper === undefined) passedOver++;
      else if (paper.title === '')
        tell('error', 'no-title', 'this entry has no title.', 'It was skipped; the others were read.', 'entry');
      else records.push({ file: file.name, line, ...withShortSummary(paper, tell) });
    },
    wound(wound) {
      if (wound.entry) seen++;
      tellWound(problems, wound, wound.entry && format.entryOf(wound.entry));
    },
    unknownName(name, line) {
      const known = unknown.get(name);
      if (known) known.count++;
      else if (unknown.size < mostUnknownNames) unknown.set(name, { line, count: 1 });
    },
    cutShort(line) {
      const advice = 'What was read up to there is kept; save or download the file again to get the rest.';
      problems.tell('warning', 'cut-short', { line }, 'the file ends before all that was opened is closed.', advice, 'part');
    },
  });
  for (const [name, { line, count }] of unknown) {
    const times = count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
    const message = `“&${name};” is the name of no known character; it is used ${times}.`;
    problems.tell(
      'warning',
      'unknown-character',
      { line },
      message,
      'It stays as it is: what a file defines is never filled in.',
    );
  }
  if (records.length === 0 && problems.list.length === 0) {
    const message = passedOver > 0 ? 'the file tells of no paper.' : 'the file holds no entries.';
    problems.tell('note', 'no-entries', {}, message, 'Check that it was saved from a list that is not empty.');
  }
  return { file: file.name, reader: format.id, records, profiles: [], problems: problems.list, entries: seen };
}

function tellWound(problems: PageProblems, { line, brokenAt, why, entry, goesOnAt }: Wound, name: string | undefined): void {
  const where = brokenAt === line ? '' : ` in line ${brokenAt.toLocaleString('en')}`;
  const next = goesOnAt === undefined ? 'no further entry was found' : `reading went on in line ${goesOnAt.toLocaleString('en')}`;
  const skipped = entry ? 'The entry was skipped' : 'What stands there was skipped';
  const message = `the XML is broken${where}: ${why}.`;
  problems.tell('error', 'broken-xml', { line, entry: name }, message, `${skipped}; ${next}.`, entry ? 'entry' : 'part');
}

function withShortSummary(paper: PaperDraft, tell: Tell): PaperDraft {
  if (paper.summary === undefined || paper.summary.length <= longestSummary) return paper;
  tell('warning', 'long-summary', 'the summary runs on for too long.', 'It was cut; check where the entry ends.', 'part');
  return { ...paper, summary: paper.summary.slice(0, longestSummary) };
}
