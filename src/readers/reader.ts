import type { PaperRecord, ProfileRecord } from '../corpus/record.ts';
import type { Problem } from '../kit/problem.ts';

/** A file as the person gave it: a Blob is bytes or a stream, in the page, the worker and Node alike. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** What one file tells. */
export interface Reading {
  readonly file: string;
  /** Name of the archive that the file came out of; readings of one archive come and go together. */
  readonly source?: string;
  /** Id of the reader that read it; none when no reader knew the file. */
  readonly reader?: string;
  readonly records: readonly PaperRecord[];
  readonly profiles: readonly ProfileRecord[];
  readonly problems: readonly Problem[];
  /** Entries that stand in the file: all that became records or profiles, and those that were lost. Absent: the reader does not tell. */
  readonly entries?: number;
  /** The year that dates without a year were given, where the format has such dates. */
  readonly savedYear?: number;
  /** Of a table: all its headers in order, and which of them was taken for which field. */
  readonly columns?: Columns;
}

export interface Columns {
  readonly headers: readonly string[];
  /** Field → header. */
  readonly used: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  /** The year in which the page was saved; without it, one year after the newest year printed on the page. */
  readonly savedYear?: number;
  /** Of a table: field → header, where a person said so; the other fields go by the headers' words. An empty header: not there. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Id of the reader to take, whatever the file looks like. */
  readonly reader?: string;
}

/** Name of what a person opened: the archive or the file itself. */
export const sourceOf = ({ source, file }: Pick<Reading, 'source' | 'file'>): string => source ?? file;

/** A file that was opened and decoded. Line ends are `\n` already. */
export interface OpenedFile {
  readonly name: string;
  /** The whole text; a file too large for one string makes it fail, so formats that grow large take `chunks`. */
  text(): Promise<string>;
  /** The same text in pieces of about 1 MB, in order, cut anywhere but within a character; each call starts anew. */
  chunks(): AsyncIterable<string>;
  /** Share of the file handed out so far, 0 to 1. */
  done(): number;
}

/**
 * One file format. A reader never throws whatever the text, invents nothing and loses nothing silently: what it cannot
 * use becomes a `Problem` with its line.
 */
export interface Reader {
  /** The file's stem. */
  readonly id: string;
  readonly name: string;
  /** One sentence: what such a file is and where it comes from. */
  readonly explain: string;
  /** Usual endings, with dot, for the file chooser; recognition goes by content. */
  readonly endings: readonly string[];
  /** A small file of this format, for tests and docs. */
  readonly sample: string;
  /** How sure the reader is, 0 to 1, from the first 64 kB of text. */
  recognise(head: string): number;
  /** Yields the share done, 0 to 1, often enough that asking no further cancels within 50 ms. */
  read(file: OpenedFile, options: ReadOptions): AsyncGenerator<number, Reading, void>;
}
