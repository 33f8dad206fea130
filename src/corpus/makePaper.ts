import type { AuthorId, Conflict, Paper, PaperId } from './corpus.ts';
import { conflictsOf } from './conflicts.ts';
import { compareText } from './ids.ts';
import type { PaperGroup } from './mergePapers.ts';
import { isPreprint } from './preprint.ts';
import type { PaperDate, PaperRecord } from './record.ts';
import { tellDate } from './tellings.ts';

/** One author of one record, as a person. */
export interface PlacedAuthor {
  readonly id: AuthorId;
  readonly printed: boolean;
}

/**
 * One paper out of its records.
 * @param authorsOf record → its authors as people, each once, printed ones in printed order.
 */
export function makePaper(
  id: PaperId,
  group: PaperGroup,
  records: readonly PaperRecord[],
  authorsOf: (record: number) => readonly PlacedAuthor[],
): Paper {
  const own = group.records.map((index) => records[index]!);
  const authors = uniteAuthors(group.records.map((index) => ({ record: records[index]!, authors: authorsOf(index) })));
  const counts = own.flatMap(({ statedCount }) => statedCount ?? []);
  const statedCount = counts.length === 0 ? undefined : Math.max(...counts);
  const complete =
    own.some((record) => record.complete && record.authors.length > 0) ||
    (statedCount !== undefined && authors.length >= statedCount);
  // When it was published, where that is printed, else when the preprint was posted.
  const out = own.filter((record) => record.date && !record.date.inferred && !isPreprint(record));
  const date = bestDate((out.length > 0 ? out : own).flatMap(({ date: each }) => each ?? []));
  const summary = longest(own.flatMap(({ summary: each }) => each ?? []));
  const conflicts: readonly Conflict[] = conflictsOf(group.records, records, authorsOf, authors.length);
  return {
    id,
    title: bestTitle(own.map(({ title }) => title)),
    authors,
    complete,
    ...(statedCount === undefined ? {} : { statedCount }),
    authorCount: complete ? authors.length : Math.max(statedCount ?? 0, authors.length),
    countIsLowerBound: !complete && statedCount === undefined,
    ...(date === undefined ? {} : { date }),
    categories: byFrequency(own.flatMap(({ category }) => category ?? [])),
    ...(summary === undefined ? {} : { summary }),
    code: own.some(({ code }) => code === true),
    links: linksOf(own),
    records: group.records,
    conflicts,
  };
}

/** The longest printed list first, a complete one before a cut one of its length; then who else is printed, then the others. */
function uniteAuthors(lists: readonly { readonly record: PaperRecord; readonly authors: readonly PlacedAuthor[] }[]): AuthorId[] {
  const printed = (authors: readonly PlacedAuthor[]) => authors.filter((author) => author.printed);
  const ordered = [...lists].sort(
    (x, y) => printed(y.authors).length - printed(x.authors).length || Number(y.record.complete) - Number(x.record.complete),
  );
  const others = ordered.flatMap(({ authors }) => authors.filter((author) => !author.printed));
  return [...new Set([...ordered.flatMap(({ authors }) => printed(authors)), ...others].map(({ id }) => id))];
}

/** The most often told, then not in capitals, then the longest. */
function bestTitle(titles: readonly string[]): string {
  const times = countEach(titles);
  const shouts = (title: string) => (title === title.toUpperCase() ? 1 : 0);
  return [...times.keys()].sort(
    (x, y) => shouts(x) - shouts(y) || times.get(y)! - times.get(x)! || y.length - x.length || compareText(x, y),
  )[0]!;
}

/** Printed with its year before inferred, a full day before a year, the most often told, the earliest. */
function bestDate(dates: readonly PaperDate[]): PaperDate | undefined {
  const times = countEach(dates.map(tellDate));
  const known = (date: PaperDate) => (date.day === undefined ? 0 : 1) + (date.month === undefined ? 0 : 1);
  const time = (date: PaperDate) => date.year * 400 + (date.month ?? 0) * 32 + (date.day ?? 0);
  return [...dates].sort(
    (x, y) =>
      Number(x.inferred) - Number(y.inferred) ||
      known(y) - known(x) ||
      times.get(tellDate(y))! - times.get(tellDate(x))! ||
      time(x) - time(y),
  )[0];
}

function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((x, y) => y.length - x.length || compareText(x, y))[0];
}

function byFrequency(values: readonly string[]): string[] {
  const times = countEach(values);
  return [...times.keys()].sort((x, y) => times.get(y)! - times.get(x)! || compareText(x, y));
}

function countEach(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}

const codeHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:github\.com|github\.io|gitlab\.[\w.-]+|bitbucket\.org|codeberg\.org|sourceforge\.net)(?:[/:]|$)/i;

/** Addresses in records and summaries, each once; one that looks like code first. */
function linksOf(records: readonly PaperRecord[]): string[] {
  const links = new Set<string>();
  for (const { address, doi, summary } of records) {
    if (address !== undefined && /^https?:\/\//i.test(address)) links.add(address);
    if (doi !== undefined && doi !== '') links.add(`https://doi.org/${encodeURI(doi)}`);
    for (const [found] of (summary ?? '').matchAll(/https?:\/\/[^\s<>"“”{}|\\^`]+/gi)) {
      const link = trimAddress(found);
      if (/^https?:\/\/[^/]/i.test(link)) links.add(link);
    }
  }
  const all = [...links];
  const code = all.findIndex((link) => codeHost.test(link));
  return code > 0 ? [all[code]!, ...all.toSpliced(code, 1)] : all;
}

/** Without the punctuation of the sentence around it; a closing bracket stays where the address opens it. */
function trimAddress(found: string): string {
  let link = found;
  for (;;) {
    const end = link.at(-1);
    if (end === undefined) return link;
    const unopened = (end === ')' && count(link, '(') < count(link, ')')) || (end === ']' && count(link, '[') < count(link, ']'));
    if (!unopened && !/[.,;:!?'’$*]/.test(end)) return link;
    link = link.slice(0, -1);
  }
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
