import { tenDigits } from './tenDigits.ts';
import type { WeightRows } from './weightRows.ts';

/** What the ranks, which add up to 1, may be off by in all before they are cut to ten digits. */
const residual = 1e-12;
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
  const { strength, order, start, middle, node, weight } = rows;
  const n = order.length;
  const scale = strength.map((s) => (s > 0 ? 1 / Math.sqrt(s) : 0)); // of D^−½
  const sum = strength.reduce((total, s) => total + s, 0);
  const found = new Float64Array(n); // (1 − d·U) x, by and by
  const left = new Float64Array(n); // what is left of the right side, conditioned
  const way = new Float64Array(n); // where `found` goes next
  const back = new Float64Array(n); // (1 − d·U)⁻¹ way
  const forth = new Float64Array(n); // (1 − d·L)⁻¹ (way − back), so that the conditioned matrix · way is back + forth
  const scaled = new Float64Array(n); // of what a sweep has found so far, times D^−½
  let looked = 0;
  // Forwards each place takes from those before it, backwards from those behind it; L and U are the triangles of N.
  let near = 0;
  for (let p = 0; p < n; p++) {
    let taken = 0;
    for (let slot = start[p]!; slot < middle[p]!; slot++) taken += weight[slot]! * scaled[node[slot]!]!;
    const value = scale[p]! * (1 + damping * taken);
    left[p] = value;
    scaled[p] = value * scale[p]!;
    near += value * value;
  }
  let keep = 0;
  // What the equations of z are off by in all is at most √Σs · (1 + d) · ‖left‖, and the ranks no more than that / n.
  const enough = (residual * n) / (Math.sqrt(sum) * (1 + damping));
  for (let round = 0; round < mostRounds && Math.sqrt(near) > enough; round++) {
    const done = 1 - damping ** (round / 2);
    for (let p = n - 1; p >= 0; p--) {
      const ahead = left[p]! + keep * way[p]!;
      way[p] = ahead;
      let taken = 0;
      const from = middle[p]!;
      const end = start[p + 1]!;
      for (let slot = from; slot < end; slot++) taken += weight[slot]! * scaled[node[slot]!]!;
      const value = ahead + damping * scale[p]! * taken;
      back[p] = value;
      scaled[p] = value * scale[p]!;
      looked += end - from;
      if (looked > stride) {
        looked = 0;
        yield done;
      }
    }
    let across = 0;
    for (let p = 0; p < n; p++) {
      let taken = 0;
      const end = middle[p]!;
      for (let slot = start[p]!; slot < end; slot++) taken += weight[slot]! * scaled[node[slot]!]!;
      const value = way[p]! - back[p]! + damping * scale[p]! * taken;
      forth[p] = value;
      scaled[p] = value * scale[p]!;
      across += way[p]! * (value + back[p]!);
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
      const rest = left[p]! - step * (forth[p]! + back[p]!);
      left[p] = rest;
      next += rest * rest;
    }
    keep = next / near;
    near = next;
    yield done;
  }
  let total = 0;
  for (let p = n - 1; p >= 0; p--) {
    let taken = 0;
    for (let slot = middle[p]!; slot < start[p + 1]!; slot++) taken += weight[slot]! * scaled[node[slot]!]!;
    const value = found[p]! + damping * scale[p]! * taken;
    scaled[p] = value * scale[p]!;
    // z = D^½ x = s · D^−½ x.
    total += strength[p]! > 0 ? strength[p]! * scaled[p]! : 1;
  }
  const ranks = new Float64Array(n);
  for (let p = 0; p < n; p++) ranks[order[p]!] = tenDigits((strength[p]! > 0 ? strength[p]! * scaled[p]! : 1) / total);
  return ranks;
}
