import type { Conflict } from './corpus.ts';
import type { PlacedAuthor } from './makePaper.ts';
import { identifiersOf, tellingIds } from './paperIds.ts';
import type { PaperRecord } from './record.ts';
import { contradict, saidOf, tellings } from './tellings.ts';

/** Fields in which records of one paper differ, with every record's value. Fields that only one record has are no conflict. */
export function conflictsOf(
  indices: readonly number[],
  records: readonly PaperRecord[],
  authorsOf: (record: number) => readonly PlacedAuthor[],
  knownAuthors: number,
): Conflict[] {
  const fields = tellings.flatMap((telling): Conflict[] => {
    const said = saidOf(telling, indices, records);
    if (!contradict(telling, said)) return [];
    return [{ field: telling.field, values: said.map(({ record, value }) => ({ record, value })) }];
  });
  return [
    ...fields,
    ...idConflicts(indices, records),
    ...authorConflict(indices, records, authorsOf),
    ...countConflict(indices, records, authorsOf, knownAuthors),
  ];
}

/** Two ids of one scheme, where a paper has but one; DOIs are told as a field of their own. */
function idConflicts(indices: readonly number[], records: readonly PaperRecord[]): Conflict[] {
  const byScheme = new Map<string, { record: number; value: string }[]>();
  for (const record of indices) {
    for (const { scheme, id } of identifiersOf(records[record]!)) {
      if (scheme === 'doi') continue;
      const known = byScheme.get(scheme) ?? [];
      byScheme.set(scheme, [...known, { record, value: `${tellingIds[scheme]!} ${id}` }]);
    }
  }
  return [...byScheme.values()].flatMap((values): Conflict[] =>
    new Set(values.map(({ value }) => value)).size > 1 ? [{ field: 'ids', values }] : [],
  );
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
  const stated = indices.flatMap((record) => {
    const value = records[record]!.statedCount?.toString();
    return value === undefined ? [] : [{ record, value }];
  });
  const listed = whole
    .filter((record) => records[record]!.statedCount === undefined)
    .map((record) => ({ record, value: `${authorsOf(record).length} listed` }));
  return [{ field: 'count', values: [...stated, ...listed].sort((x, y) => x.record - y.record) }];
}
