import type { Frame } from './scene.ts';

/** The node whose disc is at a pixel, or nearest within `reach` pixels of its rim; −1 when there is none. */
export function nearestDisc(frame: Pick<Frame, 'discs'>, x: number, y: number, reach = 4): number {
  let nearest = -1;
  let least = reach;
  for (const disc of frame.discs) {
    const distance = Math.hypot(disc.x - x, disc.y - y) - disc.radius;
    if (distance <= least) {
      least = distance;
      nearest = disc.node;
    }
  }
  return nearest;
}
