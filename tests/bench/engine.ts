/**
 * The engine beside its peers on the same networks in the same run: `npm run bench -- engine [WORDS…] [--json FILE]`. Time is
 * that of the processor, garbage collection included, so that a busy machine disturbs it less. Only ratios within a run mean
 * anything: rounds of all contenders take turns, and the median of each counts.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeCount, tieCount, type Network } from '../../src/network/network.ts';
import type { Doing, Peer, Work, Worth } from './work.ts';

/** Processor seconds of every round, and what the last run was worth. */
interface Run {
  readonly name: string;
  readonly seconds: readonly number[];
  readonly worth: Worth;
}

interface Line {
  readonly work: string;
  readonly on: string;
  readonly nodes: number;
  readonly ties: number;
  readonly ours: Run;
  readonly peers: readonly (Run & { readonly aim?: number; readonly ratio: number })[];
  /** Peers that are not installed here. */
  readonly absent: readonly string[];
}

const pythons = ['python3', '/usr/bin/python3'];
const modules = { igraph: 'igraph', graph_tool: 'graph_tool.all', networkx: 'networkx' } as const;
type Module = keyof typeof modules;

/** How a person gets the peers that npm does not bring. */
export const howToInstall = [
  'Peers from npm are there after npm ci. These are measured too where they are installed (Debian, Ubuntu):',
  '  apt-get install python3-igraph python3-networkx python3-graph-tool graphviz',
  'The interpreter is python3, or /usr/bin/python3 where the first one lacks the module.',
].join('\n');

function interpreter(needs: Module): string | undefined {
  return pythons.find((python) => spawnSync(python, ['-c', `import numpy, ${modules[needs]}`], { stdio: 'ignore' }).status === 0);
}

/** Processor seconds of the whole process, so that what the garbage collector does beside counts. */
const spent = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

function timed(network: Network, doing: Doing): { seconds: number; worth: Worth | (() => Worth) } {
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.cpuUsage();
  const worth = doing(network);
  return { seconds: spent(before), worth: worth ?? {} };
}

