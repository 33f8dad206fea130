import { tenDigits } from './tenDigits.ts';
import type { WeightRows } from './weightRows.ts';

/** What the ranks, which add up to 1, may be off by in all before they are cut to ten digits. */
const residual = 1e-13;
/** Several times as many as any damping that the knob allows needs. */
const mostRounds = 1_000;
/** Row entries between two yields, 5 to 10 ms of work. */
const stride = 1 << 19;

/**
 * With N = D^−½ W D^−½ and z = D^½ x the ranks are z / Σ z, where (1 − d·N) x = D^−½ 1 for nodes with links, and z = 1 for those
 * alone. The matrix is symmetric and its diagonal dominates: conjugate gradients (Hestenes & Stiefel 1952,
 * doi:10.6028/jres.049.044), conditioned from both sides by its triangles (Eisenstat 1981, doi:10.1137/0902001), end after some
 * 25 rounds at d = 0.85, each with two sweeps over half of the ties; repeating the walk would take 120 and more.
 */
export function* ranksOf(rows: WeightRows, damping: number): Generator<number, Float64Array, void> {
  const { strength, order } = rows;
  const n = order.length;
  const { start, middle, node, share } = yield* triangles(rows, damping);
  const root = strength.map(Math.sqrt);
  const sum = strength.reduce((total, s) => total + s, 0);
  const found = new Float64Array(n); // (1 − d·U) x, by and by
  const left = new Float64Array(n); // what is left of the right side, conditioned
  const way = new Float64Array(n); // where `found` goes next
  const swept = new Float64Array(n); // (1 − d·U)⁻¹ way
  const turned = new Float64Array(n); // the conditioned matrix · way
  let looked = 0;
  // Forwards each place takes from those before it, backwards from those behind it; U is the upper triangle.
  let near = 0;
  for (let p = 0; p < n; p++) {
    let value = strength[p]! > 0 ? 1 / root[p]! : 0;
    for (let slot = start[p]!; slot < middle[p]!; slot++) value += share[slot]! * left[node[slot]!]!;
    left[p] = value;
    near += value * value;
  }
  let keep = 0;
  // ‖z‖₁-residual ≤ √Σs · (1 + d) · ‖left‖, and the ranks are off by no more than that / n.
  const enough = (residual * n) / (Math.sqrt(sum) * (1 + damping));
  for (let round = 0; round < mostRounds && Math.sqrt(near) > enough; round++) {
    const done = 1 - damping ** (round / 2);
    for (let p = n - 1; p >= 0; p--) {
      const ahead = left[p]! + keep * way[p]!;
      way[p] = ahead;
      let value = ahead;
      const from = middle[p]!;
      for (let slot = start[p + 1]! - 1; slot >= from; slot--) value += share[slot]! * swept[node[slot]!]!;
      swept[p] = value;
      looked += start[p + 1]! - from;
      if (looked > stride) {
        looked = 0;
        yield done;
      }
    }
    let across = 0;
    for (let p = 0; p < n; p++) {
      let value = way[p]! - swept[p]!;
      const end = middle[p]!;
      // `turned` holds the sweep itself until its place is done.
      for (let slot = start[p]!; slot < end; slot++) value += share[slot]! * turned[node[slot]!]!;
      turned[p] = value;
      across += way[p]! * (value + swept[p]!);
      looked += end - start[p]!;
      if (looked > stride) {
        looked = 0;
        yield done;
      }
    }
    const step = near / across;
    let next = 0;
    for (let p = 0; p < n; p++) {
      found[p]! += step * way[p]!;
      const rest = left[p]! - step * (turned[p]! + swept[p]!);
      left[p] = rest;
      next += rest * rest;
    }
    keep = next / near;
    near = next;
    yield done;
  }
  let total = 0;
  for (let p = n - 1; p >= 0; p--) {
    let value = found[p]!;
    for (let slot = start[p + 1]! - 1; slot >= middle[p]!; slot--) value += share[slot]! * swept[node[slot]!]!;
    swept[p] = value;
    total += strength[p]! > 0 ? value * root[p]! : 1;
  }
  const ranks = new Float64Array(n);
  for (let p = 0; p < n; p++) ranks[order[p]!] = tenDigits((strength[p]! > 0 ? swept[p]! * root[p]! : 1) / total);
  return ranks;
}

/** The rows in two parts, neighbours before and behind their place, with d · w / √(s·s) beside them. */
interface Triangles {
  readonly start: Uint32Array;
  /** Where the second part of each row begins. */
  readonly middle: Uint32Array;
  readonly node: Uint32Array;
  readonly share: Float64Array;
}

function* triangles(rows: WeightRows, damping: number): Generator<number, Triangles, void> {
  const { start, strength } = rows;
  const n = strength.length;
  const inverse = strength.map((s) => (s > 0 ? 1 / Math.sqrt(s) : 0));
  const middle = new Uint32Array(n);
  const node = new Uint32Array(rows.node.length);
  const share = new Float64Array(rows.node.length);
  for (let p = 0, looked = 0; p < n; p++) {
    let low = start[p]!;
    let high = start[p + 1]!;
    looked += high - low;
    const own = damping * inverse[p]!;
    for (let slot = start[p]!; slot < start[p + 1]!; slot++) {
      const other = rows.node[slot]!;
      const to = other < p ? low++ : --high;
      node[to] = other;
      share[to] = own * inverse[other]! * rows.weight[slot]!;
    }
    middle[p] = low;
    if (looked > stride / 2) {
      looked = 0;
      yield 0;
    }
  }
  return { start, middle, node, share };
}
