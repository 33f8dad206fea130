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
  const lists = new Map<string, unknown[]>();
  for (const { part, field, items } of pieces) {
    const key = `${part} ${field ?? ''}`;
    lists.set(key, [...(lists.get(key) ?? []), ...items]);
  }
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

/** Readings in groups of few records. */
export function cutReadings(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const groups: Reading[][] = [];
  let size = Infinity;
  for (const reading of readings) {
    if (size + reading.records.length > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(reading);
    size += reading.records.length;
  }
  return groups;
}
