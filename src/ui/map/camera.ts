import type { Camera } from '../../exporters/exporter.ts';
import type { View } from '../../scene/scene.ts';

/** What the rest of the page asks of the map, without knowing it. */
export interface MapHandle {
  showAll(): void;
  showNodes(nodes: readonly number[]): void;
  zoomBy(factor: number): void;
  camera(): Camera;
  setCamera(camera: Camera): void;
  view(): View;
}

let handle: MapHandle | undefined;
/** A saved camera that waits for its picture. */
let awaited: Camera | undefined;

export function offerMap(map: MapHandle | undefined): void {
  handle = map;
}

/** Flies to nodes that were picked just now, once the panel that they open covers its part of the map. */
export function flyTo(nodes: readonly number[]): void {
  window.setTimeout(() => handle?.showNodes(nodes), 0);
}

export const theMap = (): MapHandle | undefined => handle;

/** Shows a saved camera as soon as the next picture stands. */
export function showCamera(camera: Camera): void {
  awaited = camera;
}

/** The camera that waits, once. */
export function takeAwaitedCamera(): Camera | undefined {
  const camera = awaited;
  awaited = undefined;
  return camera;
}
