import type { Random } from '../kit/random.ts';
import { coarsen, type Coarse, type Level } from './levels.ts';
import { pivotPlaces } from './pivots.ts';
import { balance, Relaxing, type Spots } from './relax.ts';

/** The coarsest level has no more nodes than this, or cannot be folded further. */
const coarsest = 60;
/** A level that folds to more than this share of its nodes is the last. */
const worthFolding = 0.9;
/** A level rests when its nodes move less than this share of the picture's radius in a round, or after so many rounds. */
const still = 0.002;
const mostRounds = 100;
/** Nodes moved between two pictures: some 20 ms, and no less than the picture itself takes to make. */
const pictureWork = (n: number): number => Math.max(40_000, 2 * n);
const pivots = 50;
const theta = 1.2;

/**
 * Places for a connected network, none known before: folds it level by level, lays out the coarsest by distances, and unfolds,
 * letting each level come to rest (Walshaw 2003, doi:10.7155/jgaa.00070; Hu 2006). Yields pictures of the whole as they become
 * better, and undefined where it only looks elsewhere. The scale is that at which repulsion 1 balances the ties.
 */
export function* untangle(level: Level, random: Random): Generator<Spots | undefined, Spots, undefined> {
  const levels: (Level | Coarse)[] = [level];
  for (;;) {
    const finest = levels.at(-1)!;
    if (finest.n <= coarsest) break;
    const next = coarsen(finest, random);
    if (next.n > worthFolding * finest.n) break;
    levels.push(next);
    yield undefined;
  }
  const top = levels.at(-1)!;
  let spots: Spots = yield* silently(pivotPlaces(top, pivots, random));
  jitter(top, spots, 0.3, random);
  rescale(top, spots);
  const between = pictureWork(level.n);
  let moved = 0;
  for (let height = levels.length - 1; ; height--) {
    const here = levels[height]!;
    const relaxing = new Relaxing(here, spots, { repulsion: 1, gravity: 0, theta });
    for (let round = 0; round < mostRounds; round++) {
      const way = yield* silently(relaxing.round());
      moved += here.n;
      if (moved >= between && here.n > 1) {
        moved = 0;
        yield unfold(levels, height, spots);
      }
      if (way < still) break;
    }
    if (height === 0) return spots;
    spots = lower(here as Coarse, levels[height - 1]!, spots, random);
  }
}

/** Steps that have nothing to show. */
function* silently<Result>(steps: Generator<void, Result, undefined>): Generator<undefined, Result, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield undefined;
  }
}

/** Fine nodes begin beside their coarse one, a little apart. */
function lower(coarse: Coarse, fine: Level, { x, y }: Spots, random: Random): Spots {
  const below = {
    x: Float64Array.from({ length: fine.n }, (_, node) => x[coarse.into[node]!]!),
    y: Float64Array.from({ length: fine.n }, (_, node) => y[coarse.into[node]!]!),
  };
  const apart = 0.3 * meanLength(coarse, { x, y });
  for (let node = 0; node < fine.n; node++) {
    below.x[node]! += (random() - 0.5) * apart;
    below.y[node]! += (random() - 0.5) * apart;
  }
  return below;
}

/** Each node of the finest level where its coarse one is, spread like the seeds of a sunflower so that none hide each other. */
function unfold(levels: readonly (Level | Coarse)[], height: number, { x, y }: Spots): Spots {
  if (height === 0) return { x: x.slice(), y: y.slice() };
  const n = levels[0]!.n;
  const home = Uint32Array.from({ length: n }, (_, node) => node);
  for (let at = 1; at <= height; at++) {
    const { into } = levels[at] as Coarse;
    for (let node = 0; node < n; node++) home[node] = into[home[node]!]!;
  }
  const rank = new Uint32Array(levels[height]!.n);
  const apart = 0.15 * meanLength(levels[height]!, { x, y });
  const spots = { x: new Float64Array(n), y: new Float64Array(n) };
  for (let node = 0; node < n; node++) {
    const at = home[node]!;
    const turn = rank[at]!++;
    const radius = apart * Math.sqrt(turn);
    spots.x[node] = x[at]! + radius * Math.cos(turn * 2.399963);
    spots.y[node] = y[at]! + radius * Math.sin(turn * 2.399963);
  }
  return spots;
}

function jitter(level: Level, { x, y }: Spots, share: number, random: Random): void {
  const apart = share * (meanLength(level, { x, y }) || 1);
  for (let node = 0; node < level.n; node++) {
    x[node]! += (random() - 0.5) * apart;
    y[node]! += (random() - 0.5) * apart;
  }
}

/** Mean length of a tie. */
export function meanLength({ n, start, near }: Level, { x, y }: Spots): number {
  let sum = 0;
  for (let node = 0; node < n; node++)
    for (let slot = start[node]!; slot < start[node + 1]!; slot++)
      sum += Math.sqrt((x[near[slot]!]! - x[node]!) ** 2 + (y[near[slot]!]! - y[node]!) ** 2);
  return near.length > 0 ? sum / near.length : 0;
}

/** As wide as repulsion 1 wants it. */
function rescale(level: Level, spots: Spots): void {
  const strength = balance(level, spots);
  const scale = strength > 0 ? 1 / Math.sqrt(strength) : 1;
  for (let node = 0; node < level.n; node++) {
    spots.x[node]! *= scale;
    spots.y[node]! *= scale;
  }
}
