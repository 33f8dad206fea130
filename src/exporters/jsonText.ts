import { oneLine } from './bibliography.ts';

const entity = /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);)/gi;

/** A title where titles may hold markup: what only looks like markup is written so that it stays text. */
export const markedText = (text: string): string =>
  oneLine(text)
    .replace(entity, '&amp;')
    .replace(/<(?=\/?[a-z])/gi, '&lt;');

/** An object without its fields that have no value. */
export function withoutGaps(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isGap = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isGap(value)));
}
