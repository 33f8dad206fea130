/**
 * Figures of an invented bibliography of up to a million papers, from end to end: `npm run build && node tests/ts.mjs
 * tests/bench/million.ts [PAPERS…]`. The papers stream into `coterie stats -` as JSON Lines; nothing of them is on disk or whole in
 * memory here. Tells time, processor time and the most memory that the program held, where the system says so.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inventedLines } from './inventPapers.ts';

const program = new URL('../../dist/cli/coterie.js', import.meta.url).pathname;

interface Spent {
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Megabytes. */
  readonly most: number;
}

/** Lines in pieces of about a megabyte. */
function* pieces(papers: number): Generator<Buffer> {
  let held: string[] = [];
  let size = 0;
  for (const line of inventedLines(papers)) {
    held.push(line);
    size += line.length;
    if (size < 1 << 20) continue;
    yield Buffer.from(held.join(''));
    [held, size] = [[], 0];
  }
  yield Buffer.from(held.join(''));
}

async function measure(papers: number): Promise<Spent> {
  const started = performance.now();
  // As the program would call itself again for as much; then it is this one that is looked at.
  const memory = `--max-old-space-size=${Math.floor((0.75 * totalmem()) / 2 ** 20)}`;
  const child = spawn(process.execPath, [memory, program, 'stats', '-', '--json'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let [most, processorSeconds] = [0, 0];
  const look = setInterval(() => {
    const folder = `/proc/${child.pid}`;
    if (!existsSync(`${folder}/status`)) return;
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1] ?? 0) / 1000);
    const fields = readFileSync(`${folder}/stat`, 'utf8').split(') ')[1]!.split(' ');
    processorSeconds = (Number(fields[11]) + Number(fields[12])) / 100;
  }, 250);
  const told: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => told.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await pipeline(Readable.from(pieces(papers)), child.stdin).catch(() => undefined);
  const code = await ended;
  clearInterval(look);
  if (code !== 0) throw new Error(`coterie stats ended with ${code}`);
  const { corpus, network } = JSON.parse(Buffer.concat(told).toString()) as {
    corpus: { papers: number; authors: number };
    network: { ties: number };
  };
  const [made, people, links] = [corpus.papers, corpus.authors, network.ties].map((count) => count.toLocaleString('en'));
  console.log(`${made} papers, ${people} people, ${links} links`);
  return { seconds: (performance.now() - started) / 1000, processorSeconds, most };
}

const wanted = process.argv.slice(2).map(Number);
for (const papers of wanted.length > 0 ? wanted : [10_000, 100_000, 1_000_000]) {
  const { seconds, processorSeconds, most } = await measure(papers);
  console.log(
    `  ${seconds.toFixed(1)} s, ${processorSeconds.toFixed(1)} s of processors, ${Math.round(most).toLocaleString('en')} MB at most`,
  );
}
