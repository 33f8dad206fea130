import { multiply, type WeightRows } from './weightRows.ts';

/** What the equations may be off by in all, as a share of what they give: the ranks, which add up to 1, are then within it in sum. */
const residual = 1e-12;
/** Several times as many as any damping that the knob allows needs. */
const mostRounds = 1_000;

/**
 * With z = D·u the ranks are z / Σ z, where (D − d·W) u = 1 for nodes with links and z = 1 for those alone. The matrix is
 * symmetric and its diagonal dominates, so that conjugate gradients, scaled by D, end after some 45 products at d = 0.85, where
 * repeating the walk would take 120 and more (Hestenes & Stiefel 1952, doi:10.6028/jres.049.044).
 */
export function* ranksOf(rows: WeightRows, damping: number): Generator<number, Float64Array, void> {
  const n = rows.order.length;
  const { strength } = rows;
  const z = new Float64Array(n);
  const left = new Float64Array(n); // 1 − what the equation of each node gives
  const way = new Float64Array(n); // where u goes next
  const turned = new Float64Array(n); // (D − d·W) way
  let near = 0;
  for (let p = 0; p < n; p++) {
    if (strength[p] === 0) {
      z[p] = 1;
      continue;
    }
    left[p] = 1;
    way[p] = 1 / strength[p]!;
    near += way[p]!;
  }
  for (let round = 0; round < mostRounds && near > 0; round++) {
    yield* shareOf(multiply(rows, way, turned), 1 - damping ** (round / 3));
    let across = 0;
    for (let p = 0; p < n; p++) {
      const t = strength[p]! * way[p]! - damping * turned[p]!;
      turned[p] = t;
      across += t * way[p]!;
    }
    const step = near / across;
    let off = 0;
    let next = 0;
    for (let p = 0; p < n; p++) {
      const s = strength[p]!;
      if (s === 0) continue;
      z[p]! += step * s * way[p]!;
      const rest = left[p]! - step * turned[p]!;
      left[p] = rest;
      off += Math.abs(rest);
      next += (rest * rest) / s;
    }
    if (off <= residual * n) break;
    const keep = next / near;
    near = next;
    for (let p = 0; p < n; p++) if (strength[p]! > 0) way[p] = left[p]! / strength[p]! + keep * way[p]!;
    yield 1 - damping ** (round / 3);
  }
  let sum = 0;
  for (let p = 0; p < n; p++) sum += z[p]!;
  const ranks = new Float64Array(n);
  for (let p = 0; p < n; p++) ranks[rows.order[p]!] = z[p]! / sum;
  return ranks;
}

function* shareOf(steps: Generator<void, void, void>, share: number): Generator<number, void, void> {
  while (!steps.next().done) yield share;
}