function inPython(
  python: string,
  { needs, statements, rounds }: { needs: Module; statements: string; rounds: number },
  network: Network,
): Omit<Run, 'name'> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  try {
    const file = join(folder, 'ties');
    const bytes = [Int32Array.from(network.a), Int32Array.from(network.b), network.weight].map(
      (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    );
    writeFileSync(file, Buffer.concat(bytes));
    const order = { needs, python: statements, rounds, nodes: nodeCount(network), ties: tieCount(network), file };
    const script = join(import.meta.dirname, 'peers.py');
    const told = execFileSync(python, [script, JSON.stringify(order)], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    });
    return JSON.parse(told.trim().split('\n').at(-1)!) as Omit<Run, 'name'>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Once, whole seconds of the processor that the program took as the shell counts them. */
function byProgram(program: string, given: readonly string[], network: Network): Omit<Run, 'name'> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  try {
    const file = join(folder, 'ties.dot');
    const ties = Array.from(network.a, (one, tie) => `${one} -- ${network.b[tie]!};`);
    writeFileSync(file, `graph {\n${ties.join('\n')}\n}\n`);
    const { stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1', '-', program, ...given, file], {
      encoding: 'utf8',
    });
    const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
    return { seconds: [user + system], worth: {} };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

function measureWork({ work, on, ours, peers, rounds = 3 }: Work, network: Network): Line {
  const here = peers.flatMap((peer) => ('run' in peer ? [peer] : []));
  const contenders = [{ name: 'Coterie', run: ours }, ...here];
  const seconds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const worths = new Map<string, Worth | (() => Worth)>();
  // The first round only warms up, where the work is short enough to be done once more.
  for (let round = -1; round < rounds; round++)
    for (const { name, run } of contenders) {
      const known = seconds.get(name)!;
      if (round > 0 && known[0]! > 20) continue;
      const { seconds: took, worth } = timed(network, run);
      if (round === 0 || (round < 0 && took > 5)) known.length = 0;
      known.push(took);
      worths.set(name, worth);
    }
  const runOf = (name: string): Run => {
    const worth = worths.get(name)!;
    return { name, seconds: seconds.get(name)!, worth: typeof worth === 'function' ? worth() : worth };
  };
  const own = runOf('Coterie');
  const absent: string[] = [];
  const measured = peers.flatMap((peer: Peer) => {
    let run: Run;
    if ('run' in peer) run = runOf(peer.name);
    else if ('program' in peer) {
      if (spawnSync(peer.program, ['-V'], { stdio: 'ignore' }).error) {
        absent.push(peer.name);
        return [];
      }
      run = { name: peer.name, ...byProgram(peer.program, peer.given, network) };
    } else {
      const python = interpreter(peer.needs);
      if (python === undefined) {
        absent.push(peer.name);
        return [];
      }
      run = { name: peer.name, ...inPython(python, { needs: peer.needs, statements: peer.python, rounds }, network) };
    }
    const ratio = median(own.seconds) / median(run.seconds);
    return [{ ...run, ratio, ...(peer.aim === undefined ? {} : { aim: peer.aim }) }];
  });
  return { work, on, nodes: nodeCount(network), ties: tieCount(network), ours: own, peers: measured, absent };
}

const time = (seconds: number): string =>
  seconds < 0.0995 ? `${(seconds * 1000).toPrecision(2)} ms` : `${seconds.toPrecision(3)} s`;
const worthOf = (worth: Worth): string =>
  Object.entries(worth)
    .map(([name, value]) => ` ${name} ${Number(value.toPrecision(3))}`)
    .join(',');
/** 1/3.2 for less than one. */
const share = (ratio: number): string => (ratio < 0.95 ? `1/${(1 / ratio).toPrecision(2)}` : ratio.toPrecision(2));
const spread = (seconds: readonly number[]): string =>
  seconds.length < 2 ? '' : ` ±${Math.round((50 * (Math.max(...seconds) - Math.min(...seconds))) / median(seconds))} %`;

function table(lines: readonly Line[]): string {
  const head = ['Work', 'Network', 'Coterie', 'Peer', 'Its time', 'Ratio', 'Aim'];
  const rows = lines.flatMap(({ work, on, nodes, ties, ours, peers, absent }) => [
    ...peers.map(({ name, seconds, worth, ratio, aim }) => [
      work,
      `${on} (${nodes.toLocaleString('en')} nodes, ${ties.toLocaleString('en')} links)`,
      time(median(ours.seconds)) + spread(ours.seconds) + worthOf(ours.worth),
      name,
      time(median(seconds)) + spread(seconds) + worthOf(worth),
      share(ratio),
      aim === undefined ? '' : `${ratio <= aim ? 'met' : 'missed'} (${share(aim)})`,
    ]),
    ...absent.map((name) => [work, on, time(median(ours.seconds)) + worthOf(ours.worth), name, 'not installed', '', '']),
    ...(peers.length + absent.length === 0 ? [[work, on, time(median(ours.seconds)) + worthOf(ours.worth), '', '', '', '']] : []),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Measures every work whose name or network contains one of the words; prints a table, and JSON into a file where asked. */
export function benchEngine(words: readonly string[], json: string | undefined): void {
  const files = import.meta.glob<{ readonly default: readonly Work[] }>('./*.work.ts', { eager: true });
  const works = Object.values(files).flatMap((file) => file.default);
  const wanted = works.filter(({ work, on }) =>
    words.every((word) => `${work} ${on}`.toLowerCase().includes(word.toLowerCase())),
  );
  const lines: Line[] = [];
  for (const work of wanted) {
    const network = work.network();
    if (!network) {
      console.error(`Left out: ${work.work} on ${work.on}, whose data are not here.`);
      continue;
    }
    const line = measureWork(work, network);
    lines.push(line);
    console.log(table([line]).split('\n').slice(2).join('\n'));
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;
  console.log(`\n${table(lines)}\n\n${machine}; processor seconds, median of the rounds ± half their range.`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, lines }, null, 1)}\n`);
}
