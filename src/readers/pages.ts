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

/**
 * Text → its lines that are not blank.
 * @param share of the reader's work that this is, 0 to 1: how far the yielded progress runs.
 */
export function* linesOf(text: string, share: number): Generator<number, Line[], void> {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  for (let number = 1; start <= text.length; number++) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const tidied = stop === start ? '' : tidy(text.slice(start, stop));
    if (tidied !== '') lines.push({ number, text: tidied, afterBlank });
    afterBlank = tidied === '';
    start = stop + 1;
    if (number % stride === 0) yield Math.min(1, start / text.length) * share;
  }
  return lines;
}

/**
 * Every place where something stands, from the top, none within another.
 * @param at what starts at this line, and the first line behind it.
 * @param shares where the yielded progress starts and ends.
 */
export function* findAll<Found extends { readonly after: number }>(
  lines: readonly Line[],
  at: (lines: readonly Line[], index: number) => Found | undefined,
  [from, to]: readonly [number, number],
): Generator<number, Found[], void> {
  const all: Found[] = [];
  for (let index = 0, steps = 1; index < lines.length; steps++) {
    const found = at(lines, index);
    if (found) all.push(found);
    index = found ? found.after : index + 1;
    if (steps % stride === 0) yield from + ((to - from) * index) / lines.length;
  }
  return all;
}

/** Single blanks; no characters that cannot be seen. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ')
    .trim();
}

/** Whether single blanks stand between plain characters: most texts are so, and patterns would copy them word by word. */
function isTidy(text: string): boolean {
  let afterBlank = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (afterBlank) return false;
      afterBlank = true;
      continue;
    }
    if (code < 33 || (code > 126 && mayBeUnseen(code))) return false;
    afterBlank = false;
  }
  return !afterBlank || text === '';
}

/** Blanks and unseen characters beyond ASCII are among these. */
const mayBeUnseen = (code: number): boolean =>
  code < 0xa1 || code === 0xad || code === 0x1680 || (code >= 0x2000 && code < 0x2070) || code === 0x3000 || code === 0xfeff;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';

/** Source of a pattern with four groups, month, day and year behind a comma or a blank: "May 24", "Aug 1, 2023". */
export const datePattern = `(${monthNames})\\.?\\s*(\\d{1,2})(?:\\s*,\\s*(\\d{4})|\\s+((?:19|20)\\d\\d))?(?!\\d)`;

const dateAlone = new RegExp(`^${datePattern}$`, 'i');

/** Whether a line is a date and nothing else. */
export const isDate = (text: string): boolean => text.length < 40 && dateAlone.test(text);

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
  const { year, month, day } = date;
  if (year !== undefined) return { year, month, day, inferred: false };
  return savedYear === undefined ? undefined : { year: savedYear, month, day, inferred: true };
}

/** A line of running text rather than a title: long, or long enough and with a full stop. */
export function isProse(text: string): boolean {
  return (
    text.length >= 250 ||
    (text.length >= 80 && /[.!…]["”’)\]]*$/.test(text.slice(-9))) ||
    (text.length >= 160 && /[.?!] \p{Lu}/u.test(text))
  );
}

/** A paragraph that goes on with a summary, when it stands apart from it: prose, or an address. */
export function goesOn(text: string): boolean {
  const sentence = text.length >= 40 && /[.!?:;]["”’)\]]*$/.test(text.slice(-9));
  return sentence || text.length >= 120 || isProse(text) || /https?:\/\//.test(text);
}

/** Longest summary that is kept, characters: beyond it a file is not what it seems. */
export const longestSummary = 20000;
