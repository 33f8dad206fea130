import { at } from './foreign.ts';

/** One entry of a JSON file, or what is the matter where one should be. */
export interface JsonEntry {
  /** From 1, counting broken ones. */
  readonly number: number;
  /** Line of its start, from 1. */
  readonly line: number;
  /** The whole file is one line: the number says more. */
  readonly oneLine?: boolean;
  /** Absent when it could not be read. */
  readonly value?: unknown;
  /** A clause: why it could not be read. */
  readonly wrong?: string;
  /** All behind it is lost as well. */
  readonly last?: boolean;
  /** Nothing was lost: the entry itself follows. */
  readonly doubt?: boolean;
}

/** What stood beside the entries, by its way of keys such as `meta` or `response.numFound`. */
export type JsonShell = ReadonlyMap<string, unknown>;

/** Longest single entry, characters. */
export const longestEntry = 2e8;
export const tooLong = 'it is longer than 200 million characters';

/** A page's entries, or the value itself. */
export function unfold(value: unknown, ways: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  for (const way of ways) {
    const found = at(value, ...way.split('.'));
    if (Array.isArray(found)) return found as unknown[];
    if (typeof found === 'object' && found !== null) return [found];
  }
  return [value];
}
