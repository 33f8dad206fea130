import { existsSync, openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../kit/problem.ts';
import type { ReadOptions, SourceFile } from '../readers/reader.ts';
import { UsageError, type Io } from './io.ts';
import { spool } from './spool.ts';

/** What was given on the command line, opened. */
export interface Sources {
  readonly files: readonly SourceFile[];
  /** Where those lie that are files, absolute. */
  readonly paths: readonly string[];
  /** Of files that could not be opened. */
  readonly problems: readonly Problem[];
}

interface Found {
  readonly path: string;
  /** As the person wrote it, or below the folder that they wrote. */
  readonly written: string;
}

/** Files, folders (with all that is in them), `-` for stdin; nothing at all means the pages that come with the program. */
export async function openSources(given: readonly string[], io: Io): Promise<Sources> {
  const problems: Problem[] = [];
  const found: Found[] = [];
  const files: SourceFile[] = [];
  const lose = (file: string, code: string, message: string, advice: string) =>
    problems.push({ severity: 'error', code, file, lost: 'file', message, advice });
  for (const written of given.length > 0 ? new Set(given) : [ownSeeds()]) {
    if (written === '-') {
      files.push({ name: 'stdin', bytes: await spool(io.stdin) });
      continue;
    }
    const path = resolve(io.cwd, written);
    try {
      if (!(await stat(path)).isDirectory()) found.push({ path, written });
      else {
        const inside = await filesIn(path);
        if (inside.length === 0)
          lose(written, 'empty-folder', 'there is no file in this folder.', 'Name a folder with pages in it.');
        found.push(...inside.map((one) => ({ path: one, written: join(written, relative(path, one)) })));
      }
    } catch (error) {
      lose(written, 'cannot-open', `${whyNot(error)}.`, 'It was left out; check the name.');
    }
  }
  const once = [...new Map(found.map((one) => [one.path, one])).values()];
  const namesakes = new Map<string, number>();
  for (const { path } of once) namesakes.set(basename(path), (namesakes.get(basename(path)) ?? 0) + 1);
  for (const { path, written } of once) {
    const name = namesakes.get(basename(path)) === 1 ? basename(path) : written;
    try {
      files.push({ name, bytes: await openAsBlob(path) });
    } catch (error) {
      lose(name, 'cannot-open', `${whyNot(error)}.`, 'It was left out; check that it is a file you may read.');
    }
  }
  return { files, paths: once.map(({ path }) => path), problems };
}

/** How files are to be read, by name or path as a person writes them. */
export interface ReadingWishes {
  readonly savedYears: readonly { readonly file: string; readonly year: number }[];
  /** Of all files. */
  readonly reader?: string;
}

/** Wishes → options by the names that the files have here. */
export function optionsFor(files: readonly SourceFile[], { savedYears, reader }: ReadingWishes): Record<string, ReadOptions> {
  const insisted: ReadOptions = reader === undefined ? {} : { reader };
  const options: Record<string, ReadOptions> =
    reader === undefined ? {} : Object.fromEntries(files.map(({ name }) => [name, insisted]));
  return {
    ...options,
    ...Object.fromEntries(
      savedYears.map(({ file, year }) => {
        const name = files.find((one) => one.name === file)?.name ?? files.find((one) => one.name === basename(file))?.name;
        if (name === undefined) {
          throw new UsageError(
            `--saved-year: no file is called ${file}; the files are ${files.map((one) => one.name).join(', ') || 'none'}`,
          );
        }
        return [name, { ...insisted, savedYear: year }];
      }),
    ),
  };
}

/** All files below a folder, by path; hidden ones are left out, links to folders are not followed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    }),
  );
  return paths.flat().sort();
}

/** The folder that holds `seeds/` and package.json: above the bundle and above the sources alike. */
function ownFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the package that this program belongs to was not found');
    folder = above;
  }
  return folder;
}

function ownSeeds(): string {
  return join(ownFolder(), 'seeds');
}

function whyNot(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'this file may not be read';
  return `this file could not be opened (${error instanceof Error ? error.message : String(error)})`;
}
