import type { Lotka } from '../metrics/lotka.ts';
import { metricById } from '../metrics/index.ts';
import { foundBy } from '../pipeline/foundBy.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import type { Io } from './io.ts';
import { paintFor, type Paint } from './paint.ts';
import { cutTo, printable } from './printable.ts';
import type { Stats, TopEntry } from './stats.ts';
import { table } from './table.ts';

/** The metrics that the table shows, where the network has them; `--json` has all. */
const shown = ['papers', 'degree', 'strength', 'betweenness', 'harmonic', 'pagerank'];
const rows = 5;
const labelColumns = 34;

/** Figures of the network and its outstanding nodes, for people. */
export function statsTable(stats: Stats, { corpus, choices, finding }: Unplaced, io: Io): string {
  const paint = paintFor(io.isTerminal.stdout);
  const { network } = stats;
  const { papers, lowerBounds, authorsPerPaper, peoplePerSharedPaper, degree, coefficient, modified, lotka } =
    stats.collaboration;
  const noun = network.kind === 'papers' ? 'papers' : network.kind === 'coauthors' ? 'people' : 'people and papers';
  const groups = [
    [
      ['records', whole(stats.corpus.records)],
      ['papers', whole(stats.corpus.papers)],
      ['people', whole(stats.corpus.authors)],
      ['spellings joined', whole(corpus.joins.filter((join) => join.active).length)],
    ],
    [
      [noun, whole(network.nodes)],
      ['links', whole(network.ties)],
      ['total weight', decimal(network.weight)],
      ['components', `${whole(network.components.length)}${listed(network.components)}`],
    ],
    [
      ['density', decimal(network.density)],
      ['transitivity', decimal(network.transitivity)],
      ['of teams alone', `${decimal(network.transitivityOfTeams)} transitivity, were teams of these sizes drawn by chance`],
      ['mean clustering', decimal(network.clustering)],
      ['mean distance', `${decimal(network.meanDistance)} steps over all connected pairs`],
      ['diameter', `${whole(network.diameter)} steps`],
      ['efficiency', decimal(network.efficiency)],
      ['assortativity', decimal(network.assortativity)],
      ['modularity', decimal(network.modularity)],
      ['clusters', `${whole(network.clusters.count)}${finding ? ` ${foundBy(finding, choices.seed)}` : ''}`],
    ],
    [
      ['articulations', `${whole(network.articulations)} whose component falls apart without them`],
      ['bridges', `${whole(network.bridges)} links whose component falls in two without them`],
      [
        'without the top',
        `${whole(network.withoutTop.largest)} hold together without the ${whole(network.withoutTop.removed)} of most links`,
      ],
    ],
    [
      ['authors a paper', `${lowerBounds > 0 ? 'at least ' : ''}${decimal(authorsPerPaper)}`],
      ['shared papers', `${decimal(100 * degree)} % of ${whole(papers)}; ${decimal(peoplePerSharedPaper)} people for each`],
      ['collaboration', `coefficient ${decimal(coefficient)}, modified ${decimal(modified)}`],
      ['Lotka’s exponent', lotkaOf(lotka)],
    ],
  ];
  const figureRows = groups.flatMap((group, index) => (index > 0 ? [['', ''], ...group] : group));
  const width = figureRows.reduce((most, [name]) => Math.max(most, name!.length), 0);
  const head = `${paint.bold(titles[network.kind] ?? network.kind)}  ${paint.dim(`${network.counting} counting, ${choices.identity.level} identity`)}`;
  const lines = figureRows.map(([name, value]) => (name === '' ? '' : `  ${paint.dim(name!.padEnd(width))}  ${value}`));
  const tops = shown.filter((id) => stats.top[id]?.length).map((id) => topTable(id, stats.top[id]!, paint));
  return ['', head, '', ...lines, '', ...tops, problemLine(stats, paint)].join('\n') + '\n';
}

const titles: Readonly<Record<string, string>> = {
  coauthors: 'People who wrote together',
  papers: 'Papers that share authors',
  'two-mode': 'People with their papers',
};

function topTable(id: string, top: readonly TopEntry[], paint: Paint): string {
  const metric = metricById(id);
  const entries = top.slice(0, rows);
  const integer = metric?.kind === 'value' && metric.whole;
  const lines = table(
    [
      { title: '', align: 'right' },
      { title: '', align: 'left' },
      { title: '', align: 'right' },
    ],
    entries.map(({ label, value }, index) => [
      String(index + 1),
      cutTo(printable(label), labelColumns).padEnd(labelColumns),
      integer ? whole(value) : decimal(value),
    ]),
    paint.dim,
  );
  return `  ${paint.bold(metric?.name ?? id)}\n${lines.replace(/^(?=.)/gm, '  ')}`;
}

function problemLine({ corpus: { problems } }: Stats, paint: Paint): string {
  const of = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const told = (
    [
      [of('error'), 'error', paint.red],
      [of('warning'), 'warning', paint.yellow],
      [of('note'), 'note', paint.dim],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, noun, colour]) => colour(`${whole(count)} ${noun}${count === 1 ? '' : 's'}`));
  return told.length > 0 ? `  ${told.join(', ')}` : paint.dim('  No problems.');
}

function lotkaOf({ exponent, error, distance }: Lotka): string {
  if (!Number.isFinite(exponent)) return '–, for nobody has a second paper';
  return `${decimal(exponent)} ± ${decimal(error)}, off by up to ${decimal(distance)}`;
}

/** The first few sizes, behind their number. */
function listed(sizes: readonly number[]): string {
  if (sizes.length === 0) return '';
  const first = sizes.slice(0, 4).map(whole).join(', ');
  return sizes.length > 4 ? ` of ${first}, …` : ` of ${first}`;
}

const whole = (value: number): string => value.toLocaleString('en');

/** At most four digits behind the point; undefined numbers are a dash. */
function decimal(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 0.1 ? 5 : 4 });
}
