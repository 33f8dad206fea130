import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ExportInput, Exporter } from '../exporters/exporter.ts';
import { exporterById, exporterForName, exporters } from '../exporters/index.ts';
import { tellLost } from '../exporters/lost.ts';
import { lostOf } from '../exporters/lostOf.ts';
import { settleKnobs, type Knob, type KnobValues } from '../kit/knobs.ts';
import type { Portrait } from '../pipeline/portrait.ts';
import { buildScene } from '../scene/buildScene.ts';
import { fitView } from '../scene/fitView.ts';
import { frameScene } from '../scene/frameScene.ts';
import type { Scene } from '../scene/scene.ts';
import { choicesOf, looksOf, type ChoiceFlags, type LookFlags, wishesOf } from './flags.ts';
import { UsageError, type Io } from './io.ts';
import { paintFor } from './paint.ts';
import { printable } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { portrayTask } from './work.ts';

export interface ExportFlags extends ChoiceFlags, LookFlags {
  readonly output: string;
  readonly format?: string;
}

/** Pixels between the picture and the edge of a drawing: names stand there. */
const padding = 40;

/** What can be written without a browser. */
export const writable = exporters.filter((exporter) => exporter.where === 'everywhere');

/** Switches of the exporters, which are flags of the command. */
export const exporterSwitches: readonly Extract<Knob, { kind: 'switch' }>[] = [
  ...new Map(writable.flatMap((exporter) => exporter.knobs).map((knob) => [knob.id, knob])).values(),
].filter((knob) => knob.kind === 'switch');

export async function exportCommand(given: readonly string[], flags: ExportFlags, io: Io): Promise<0 | 1> {
  const outputs = outputsFor(flags);
  const looks = looksOf(flags, flags.network);
  const task = { given, choices: choicesOf(flags, flags.layout), reading: wishesOf(flags), decisions: flags.decisions };
  const { read, result: portrait } = await portrayTask(task, io);
  const scene = buildScene(portrait, looks);
  const view = fitView({ bounds: boundsOf(scene) }, flags.width, flags.height, padding);
  const [x0, y0, x1, y1] = scene.bounds;
  const input: Omit<ExportInput, 'knobs'> = {
    ...read,
    portrait,
    looks,
    scene,
    view,
    frame: frameScene(scene, view),
    camera: { x: (x0 + x1) / 2, y: (y0 + y1) / 2, zoom: 1 },
    pins: [],
    selection: [],
  };
  for (const { exporter, path } of outputs) {
    const content = await exporter.write({ ...input, knobs: settleKnobs(exporter.knobs, chosenSwitches(flags)) });
    if (path === '-') io.stdout.write(content);
    else await save(resolve(io.cwd, path), path, content);
  }
  tellProblems(portrait.problems, io);
  const { dim } = paintFor(io.isTerminal.stderr);
  for (const { exporter } of outputs) {
    if (exporter.about !== 'papers') continue;
    for (const sentence of tellLost(await lostOf(exporter, input), exporter.called))
      io.stderr.write(`${dim('note')}  ${sentence}\n`);
  }
  const files = outputs.filter(({ path }) => path !== '-').map(({ path }) => printable(path));
  const papers = outputs.every(({ exporter }) => exporter.about === 'papers');
  const size = papers ? papersIn(portrait) : sizeOf(portrait.network.ids.length, portrait.network.a.length);
  if (files.length > 0) io.stderr.write(`${files.join(' and ')}: ${size}\n`);
  return exitCodeFor(portrait.problems);
}

/** Around all discs and all the land of their regions. */
function boundsOf({ bounds, regions }: Scene): Scene['bounds'] {
  let [x0, y0, x1, y1] = bounds;
  for (const ring of regions.flatMap((region) => region.rings)) {
    for (let k = 0; k < ring.length; k += 2) {
      x0 = Math.min(x0, ring[k]!);
      x1 = Math.max(x1, ring[k]!);
      y0 = Math.min(y0, ring[k + 1]!);
      y1 = Math.max(y1, ring[k + 1]!);
    }
  }
  return [x0, y0, x1, y1];
}

interface Output {
  readonly exporter: Exporter;
  /** As the person wrote it; `-` is stdout. */
  readonly path: string;
}

/** By `--format`, else by the ending. Tables of both kinds are written for a bare `.csv`: nodes there, links beside it. */
function outputsFor({ output, format }: ExportFlags): Output[] {
  const allowed = [...writable.map((exporter) => exporter.ending), '.csv'].join(', ');
  if (format === undefined && output === '-')
    throw new UsageError(`-o -: say what to write with --format; allowed are ${writable.map((one) => one.id).join(', ')}`);
  const exporter = format === undefined ? exporterForName(output) : exporterById(format);
  if (exporter?.where === 'browser') {
    throw new UsageError(
      `${exporter.name} needs the app: open it with npm start. From here an SVG works everywhere; allowed endings: ${allowed}`,
    );
  }
  if (exporter) return [{ exporter, path: output }];
  if (!output.toLowerCase().endsWith('.csv')) {
    throw new UsageError(`-o ${printable(output)}: no format has this ending; allowed endings: ${allowed}`);
  }
  const ties = exporterById('ties-csv')!;
  return [
    { exporter: exporterById('nodes-csv')!, path: output },
    { exporter: ties, path: output.slice(0, -'.csv'.length) + ties.ending },
  ];
}

/** Switches arrive beside the other flags, under their names in camel case. */
function chosenSwitches(flags: ExportFlags): KnobValues {
  const given = flags as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    exporterSwitches.flatMap(({ id }) => {
      const value = given[id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
      return typeof value === 'boolean' ? [[id, value]] : [];
    }),
  );
}

async function save(path: string, written: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(
      `-o ${printable(written)} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const papersIn = ({ corpus: { papers } }: Portrait): string =>
  `${papers.length.toLocaleString('en')} paper${papers.length === 1 ? '' : 's'}`;

function sizeOf(nodes: number, ties: number): string {
  return `${nodes.toLocaleString('en')} nodes, ${ties.toLocaleString('en')} links`;
}
