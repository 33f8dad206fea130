import { type AuthorList, looksLikeAuthors, parseAuthorList } from './authorList.ts';
import { isFurniture } from './furniture.ts';
import { datePattern, goesOn, isProse, type Line, longestSummary, type PrintedDate, toDate } from './pages.ts';

/** The line that begins a paper: "98.5DCMay 24Code". */
export interface EntryAnchor {
  /** Its place among the page's lines, and that of the first line behind it. */
  readonly at: number;
  readonly after: number;
  readonly line: number;
  readonly text: string;
  readonly score?: number;
  readonly category?: string;
  /** Undefined for a day that is in no calendar. */
  readonly date?: PrintedDate;
  readonly code: boolean;
}

/** A paper as it stands under its line; what is missing is undefined. */
export interface ProfileEntry {
  readonly anchor: EntryAnchor;
  readonly title?: string;
  readonly authors?: AuthorList;
  readonly summary?: string;
  /** The summary was too long and was cut. */
  readonly cut: boolean;
  /** Lines that were taken for parts of the page, without those that every page has. */
  readonly skipped: readonly Line[];
}

const anchorPattern = new RegExp(
  `^(?:(\\d{1,3}(?:\\.\\d{1,2})?)\\s*·?\\s*)?((?:[a-z-]{2,8}\\.)?[A-Z]{2}|[A-Z]{3,5}|[a-z]{2,5}-[a-z]{2,3})?\\s*·?\\s*${datePattern}\\s*·?\\s*([Cc]ode)?$`,
);
/** What the first line of an anchor that a browser broke into several may look like. A number without a point counts likes. */
const brokenStart = /^(?:\d{1,3}\.\d{1,2}|(?:\d{1,3}\.\d{1,2}\s*)?[A-Z]{2})$/;

/** The anchor that starts at this line, alone or broken into up to four. */
export function anchorAt(lines: readonly Line[], at: number): EntryAnchor | undefined {
  const first = lines[at]!;
  if (first.text.length > 60) return undefined;
  const whole = matchAnchor(first.text, at, at + 1, first.number);
  if (whole || !brokenStart.test(first.text)) return whole;
  let text = first.text;
  let found: EntryAnchor | undefined;
  for (let next = at + 1; next < Math.min(at + 4, lines.length); next++) {
    if (lines[next]!.text.length > 20 || lines[next]!.afterBlank) break;
    text = `${text} ${lines[next]!.text}`;
    found = matchAnchor(text, at, next + 1, first.number) ?? found;
  }
  return found;
}

function matchAnchor(text: string, at: number, after: number, line: number): EntryAnchor | undefined {
  const match = anchorPattern.exec(text);
  if (!match) return undefined;
  const [, score, category, month = '', day = '', yearAfterComma, yearAfterBlank, code] = match;
  const value = score === undefined ? undefined : Number(score);
  if (value !== undefined && value > 100) return undefined;
  // A date alone is a day's heading; only a score tells that it begins a paper.
  if (category === undefined && !score?.includes('.')) return undefined;
  const date = toDate(month, day, yearAfterComma ?? yearAfterBlank);
  return {
    at,
    after,
    line,
    text,
    ...(value === undefined ? {} : { score: value }),
    ...(category === undefined ? {} : { category }),
    ...(date === undefined ? {} : { date }),
    code: code !== undefined,
  };
}

/** @param body the lines behind the anchor, up to the next one. */
export function readEntry(anchor: EntryAnchor, body: readonly Line[]): ProfileEntry {
  const bare = body.filter(({ text }) => !isFurniture(text));
  const spots = findAuthors(bare) ?? findAuthors(body);
  if (!spots) {
    const title = bare.find(({ text }) => !isProse(text)) ?? body[0];
    return { anchor, ...(title ? { title: title.text } : {}), cut: false, skipped: [] };
  }
  const { lines, title, authors } = spots;
  const { summary, skipped } = readSummary(lines.slice(authors + 1));
  return {
    anchor,
    title: lines[title]!.text,
    authors: parseAuthorList(lines[authors]!.text),
    ...(summary === '' ? {} : { summary: summary.slice(0, longestSummary) }),
    cut: summary.length > longestSummary,
    skipped: [...lines.slice(0, authors).filter((_, index) => index !== title), ...skipped],
  };
}

/** A paragraph that stands apart goes on with the summary only where it reads like one. */
function readSummary(lines: readonly Line[]): { summary: string; skipped: Line[] } {
  const paragraphs: string[] = [];
  const skipped: Line[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const adjacent = previous !== undefined && !line.afterBlank && line.number === previous.number + 1;
    // Behind a full stop, a line without one is a button as likely as not.
    if (adjacent && (!endsSentence(previous?.text ?? '') || endsSentence(line.text)))
      paragraphs.push(`${paragraphs.pop()!} ${line.text}`);
    else if (paragraphs.length === 0 || goesOn(line.text)) paragraphs.push(line.text);
    else {
      skipped.push(line);
      continue;
    }
    previous = line;
  }
  return { summary: paragraphs.join('\n\n'), skipped };
}

const endsSentence = (text: string): boolean => /[.!?…]$/.test(text);

/** Lines of an entry that are looked through for its authors. */
const reach = 6;

/** Where title and authors stand: the first line is the title, and the authors follow before any running text. */
function findAuthors(lines: readonly Line[]): { lines: readonly Line[]; title: number; authors: number } | undefined {
  const near = lines.slice(0, reach);
  const scores = near.map(({ text }) => looksLikeAuthors(text));
  const proseAt = (index: number) => index < near.length && scores[index]! < 2 && isProse(near[index]!.text);
  const prose = near.findIndex((_, index) => index > 0 && proseAt(index));
  const end = prose === -1 ? near.length : prose;
  let authors = -1;
  for (let index = 1; index < end; index++) {
    const score = scores[index]!;
    if (score === 0) continue;
    if (authors === -1 || (scores[authors]! <= 1 && score === 3) || (scores[authors]! < 1 && score >= 1)) authors = index;
    if (score >= 2) break;
  }
  // A title that looks like a list of authors, behind a line that no rule knows: the list follows it, and then the summary.
  if (authors === 1 && scores[1]! >= 2 && (scores[2] ?? 0) >= 2 && proseAt(3)) authors = 2;
  // A name unlike any other, such as one in lower case: taken for what it is where the summary follows it.
  if (authors === -1 && prose === 2 && near[1]!.afterBlank && near[1]!.text.length <= 60 && !/[\d:?!.]/.test(near[1]!.text))
    authors = 1;
  if (authors === -1) return undefined;
  let title = 0;
  for (let index = 1; index < authors; index++) if (near[index]!.text.length > near[title]!.text.length) title = index;
  return { lines, title, authors };
}
