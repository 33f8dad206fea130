import { identityLevels } from '../corpus/corpus.ts';
import { metricById } from '../metrics/index.ts';
import type { Choices } from '../pipeline/choices.ts';
import { measureName } from '../pipeline/flips.ts';
import { type Sensitivity, sensitivitySteps } from '../pipeline/sensitivity.ts';
import type { TopLists } from '../pipeline/topLists.ts';
import type { Reading } from '../readers/reader.ts';
import type { Io } from './io.ts';
import { paintFor, type Paint } from './paint.ts';
import { cutTo, printable, printableJson } from './printable.ts';
import { ProgressBar } from './progressBar.ts';
import { table } from './table.ts';

/** Flips that are printed; `--json` has more. */
const mostFlips = 25;
const nameColumns = 32;

/** What the same files come to at all four levels of identity, as a report or as JSON. */
export function tellSensitivity(readings: readonly Reading[], choices: Choices, json: boolean, io: Io): void {
  const bar = new ProgressBar(io);
  const steps = sensitivitySteps(readings, choices);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        bar.clear();
        io.stdout.write(json ? `${printableJson(step.value)}\n` : report(step.value, choices, paintFor(io.isTerminal.stdout)));
        return;
      }
      bar.show(step.value);
    }
  } finally {
    bar.clear();
  }
}

function report(found: Sensitivity, choices: Choices, paint: Paint): string {
  const head = `${paint.bold('How far the result hangs on identity')}  ${paint.dim(`${choices.network}, ${choices.counting} counting, against ${found.base}`)}`;
  const parts = [
    head,
    figures(found, paint),
    clusters(found, paint),
    paint.dim(key),
    ...found.measures.map((one) => topTens(found, one, paint)),
  ];
  for (const id of found.leftOut) parts.push(`${name(id)} was left out, as not every level has it.\n`);
  parts.push(listed('What flips', found.flips.map(({ text }) => text).slice(0, mostFlips), paint));
  const more = found.flipsMore + Math.max(0, found.flips.length - mostFlips);
  if (more > 0) parts.push(paint.dim(`… and ${whole(more)} more.\n`));
  parts.push(
    listed(
      'Parts that are joined',
      found.joined.map(({ text }) => text),
      paint,
    ),
  );
  if (found.joinedMore > 0) parts.push(paint.dim(`… and ${whole(found.joinedMore)} more.\n`));
  return parts.join('\n');
}

/** Behind a rank: what a person's papers are at that level, against the row's. */
const marks = { same: ' ', more: '+', fewer: '−', other: '±' };
const key = 'Behind a rank: + with papers of others too, − without some of their own, ± both.\n';

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

function figures({ levels }: Sensitivity, paint: Paint): string {
  const rows: readonly (readonly [string, (one: Sensitivity['levels'][number]) => string])[] = [
    ['people', ({ people }) => whole(people)],
    ['links', ({ links }) => whole(links)],
    ['components', ({ components }) => whole(components)],
    ['in the largest', ({ largestShare }) => share(largestShare)],
    ['clusters', ({ communities }) => whole(communities)],
    ['modularity', ({ modularity }) => modularity.toFixed(3)],
  ];
  return table(
    [left(''), ...levels.map(({ level }) => right(level))],
    rows.map(([title, of]) => [title, ...levels.map(of)]),
    paint.dim,
  );
}

function clusters({ clusters: all, base }: Sensitivity, paint: Paint): string {
  const own = all.filter(({ one, other }) => one === base || other === base);
  const rows = own.map(({ one, other, rand, information }) => [
    one === base ? other : one,
    rand.toFixed(3),
    information.toFixed(3),
  ]);
  const columns = [left(`clusters against ${base}`), right('adjusted Rand'), right('mutual information')];
  return table(columns, rows, paint.dim);
}

function topTens({ base }: Sensitivity, { metric, rows, overlaps, tied }: TopLists, paint: Paint): string {
  const kept = overlaps
    .filter(({ one, other }) => one === base || other === base)
    .map(({ one, other, kept: part, overlap }) => `${one === base ? other : one} ${share(part)} (${overlap.toFixed(2)})`);
  const lines = table(
    [left(''), ...identityLevels.map(right)],
    rows.map(({ name: who, places }) => [
      cutTo(printable(who), nameColumns),
      ...identityLevels.map((level) => {
        const place = places[level];
        return place && place.rank > 0 ? whole(place.rank) + marks[place.holds] : '– ';
      }),
    ]),
    paint.dim,
  );
  const more = tied[base] > 0 ? ` ${whole(tied[base])} more share the last rank.` : '';
  return `${paint.bold(`Top ten by ${measureName(metric)}`)}\n${lines}${paint.dim(`kept (overlap): ${kept.join(', ')}.${more}`)}\n`;
}

function listed(title: string, texts: readonly string[], paint: Paint): string {
  const lines = texts.length === 0 ? ['  Nothing.'] : texts.map((text) => `  ${printable(text)}`);
  return `${paint.bold(title)}\n${lines.join('\n')}\n`;
}

const name = (id: string) => metricById(id)?.name ?? id;
const whole = (value: number) => value.toLocaleString('en');
const share = (value: number) => `${(100 * value).toFixed(value === 1 || value === 0 ? 0 : 1)}%`;
