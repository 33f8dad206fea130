import type { Scene, View } from './scene.ts';

/** No picture is drawn larger than this, pixels per unit: two people do not fill a screen. */
const largestScale = 3.2;

/**
 * The view that shows the whole picture.
 * @param padding pixels left free on every side, for discs and names at the rim
 */
export function fitView(scene: Pick<Scene, 'bounds'>, width: number, height: number, padding: number): View {
  const [x0, y0, x1, y1] = scene.bounds;
  const free = (size: number) => Math.max(size / 4, size - 2 * padding);
  const scale = Math.min(largestScale, free(width) / Math.max(x1 - x0, 1e-9), free(height) / Math.max(y1 - y0, 1e-9));
  return { width, height, centreX: (x0 + x1) / 2, centreY: (y0 + y1) / 2, scale, magnify: smallness(width, height) };
}

/** On small screens discs and lines are smaller than on a desk. */
function smallness(width: number, height: number): number {
  return Math.min(1, Math.max(0.6, Math.min(width, height) / 720));
}

/** The view of a camera that shows the picture's point x, y in the middle, `zoom` times as large as the whole. */
export function zoomedView(fit: View, camera: { readonly x: number; readonly y: number; readonly zoom: number }): View {
  return {
    ...fit,
    centreX: camera.x,
    centreY: camera.y,
    scale: fit.scale * camera.zoom,
    magnify: fit.magnify * Math.sqrt(camera.zoom),
  };
}
