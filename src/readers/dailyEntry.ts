import { datePattern, isFurniture, isProse, goesOn, type Line, longestSummary, type PrintedDate, toDate } from './pages.ts';

/** The lines that end an entry: "• 11 authors", "·", "Sep 29, 2025 1". */
export interface EntryEnd {
  /** Place among the page's lines of the first of them, and of the first line behind them. */
  readonly at: number;
  readonly after: number;
  /** Undefined where something else stands in the count's place. */
  readonly count?: number;
  /** Undefined for none, or for a day that is in no calendar. */
  readonly date?: PrintedDate;
  /** A date was printed, readable or not. */
  readonly dated: boolean;
}

/** Title and summary above an entry's end. */
export interface DailyEntry {
  readonly title: Line;
  readonly summary?: string;
  readonly cut: boolean;
}

/** What stands between two ends. */
export interface DailyStretch {
  readonly entry?: DailyEntry;
  /** Titles with a summary but without an end of their own. */
  readonly endless: readonly DailyEntry[];
  readonly skipped: readonly Line[];
}

const countPattern = /^(?:[•·*‣▪◦–-]\s*)?(\d[\d,]{0,6})\s+authors?(?=$|\s*[·•|])/i;
const endDate = new RegExp(`^(?:[·•|]\\s*)?${datePattern}(?:\\s*[·•|]?\\s*\\d[\\d.,]*k?)?$`, 'i');
const dot = /^[·•|]$/;

/** The end of an entry that starts at this line. */
export function endAt(lines: readonly Line[], at: number): EntryEnd | undefined {
  const { text } = lines[at]!;
  if (text.length > 80) return undefined;
  const counted = countPattern.exec(text);
  if (counted) {
    const count = Number(counted[1]!.replace(/,/g, ''));
    const rest = text.slice(counted[0].length).trim();
    const known = count > 0 ? { count } : {};
    const dated = rest === '' ? dateAt(lines, at + 1) : (dateIn(rest, at + 1) ?? dateAt(lines, at + 1));
    return { at, after: at + 1, dated: false, ...dated, ...known };
  }
  // Without a count, only a dot with a date behind it tells that an entry ends here.
  return dot.test(text) ? withDate(at, dateAt(lines, at)) : undefined;
}

type Dated = Pick<EntryEnd, 'after' | 'date' | 'dated'>;

function withDate(at: number, dated: Dated | undefined): EntryEnd | undefined {
  return dated && { at, ...dated };
}

function dateAt(lines: readonly Line[], at: number): Dated | undefined {
  const place = dot.test(lines[at]?.text ?? '') ? at + 1 : at;
  const text = lines[place]?.text;
  return text === undefined ? undefined : dateIn(text, place + 1);
}

function dateIn(text: string, after: number): Dated | undefined {
  const match = text.length > 60 ? null : endDate.exec(text);
  if (!match) return undefined;
  const date = toDate(match[1]!, match[2]!, match[3] ?? match[4]);
  return { after, dated: true, ...(date === undefined ? {} : { date }) };
}

/**
 * Walks backwards from an end: summary, then title; what stands before them belongs to no end.
 * @param body the lines between the end before and this one.
 */
export function readStretch(body: readonly Line[]): DailyStretch {
  const bare = body.filter(({ text }) => !isFurniture(text));
  // A title that looks like a button is still a title where nothing else is.
  const lines = bare.length > 0 ? bare : body.filter(({ text }) => /\p{L}/u.test(text)).slice(-1);
  const skipped: Line[] = [];
  const entries: DailyEntry[] = [];
  let end = lines.length;
  let own: DailyEntry | undefined;
  while (end > 0) {
    const found = lastEntry(lines.slice(0, end), own === undefined);
    if (own === undefined) own = found.entry;
    else if (found.entry.summary !== undefined) entries.unshift(found.entry);
    else skipped.unshift(found.entry.title);
    skipped.unshift(...found.behind);
    end = found.start;
  }
  return { ...(own ? { entry: own } : {}), endless: entries, skipped };
}

/** Longest line behind a summary that is held for an organisation's name, characters. */
const longestOrganisation = 60;

interface LastEntry {
  readonly entry: DailyEntry;
  readonly start: number;
  /** Lines behind the summary that belong to the page. */
  readonly behind: readonly Line[];
}

/** @param ends whether an entry must end here, so that a line without a full stop can be its summary. */
function lastEntry(lines: readonly Line[], ends: boolean): LastEntry {
  let last = lines.length - 1;
  const behind: Line[] = [];
  if (ends) {
    // "Gensyn Gensyn" behind a summary is who published it.
    while (
      last > 1 &&
      !goesOn(lines[last]!.text) &&
      lines[last]!.text.length <= longestOrganisation &&
      proseBefore(lines, last)
    ) {
      behind.unshift(lines[last]!);
      last--;
    }
  }
  let start = last;
  while (start > 0 && isProse(lines[start]!.text)) start--;
  if (start === last && start > 0 && (ends || goesOn(lines[last]!.text))) {
    // A summary that does not read like one: the title is the line before it, or before the prose it closes.
    start--;
    while (start > 0 && isProse(lines[start]!.text)) start--;
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

const proseBefore = (lines: readonly Line[], index: number) => isProse(lines[index - 1]!.text);

/** Lines of one paragraph with a blank between, paragraphs with an empty line. */
function joinLines(lines: readonly Line[]): string {
  return lines.map((line, index) => (index === 0 ? '' : line.afterBlank ? '\n\n' : ' ') + line.text).join('');
}
