import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../src/readers/reader.ts';

const seedFolder = fileURLToPath(new URL('../seeds/', import.meta.url));

/** The five seed pages as files. */
export function seedFiles(): SourceFile[] {
  return readdirSync(seedFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: new Blob([readFileSync(seedFolder + name)]) }));
}
