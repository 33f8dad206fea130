import { identityLevels, type IdentityLevel } from '../corpus/corpus.ts';
import { nodeCount, type NodeId } from '../network/network.ts';
import { rankOverlap, shareKept } from './agreement.ts';
import { type Crossings, type Holding, holdingOf } from './crossing.ts';
import type { LevelView } from './levelView.ts';
import { nodeOf } from './shelves.ts';

/** Places of a list that is compared. */
export const topOf = 10;

/** A node at one level and where it stands by one measure. */
export interface Place {
  readonly id: NodeId;
  readonly name: string;
  /** From 1; equal values share the better rank. 0: the value is 0 or undefined. */
  readonly rank: number;
  readonly value: number;
  /** Against the same person at the chosen level; in a row of somebody who is only a part of a person there, against that part. */
  readonly holds: Holding;
}

/** Somebody of a top ten, and who holds most of the same mentions at each level. */
export interface TopRow {
  /** Where the row comes from: the chosen level, or the first one whose top ten has somebody who is in no row yet. */
  readonly level: IdentityLevel;
  readonly id: NodeId;
  readonly name: string;
  readonly places: Readonly<Partial<Record<IdentityLevel, Place>>>;
}

/** One measure's top tens at all levels. */
export interface TopLists {
  readonly metric: string;
  /** Level → the first ten, best first; of equal values those with more papers. */
  readonly tops: Readonly<Record<IdentityLevel, readonly Place[]>>;
  /** Level → how many more share the last rank. */
  readonly tied: Readonly<Record<IdentityLevel, number>>;
  readonly rows: readonly TopRow[];
  readonly overlaps: readonly Overlap[];
}

/** How two top tens agree: two people are the same where each holds most of the other's mentions. */
export interface Overlap {
  readonly one: IdentityLevel;
  readonly other: IdentityLevel;
  /** Share of the top ten that is kept, 0 to 1. */
  readonly kept: number;
  /** Rank-biased overlap, 0 to 1. */
  readonly overlap: number;
}

/** One measure at one level: who stands where. */
export interface Ranking {
  readonly view: LevelView;
  readonly values: Float64Array;
  /** Node → rank, 0 where the value is not above 0. */
  readonly ranks: Int32Array;
  /** Nodes of the first ten ranks, best first. */
  readonly first: readonly number[];
}

/** Values that differ only by rounding are equal. */
const tolerance = 1e-9;

export function rankingOf(view: LevelView, values: Float64Array): Ranking {
  const { ids, papersOf } = view.network;
  const sorted = [...ids.keys()].filter((node) => values[node]! > 0).sort((x, y) => values[y]! - values[x]!);
  const ranks = new Int32Array(nodeCount(view.network));
  let best = 0;
  sorted.forEach((node, place) => {
    if (values[node]! < values[sorted[best]!]! * (1 - tolerance)) best = place;
    ranks[node] = best + 1;
  });
  const first = sorted
    .filter((node) => ranks[node]! <= topOf)
    .sort((x, y) => ranks[x]! - ranks[y]! || papersOf[y]! - papersOf[x]! || (ids[x]! < ids[y]! ? -1 : 1));
  return { view, values, ranks, first };
}

/** The node at another level that a node corresponds to, or −1: people by their mentions, papers by their id. */
export function counterpart(crossings: Crossings, from: LevelView, node: number, to: LevelView): number {
  if (node >= from.network.people) return nodeOf(to.network, from.network.ids[node]!);
  const author = crossings(from.level, to.level).holder[from.network.subject[node]!]!;
  return author < 0 ? -1 : to.nodeOfAuthor[author]!;
}

export const nameOfNode = ({ corpus, network }: LevelView, node: number): string =>
  node < network.people ? corpus.authors[network.subject[node]!]!.name : corpus.papers[network.subject[node]!]!.title;

/** @param rankings of one measure, one for each level. */
export function topListsOf(metric: string, rankings: readonly Ranking[], base: IdentityLevel, crossings: Crossings): TopLists {
  const byLevel = <Value>(of: (ranking: Ranking) => Value) =>
    Object.fromEntries(rankings.map((ranking) => [ranking.view.level, of(ranking)])) as Record<IdentityLevel, Value>;
  return {
    metric,
    tops: byLevel((ranking) => ranking.first.slice(0, topOf).map((node) => placeOf(ranking, node, 'same'))),
    tied: byLevel(({ first }) => Math.max(0, first.length - topOf)),
    rows: rowsOf(rankings, base, crossings),
    overlaps: rankings.flatMap((one, index) => rankings.slice(index + 1).map((other) => overlapOf(one, other, crossings))),
  };
}

function placeOf({ view, values, ranks }: Ranking, node: number, holds: Holding): Place {
  return { id: view.network.ids[node]!, name: nameOfNode(view, node), rank: ranks[node]!, value: values[node]!, holds };
}

function rowsOf(rankings: readonly Ranking[], base: IdentityLevel, crossings: Crossings): TopRow[] {
  const rows: TopRow[] = [];
  const chosen = rankings.find(({ view }) => view.level === base)!;
  /** Against the chosen level, where the row is somebody's there, else against the row's own. */
  const holds = (own: Ranking, node: number, other: Ranking, there: number): Holding => {
    if (node >= own.view.network.people) return 'same';
    const home = counterpart(crossings, own.view, node, chosen.view);
    const theirs = home >= 0 && counterpart(crossings, chosen.view, home, own.view) === node;
    const [from, start] =
      theirs && counterpart(crossings, chosen.view, home, other.view) === there ? [chosen, home] : [own, node];
    if (from === other) return 'same';
    return holdingOf(crossings, from.view.level, from.view.network.subject[start]!, other.view.level);
  };
  const order = [base, ...identityLevels.filter((level) => level !== base)];
  for (const level of order) {
    const own = rankings.find(({ view }) => view.level === level)!;
    for (const node of own.first.slice(0, topOf)) {
      const { id, name } = placeOf(own, node, 'same');
      if (rows.some(({ places }) => places[level]?.id === id)) continue;
      const places: Partial<Record<IdentityLevel, Place>> = {};
      for (const other of rankings) {
        const there = other === own ? node : counterpart(crossings, own.view, node, other.view);
        if (there >= 0) places[other.view.level] = placeOf(other, there, holds(own, node, other, there));
      }
      rows.push({ level, id, name, places });
    }
  }
  return rows;
}

function overlapOf(one: Ranking, other: Ranking, crossings: Crossings): Overlap {
  const common = one.first.flatMap((node) => {
    const there = counterpart(crossings, one.view, node, other.view);
    const back = there < 0 ? -1 : counterpart(crossings, other.view, there, one.view);
    return back === node && other.ranks[there]! > 0 ? [[one.ranks[node]!, other.ranks[there]!] as const] : [];
  });
  const ranks = ({ first, ranks: all }: Ranking) => first.map((node) => all[node]!);
  const [x, y] = [ranks(one), ranks(other)];
  return {
    one: one.view.level,
    other: other.view.level,
    kept: shareKept(x, y, common, topOf),
    overlap: rankOverlap(x, y, common, topOf),
  };
}
