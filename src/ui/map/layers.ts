import { paintFrame } from '../../scene/paintFrame.ts';
import type { Frame } from '../../scene/scene.ts';

/** A canvas over the whole of its home that the pointer passes through. */
export function addLayer(home: HTMLElement): HTMLCanvasElement {
  const canvas = home.appendChild(document.createElement('canvas'));
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  return canvas;
}

/** Paints parts of a frame, sharp on every screen. */
export function paintLayer(canvas: HTMLCanvasElement, frame: Frame, parts: Parameters<typeof paintFrame>[2]): void {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  paintFrame(context, frame, parts);
}
