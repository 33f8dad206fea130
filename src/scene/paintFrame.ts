import { layoutLegend, fontOf } from './layoutLegend.ts';
import { advanceOf, baselineShift, measureText } from './measureText.ts';
import { luminance } from './palette.ts';
import type { Frame, FrameDisc, FrameText } from './scene.ts';

/** What is used of a canvas. */
export interface PaintContext {
  fillStyle: unknown;
  strokeStyle: unknown;
  globalAlpha: number;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  fill(rule?: 'evenodd' | 'nonzero'): void;
  stroke(): void;
  setLineDash(segments: number[]): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
}

export interface Parts {
  readonly ground?: boolean;
  readonly regions?: boolean;
  readonly lines?: boolean;
  /** With their marks. */
  readonly discs?: boolean;
  /** The marks of cut lists alone, where somebody else draws the discs. */
  readonly marks?: boolean;
  readonly text?: boolean;
  readonly legend?: boolean;
}

/** How faint countries are: their land, and their borders. */
export const regionShades = (ground: string): { readonly fill: number; readonly border: number } =>
  luminance(ground) > 0.5 ? { fill: 0.1, border: 0.38 } : { fill: 0.13, border: 0.42 };

/** Ring of ground colour around a disc, pixels. */
export const discRing = 1;
/** Width of a text's halo, pixels, on both sides together. */
export const haloOf = (size: number): number => 2.4 + size * 0.1;
/**
 * Around a disc whose author list was cut runs a dotted line, as around a country whose border is not certain.
 * Pixels; only from a radius up at which it can be seen.
 */
export const cutRing = { from: 4.5, gap: 2.6, width: 1, dash: [1.2, 2.4], opacity: 0.7 } as const;

/** Draws the wanted parts of a frame, back to front. The caller has set the pixel ratio. */
export function paintFrame(context: PaintContext, frame: Frame, parts: Parts): void {
  context.globalAlpha = 1;
  if (parts.ground) {
    context.fillStyle = frame.colours.ground;
    context.fillRect(0, 0, frame.width, frame.height);
  }
  if (parts.regions) paintRegions(context, frame);
  if (parts.lines) paintLines(context, frame);
  if (parts.discs) for (const disc of frame.discs) paintDisc(context, disc, frame.colours.ground);
  else if (parts.marks) for (const disc of frame.discs) paintCutRing(context, disc);
  if (parts.text) {
    for (const text of frame.regionNames) paintText(context, text, frame.colours.ground);
    for (const text of frame.labels) paintText(context, text, frame.colours.ground);
  }
  if (parts.legend) paintLegend(context, frame);
  context.globalAlpha = 1;
}

function paintRegions(context: PaintContext, { regions, colours }: Frame): void {
  const shades = regionShades(colours.ground);
  context.lineJoin = 'round';
  context.lineWidth = 1;
  for (const { colour, rings } of regions) {
    context.beginPath();
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at += 2)
        if (at === 0) context.moveTo(ring[0]!, ring[1]!);
        else context.lineTo(ring[at]!, ring[at + 1]!);
      context.closePath();
    }
    context.fillStyle = colour;
    context.globalAlpha = shades.fill;
    context.fill('evenodd');
    context.strokeStyle = colour;
    context.globalAlpha = shades.border;
    context.stroke();
  }
}

function paintLines(context: PaintContext, { lines }: Frame): void {
  context.lineCap = 'round';
  for (const { x1, y1, cx, cy, x2, y2, width, colour, opacity } of lines) {
    context.globalAlpha = opacity;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x1, y1);
    context.quadraticCurveTo(cx, cy, x2, y2);
    context.stroke();
  }
}

function traceDisc(context: PaintContext, { x, y, shape }: FrameDisc, reach: number): void {
  context.beginPath();
  if (shape === 'disc') context.arc(x, y, reach, 0, 2 * Math.PI);
  else context.rect(x - reach * squareHalf, y - reach * squareHalf, 2 * reach * squareHalf, 2 * reach * squareHalf);
}

function paintDisc(context: PaintContext, disc: FrameDisc, ground: string): void {
  context.globalAlpha = 1;
  context.fillStyle = ground;
  traceDisc(context, disc, disc.radius + discRing);
  context.fill();
  context.globalAlpha = disc.opacity;
  context.fillStyle = disc.fill;
  traceDisc(context, disc, disc.radius);
  context.fill();
  paintCutRing(context, disc);
}

function paintCutRing(context: PaintContext, disc: FrameDisc): void {
  if (!disc.cut || disc.radius < cutRing.from) return;
  context.globalAlpha = cutRing.opacity * disc.opacity;
  context.strokeStyle = disc.fill;
  context.lineWidth = cutRing.width;
  context.setLineDash([...cutRing.dash]);
  traceDisc(context, disc, disc.radius + cutRing.gap);
  context.stroke();
  context.setLineDash([]);
}

/** Half the side of a square with the area of a disc of radius 1. */
export const squareHalf = Math.sqrt(Math.PI) / 2;

/** Text with a halo of the ground's colour. Wide-set text is drawn letter by letter: not every canvas can space letters. */
function paintText(context: PaintContext, text: FrameText, ground: string): void {
  const { size, weight, spacing, family = 'sans' } = text;
  context.font = fontOf(text);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  const width = measureText(text.text, size, weight, spacing, family);
  let x = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - width : text.x - width / 2;
  const y = text.y + size * baselineShift;
  const pieces: { letters: string; x: number }[] = [];
  if (spacing === 0) {
    context.textAlign = text.anchor === 'middle' ? 'center' : text.anchor;
    pieces.push({ letters: text.text, x: text.x });
  } else
    for (const letter of text.text) {
      pieces.push({ letters: letter, x });
      x += size * (advanceOf(letter, weight, family) + spacing);
    }
  context.strokeStyle = ground;
  context.lineWidth = haloOf(size);
  context.globalAlpha = 0.9 * text.opacity;
  for (const piece of pieces) context.strokeText(piece.letters, piece.x, y);
  context.fillStyle = text.colour;
  context.globalAlpha = text.opacity;
  for (const piece of pieces) context.fillText(piece.letters, piece.x, y);
}

function paintLegend(context: PaintContext, frame: Frame): void {
  const { panel, discs, boxes, texts } = layoutLegend(frame);
  const { ground, quiet } = frame.colours;
  context.globalAlpha = 0.86;
  context.fillStyle = ground;
  context.fillRect(panel.x, panel.y, panel.width, panel.height);
  context.globalAlpha = 1;
  for (const disc of discs) {
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
    context.lineWidth = 1;
    if (disc.fill === undefined) {
      context.strokeStyle = quiet;
      context.stroke();
    } else {
      context.fillStyle = disc.fill;
      context.fill();
    }
  }
  for (const box of boxes) {
    context.fillStyle = box.fill;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  for (const text of texts) paintText(context, text, ground);
}
