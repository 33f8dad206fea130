import type { Conflict } from './corpus.ts';
import type { PlacedAuthor } from './makePaper.ts';
import type { PaperDate, PaperRecord } from './record.ts';

/** "2025-01-22", "2026-05-24 (year inferred)", "2019". */
export function tellDate({ year, month, day, inferred }: PaperDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const printed = [String(year), ...(month === undefined ? [] : [two(month), ...(day === undefined ? [] : [two(day)])])].join(
    '-',
  );
  return inferred ? `${printed} (year inferred)` : printed;
}

/** Fields in which records of one paper differ, with every record's value. Fields that only one record has are no conflict. */
export function conflictsOf(
  indices: readonly number[],
  records: readonly PaperRecord[],
  authorsOf: (record: number) => readonly PlacedAuthor[],
  knownAuthors: number,
): Conflict[] {
  const told = (field: Conflict['field'], tell: (record: PaperRecord) => string | undefined): Conflict => ({
    field,
    values: indices.flatMap((record) => {
      const value = tell(records[record]!);
      return value === undefined ? [] : [{ record, value }];
    }),
  });
  const fields = [
    told('title', ({ title }) => title),
    told('date', ({ date }) => date && tellDate(date)),
    told('score', ({ score }) => score?.toFixed(1)),
    told('category', ({ category }) => category),
    told('summary', ({ summary }) => summary),
  ].filter(({ values }) => new Set(values.map(({ value }) => value)).size > 1);
  return [
    ...fields,
    ...authorConflict(indices, records, authorsOf),
    ...countConflict(told, indices, records, authorsOf, knownAuthors),
  ];
}

/** Printed lists disagree where one is no beginning of the other, or both are whole and differ. */
function authorConflict(
  indices: readonly number[],
  records: readonly PaperRecord[],
  authorsOf: (record: number) => readonly PlacedAuthor[],
): Conflict[] {
  const lists = indices.flatMap((record) => {
    const ids = authorsOf(record).flatMap(({ id, printed }) => (printed ? [id] : []));
    return ids.length === 0 ? [] : [{ record, ids, complete: records[record]!.complete }];
  });
  const longest = lists.reduce(
    (best, list) => (list.ids.length > best.ids.length ? list : best),
    lists[0] ?? { ids: [], complete: false },
  );
  const agree = lists.every(
    ({ ids, complete }) =>
      ids.every((id, place) => id === longest.ids[place]) && (!complete || ids.length === longest.ids.length),
  );
  if (agree) return [];
  const values = lists.map(({ record, complete }) => {
    const names = records[record]!.authors.filter(({ printed }) => printed).map(({ name }) => name);
    return { record, value: `${names.join(', ')}${complete ? '' : ' et al.'}` };
  });
  return [{ field: 'authors', values }];
}

/** Stated counts differ from each other, from a whole list, or lie below the number of known authors. */
function countConflict(
  told: (field: Conflict['field'], tell: (record: PaperRecord) => string | undefined) => Conflict,
  indices: readonly number[],
  records: readonly PaperRecord[],
  authorsOf: (record: number) => readonly PlacedAuthor[],
  knownAuthors: number,
): Conflict[] {
  const counts = indices.flatMap((record) => records[record]!.statedCount ?? []);
  const whole = indices.filter((record) => records[record]!.complete && authorsOf(record).length > 0);
  const differ =
    new Set(counts).size > 1 ||
    counts.some((count) => count < knownAuthors) ||
    counts.some((count) => whole.some((record) => authorsOf(record).length !== count));
  if (!differ) return [];
  const stated = told('count', ({ statedCount }) => statedCount?.toString());
  const listed = whole
    .filter((record) => records[record]!.statedCount === undefined)
    .map((record) => ({ record, value: `${authorsOf(record).length} listed` }));
  return [{ field: 'count', values: [...stated.values, ...listed].sort((x, y) => x.record - y.record) }];
}
