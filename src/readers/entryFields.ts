import { tidy } from './pages.ts';
import type { TaggedEntry, TaggedField } from './taggedLines.ts';

const none: readonly TaggedField[] = [];

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
    const found: TaggedField[] = [];
    for (const tag of tags) for (const field of this.byTag.get(tag) ?? none) found.push(field);
    return found;
  }

  /** The first value under any of these tags that is not blank, its lines joined; the first tag goes first. */
  first(...tags: readonly string[]): string | undefined {
    for (const tag of tags)
      for (const field of this.byTag.get(tag) ?? none) {
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

/** Words of ASCII with single blanks between them: nothing to tidy. */
const isTidy = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A field's lines as one. */
export const wholeOf = (field: TaggedField): string => {
  const value = field.lines.length === 1 ? field.lines[0]! : field.lines.join(' ');
  return isTidy.test(value) ? value : tidy(value);
};

/** Tidied values that are not blank, each once; undefined when there are none. */
export function eachOnce(values: readonly string[]): string[] | undefined {
  const each = [...new Set(values.map(tidy))].filter((value) => value !== '');
  return each.length > 0 ? each : undefined;
}
