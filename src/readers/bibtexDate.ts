import type { PaperDate } from '../corpus/record.ts';

const monthNames = /jan|feb|m[aä]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz]/i;
const monthOrder = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const variants: Readonly<Record<string, string>> = { mär: 'mar', mai: 'may', okt: 'oct', dez: 'dec' };

/** The date fields of an entry as plain text. */
export interface DateFields {
  readonly date?: string | undefined;
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/**
 * EDTF as BibLaTeX knows it, the first date of a range; else year, month and day.
 * @returns the date, if a year from 1000 to 2999 is stated; `doubt`: what is stated but could not be understood.
 */
export function readDate({ date, year, month, day }: DateFields): { readonly date?: PaperDate; readonly doubt?: string } {
  const printed = (date ?? '').normalize('NFKC').trim();
  const whole = printed === '' ? undefined : edtf(printed);
  if (whole) return { date: whole };
  const stated = (year ?? '').normalize('NFKC').trim();
  const fromYear = edtf(stated) ?? yearIn(stated);
  if (!fromYear) return printed + stated === '' ? {} : { doubt: printed === '' ? stated : printed };
  if (fromYear.month !== undefined) return { date: fromYear };
  return { date: dateOf(fromYear.year, monthOf(month), dayOf(day) ?? dayBeside(month)) };
}

/** `2004-05-06`, `2004-05`, `2004`, with what may stand around it: times, ranges, `?`, `~`. */
function edtf(text: string): PaperDate | undefined {
  const first = text.split('/').find((part) => /\d/.test(part)) ?? '';
  const found = /^\s*(\d{4})(?:-(\d{1,2}|XX|uu)(?:-(\d{1,2}|XX|uu))?)?(?:T[\d:.+Zz-]*)?[?~%]?\s*$/.exec(first);
  if (!found || !plausible(Number(found[1]))) return undefined;
  return dateOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The first year in a text such as "c. 1850" or "2020a". */
function yearIn(text: string): PaperDate | undefined {
  const found = /(?:^|\D)([12]\d{3})(?!\d)/.exec(text)?.[1];
  return found === undefined ? undefined : dateOf(Number(found));
}

const plausible = (year: number): boolean => year >= 1000 && year <= 2999;

function monthOf(printed: string | undefined): number | undefined {
  const text = (printed ?? '').normalize('NFKC').trim();
  const number = /^\d{1,2}(?!\d)/.exec(text)?.[0];
  const name = monthNames.exec(text)?.[0].toLowerCase();
  if (name !== undefined) return monthOrder.indexOf(variants[name] ?? name) + 1;
  return number === undefined ? undefined : Number(number);
}

const dayOf = (printed: string | undefined): number | undefined =>
  printed !== undefined && /^\s*\d{1,2}\s*$/.test(printed) ? Number(printed) : undefined;

/** "July 4", "4 July", "10~jan". */
function dayBeside(month: string | undefined): number | undefined {
  if (month === undefined || !monthNames.test(month)) return undefined;
  const found = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(month)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Seasons and impossible days leave the year, or the month, alone. */
function dateOf(year: number, month?: number, day?: number): PaperDate {
  if (!month || month < 1 || month > 12) return { year, inferred: false };
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day && day >= 1 && day <= days ? { year, month, day, inferred: false } : { year, month, inferred: false };
}
