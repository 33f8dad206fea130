import { isFurniture } from './furniture.ts';
import { datePattern, goesOn, isDate, isProse, type Line, longestSummary, type PrintedDate, toDate } from './pages.ts';

/** The lines that end an entry: "• 11 authors", "·", "Sep 29, 2025 1". */
export interface EntryEnd {
  /** Place among the page's lines of the first of them, and of the first line behind them. */
  readonly at: number;
  readonly after: number;
  /** Undefined where something else stands in the count's place. */
  readonly count?: number;
  /** Undefined for none, or for a day that is in no calendar. */
  readonly date?: PrintedDate;
  /** The date as printed, readable or not. */
  readonly printed?: string;
}

/** Title and summary above an entry's end. */
export interface DailyEntry {
  readonly title: Line;
  readonly summary?: string;
  readonly cut: boolean;
}

/** What stands between two ends. */
export interface DailyStretch {
  /** The entry that ends here. */
  readonly entry?: DailyEntry;
  /** Titles with a summary but without an end of their own. */
  readonly endless: readonly DailyEntry[];
  readonly skipped: readonly Line[];
}

const countPattern = /^(?:[•·*‣▪◦–-]\s*)?(\d[\d,]{0,6})\s+authors?(?=$|\s*[·•|])/i;
/** Behind the date stands the number of comments. */
const endDate = new RegExp(`^(?:[·•|]\\s*)?(${datePattern})(?:\\s*[·•|]?\\s*\\d[\\d.,]{0,8}k?)?$`, 'i');
const dot = /^[·•|]$/;

/** The end of an entry that starts at this line. */
export function endAt(lines: readonly Line[], at: number): EntryEnd | undefined {
  const { text } = lines[at]!;
  if (text.length > 80) return undefined;
  const counted = countPattern.exec(text);
  if (counted) {
    const count = Number(counted[1]!.replace(/,/g, ''));
    const rest = text.slice(counted[0].length).trim();
    const dated = rest === '' || dot.test(rest) ? dateAt(lines, at + 1) : dateIn(rest, at + 1);
    return { at, after: at + 1, ...dated, ...(count > 0 ? { count } : {}) };
  }
  // Without a count, only a dot with a date behind it tells that an entry ends here.
  const dated = dot.test(text) ? dateAt(lines, at) : /^[·•|]/.test(text) ? dateIn(text, at + 1) : undefined;
  return dated && { at, ...dated };
}

type Dated = Pick<EntryEnd, 'after' | 'date' | 'printed'>;

/** A date at this line, or behind a dot at this line. */
function dateAt(lines: readonly Line[], at: number): Dated | undefined {
  const place = dot.test(lines[at]?.text ?? '') ? at + 1 : at;
  const text = lines[place]?.text;
  return text === undefined ? undefined : dateIn(text, place + 1);
}

function dateIn(text: string, after: number): Dated | undefined {
  const match = text.length > 60 ? null : endDate.exec(text);
  if (!match) return undefined;
  const [, printed = '', month = '', day = '', yearAfterComma, yearAfterBlank] = match;
  const date = toDate(month, day, yearAfterComma ?? yearAfterBlank);
  return { after, printed, ...(date === undefined ? {} : { date }) };
}

/**
 * Walks backwards from an end: summary, then title; what stands before them belongs to no end.
 * @param body the lines between the end before and this one.
 * @param ends false for what stands behind the last end.
 */
export function readStretch(body: readonly Line[], ends = true): DailyStretch {
  const lines = withoutFurniture(body);
  const skipped: Line[] = [];
  const endless: DailyEntry[] = [];
  let own: DailyEntry | undefined;
  for (let end = lines.length; end > 0;) {
    const found = lastEntry(lines, end, ends && own === undefined);
    end = found.start;
    skipped.push(...found.behind);
    if (ends && own === undefined) own = found.entry;
    else if (found.entry.summary !== undefined) endless.push(found.entry);
    else skipped.push(found.entry.title);
  }
  return { ...(own ? { entry: own } : {}), endless: endless.reverse(), skipped };
}

/** The lines without parts of the page; but a title that looks like a button is kept where a summary has no other. */
function withoutFurniture(body: readonly Line[]): readonly Line[] {
  const bare = body.filter(({ text }) => !isFurniture(text));
  const first = bare[0];
  if (!first || bare.length > 1 || !isProse(first.text)) return bare;
  const couldBeTitle = ({ text, number }: Line) => number < first.number && /[\p{L}\p{N}]/u.test(text) && !isDate(text);
  const title = body.findLast(couldBeTitle);
  return title ? [title, first] : bare;
}

/** Longest line behind a summary that is held for an organisation's name, characters. */
const longestOrganisation = 60;

interface LastEntry {
  readonly entry: DailyEntry;
  /** Place of its title. */
  readonly start: number;
  /** Lines behind the summary that belong to the page. */
  readonly behind: readonly Line[];
}

/**
 * The entry that the lines before `end` close with.
 * @param ends whether an entry must end there, so that a line without a full stop can be its summary.
 */
function lastEntry(lines: readonly Line[], end: number, ends: boolean): LastEntry {
  let last = end - 1;
  const behind: Line[] = [];
  const isOrganisation = ({ text }: Line) => text.length <= longestOrganisation && !goesOn(text);
  // "Gensyn Gensyn" behind a summary is who published it.
  while (ends && last > 1 && isOrganisation(lines[last]!) && isSummary(lines[last - 1]!)) behind.push(lines[last--]!);
  let start = last;
  while (start > 0 && isSummary(lines[start]!)) start--;
  if (start === last && start > 0 && (ends || goesOn(lines[last]!.text))) {
    // A summary that does not read like one: the title stands before it, or before the prose that it closes.
    start--;
    while (start > 0 && isSummary(lines[start]!)) start--;
  }
  const summary = joinLines(lines.slice(start + 1, last + 1));
  return {
    entry: {
      title: lines[start]!,
      ...(summary === '' ? {} : { summary: summary.slice(0, longestSummary) }),
      cut: summary.length > longestSummary,
    },
    start,
    behind,
  };
}

/** Running text, or an address that belongs to it. */
const isSummary = ({ text }: Line): boolean => isProse(text) || /https?:\/\//.test(text);

/** Lines of one paragraph with a blank between, paragraphs with an empty line. */
function joinLines(lines: readonly Line[]): string {
  return lines.map((line, index) => (index === 0 ? '' : line.afterBlank ? '\n\n' : ' ') + line.text).join('');
}
