import type { Random } from '../kit/random.ts';
import { overlay } from './agreement.ts';
import { renumber } from './aggregate.ts';
import { type Aim, qualityOf } from './clusterLevel.ts';
import { untilBest } from './leiden.ts';

/** Pairs of parts to look at, over all divisions: about a second. */
const mostPairs = 5e7;
/** Between two pauses. */
const pace = 1e6;
const mostIterations = 20;

/**
 * The division that agrees with the given ones on the most pairs of nodes: it puts two nodes together rather when more than half of
 * the divisions do. Found by Leiden on the consensus matrix (Lancichinetti & Fortunato, doi:10.1038/srep00336), where what is
 * together in all divisions is one node, and pairs that fewer than half put together count as never together.
 * @param divisions groups of each node, whole numbers from 0 on; at least one.
 * @returns undefined where it would take too long.
 */
export function* consensusOf(divisions: readonly Int32Array[], random: Random): Generator<void, Int32Array | undefined, void> {
  const part = yield* overlay(divisions);
  const parts = renumber(part);
  const aim = yield* togetherness(divisions, part, parts);
  if (!aim) return undefined;
  let best = new Int32Array(parts);
  let most = -Infinity;
  for (const division of divisions) {
    const group = new Int32Array(parts);
    for (let node = 0; node < part.length; node++) group[part[node]!] = division[node]!;
    renumber(group);
    const agreement = qualityOf(aim, group);
    if (agreement > most) [best, most] = [group, agreement];
  }
  const found = yield* untilBest(aim, best, mostIterations, random);
  return part.map((one) => found[one]!);
}

/** The parts as nodes; the weight of two is the number of pairs of their nodes times the share of divisions that join them. */
function* togetherness(
  divisions: readonly Int32Array[],
  part: Int32Array,
  parts: number,
): Generator<void, Aim | undefined, void> {
  const size = new Float64Array(parts);
  const sample = new Int32Array(parts);
  for (let node = 0; node < part.length; node++) {
    size[part[node]!]!++;
    sample[part[node]!] = node;
  }
  // Per division: the parts of each group.
  const shelves = divisions.map((division) => {
    const shelf = new Map<number, number[]>();
    for (let one = 0; one < parts; one++) {
      const group = division[sample[one]!]!;
      const known = shelf.get(group);
      if (known) known.push(one);
      else shelf.set(group, [one]);
    }
    return shelf;
  });
  const pairs = shelves.flatMap((shelf) => [...shelf.values()]).reduce((sum, { length }) => sum + length ** 2, 0);
  if (pairs > mostPairs) return undefined;
  const start = new Int32Array(parts + 1);
  const to: number[] = [];
  const weight: number[] = [];
  const times = new Int32Array(parts);
  let left = pace;
  for (let one = 0; one < parts; one++) {
    if (left < 0) {
      yield;
      left = pace;
    }
    const met: number[] = [];
    divisions.forEach((division, index) => {
      const others = shelves[index]!.get(division[sample[one]!]!)!;
      left -= others.length;
      for (const other of others) if (times[other]!++ === 0) met.push(other);
    });
    for (const other of met) {
      const share = times[other]! / divisions.length;
      times[other] = 0;
      if (other === one || share < 0.5) continue;
      to.push(other);
      weight.push(share * size[one]! * size[other]!);
    }
    start[one + 1] = to.length;
  }
  const level = { n: parts, start, to: Int32Array.from(to), weight: Float64Array.from(weight), size };
  return { level, price: 0.5, norm: 1, tiny: 1e-9, nodeOf: new Uint32Array(0) };
}
