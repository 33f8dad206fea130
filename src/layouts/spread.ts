import type { Network } from '../network/network.ts';
import type { Spots } from './relax.ts';

/** Share of an overlap that a round takes away. */
const share = 0.6;

/**
 * Moves discs that overlap apart, a little each round, so that the shape stays; yields after each round the overlaps left.
 * O(n) a round. Discs of much different size cost more: the grid is as wide as the largest.
 * @param radius of each disc, units of places, its free space included
 */
export function* spreadApart({ x, y }: Spots, radius: Float32Array, held?: Uint8Array): Generator<number, void, undefined> {
  const n = radius.length;
  const widest = 2 * radius.reduce((most, one) => Math.max(most, one), 0);
  if (n < 2 || widest <= 0) return;
  const moveX = new Float64Array(n);
  const moveY = new Float64Array(n);
  const nextInCell = new Int32Array(n);
  for (;;) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let node = 0; node < n; node++) {
      left = Math.min(left, x[node]!);
      right = Math.max(right, x[node]!);
      top = Math.min(top, y[node]!);
      bottom = Math.max(bottom, y[node]!);
    }
    // No finer than a few squares for each node, however thinly they lie.
    const side = Math.max(widest, Math.sqrt(((right - left) * (bottom - top)) / (4 * n)));
    const columns = Math.floor((right - left) / side) + 1;
    const rows = Math.floor((bottom - top) / side) + 1;
    const firstInCell = new Int32Array(columns * rows).fill(-1);
    const cellOf = (node: number) => Math.floor((y[node]! - top) / side) * columns + Math.floor((x[node]! - left) / side);
    for (let node = n - 1; node >= 0; node--) {
      const cell = cellOf(node);
      nextInCell[node] = firstInCell[cell]!;
      firstInCell[cell] = node;
    }
    moveX.fill(0);
    moveY.fill(0);
    let overlaps = 0;
    for (let node = 0; node < n; node++) {
      const column = Math.floor((x[node]! - left) / side);
      const row = Math.floor((y[node]! - top) / side);
      for (let r = row; r <= Math.min(rows - 1, row + 1); r++)
        for (let c = r === row ? column : Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          let other = r === row && c === column ? nextInCell[node]! : firstInCell[r * columns + c]!;
          for (; other >= 0; other = nextInCell[other]!) {
            const wanted = radius[node]! + radius[other]!;
            const dx = x[other]! - x[node]!;
            const dy = y[other]! - y[node]!;
            const square = dx * dx + dy * dy;
            if (square >= wanted * wanted) continue;
            overlaps += 1;
            const length = Math.sqrt(square);
            // Two on one spot part sideways, each pair another way.
            const ux = length > 1e-9 ? dx / length : Math.cos(node + other);
            const uy = length > 1e-9 ? dy / length : Math.sin(node + other);
            const push = share * (wanted - length);
            const mine = held?.[node] ? 0 : held?.[other] ? 1 : 0.5;
            moveX[node]! -= ux * push * mine;
            moveY[node]! -= uy * push * mine;
            const its = held?.[other] ? 0 : 1 - mine;
            moveX[other]! += ux * push * its;
            moveY[other]! += uy * push * its;
          }
        }
    }
    if (overlaps === 0) return;
    for (let node = 0; node < n; node++) {
      x[node]! += moveX[node]!;
      y[node]! += moveY[node]!;
    }
    yield overlaps;
  }
}

/** Rounds in which overlaps are taken apart: none on maps so large that a disc is a dot. */
export const spreadRounds = (n: number): number => (n > 100_000 ? 0 : Math.round(Math.min(40, 400_000 / n)));

/** Discs cover at most this share of a picture; where they would cover more, all are smaller. */
const mostCovered = 0.12;

/**
 * Half the room that each node wants: those with many papers are drawn larger.
 * @param share of the most papers that anybody has, of each node
 * @param spots where the nodes are, in their order
 * @param room units of places
 */
export function roomOf(share: Float32Array, { x, y }: Spots, room: number): Float32Array {
  const wanted = share.map((papers) => room * (0.75 + 1.1 * Math.sqrt(papers)));
  const covered = Math.PI * wanted.reduce((sum, one) => sum + one * one, 0);
  const dense = covered / (4 * Math.PI * deviation(x) * deviation(y));
  return dense > mostCovered && share.length > 12 ? wanted.map((one) => one * Math.sqrt(mostCovered / dense)) : wanted;
}

/** Papers of each node, against the most of any. */
export function paperShares({ papersOf }: Network): Float32Array {
  const most = papersOf.reduce((high, papers) => Math.max(high, papers), 1);
  return Float32Array.from(papersOf, (papers) => papers / most);
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
}
