import type { Affiliation, AuthorMention, PaperDate, Role } from '../corpus/record.ts';
import { cleanOrcid } from './ids.ts';
import { toDate } from './pages.ts';
import type { Tell } from './xmlReading.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 out of "03", "Mar", "March-April"; of a span its start. */
function monthOf(printed: string): number | undefined {
  const number = /^\s*(\d{1,2})(?!\d)/.exec(printed)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : undefined;
  const name = /\p{L}{3,}/u.exec(printed)?.[0].slice(0, 3).toLowerCase();
  const found = name === undefined ? -1 : monthNames.indexOf(name);
  return found === -1 ? undefined : found + 1;
}

/** A date of parts as printed; undefined without a year of four digits. A day that is in no calendar is told and left out. */
export function dateOf(year: string, month: string, day: string, tell: Tell): PaperDate | undefined {
  const known = /(?<!\d)[12]\d{3}(?!\d)/.exec(year)?.[0];
  if (known === undefined) {
    if (year.trim() !== '') tell('warning', 'bad-date', `“${year}” tells no year.`, 'The paper was read without a date.', 'part');
    return undefined;
  }
  const months = monthOf(month);
  const days = /^\s*(\d{1,2})(?!\d)/.exec(day)?.[1];
  const base = { year: Number(known), ...(months === undefined ? {} : { month: months }), inferred: false };
  if (months === undefined || days === undefined) return base;
  if (toDate(monthNames[months - 1]!, days, known)) return { ...base, day: Number(days) };
  tell('warning', 'bad-date', `${known}-${months}-${days} is a day that is in no calendar.`, 'The day was left out.', 'part');
  return base;
}

/** What stands beside a name. */
export interface Beside {
  readonly role?: Role | undefined;
  readonly orcid?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly affiliations?: readonly Affiliation[] | undefined;
}

/** A mention with what stands beside its name; an ORCID that is not sound is told and left out. */
export function withBeside(mention: AuthorMention, { role, orcid, sourceId, affiliations }: Beside, tell: Tell): AuthorMention {
  const sound = orcid ? cleanOrcid(orcid) : undefined;
  if (orcid && sound === undefined)
    tell('warning', 'bad-orcid', `“${orcid}” of ${mention.name} is no ORCID.`, 'The person was read without it.', 'part');
  const first = affiliations?.[0];
  return {
    ...mention,
    ...(first ? { affiliation: first.name } : {}),
    ...(affiliations && affiliations.length > 1 ? { affiliations } : {}),
    ...(role === undefined || role === 'author' ? {} : { role }),
    ...(sound === undefined ? {} : { orcid: sound }),
    ...(sourceId === undefined ? {} : { sourceId }),
  };
}

/** Fields of which those that may be missing may be left out. */
type Filled<Fields> = { [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key] } & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};

/** Leaves out what is empty: no key stands for nothing. */
export function filled<Fields extends object>(fields: Fields): Filled<Fields> {
  const kept = Object.entries<unknown>(fields as Readonly<Record<string, unknown>>).filter(([, value]) => {
    if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
    return value !== undefined;
  });
  return Object.fromEntries(kept) as Filled<Fields>;
}

/** A text that says something, or nothing. */
export const some = (text: string): string | undefined => (text === '' ? undefined : text);
