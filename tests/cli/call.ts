import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../src/cli/run.ts';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One call of the program; nothing is a terminal unless it is said. */
export async function call(
  argv: readonly string[],
  { cwd = '/', stdin = '', terminal = false }: { cwd?: string; stdin?: string; terminal?: boolean } = {},
): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const decoder = new TextDecoder();
  const code = await run(argv, {
    stdout: { write: (chunk) => out.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk)) },
    stderr: { write: (chunk) => err.push(chunk) },
    // Two pieces: what comes in may be torn anywhere.
    stdin: (async function* () {
      const bytes = new TextEncoder().encode(stdin);
      yield bytes.slice(0, 100);
      yield bytes.slice(100);
    })(),
    cwd,
    isTerminal: { stdout: terminal, stderr: terminal },
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** An empty folder that goes when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
