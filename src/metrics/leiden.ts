import type { Random } from '../kit/random.ts';
import { aggregate, renumber } from './aggregate.ts';
import { type Aim, type Level, qualityOf } from './clusterLevel.ts';
import { moveSome, startMoves } from './localMoves.ts';
import { refineGroups } from './refineGroups.ts';

/** Ties to look at between two pauses: some 10 ms. */
const pace = 300_000;

/**
 * One iteration of the Leiden method (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z), or one run of Louvain
 * (doi:10.1088/1742-5468/2008/10/P10008): local moves; parts of the groups become nodes of a smaller network, and so on until nothing
 * joins. On the way back down, nodes of each smaller network may move once more (doi:10.1145/1963190.1970376). Pauses every few
 * ten milliseconds.
 * @param group where to start from, below n; not changed.
 * @returns groups that are at least as good.
 */
export function* iterate(
  aim: Aim,
  group: Int32Array,
  method: 'leiden' | 'louvain',
  random: Random,
): Generator<void, Int32Array, void> {
  const below: { readonly level: Level; readonly part: Int32Array }[] = [];
  let level = aim.level;
  let groups: Int32Array = group.slice();
  for (;;) {
    yield* settle(level, aim, groups, random);
    const count = renumber(groups);
    if (count === level.n) break;
    let part = groups;
    let parts = count;
    if (method === 'leiden') {
      part = yield* refineGroups(level, aim.price, groups, seedOf(random));
      parts = renumber(part);
      // Where no two nodes may join by the rule of parts, whole groups do.
      if (parts === level.n) [part, parts] = [groups, count];
    }
    below.push({ level, part });
    const groupsAbove = new Int32Array(parts);
    for (let node = 0; node < level.n; node++) groupsAbove[part[node]!] = groups[node]!;
    level = yield* aggregate(level, part, parts);
    groups = groupsAbove;
  }
  for (const [index, { level: lower, part }] of [...below.entries()].reverse()) {
    const of = new Int32Array(part.length);
    for (let node = 0; node < part.length; node++) of[node] = groups[part[node]!]!;
    groups = of;
    yield;
    if (method === 'leiden' && index > 0) yield* settle(lower, aim, groups, random);
  }
  return groups;
}

function* settle(level: Level, aim: Aim, groups: Int32Array, random: Random): Generator<void, void, void> {
  const moves = startMoves(level, aim, groups, seedOf(random));
  while (!moveSome(moves, pace)) yield;
}

/** A 32-bit whole number. */
const seedOf = (random: Random): number => Math.floor(random() * 4294967296) | 0;

/** Leiden iterations from a division on, until one gains nothing, at most so many. */
export function* untilBest(aim: Aim, from: Int32Array, most: number, random: Random): Generator<void, Int32Array, void> {
  let group = from;
  let quality = qualityOf(aim, group);
  for (let turn = 0; turn < most; turn++) {
    yield;
    const next = yield* iterate(aim, group, 'leiden', random);
    yield;
    const worth = qualityOf(aim, next);
    if (worth <= quality + 1e-12) break;
    [group, quality] = [next, worth];
  }
  return group;
}
