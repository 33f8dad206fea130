import type { PaperDate } from '../corpus/record.ts';
import { dateOf } from './workParts.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/**
 * A date as databases write it: "2001/09/01/", "1948/07//", "2018 Jan 01", "2006 May-Jun", "18-21 March 2013", "01/2018",
 * "January 01, 2018". Of a span the first day counts. What is in no calendar is left out; without a year there is no date.
 */
export function statedDate(printed: string): PaperDate | undefined {
  const parts = printed.slice(0, 60).match(/\d+|\p{L}+/gu) ?? [];
  const yearAt = parts.findIndex((part) => /^(?:1[4-9]|20|21)\d\d$/.test(part));
  if (yearAt === -1) {
    const packed = parts.length > 0 ? /^((?:1[4-9]|20|21)\d\d)(\d\d)(\d\d)$/.exec(parts[0]!) : null;
    return packed ? dateOf(Number(packed[1]), Number(packed[2]), Number(packed[3])) : undefined;
  }
  const year = Number(parts[yearAt]);
  const monthAt = parts.findIndex((part) => monthWord.test(part));
  if (monthAt !== -1) {
    const month = monthNames.indexOf(parts[monthAt]!.slice(0, 3).toLowerCase()) + 1;
    const isDay = (at: number) => at !== yearAt && /^\d{1,2}$/.test(parts[at] ?? '');
    // "18-21 March" starts on the 18th; "Mar 18-21" too.
    let dayAt = isDay(monthAt - 1) ? monthAt - 1 : isDay(monthAt + 1) ? monthAt + 1 : -1;
    if (dayAt === monthAt - 1 && isDay(dayAt - 1)) dayAt--;
    return dateOf(year, month, dayAt === -1 ? undefined : Number(parts[dayAt]));
  }
  const numbers = parts.filter((part) => /^\d{1,2}$/.test(part));
  if (yearAt === 0) return dateOf(year, numberAt(parts, 1), numberAt(parts, 2));
  return yearAt === 1 && numbers.length === 1 ? dateOf(year, Number(numbers[0])) : dateOf(year);
}

const numberAt = (parts: readonly string[], at: number): number | undefined =>
  /^\d{1,2}$/.test(parts[at] ?? '') ? Number(parts[at]) : undefined;

const detail = (date: PaperDate): number => (date.day !== undefined ? 2 : date.month !== undefined ? 1 : 0);

/** The first date, and the others for the month and the day that it leaves open. */
export function bestDate(printed: readonly string[]): PaperDate | undefined {
  let best: PaperDate | undefined;
  for (const each of printed) {
    const date = statedDate(each);
    const fits = best === undefined || (date?.year === best.year && (best.month === undefined || best.month === date.month));
    if (date && fits && (best === undefined || detail(date) > detail(best))) best = date;
  }
  return best;
}
