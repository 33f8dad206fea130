import type { Problem } from '../kit/problem.ts';
import { DecodedFile, encodingOf } from './decode.ts';
import { longestShown, LongLine, shownLine } from './longLine.ts';
import type { SourceFile } from './reader.ts';
import { archiveKind, unpack } from './unpack.ts';

/** Some lines of a file, as its reader saw them. Plain text from a stranger: nothing in it may be taken for markup. */
export interface Excerpt {
  /** The line that was asked for, or the last one of a file that ends before it. */
  readonly line: number;
  /** Number of the first of the lines, from 1. */
  readonly first: number;
  /** Without their ends. Of a line longer than 2,000 characters so many, with … where something was cut. */
  readonly lines: readonly string[];
  /** The file ends with them. */
  readonly last: boolean;
}

export interface ExcerptWish {
  /** From 1. */
  readonly line: number;
  /** Lines shown before and behind it. */
  readonly before: number;
  readonly after: number;
  /** What it is about, such as a title: a long line is cut around it. */
  readonly about?: string;
}

export type ExcerptAnswer = { readonly excerpt: Excerpt } | { readonly problem: Problem };

/**
 * The lines around one of a file, decoded as for its reader; read in pieces, and hardly further than they go. Never throws
 * for what is in the file. Yields the share of it that was passed, 0 to 1.
 * @param name of the reading: the file's own, or that of a file in this archive.
 */
export async function* excerptOf(file: SourceFile, name: string, wish: ExcerptWish): AsyncGenerator<number, ExcerptAnswer, void> {
  try {
    const bytes = name === file.name && (await archiveKind(file.bytes)) === undefined ? file.bytes : yield* findIn(file, name);
    if (!bytes) return refusal(name, 'not-there', 'this file is not in the archive any more.', 'Open the archive once more.');
    const first = new DecodedFile(name, bytes, await encodingOf(bytes));
    const excerpt = yield* linesOf(first, wish);
    if (!(yield* misjudged(first, excerpt))) return { excerpt };
    return { excerpt: yield* linesOf(new DecodedFile(name, bytes, 'windows-1252'), wish) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refusal(name, 'unreadable', `the file could not be read: ${why}`, 'Open it once more.');
  }
}

const refusal = (file: string, code: string, message: string, advice: string): ExcerptAnswer => ({
  problem: { severity: 'error', code, file, message, advice },
});

/** A file of an archive; of a gzip archive its only one, which has the archive's name. */
async function* findIn(archive: SourceFile, name: string): AsyncGenerator<number, Blob | undefined, void> {
  const kind = await archiveKind(archive.bytes);
  if (kind === undefined) return undefined;
  for await (const step of unpack(archive, kind)) {
    if ('file' in step && step.file.name === name) return step.file.bytes;
    yield 0;
  }
  return undefined;
}

/** The whole file decides on its encoding, but only where something of the excerpt makes no sense does it matter. */
async function* misjudged(file: DecodedFile, { lines }: Excerpt): AsyncGenerator<number, boolean, void> {
  if (file.encoding !== 'utf-8' || !lines.some((line) => line.includes('\ufffd'))) return false;
  for await (const _ of file.chunks()) yield file.done();
  return file.misjudged;
}

/** Line ends passed between two looks at whether anybody still wants them. */
const stride = 20_000;

async function* linesOf(file: DecodedFile, wish: ExcerptWish): AsyncGenerator<number, Excerpt, void> {
  const kept = new KeptLines(wish);
  /** A line that no piece so far has ended. */
  let open: LongLine | undefined;
  let passed = 0;
  for await (const piece of file.chunks()) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      const text = piece.slice(start, end);
      open?.add(text);
      if (kept.add(open ? open.shown() : text.length > longestShown ? shownLine(text, wish.about) : text))
        return kept.excerpt(false);
      open = undefined;
      start = end + 1;
      if (++passed % stride === 0) yield Math.min(1, file.done());
    }
    if (start < piece.length) {
      if (kept.full) return kept.excerpt(false);
      open ??= new LongLine(wish.about);
      open.add(piece.slice(start));
    }
    yield Math.min(1, file.done());
  }
  if (open) kept.add(open.shown());
  return kept.excerpt(true);
}

/** The last lines that passed, no more than are wished for. */
class KeptLines {
  private readonly lines: string[] = [];
  private number = 0;
  private readonly wish: ExcerptWish;

  constructor(wish: ExcerptWish) {
    this.wish = wish;
  }

  /** All lines that are wished for have passed. */
  get full(): boolean {
    return this.number >= this.wish.line + this.wish.after;
  }

  /** True when this line is one too many. */
  add(line: string): boolean {
    if (this.full) return true;
    this.lines.push(line);
    this.number++;
    if (this.number <= this.wish.line && this.lines.length > this.wish.before + 1) this.lines.shift();
    return false;
  }

  excerpt(last: boolean): Excerpt {
    return {
      line: Math.max(1, Math.min(this.wish.line, this.number)),
      first: Math.max(1, this.number - this.lines.length + 1),
      lines: [...this.lines],
      last,
    };
  }
}
