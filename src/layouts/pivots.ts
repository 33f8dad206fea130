import type { Random } from '../kit/random.ts';
import type { Level } from './levels.ts';

/**
 * Places by the steps to some pivots, each as far from the others as can be (Brandes & Pich 2007,
 * doi:10.1007/978-3-540-70904-6_6). O(pivots · (n + m)). Unit: one step is about one.
 * @param level connected
 */
export function* pivotPlaces(
  level: Level,
  pivots: number,
  random: Random,
): Generator<void, { x: Float64Array; y: Float64Array }, undefined> {
  const { n, start, near } = level;
  const count = Math.min(pivots, n);
  // Squared steps from pivot p to node i at p·n + i, then centred both ways.
  const squares = new Float32Array(count * n);
  const least = new Uint32Array(n).fill(0xffffffff);
  const queue = new Uint32Array(n);
  const steps = new Int32Array(n);
  let pivot = Math.floor(random() * n);
  for (let p = 0; p < count; p++) {
    steps.fill(-1);
    steps[pivot] = 0;
    queue[0] = pivot;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
        const next = near[slot]!;
        if (steps[next]! >= 0) continue;
        steps[next] = steps[node]! + 1;
        queue[tail++] = next;
      }
    }
    let farthest = 0;
    for (let node = 0; node < n; node++) {
      const far = steps[node]!;
      squares[p * n + node] = far * far;
      if (far < least[node]!) least[node] = far;
      if (least[node]! > least[farthest]!) farthest = node;
    }
    pivot = farthest;
    yield;
  }
  centre(squares, count, n);
  // C·Cᵀ of the pivots; its two strongest directions.
  const inner = new Float64Array(count * count);
  for (let p = 0; p < count; p++) {
    for (let q = 0; q <= p; q++) {
      let sum = 0;
      for (let node = 0; node < n; node++) sum += squares[p * n + node]! * squares[q * n + node]!;
      inner[p * count + q] = sum;
      inner[q * count + p] = sum;
    }
    yield;
  }
  const first = strongest(inner, count, [], random);
  const second = strongest(inner, count, [first], random);
  return { x: along(squares, count, n, first), y: along(squares, count, n, second) };
}

/** −½ (d² − row mean − column mean + mean). */
function centre(squares: Float32Array, count: number, n: number): void {
  const column = new Float64Array(n);
  let whole = 0;
  for (let p = 0; p < count; p++) {
    let row = 0;
    for (let node = 0; node < n; node++) {
      row += squares[p * n + node]!;
      column[node]! += squares[p * n + node]! / count;
    }
    whole += row / n / count;
    for (let node = 0; node < n; node++) squares[p * n + node]! -= row / n;
  }
  for (let p = 0; p < count; p++)
    for (let node = 0; node < n; node++) squares[p * n + node] = -0.5 * (squares[p * n + node]! - column[node]! + whole);
}

/** By repeated multiplication, kept at right angles to the ones before. */
function strongest(matrix: Float64Array, size: number, before: readonly Float64Array[], random: Random): Float64Array {
  let vector = Float64Array.from({ length: size }, () => random() - 0.5);
  for (let round = 0; round < 100; round++) {
    const next = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += matrix[row * size + at]! * vector[at]!;
      next[row] = sum;
    }
    for (const other of before) {
      const shared = next.reduce((sum, value, at) => sum + value * other[at]!, 0);
      for (let at = 0; at < size; at++) next[at]! -= shared * other[at]!;
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    if (!(length > 1e-12)) return next;
    vector = next.map((value) => value / length);
  }
  return vector;
}

/** Cᵀ·v, so that its lengths are in steps. */
function along(squares: Float32Array, count: number, n: number, vector: Float64Array): Float64Array {
  const out = new Float64Array(n);
  for (let p = 0; p < count; p++) for (let node = 0; node < n; node++) out[node]! += squares[p * n + node]! * vector[p]!;
  let square = 0;
  for (let p = 0; p < count; p++) square += out.reduce((sum, value) => sum + value * value, 0) / count;
  // C = X·Pᵀ for places X: the norm of C·v is that of X times that of the pivots' places, about the share count/n of it.
  const scale = square > 0 ? Math.sqrt(Math.sqrt(n / (square * count))) : 0;
  return out.map((value) => value * scale);
}
