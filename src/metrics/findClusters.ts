import type { Random } from '../kit/random.ts';
import type { Network } from '../network/network.ts';
import { aggregate, renumber } from './aggregate.ts';
import { type Aim, aimOf, qualityOf } from './clusterLevel.ts';
import { numberBySize, splitUnconnected } from './components.ts';
import { consensusOf } from './consensus.ts';
import { iterate, untilBest } from './leiden.ts';
import { modularity } from './modularity.ts';
import { overlay, stabilityOf } from './agreement.ts';

export const clusterMethods = ['leiden', 'louvain', 'association'] as const;
type ClusterMethod = (typeof clusterMethods)[number];

export const clusterChoices = ['best', 'consensus'] as const;

/** How groups are to be found. */
export interface ClusterWish {
  /** `association`: Leiden with the constant Potts model on association strengths, as VOSviewer does it. */
  readonly method: ClusterMethod;
  /** γ > 0. */
  readonly resolution: number;
  /** Runs to choose from, at least 1. */
  readonly starts: number;
  /** The best of them, improved; or their consensus, see `consensusOf`. */
  readonly choose: (typeof clusterChoices)[number];
}

/** How groups were found. */
export interface ClusterFinding extends ClusterWish {
  /** `best` where a consensus would have taken too long, or there was a single start. */
  readonly choose: ClusterWish['choose'];
  /** Runs that were made: fewer than wished for where they would take too long. */
  readonly starts: number;
  /** What the method made high: modularity at the resolution, or what is gained by association per node. */
  readonly quality: number;
  /** Modularity Q at the resolution, whatever the method. */
  readonly modularity: number;
}

export interface Clusters {
  /** Group of each node, 0 for the largest, equal sizes by their smallest id; every group is connected. */
  readonly groups: Int32Array;
  /** See `stabilityOf`; NaN after a single start. */
  readonly stability: Float64Array;
  readonly finding: ClusterFinding;
}

/**
 * Nodes and ends of ties that all starts together may look at: some ten seconds. Ten starts are made up to about 130,000 people
 * with eight ties each, a single one from 670,000 such people on.
 */
const workBound = 1.2e7;
/** Of the Leiden method per start. More improve the best one only. */
const iterations = 2;
const mostIterations = 20;

/** How many starts, at most those wished for, the bound allows. */
function affordableStarts({ rowNode, ids }: Network, wish: number): number {
  return Math.max(1, Math.min(wish, Math.floor(workBound / Math.max(1, ids.length + rowNode.length))));
}

/**
 * The best of several starts. With the Leiden method the starts are then overlaid: what is together in all of them stays together
 * in a smaller network, on which the best one is improved, and after that on the network itself until nothing gains
 * (the core groups of Ovelgönne & Geyer-Schulz, doi:10.1090/conm/588). Yields the share done.
 */
export function* findClusters(network: Network, wish: ClusterWish, random: Random): Generator<number, Clusters, void> {
  const { method, resolution } = wish;
  const starts = affordableStarts(network, wish.starts);
  yield 0;
  const aim = aimOf(network, method === 'association' ? 'association' : 'modularity', resolution);
  yield 0;
  const runs: Int32Array[] = [];
  let best = alone(aim.level.n);
  let quality = qualityOf(aim, best);
  for (let start = 0; start < starts; start++) {
    const share = start / (starts + 1);
    let found = alone(aim.level.n);
    for (let turn = 0; turn < (method === 'louvain' ? 1 : iterations); turn++)
      found = yield* telling(share, iterate(aim, found, method === 'louvain' ? 'louvain' : 'leiden', random));
    runs.push(found);
    yield share;
    const worth = qualityOf(aim, found);
    if (worth > quality + 1e-12) [best, quality] = [found, worth];
  }
  const last = starts / (starts + 1);
  const agreed = wish.choose === 'consensus' && starts > 1 ? yield* telling(last, consensusOf(runs, random)) : undefined;
  if (agreed) best = agreed;
  else if (method !== 'louvain') best = yield* telling(last, improved(aim, best, runs, random));
  yield last;
  const connected = splitUnconnected(network, inNetwork(aim, best));
  yield last;
  const groups = numberBySize(connected, network.ids);
  yield last;
  const at = new Int32Array(groups.length);
  for (let i = 0; i < at.length; i++) at[i] = groups[aim.nodeOf[i]!]!;
  const stable = yield* telling(last, stabilityOf(at, runs));
  const stability = new Float64Array(groups.length);
  for (let i = 0; i < at.length; i++) stability[aim.nodeOf[i]!] = stable[i]!;
  yield last;
  const reached = qualityOf(aim, at);
  yield last;
  const finding = {
    ...{ method, resolution, starts, choose: agreed ? ('consensus' as const) : ('best' as const) },
    quality: reached,
    modularity: modularity(network, groups, resolution),
  };
  return { groups, stability, finding };
}

/** Leiden on the overlay of all runs, then on the network itself, until it gains nothing or has cost a quarter of what the starts may. */
function* improved(aim: Aim, best: Int32Array, runs: readonly Int32Array[], random: Random): Generator<void, Int32Array, void> {
  const { n, to } = aim.level;
  const most = Math.max(iterations, Math.min(mostIterations, Math.floor(workBound / 4 / (n + to.length + 1))));
  let group = best;
  if (runs.length > 1) {
    const part = yield* overlay(runs);
    const parts = renumber(part);
    const level = yield* aggregate(aim.level, part, parts);
    let above: Int32Array = new Int32Array(parts);
    for (let node = 0; node < n; node++) above[part[node]!] = group[node]!;
    renumber(above);
    above = yield* untilBest({ ...aim, level }, above, mostIterations, random);
    group = Int32Array.from(part, (one) => above[one]!);
  }
  return yield* untilBest(aim, group, most, random);
}

/** Everybody a group. */
function alone(n: number): Int32Array {
  const group = new Int32Array(n);
  for (let node = 0; node < n; node++) group[node] = node;
  return group;
}

function inNetwork({ nodeOf }: Aim, group: Int32Array): Int32Array {
  const found = new Int32Array(group.length);
  for (let i = 0; i < group.length; i++) found[nodeOf[i]!] = group[i]!;
  return found;
}

function* telling<Result>(share: number, steps: Generator<void, Result, void>): Generator<number, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield share;
  }
}
