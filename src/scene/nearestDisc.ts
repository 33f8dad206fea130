import type { Scene, View } from './scene.ts';

/** The node whose disc is at a pixel, or nearest within `reach` pixels of its rim; −1 when there is none. Of equally near ones the upper. */
export function nearestDisc({ discs }: Pick<Scene, 'discs'>, view: View, x: number, y: number, reach = 4): number {
  let nearest = -1;
  let least = reach;
  discs.forEach((disc, node) => {
    const across = (disc.x - view.centreX) * view.scale + view.width / 2 - x;
    const down = (disc.y - view.centreY) * view.scale + view.height / 2 - y;
    const distance = Math.sqrt(across * across + down * down) - Math.max(0.6, disc.radius * view.magnify);
    if (distance > least) return;
    least = distance;
    nearest = node;
  });
  return nearest;
}
