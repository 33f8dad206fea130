/** More memory for much to read: Node takes about 4 GB however much there is, and a million papers need more. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';

/** Bytes of files from which on the usual memory may be too little. */
const much = 200 * 1024 * 1024;
const share = 0.75;

/**
 * Runs the program once more with most of the machine's memory allowed, where what it is to read is large or unknown, and
 * memory was not settled by whoever called it. Its exit code, or nothing where there is no need.
 */
export function runWithRoom(argv: readonly string[]): number | undefined {
  const allowed = Math.floor((share * totalmem()) / 2 ** 20);
  const settled = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].some((flag) => flag.includes('max-old-space-size'));
  if (settled || allowed < (1.2 * getHeapStatistics().heap_size_limit) / 2 ** 20 || !isMuch(argv)) return undefined;
  const { status } = spawnSync(
    process.execPath,
    [...process.execArgv, `--max-old-space-size=${allowed}`, process.argv[1]!, ...argv],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}

function isMuch(argv: readonly string[]): boolean {
  let bytes = 0;
  for (const [at, word] of argv.entries()) {
    // Behind a flag it is where to, not what from.
    if (word === '-' && argv[at - 1]?.startsWith('-') !== true) return true;
    bytes += sizeOf(word);
    if (bytes > much) return true;
  }
  return false;
}

/** Of a file, or of all files below a folder; 0 for what is neither. */
function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.size ?? 0;
  let bytes = 0;
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    bytes += statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}
