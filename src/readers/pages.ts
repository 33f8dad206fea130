import type { PaperDate } from '../corpus/record.ts';

/** A line that is not blank, tidied. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether a blank line, or the start of the file, stands before it. */
  readonly afterBlank: boolean;
}

/** Lines looked at between two reports of progress. */
const stride = 5000;

/** Text → its lines that are not blank. Yields the share done. */
export function* linesOf(text: string): Generator<number, Line[], void> {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  for (let number = 1; start <= text.length; number++) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const tidied = tidy(text.slice(start, stop));
    if (tidied !== '') lines.push({ number, text: tidied, afterBlank });
    afterBlank = tidied === '';
    start = stop + 1;
    if (number % stride === 0) yield start / text.length;
  }
  return lines;
}

/** Single blanks, no invisible characters at the ends or within. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\0-\x1f\x7f]+/g, ' ')
    .trim();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';

/** Source of a pattern with three groups, month, day and year: "May 24", "Aug 1, 2023". */
export const datePattern = `(${longMonths})\\.?\\s*(\\d{1,2})(?:\\s*,\\s*(\\d{4})|\\s+((?:19|20)\\d\\d))?(?!\\d)`;

/** A date as printed, perhaps without its year. Month 1 to 12. */
export interface PrintedDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** The groups of `datePattern` as a date; undefined for a day that is in no calendar. */
export function toDate(month: string, day: string, year: string | undefined): PrintedDate | undefined {
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const known = year === undefined ? undefined : Number(year);
  const leap = known === undefined || (known % 4 === 0 && (known % 100 !== 0 || known % 400 === 0));
  // Without a year, 29 February may be a day.
  const days = number === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(number) ? 30 : 31;
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return { ...(known === undefined ? {} : { year: known }), month: number, day: Number(day) };
}

/** The year for dates without one: as set, else one after the newest that is printed; undefined when there is neither. */
export function settleSavedYear(set: number | undefined, dates: Iterable<PrintedDate | undefined>): number | undefined {
  if (set !== undefined && Number.isInteger(set) && set >= 1000 && set <= 9999) return set;
  let newest: number | undefined;
  for (const date of dates) {
    const year = date?.year;
    if (year !== undefined && (newest === undefined || year > newest)) newest = year;
  }
  return newest === undefined ? undefined : newest + 1;
}

/** A printed date with its year, its own or the page's; undefined when neither is known. */
export function withYear(date: PrintedDate, savedYear: number | undefined): PaperDate | undefined {
  if (date.year !== undefined) return { year: date.year, month: date.month, day: date.day, inferred: false };
  return savedYear === undefined ? undefined : { year: savedYear, month: date.month, day: date.day, inferred: true };
}

const furniture = new Set(
  (
    'home|menu|search|log in|login|sign in|sign up|sign out|log out|share|save|saved|bookmark|follow|following|followers|cite|citation|pdf|html|view|view pdf|view paper|' +
    'read|read more|show more|show less|load more|see more|more|less|view all|see all|all|next|next page|previous|previous page|prev|back|back to top|top|abstract|summary|tl;dr|' +
    'arxiv|github|twitter|x|like|likes|upvote|upvotes|comments|comment|new|sort by|sort|filter|filters|latest|newest|oldest|trending|popular|papers|authors|models|datasets|spaces|docs|' +
    'about|contact|help|terms|privacy|settings|profile|skip to content|skip to main content|advertisement|sponsored|close|open|copy link|copy|download|subscribe|copied|loading|loading…|loading...|daily papers|today|yesterday|•|·|\\||-|–|—|*|…|...'
  ).split('|'),
);

/** Lines that belong to the page and not to a paper: buttons, bylines, counters, page numbers. */
export function isFurniture(text: string): boolean {
  const plain = text.toLowerCase().replace(/^[^\p{L}\p{N}•·|*–—…-]+|[\s:»›→▾▼↓]+$/gu, '');
  if (plain === '' || furniture.has(plain)) return true;
  return (
    /^[▲△↑▼♥❤👍⬆+]*\s*[\d.,]+\s*k?$/iu.test(text) ||
    /^[▲△↑▼♥❤👍⬆]?\s*[\d.,]+\s*k?\s*(?:upvotes?|likes?|comments?|views?|shares?|followers?|results?)$/iu.test(text) ||
    /^(?:upvotes?|likes?|comments?|views?|page)\s*[\d.,]+(?:\s*(?:of|\/)\s*[\d.,]+)?$/i.test(text) ||
    /^(?:submitted|posted|published|shared|curated|written|uploaded|updated|added|last updated)\s+(?:by|on|at|:)?\s*\S.{0,80}$/i.test(
      text,
    ) ||
    /^by\s+@?\p{L}[^:]{0,60}$/iu.test(text) ||
    /^(?:©|\(c\)|copyright)/i.test(text) ||
    /^(?:[‹«<←]\s*)?(?:(?:previous|prev|next|\d{1,4}|…|\.\.\.)\s*){2,}(?:[›»>→])?$/i.test(text) ||
    new RegExp(`^${datePattern}$`, 'i').test(text)
  );
}

/** A line of running text rather than a title: long, or long enough and with a full stop. */
export function isProse(text: string): boolean {
  return (
    text.length >= 250 ||
    (text.length >= 80 && /[.!…]["”’)\]]*$/.test(text)) ||
    (text.length >= 160 && /[.?!] \p{Lu}/u.test(text))
  );
}

/** A paragraph that goes on with a summary, when it stands apart from it: prose, or an address. */
export function goesOn(text: string): boolean {
  return isProse(text) || text.length >= 120 || /https?:\/\//.test(text) || (text.length >= 40 && /[.!?:;]["”’)\]]*$/.test(text));
}

/** Longest summary that is kept, characters: beyond it a file is not what it seems. */
export const longestSummary = 20000;
