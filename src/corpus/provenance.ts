import { foldWords } from '../kit/fold.ts';
import type { Paper } from './corpus.ts';
import { identifiersOf, tellingIds } from './paperIds.ts';
import { isPreprint, isPublished } from './preprint.ts';
import type { PaperRecord } from './record.ts';
import { chosenOf, contradict, type OneField, saidOf, tellings } from './tellings.ts';

/** One value with the records that tell it. */
export interface Sourced {
  readonly value: string;
  /** Indices into the records, ascending, at least one. */
  readonly records: readonly number[];
}

/** A field of a paper: what is shown, who says so, and what the others say. */
export interface FieldTold extends Sourced {
  readonly field: OneField;
  /** Values that say something else, most told first; none where all agree. */
  readonly others: readonly Sourced[];
  /** Whether the others contradict it: preprint and publication may each say their own. */
  readonly contested: boolean;
}

/** Values of which a paper may have several. */
export interface ListTold {
  readonly field: 'keywords' | 'subjects' | 'ids';
  readonly items: readonly (Sourced & { readonly scheme?: string })[];
}

/**
 * Every field that its records tell. Of each the richest value is chosen: what is published before the preprint's, for
 * dates the most exact, for titles one not in capitals, the longest venue and summary, the largest count of citations and
 * references; then what most records tell.
 */
export function fieldsOf({ records: indices }: Pick<Paper, 'records'>, records: readonly PaperRecord[]): FieldTold[] {
  return tellings.flatMap((telling) => {
    const said = saidOf(telling, indices, records);
    const chosen = chosenOf(telling, said);
    if (!chosen) return [];
    const same = said.filter(({ value }) => value === chosen.value || telling.agree(value, chosen.value));
    const others = gather(said.filter((one) => !same.includes(one)).map(({ record, value }) => ({ key: value, value, record })));
    return [
      {
        field: telling.field,
        value: chosen.value,
        records: same.map(({ record }) => record),
        others,
        contested: contradict(telling, said),
      },
    ];
  });
}

/** Ids, keywords and subjects, each once however it is cased, by how many records tell it. */
export function listsOf({ records: indices }: Pick<Paper, 'records'>, records: readonly PaperRecord[]): ListTold[] {
  const words = (field: 'keywords' | 'subjects') =>
    gather(
      indices.flatMap((record) =>
        (records[record]![field] ?? []).map((value) => ({ key: foldWords(value) || value, value, record })),
      ),
    );
  const ids = indices.flatMap((record) =>
    identifiersOf(records[record]!)
      .filter(({ scheme }) => scheme !== 'doi')
      .map(({ scheme, id }) => ({ key: `${scheme}:${id}`, value: id, scheme, record })),
  );
  const schemes = new Map(ids.map(({ key, scheme }) => [key, scheme]));
  const lists: ListTold[] = [
    { field: 'ids', items: gather(ids).map(({ key, ...item }) => ({ ...item, scheme: schemes.get(key)! })) },
    { field: 'keywords', items: words('keywords') },
    { field: 'subjects', items: words('subjects') },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

function gather(
  told: readonly { readonly key: string; readonly value: string; readonly record: number }[],
): (Sourced & { readonly key: string })[] {
  const found = new Map<string, { key: string; value: string; records: Set<number> }>();
  for (const { key, value, record } of told) {
    const known = found.get(key);
    if (known) known.records.add(record);
    else found.set(key, { key, value, records: new Set([record]) });
  }
  return [...found.values()]
    .map(({ key, value, records }) => ({ key, value, records: [...records].sort((x, y) => x - y) }))
    .sort((x, y) => y.records.length - x.records.length);
}

/** What a record is to its paper: worth saying where a preprint and its publication stand side by side. */
export function stageOf(record: PaperRecord): 'preprint' | 'published' | undefined {
  if (isPreprint(record)) return 'preprint';
  return isPublished(record) ? 'published' : undefined;
}

/** "PubMed id" for `pmid`. */
export const nameOfScheme = (scheme: string): string => tellingIds[scheme] ?? scheme;
