import type { Network } from '../network/network.ts';
import { tieCount } from '../network/network.ts';
import type { Looks } from './looks.ts';
import { restColour } from './palette.ts';
import type { Line, Scene } from './scene.ts';

/** Above this number of ties, lines are drawn fainter: they add up. */
const manyTies = 600;
/** Ties between two yields: a few milliseconds. */
const breath = 10_000;

/** From a tie to its line. */
export type Stroke = (tie: number) => Line;

export function strokeOf(network: Network, groups: Int32Array, looks: Looks, colourOf: (node: number) => string): Stroke {
  let [strongest, weakest] = [0, Infinity];
  for (const weight of network.weight) {
    strongest = Math.max(strongest, weight);
    weakest = Math.min(weakest, weight);
  }
  const thin = Math.max(0.25, Math.min(1, (manyTies / Math.max(1, tieCount(network))) ** 0.4));
  return (tie) => {
    const [source, target] = [network.a[tie]!, network.b[tie]!];
    const inside = groups[source] === groups[target];
    const share = strongest > weakest ? Math.sqrt((network.weight[tie]! - weakest) / (strongest - weakest)) : 0;
    return {
      source,
      target,
      width: (0.8 + 2.2 * share) * Math.sqrt(thin),
      colour: inside ? colourOf(source) : restColour(looks.theme),
      opacity: Math.min(1, looks.linkOpacity * (inside ? 1 : 0.75) * (0.85 + 0.5 * share) * thin),
    };
  };
}

/** The lines of the `most` strongest ties, weakest first, so that strong ones lie on top. Yields every few milliseconds. */
export function* lineSteps(
  { weight }: Pick<Network, 'weight'>,
  stroke: Stroke,
  most: number,
): Generator<void, Pick<Scene, 'lines' | 'cut'>, undefined> {
  const { ties, cut } = yield* strongestTies(weight, most);
  const lines: Line[] = [];
  for (const tie of ties) {
    lines.push(stroke(tie));
    if (lines.length % breath === 0) yield;
  }
  return { lines, ...(cut ? { cut } : {}) };
}

/**
 * The strongest ties, weakest of them first, equal ones by their number; where not all are taken, of equal ones the first.
 * @returns also the weakest that was taken, where some were not: its weight and its number.
 */
export function* strongestTies(
  weight: Float64Array,
  most: number,
): Generator<void, { readonly ties: Uint32Array; readonly cut: Scene['cut'] }, undefined> {
  const whole = weight.length;
  if (whole <= most) {
    const ties = new Uint32Array(whole);
    for (let tie = 0; tie < whole; tie++) ties[tie] = tie;
    return { ties: yield* byWeight(weight, ties), cut: undefined };
  }
  const { value, rank } = yield* nthLargest(weight, most);
  const ties = new Uint32Array(most);
  let [taken, room, last] = [0, rank, -1];
  for (let tie = 0; tie < whole; tie++) {
    if (weight[tie]! < value || (weight[tie] === value && room === 0)) continue;
    ties[taken++] = tie;
    if (weight[tie] !== value) continue;
    room--;
    last = tie;
  }
  yield;
  return { ties: yield* byWeight(weight, ties), cut: { weight: value, tie: last, of: whole } };
}

/** The nth largest value, and as the how manieth of its equals. */
function* nthLargest(values: Float64Array, n: number): Generator<void, { value: number; rank: number }, undefined> {
  let left = values;
  let rank = n;
  for (;;) {
    const middle = [left[0]!, left[left.length >> 1]!, left.at(-1)!].sort((x, y) => x - y)[1]!;
    let [above, equal] = [0, 0];
    for (const value of left) {
      if (value > middle) above++;
      else if (value === middle) equal++;
    }
    yield;
    if (rank > above && rank <= above + equal) return { value: middle, rank: rank - above };
    const higher = rank <= above;
    left = left.filter((value) => (higher ? value > middle : value < middle));
    if (!higher) rank -= above + equal;
    yield;
  }
}

/** Ascending ties, by weight: each goes to the next free slot of its weight. */
function* byWeight(weight: Float64Array, ties: Uint32Array): Generator<void, Uint32Array, undefined> {
  const sorted = new Float64Array(ties.length);
  for (let at = 0; at < ties.length; at++) sorted[at] = weight[ties[at]!]!;
  sorted.sort();
  yield;
  const order = new Uint32Array(ties.length);
  const filled = new Uint32Array(ties.length);
  for (let at = 0; at < ties.length; at++) {
    const first = lowerBound(sorted, weight[ties[at]!]!);
    order[first + filled[first]!++] = ties[at]!;
    if (at % (2 * breath) === 0) yield;
  }
  return order;
}

/** The first slot of ascending values that is not below a value. */
function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ties of some nodes that a cut left out, each once. */
export function tiesLeftOut(network: Network, cut: NonNullable<Scene['cut']>, nodes: readonly number[], most: number): number[] {
  const found = new Set<number>();
  for (const node of nodes)
    for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) {
      const tie = network.rowTie[slot]!;
      const weight = network.weight[tie]!;
      if (weight > cut.weight || (weight === cut.weight && tie <= cut.tie)) continue;
      found.add(tie);
      if (found.size >= most) return [...found];
    }
  return [...found];
}
