/** The built command line, as a process: the rest of its behaviour is held by tests/cli. */
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Stats } from '../../src/cli/stats.ts';

const program = fileURLToPath(new URL('../../dist/cli/coterie.js', import.meta.url));

function called(...argv: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...argv], { cwd: '/', maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error ? error.code : 0, out, err });
    });
  });
}

it('the built program finds its own pages from anywhere and prints nothing but JSON', async () => {
  const { code, out } = await called('stats', '--json');
  expect(code).toBe(0);
  expect((JSON.parse(out) as Stats).corpus).toMatchObject({ records: 160, papers: 147, authors: 183 });
});

it('the built program exits 1 for what it cannot read and 2 for what it does not know', async () => {
  expect(await called('stats', 'gone.txt')).toMatchObject({ code: 1, err: expect.stringContaining('gone.txt') as string });
  expect(await called('stats', '--gone')).toMatchObject({ code: 2, out: '' });
});

it('the built program ends quietly when nobody reads on', async () => {
  const child = spawn(process.execPath, [program, 'papers', '--json']);
  const err: string[] = [];
  child.stderr.on('data', (chunk) => err.push(String(chunk)));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(err.join('')).not.toContain('EPIPE');
});
