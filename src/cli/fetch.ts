import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { version } from '../../package.json';
import { fetchPlan, type Fetched } from '../online/fetchPlan.ts';
import { services } from '../online/index.ts';
import { openLine, type Line } from '../online/line.ts';
import { Client, type World } from '../online/request.ts';
import { askKinds, type Candidate, type Plan, type Question, type Service } from '../online/service.ts';
import { Trouble } from '../online/trouble.ts';
import { costOf, requestsOf, tellPlan } from '../online/words.ts';
import { UsageError, type Io } from './io.ts';
import { printable } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { ProgressBar } from './progressBar.ts';

export interface FetchFlags {
  readonly author?: string;
  readonly orcid?: string;
  readonly institution?: string;
  readonly doi?: readonly string[];
  readonly output?: string;
  readonly plan?: boolean;
  readonly keyFile?: string;
  readonly contact?: string;
  readonly most: number;
  /** Where the service answers, for a mirror or a test. */
  readonly base?: string;
}

/** The machine's own way to send, to wait and to tell the time. */
const machine: World = {
  send: (address, { headers, ...options }) =>
    fetch(address, { ...options, headers: { ...(headers as Record<string, string>), 'user-agent': `coterie/${version}` } }),
  wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
  now: () => performance.now(),
  date: () => Date.now(),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
};

/** Asks one online source, tells the price and, but for `--plan`, pays it: no question is put to the person. */
export async function fetchCommand(id: string, flags: FetchFlags, io: Io): Promise<0 | 1> {
  const service = services.find((one) => one.id === id);
  if (!service)
    throw new UsageError(`${printable(id)} is no online source; allowed are ${services.map((one) => one.id).join(', ')}`);
  if (!flags.plan && flags.output === undefined)
    throw new UsageError('say where to with -o FILE (- is stdout), or ask for the price with --plan');
  const { question, odd } = await questionOf(service, flags, io);
  for (const word of odd) io.stderr.write(`warning  ${printable(word)} is no DOI and was left out.\n`);
  const client = new Client(io.world ?? machine);
  const stop = new AbortController();
  const cancel = () => stop.abort();
  const line = openLine(client, service, {
    signal: stop.signal,
    key: await keyOf(service, flags, io),
    contact: flags.contact,
    base: flags.base,
  });
  const host = new URL(flags.base ?? service.address).host;
  const look = service.lookPrice(question);
  // Ctrl-C ends the asking; what came by then is written.
  process.once('SIGINT', cancel);
  try {
    const plan = await planOf(service, question, line);
    io.stderr.write(`${printable(tellPlan(plan, host))}\n`);
    for (const sentence of [...(plan.price.more === undefined ? [] : [plan.price.more]), ...plan.remarks])
      io.stderr.write(`${sentence}\n`);
    if (!flags.plan) return await save(await fetchWhole(service, plan, line, io), flags.output ?? '-', io);
    if (look.requests > 0) io.stderr.write(`To find this out took ${requestsOf(client.made)}, ${costOf(look)}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    io.stderr.write(`error  ${printable(`${error.message} ${error.advice}`)}\n`);
    return 1;
  } finally {
    process.off('SIGINT', cancel);
  }
}

/** The one thing that is asked for. */
async function questionOf(service: Service, flags: FetchFlags, io: Io): Promise<{ question: Question; odd: readonly string[] }> {
  const allowed = service.kinds.map((kind) => `--${kind.id}`).join(', ');
  const given = askKinds.filter((kind) => flags[kind] !== undefined);
  const [only] = given;
  if (only === undefined || given.length > 1)
    throw new UsageError(`${service.name} is asked for one thing; allowed are ${allowed}`);
  const kind = service.kinds.find((one) => one.id === only);
  if (!kind) throw new UsageError(`${service.name} cannot be asked by --${only}; allowed are ${allowed}`);
  const words = only === 'doi' ? (flags.doi ?? []) : [flags[only] ?? ''];
  const fromStdin = only === 'doi' && words.includes('-') ? [await textOf(io.stdin)] : [];
  const typed = [...words.filter((word) => only !== 'doi' || word !== '-'), ...fromStdin];
  const understood = kind.understand(typed.join('\n'));
  if (!understood.sound) throw new UsageError(`--${only}: ${understood.why}`);
  return { question: { kind: only, values: understood.values, most: flags.most }, odd: understood.odd };
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** From a file, or the environment; never from the command line, which other people of the machine can read. */
async function keyOf(service: Service, { keyFile }: FetchFlags, io: Io): Promise<string | undefined> {
  if (keyFile === undefined) return process.env[`${service.id.toUpperCase()}_API_KEY`]?.trim();
  if (service.key === undefined) throw new UsageError(`--key-file: ${service.name} takes no key`);
  try {
    return (await readFile(resolve(io.cwd, keyFile), 'utf8')).trim();
  } catch {
    throw new UsageError(`--key-file ${printable(keyFile)} could not be read`);
  }
}

/** Where several may be meant, they are named, and the person says which. */
async function planOf(service: Service, question: Question, line: Line): Promise<Plan> {
  const found = await service.look(question, line);
  if (found.kind === 'plan') return found.plan;
  if (found.kind === 'nothing') throw new Trouble('not-found', found.why, 'Check what was typed.');
  const [only, ...others] = found.candidates;
  if (only !== undefined && others.length === 0 && !found.more) return planOf(service, { ...question, values: [only.id] }, line);
  const shown = found.candidates.map((one) => `\n  --${question.kind} ${candidateLine(one)}`).join('');
  throw new UsageError(`more than one may be meant; say which:${shown}${found.more ? '\n  …and more' : ''}`);
}

const candidateLine = ({ id, name, about, works }: Candidate): string =>
  printable(
    [id, name, about, works === undefined ? '' : `${works.toLocaleString('en')} works`].filter((part) => part !== '').join('  '),
  );

async function fetchWhole(service: Service, plan: Plan, line: Line, io: Io): Promise<Fetched> {
  const bar = new ProgressBar(io);
  const steps = fetchPlan(service, plan, line);
  for (;;) {
    const step = await steps.next();
    if (step.done) {
      bar.clear();
      return step.value;
    }
    const { got, of } = step.value;
    const text =
      of === undefined
        ? `${got.toLocaleString('en')} works…`
        : `${got.toLocaleString('en')} of ${of.toLocaleString('en')} works…`;
    bar.show({ stage: 'reading', done: of === undefined || of === 0 ? 0 : got / of, text });
  }
}

/** What came is written, also when more should have come. */
async function save({ file, got, problems }: Fetched, output: string, io: Io): Promise<0 | 1> {
  if (file) {
    const text = await file.bytes.text();
    if (output === '-') io.stdout.write(text);
    else {
      try {
        await writeFile(resolve(io.cwd, output), text);
      } catch (error) {
        throw new UsageError(
          `-o ${printable(output)} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      io.stderr.write(`${printable(output)}: ${got.toLocaleString('en')} ${got === 1 ? 'work' : 'works'}\n`);
    }
  }
  tellProblems(problems, io);
  return exitCodeFor(problems);
}
