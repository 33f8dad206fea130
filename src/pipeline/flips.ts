import type { IdentityLevel } from '../corpus/corpus.ts';
import { metricById } from '../metrics/index.ts';
import type { NodeId } from '../network/network.ts';
import { type Cause, causeOf, type Contrast, type Part } from './causes.ts';
import { counterpart, nameOfNode, type Ranking, topOf } from './topLists.ts';
import type { Crossings } from './crossing.ts';

/** Somebody of a top ten whose place hangs on the level of identity. */
export interface Flip {
  /** `first`: they are first at one of both levels alone. `within`: at the chosen level they are a part of somebody else. */
  readonly kind: 'first' | 'leaves' | 'enters' | 'within' | 'moves';
  readonly metric: string;
  /** The other level. */
  readonly level: IdentityLevel;
  /** At the chosen level. */
  readonly id: NodeId;
  readonly name: string;
  /** At the chosen level and at the other: from 1; 0 for none. */
  readonly ranks: readonly [number, number];
  readonly cause?: Cause;
  /** Sentences: "At careful, A. Akella is 3rd by betweenness; at initials, 9th. There “A. Akella” and … are one person." */
  readonly text: string;
}

/** Places by which one moves before it is told. */
const leap = 3;

/** What differs between the chosen level and another, by one measure; in no order. */
export function flipsOf(metric: string, here: Ranking, there: Ranking, crossings: Crossings): Flip[] {
  const contrast: Contrast = { here, there, crossings };
  const found: Flip[] = [];
  const top = here.first.slice(0, topOf);
  const met = new Set<number>();
  for (const node of top) {
    const on = counterpart(crossings, here.view, node, there.view);
    met.add(on);
    const ranks = [here.ranks[node]!, on < 0 ? 0 : there.ranks[on]!] as const;
    const kind = kindOf(ranks);
    if (kind) found.push(told(contrast, metric, kind, node, on, ranks));
  }
  for (const on of there.first.slice(0, topOf)) {
    if (met.has(on)) continue;
    const node = counterpart(crossings, there.view, on, here.view);
    if (node < 0) continue;
    const ranks = [here.ranks[node]!, there.ranks[on]!] as const;
    const within = counterpart(crossings, here.view, node, there.view) !== on;
    const kind = within ? 'within' : kindOf(ranks);
    if (kind) found.push(told(contrast, metric, kind, node, on, ranks));
  }
  return found;
}

function kindOf([before, after]: readonly [number, number]): Flip['kind'] | undefined {
  const [was, is] = [before > 0 && before <= topOf, after > 0 && after <= topOf];
  if (was && is && (before === 1) !== (after === 1)) return 'first';
  if (was && !is) return 'leaves';
  if (!was && is) return 'enters';
  return was && is && Math.abs(before - after) >= leap ? 'moves' : undefined;
}

const weights: Readonly<Record<Flip['kind'], number>> = { first: 4, enters: 3, leaves: 3, within: 2, moves: 1 };

/** The most telling first: who is first, who enters and leaves, who moves far. */
export function byWeight(x: Flip, y: Flip): number {
  const best = ({ ranks }: Flip) => Math.min(...ranks.filter((rank) => rank > 0));
  const move = ({ ranks: [before, after] }: Flip) => (before === 0 || after === 0 ? Infinity : Math.abs(before - after));
  const farther = move(x) === move(y) ? 0 : move(y) - move(x);
  return weights[y.kind] - weights[x.kind] || best(x) - best(y) || farther;
}

function told(
  contrast: Contrast,
  metric: string,
  kind: Flip['kind'],
  node: number,
  on: number,
  ranks: readonly [number, number],
): Flip {
  const [here, there] = [contrast.here.view, contrast.there.view];
  const cause = causeOf(contrast, node, on, metric);
  const name = nameOfNode(here, node);
  const at = (rank: number) => (rank === 0 ? 'not ranked' : ordinal(rank));
  const measure = measureName(metric);
  const places =
    kind === 'within'
      ? `At ${there.level}, ${nameOfNode(there, on)} is ${at(ranks[1])} by ${measure}; at ${here.level}, these papers are ${genitive(name)}, who is ${at(ranks[0])}.`
      : `At ${here.level}, ${name} is ${at(ranks[0])} by ${measure}; at ${there.level}, ${at(ranks[1])}.`;
  const why = cause && kind !== 'within' ? ` ${tellCause(cause)}` : '';
  return {
    kind,
    metric,
    level: there.level,
    id: here.network.ids[node]!,
    name,
    ranks,
    ...(cause ? { cause } : {}),
    text: `${places}${why}`,
  };
}

/** Behind a name: what they have to do with it. */
const asides = { own: '', coauthor: ', with whom they wrote,', author: ', who wrote it,', other: '' };

/** "There “A. Akella” and “Aditya Akella” are one person." */
function tellCause({ whose, change, whole, parts }: Cause): string {
  const opening = whose === 'other' ? 'Others pass or fall behind: there' : 'There';
  if (change === 'joined') return `${opening} ${tellNames(parts)}${asides[whose]} are one person.`;
  const names = sameName(parts) ? '' : `: ${tellNames(parts)}`;
  return `${opening} “${whole.name}”${asides[whose]} is ${spelt(parts.length)} people${names}.`;
}

const sameName = (parts: readonly Part[]) => new Set(parts.map(({ name }) => name)).size === 1;

/** "“A”, “B” and 3 more", or "three people called “A”". */
export function tellNames(parts: readonly Part[]): string {
  if (sameName(parts)) return `${spelt(parts.length)} people called “${parts[0]!.name}”`;
  const shown = parts.length > 4 ? parts.slice(0, 3) : parts;
  const names = shown.map(({ name }) => `“${name}”`);
  if (shown.length < parts.length) names.push(`${(parts.length - shown.length).toLocaleString('en')} more`);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

const spelt = (number: number) => ['no', 'one', 'two', 'three', 'four', 'five', 'six'][number] ?? number.toLocaleString('en');
const genitive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** A metric's name within a sentence. */
export function measureName(metric: string): string {
  const name = metricById(metric)?.name ?? metric;
  return /[A-Z]/.test(name.slice(1)) ? name : name.toLowerCase();
}

function ordinal(rank: number): string {
  const tens = rank % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return rank.toLocaleString('en') + ending;
}
