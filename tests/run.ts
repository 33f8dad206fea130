/**
 * Runs the checks and says what came of them: `node tests/ts.mjs tests/run.ts check|all`. `check` is the quick part; `all` adds
 * the production build and the tests in a browser. A step that is no test run (types, lint, format, build) counts as one
 * failed when it fails. The last line is plain: "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './e2e/browser.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** What the test runner's report says of one file. */
interface ReportedFile {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const none: Count = { passed: 0, failed: 0 };
const oneFailed: Count = { passed: 0, failed: 1 };
const folder = mkdtempSync(join(tmpdir(), 'coterie-'));

const everything = process.argv[2] === 'all';
const quick = await Promise.all([
  inTurn([
    () => tool('types', 'tsc', '--noEmit'),
    () => tool('lint', 'oxlint', '-c', 'tests/lint.json', '--type-aware', '--deny-warnings'),
    () => tool('format', 'prettier', '--check', '--cache', '--log-level', 'warn', '.'),
    () => tool('unused', 'knip', '--no-progress'),
  ]),
  tests('unit'),
]);
const full = everything ? await inBrowser() : [];
rmSync(folder, { recursive: true });

const total = add([...quick.flat(), ...full]);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function inBrowser(): Promise<Count[]> {
  const built = await tool('build', 'vite', 'build', '--logLevel', 'warn');
  if (built.failed > 0) return [built];
  try {
    findBrowser();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return [oneFailed];
  }
  return [await tests('e2e')];
}

async function tool(name: string, command: string, ...words: string[]): Promise<Count> {
  const began = performance.now();
  const { code, output } = await run(command, words);
  tell(name, code === 0, began, code === 0 ? '' : output);
  return code === 0 ? none : oneFailed;
}

async function tests(project: string): Promise<Count> {
  const began = performance.now();
  const report = join(folder, `${project}.json`);
  const words = `run --project ${project} --passWithNoTests --reporter default --reporter json`.split(' ');
  const { code, output } = await run('vitest', [...words, '--outputFile.json', report]);
  const count = readReport(report, code);
  tell(`${project} tests`, count.failed === 0, began, count.failed === 0 ? '' : output);
  return count;
}

/** A run that ends badly without a failed test (an error outside of all tests, a crash) counts as one failed. */
function readReport(path: string, code: number): Count {
  let files: readonly ReportedFile[] = [];
  try {
    files = (JSON.parse(readFileSync(path, 'utf8')) as { testResults: ReportedFile[] }).testResults;
  } catch {
    return oneFailed;
  }
  const results = files.flatMap((file) => file.assertionResults);
  const unread = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const passed = results.filter((result) => result.status === 'passed').length;
  const failed = results.filter((result) => result.status === 'failed').length + unread;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** Runs a program of node_modules and keeps what it says. */
function run(command: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(join('node_modules', '.bin', command), words, {
      shell: process.platform === 'win32',
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function inTurn(steps: readonly (() => Promise<Count>)[]): Promise<Count> {
  const counts: Count[] = [];
  for (const step of steps) counts.push(await step());
  return add(counts);
}

function add(counts: readonly Count[]): Count {
  const sum = (part: (count: Count) => number) => counts.reduce((all, count) => all + part(count), 0);
  return { passed: sum((count) => count.passed), failed: sum((count) => count.failed) };
}

function tell(name: string, good: boolean, began: number, output: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${good ? 'ok    ' : 'failed'}  ${name}, ${seconds} s`);
  if (output !== '') console.log(output.trimEnd());
}
