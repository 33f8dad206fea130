import type { Disc, Scene, View } from './scene.ts';

export interface Reach {
  /** How far from the rim, pixels. */
  readonly reach?: number;
  /** Id of a disc that is looked through. */
  readonly but?: string;
}

/** The node whose disc is at a pixel, or nearest to its rim within reach; −1 when there is none. Of equally near ones the upper. */
export function nearestDisc(
  { discs }: Pick<Scene, 'discs'>,
  view: View,
  x: number,
  y: number,
  { reach = 4, but }: Reach = {},
): number {
  let nearest = -1;
  let least = reach;
  discs.forEach((disc, node) => {
    const across = (disc.x - view.centreX) * view.scale + view.width / 2 - x;
    const down = (disc.y - view.centreY) * view.scale + view.height / 2 - y;
    const distance = Math.sqrt(across * across + down * down) - Math.max(0.6, disc.radius * view.magnify);
    if (distance > least || disc.id === but) return;
    least = distance;
    nearest = node;
  });
  return nearest;
}

/** Discs whose middle lies within `reach` pixels of one. */
export function discsNear({ discs }: Pick<Scene, 'discs'>, view: View, x: number, y: number, reach: number): readonly Disc[] {
  const [across, down] = [(x - view.width / 2) / view.scale + view.centreX, (y - view.height / 2) / view.scale + view.centreY];
  return discs.filter((disc) => Math.hypot(disc.x - across, disc.y - down) <= reach / view.scale);
}
