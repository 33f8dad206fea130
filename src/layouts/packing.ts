import { packSiblings } from 'd3-hierarchy';

/** Width over height of an island and of the whole picture, about a screen's. */
export const aspect = 1.3;

/**
 * Places for the middles of ellipses (`aspect` times wider than high) so that none overlap, the first in the middle at (0, 0).
 * The cluster of them is turned so that it fills a screen best.
 * @param reaches half heights of the ellipses, gaps included; largest first for the best packing.
 * @returns x at 2i, y at 2i+1
 */
export function packIslands(reaches: ArrayLike<number>): Float64Array {
  // Ellipses of one shape are circles in a world squeezed sideways.
  const circles = Array.from(reaches, (r) => ({ r, x: 0, y: 0 }));
  packSiblings(circles);
  const middle = circles[0] ?? { x: 0, y: 0 };
  const turn = bestTurn(circles);
  const middles = new Float64Array(2 * circles.length);
  circles.forEach((circle, island) => {
    const [x, y] = turned(circle.x - middle.x, circle.y - middle.y, turn);
    middles[2 * island] = x * aspect;
    middles[2 * island + 1] = y;
  });
  return middles;
}

const turned = (x: number, y: number, angle: number): [number, number] => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

/** The angle at which the smallest screen would hold all circles; the smallest such angle, so that it does not flicker. */
function bestTurn(circles: readonly { r: number; x: number; y: number }[]): number {
  let best = 0;
  let smallest = Infinity;
  if (circles.length > 200) return 0; // So many make a round field, whichever way it is turned.
  for (let step = 0; step < 24; step++) {
    const angle = (step / 24) * Math.PI * 2;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const circle of circles) {
      const [x, y] = turned(circle.x, circle.y, angle);
      left = Math.min(left, x - circle.r);
      right = Math.max(right, x + circle.r);
      top = Math.min(top, y - circle.r);
      bottom = Math.max(bottom, y + circle.r);
    }
    const size = Math.max(right - left, (bottom - top) * 1.1);
    if (size < smallest * 0.97) {
      smallest = size;
      best = angle;
    }
  }
  return best;
}
