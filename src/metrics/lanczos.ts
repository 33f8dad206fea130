import { multiply, type WeightRows } from './weightRows.ts';

/** ‖W·v − λ·v‖ / λ at which it ends. */
const residual = 1e-12;

/**
 * The leading eigenvector of the weights of one component, of length 1 and positive. By the method of Lanczos (1950,
 * doi:10.6028/jres.045.026) in two passes: the first finds the coefficients, the second makes the vectors anew and adds them up,
 * so that no more than four of them are ever held. Starts again from what it found until the residual is small.
 * @param mostWork row entries to look at before it gives what it has.
 */
export function* leadingVector(rows: WeightRows, mostWork: number): Generator<number, Float64Array, void> {
  const n = rows.order.length;
  let vector: Float64Array = rows.strength.slice();
  normalise(vector);
  const products = Math.max(20, Math.ceil(mostWork / (rows.node.length + 8 * n)));
  let best = Infinity;
  for (let left = products; left > 0;) {
    const combination = yield* coefficients(rows, vector, Math.ceil(left / 2));
    const found = yield* combined(rows, vector, combination);
    left -= 2 * combination.length;
    const off = yield* polish(rows, found);
    vector = found;
    // Below some 1e-15 there is only rounding.
    if (off <= residual || off > best / 2) break;
    best = off;
  }
  return vector;
}

/** Steps of the recurrence from a vector of length 1. The first is `share` of `sum`; both arrays have one number per step. */
interface Tridiagonal {
  readonly diagonal: number[];
  /** Between a step and the next. */
  readonly beside: number[];
}

/** How much of each step's vector the leading one has. */
function* coefficients(rows: WeightRows, first: Float64Array, most: number): Generator<number, Float64Array, void> {
  const matrix: Tridiagonal = { diagonal: [], beside: [] };
  let combination: Float64Array = new Float64Array([1]);
  let look = 4;
  for (const step of recurrence(rows, first, matrix)) {
    const done = matrix.diagonal.length;
    if (step === 'part') {
      yield shareDone(combination);
      continue;
    }
    const beyond = matrix.beside[done - 1]!;
    if (done >= look || done >= most || beyond === 0) {
      look = Math.ceil(1.1 * done) + 2;
      const { value, vector } = leadingOf(matrix);
      combination = vector;
      if (done >= most || beyond * vector[done - 1]! <= 0.3 * residual * value) break;
    }
    yield shareDone(combination);
  }
  return combination;
}

/** From the last coefficient, which is 1 at first and residual at last. */
const shareDone = (combination: Float64Array): number =>
  Math.min(0.99, Math.max(0, Math.log(combination[combination.length - 1]! + 1e-300) / Math.log(residual)));

function* combined(rows: WeightRows, first: Float64Array, combination: Float64Array): Generator<number, Float64Array, void> {
  const sum = first.map((value) => combination[0]! * value);
  const matrix: Tridiagonal = { diagonal: [], beside: [] };
  let step = 1;
  if (combination.length > 1)
    for (const made of recurrence(rows, first, matrix)) {
      yield 0.99;
      if (made === 'part') continue;
      const share = combination[step]!;
      for (let p = 0; p < sum.length; p++) sum[p]! += share * made[p]!;
      if (++step === combination.length) break;
    }
  return sum;
}

/** The next vector after each step, or `part` in the middle of a product. Ends where nothing new comes. */
function* recurrence(rows: WeightRows, first: Float64Array, matrix: Tridiagonal): Generator<Float64Array | 'part', void, void> {
  const n = first.length;
  let [before, now, next] = [new Float64Array(n), first.slice(), new Float64Array(n)];
  let beta = 0;
  for (;;) {
    for (const _ of multiply(rows, now, next)) yield 'part';
    let alpha = 0;
    for (let p = 0; p < n; p++) {
      next[p]! -= beta * before[p]!;
      alpha += next[p]! * now[p]!;
    }
    let square = 0;
    for (let p = 0; p < n; p++) {
      const value = next[p]! - alpha * now[p]!;
      next[p] = value;
      square += value * value;
    }
    beta = Math.sqrt(square);
    // What is left beside the vectors so far is rounding: they span all that W can reach.
    if (beta <= 1e-14 * Math.abs(alpha)) beta = 0;
    matrix.diagonal.push(alpha);
    matrix.beside.push(beta);
    if (beta > 0) for (let p = 0; p < n; p++) next[p]! /= beta;
    yield next;
    if (beta === 0) return;
    [before, now, next] = [now, next, before];
  }
}

/** The largest eigenvalue of a tridiagonal matrix with positive numbers beside its diagonal, and its vector, which is positive. */
function leadingOf({ diagonal, beside }: Tridiagonal): { value: number; vector: Float64Array } {
  const size = diagonal.length;
  let low = -Infinity;
  let high = -Infinity;
  for (let k = 0; k < size; k++) {
    low = Math.max(low, diagonal[k]!);
    high = Math.max(high, diagonal[k]! + (k > 0 ? beside[k - 1]! : 0) + (k < size - 1 ? beside[k]! : 0));
  }
  // Above the largest eigenvalue all pivots of x·1 − T are positive.
  const pivots = new Float64Array(size);
  const isAbove = (x: number): boolean => {
    for (let k = 0; k < size; k++) {
      pivots[k] = x - diagonal[k]! - (k > 0 ? beside[k - 1]! ** 2 / pivots[k - 1]! : 0);
      if (!(pivots[k]! > 0)) return false;
    }
    return true;
  };
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  while (!isAbove(high)) high += Math.abs(high) * 2e-16 + Number.MIN_VALUE;
  const vector = new Float64Array(size).fill(1);
  for (let round = 0; round < 4; round++) {
    for (let k = 1; k < size; k++) vector[k]! += (beside[k - 1]! / pivots[k - 1]!) * vector[k - 1]!;
    for (let k = size - 1; k >= 0; k--) vector[k] = (vector[k]! + (k < size - 1 ? beside[k]! * vector[k + 1]! : 0)) / pivots[k]!;
    normalise(vector);
  }
  return { value: high, vector };
}

/**
 * Two rounds of (W + λ/2) on what was found, which takes the rounding's signs out of its smallest values and keeps both sides
 * of a two-mode network from swinging. Gives the residual as a share of λ.
 */
function* polish(rows: WeightRows, vector: Float64Array): Generator<number, number, void> {
  const n = vector.length;
  const turned = new Float64Array(n);
  let off = 0;
  for (let p = 0; p < n; p++) vector[p] = Math.abs(vector[p]!);
  for (let round = 0; round < 3; round++) {
    normalise(vector);
    for (const _ of multiply(rows, vector, turned)) yield 0.99;
    let lambda = 0;
    for (let p = 0; p < n; p++) lambda += turned[p]! * vector[p]!;
    off = 0;
    for (let p = 0; p < n; p++) off += (turned[p]! - lambda * vector[p]!) ** 2;
    off = Math.sqrt(off) / lambda;
    if (round < 2) for (let p = 0; p < n; p++) vector[p] = turned[p]! + (lambda / 2) * vector[p]!;
    yield 0.99;
  }
  return off;
}

function normalise(vector: Float64Array): void {
  let sum = 0;
  for (let p = 0; p < vector.length; p++) sum += vector[p]! * vector[p]!;
  const length = Math.sqrt(sum);
  for (let p = 0; p < vector.length; p++) vector[p]! /= length;
}
