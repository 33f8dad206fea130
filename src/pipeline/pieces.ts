import type { Reading } from '../readers/reader.ts';
import type { Unplaced } from './portrait.ts';

/** Things in one message at the most: receiving one takes the page no more than some 10 ms. */
const most = 2000;

/** A run of a long list that was taken out of a portrait: of the part itself, or of one of its fields. */
export interface Piece {
  readonly part: keyof Unplaced;
  readonly field?: string;
  readonly items: readonly unknown[];
}

type Parts = Partial<Unplaced>;

/** Long lists of a portrait's parts, run by run, and the parts with these lists empty. */
export function cutParts(parts: Parts): { readonly hollow: Parts; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const cut = (list: unknown, where: Omit<Piece, 'items'>): unknown => {
    if (!Array.isArray(list) || list.length <= most) return list;
    for (let from = 0; from < list.length; from += most) pieces.push({ ...where, items: list.slice(from, from + most) });
    return [];
  };
  const hollow = Object.fromEntries(
    Object.entries(parts).map(([name, value]: [string, unknown]) => {
      const part = name as keyof Unplaced;
      if (Array.isArray(value) || typeof value !== 'object' || value === null) return [part, cut(value, { part })];
      return [part, Object.fromEntries(Object.entries(value).map(([field, list]) => [field, cut(list, { part, field })]))];
    }),
  ) as Parts;
  return { hollow, pieces };
}

/** The parts as they were before they were cut. */
export function mendParts(hollow: Parts, pieces: readonly Piece[]): Parts {
  const runs = new Map<string, (readonly unknown[])[]>();
  for (const { part, field, items } of pieces) {
    const key = `${part} ${field ?? ''}`;
    const known = runs.get(key);
    if (known) known.push(items);
    else runs.set(key, [items]);
  }
  const lists = new Map([...runs].map(([key, each]) => [key, each.flat(1)]));
  return Object.fromEntries(
    Object.entries(hollow).map(([part, value]: [string, unknown]) => {
      const own = lists.get(`${part} `);
      if (own || Array.isArray(value) || typeof value !== 'object' || value === null) return [part, own ?? value];
      return [
        part,
        Object.fromEntries(Object.entries(value).map(([field, list]) => [field, lists.get(`${part} ${field}`) ?? list])),
      ];
    }),
  ) as Parts;
}

/** Readings in groups of few records; of a long one first some, then more under the same name, to be joined in this order. */
export function cutReadings(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const groups: Reading[][] = [];
  let size = Infinity;
  for (const reading of readings.flatMap(cutReading)) {
    const weight = lengthOf(reading);
    if (size + weight > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(reading);
    size += weight;
  }
  return groups;
}

/** Readings whose parts came one after the other, whole again; in the order of their first parts. */
export function joinReadings(parts: readonly Reading[]): readonly Reading[] {
  const byFile = new Map<string, Reading[]>();
  for (const part of parts) {
    const before = byFile.get(part.file);
    if (before) before.push(part);
    else byFile.set(part.file, [part]);
  }
  return [...byFile.values()].map((all) =>
    all.length === 1
      ? all[0]!
      : {
          ...all[0]!,
          records: all.flatMap(({ records }) => records),
          profiles: all.flatMap(({ profiles }) => profiles),
          problems: all.flatMap(({ problems }) => problems),
        },
  );
}

const lengthOf = ({ records, profiles, problems }: Reading): number => Math.max(records.length, profiles.length, problems.length);

function cutReading(reading: Reading): Reading[] {
  const count = Math.ceil(lengthOf(reading) / most);
  if (count < 2) return [reading];
  return Array.from({ length: count }, (_, at) => {
    const run = <Item>(items: readonly Item[]): readonly Item[] => items.slice(at * most, (at + 1) * most);
    return { ...reading, records: run(reading.records), profiles: run(reading.profiles), problems: run(reading.problems) };
  });
}
