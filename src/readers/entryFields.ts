import { tidy } from './pages.ts';
import type { TaggedEntry, TaggedField } from './taggedLines.ts';

/** What an entry says under its tags. */
export class EntryFields {
  readonly entry: TaggedEntry;
  private readonly byTag = new Map<string, TaggedField[]>();

  constructor(entry: TaggedEntry) {
    this.entry = entry;
    for (const field of entry.fields) {
      const fields = this.byTag.get(field.tag);
      if (fields) fields.push(field);
      else this.byTag.set(field.tag, [field]);
    }
  }

  /** Fields of these tags, in the order of the tags. */
  fields(...tags: readonly string[]): TaggedField[] {
    return tags.flatMap((tag) => this.byTag.get(tag) ?? []);
  }

  /** The first value under any of these tags that is not blank, its lines joined; the first tag goes first. */
  first(...tags: readonly string[]): string | undefined {
    for (const field of this.fields(...tags)) {
      const value = wholeOf(field);
      if (value !== '') return value;
    }
    return undefined;
  }

  /** Every value under these tags, the lines of each joined. */
  all(...tags: readonly string[]): string[] {
    return this.fields(...tags)
      .map(wholeOf)
      .filter((value) => value !== '');
  }

  /** Every line under these tags. */
  lines(...tags: readonly string[]): string[] {
    return this.fields(...tags).flatMap(({ lines }) => lines.map(tidy).filter((line) => line !== ''));
  }

  /** Every word between semicolons under these tags, each once. */
  words(...tags: readonly string[]): string[] | undefined {
    return eachOnce(this.lines(...tags).flatMap((line) => line.split(';')));
  }
}

/** A field's lines as one. */
export const wholeOf = (field: TaggedField): string => tidy(field.lines.join(' '));

/** Tidied values that are not blank, each once; undefined when there are none. */
export function eachOnce(values: readonly string[]): string[] | undefined {
  const each = [...new Set(values.map(tidy))].filter((value) => value !== '');
  return each.length > 0 ? each : undefined;
}
