import { curvature } from './frameScene.ts';
import type { Line, Scene, View } from './scene.ts';

/** Points along a curve that distances are measured to. */
const samples = 16;

/** The line at a pixel, or nearest within `reach` pixels of its edge; undefined when there is none. Of equally near ones the upper. */
export function nearestLine(scene: Scene, view: View, x: number, y: number, reach = 3): Line | undefined {
  const placeX = view.centreX + (x - view.width / 2) / view.scale;
  const placeY = view.centreY + (y - view.height / 2) / view.scale;
  let nearest: Line | undefined;
  let least = reach / view.scale;
  for (const line of scene.lines) {
    const [from, to] = [scene.discs[line.source]!, scene.discs[line.target]!];
    const half = (line.width * view.magnify) / 2 / view.scale;
    // A curve never leaves the box around its ends by more than half its bow.
    const margin = least + half + (curvature / 2) * (Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
    if (placeX < Math.min(from.x, to.x) - margin || placeX > Math.max(from.x, to.x) + margin) continue;
    if (placeY < Math.min(from.y, to.y) - margin || placeY > Math.max(from.y, to.y) + margin) continue;
    const distance = distanceToCurve(placeX, placeY, from, to) - half;
    if (distance > least) continue;
    least = Math.max(0, distance);
    nearest = line;
  }
  return nearest;
}

type Point = { readonly x: number; readonly y: number };

/** To the quadratic curve that frames draw between two discs. */
function distanceToCurve(x: number, y: number, from: Point, to: Point): number {
  const bendX = (from.x + to.x) / 2 + (to.y - from.y) * curvature;
  const bendY = (from.y + to.y) / 2 - (to.x - from.x) * curvature;
  let least = Infinity;
  let before: Point = from;
  for (let sample = 1; sample <= samples; sample++) {
    const t = sample / samples;
    const rest = 1 - t;
    const now = {
      x: rest * rest * from.x + 2 * rest * t * bendX + t * t * to.x,
      y: rest * rest * from.y + 2 * rest * t * bendY + t * t * to.y,
    };
    least = Math.min(least, distanceToPiece(x, y, before, now));
    before = now;
  }
  return least;
}

function distanceToPiece(x: number, y: number, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length)) : 0;
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
}
