/** Which part of the picture a window shows: sums of view, panels and zoom, without a map. */
import { fitView } from '../../scene/fitView.ts';
import type { Disc, Scene, View } from '../../scene/scene.ts';

/** Parts of the map that panels cover, pixels. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Bounds = Scene['bounds'];
/** Where a camera stands: the centre in units of places, and pixels per unit. */
export type Sight = Pick<View, 'centreX' | 'centreY' | 'scale'>;

/** Everything, as if no panel were open: what zoom 1 and magnify 1 mean, whatever is open. */
export function wholeView(bounds: Bounds, { width, height }: Size): View {
  return fitView({ bounds }, width, height, Math.min(72, width / 11));
}

/** Everything within bounds, in the part of the window that no panel covers. */
function freeSight(bounds: Bounds, { width, height }: Size, { left, right, top, bottom }: Insets): Sight {
  const free = { width: Math.max(160, width - left - right), height: Math.max(160, height - top - bottom) };
  const { centreX, centreY, scale } = wholeView(bounds, free);
  return { centreX: centreX - (left - right) / 2 / scale, centreY: centreY - (top - bottom) / 2 / scale, scale };
}

/** Everything in sight. A sheet over half the map does not shrink the picture: what is picked moves out from under it. */
export function wholeSight(bounds: Bounds, size: Size, insets: Insets, picked: Disc | undefined): Sight {
  if (insets.bottom < size.height / 4) return freeSight(bounds, size, insets);
  const sight = freeSight(bounds, size, { ...insets, bottom: 0 });
  return (picked && stepAside(picked, { ...sight, ...size, magnify: 1 }, insets)) ?? sight;
}

/** Factor on radii and widths: grows with the square root of the zoom. */
export function magnifyAt(scale: number, whole: View): number {
  return whole.magnify * Math.sqrt(scale / whole.scale);
}

/** Some discs in sight, no further away than now, and not so close that they stand without their surroundings. */
export function closeSight(discs: readonly Disc[], now: Sight, whole: View, size: Size, insets: Insets): Sight {
  const xs = discs.map((disc) => disc.x);
  const ys = discs.map((disc) => disc.y);
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  const near = freeSight(bounds, size, insets);
  const scale = Math.min(near.scale, Math.max(now.scale, whole.scale * (discs.length === 1 ? 1.8 : 4)));
  const middle = { x: (bounds[0] + bounds[2]) / 2, y: (bounds[1] + bounds[3]) / 2 };
  return {
    centreX: middle.x - (insets.left - insets.right) / 2 / scale,
    centreY: middle.y - (insets.top - insets.bottom) / 2 / scale,
    scale,
  };
}

/** How far a camera must step aside so that a disc is not below a panel; none when it is in sight. */
export function stepAside(
  disc: Disc,
  { centreX, centreY, scale, width, height }: View,
  insets: Insets,
  margin = 80,
): Sight | undefined {
  const x = (disc.x - centreX) * scale + width / 2;
  const y = (disc.y - centreY) * scale + height / 2;
  const right = Math.max(0, x - (width - insets.right - margin)) - Math.max(0, insets.left + margin - x);
  const down = Math.max(0, y - (height - insets.bottom - margin)) - Math.max(0, insets.top + margin - y);
  return right === 0 && down === 0 ? undefined : { centreX: centreX + right / scale, centreY: centreY + down / scale, scale };
}

/** The same in the terms of Sigma, whose world is the square 0 to 1 around (0, 0), `half` units to each side, and y grows upwards. */
export const cameraAt = ({ centreX, centreY, scale }: Sight, { width, height }: Size, half: number) => ({
  x: 0.5 + centreX / (2 * half),
  y: 0.5 - centreY / (2 * half),
  ratio: Math.min(width, height) / (2 * half * scale),
  angle: 0,
});
