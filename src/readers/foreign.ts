import { tidy } from './pages.ts';

/** JSON that others wrote: anything may be missing or of another kind, so it is taken piece by piece and never trusted. */
export type Foreign = Readonly<Record<string, unknown>>;

/** The value when it is an object with keys. */
export function objectOf(value: unknown): Foreign | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Foreign) : undefined;
}

/** The value's items when it is a list, the value alone when it is something else, nothing when it is missing. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** What stands at the end of a way of keys; a way that breaks off leads to nothing. */
export function at(value: unknown, ...way: readonly string[]): unknown {
  let here = value;
  for (const key of way) here = objectOf(here)?.[key];
  return here;
}

/** Words on one line; a number counts as its digits. Nothing when no words are there. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? tidy(value) : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  return text === '' ? undefined : text;
}

/** The first words among the values: a list's first item counts for the list. */
export function firstText(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    for (const item of listOf(value)) {
      const text = textOf(item);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** All words in a list, each once. Nothing when there are none. */
export function textsOf(value: unknown, pick: (item: unknown) => unknown = (item) => item): readonly string[] | undefined {
  const texts = new Set<string>();
  for (const item of listOf(value)) {
    const text = textOf(pick(item));
    if (text !== undefined) texts.add(text);
  }
  return texts.size === 0 ? undefined : [...texts];
}

/** A whole number of at least 0, also when written in quotes. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** The fields that have a value: a field without one is left out. */
export type Present<Fields> = { [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key] } & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};

export function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}
