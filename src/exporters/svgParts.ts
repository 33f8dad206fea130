/** Parts of a frame as SVG elements. What they look like is said in `scene/paintFrame.ts`, which draws the same on canvases. */
import { baselineShift, fontFamilies } from '../scene/measureText.ts';
import { cutRing, discRing, haloOf, regionShades, squareHalf } from '../scene/paintFrame.ts';
import type { Disc, Frame, FrameDisc, FrameLine, FrameText } from '../scene/scene.ts';
import { short, xmlAttributes, xmlText } from './xml.ts';

export function svgRegion({ colour, rings, group }: Frame['regions'][number], ground: string): string {
  const shades = regionShades(ground);
  const d = rings.map((ring) => `M${points(ring).join('L')}Z`).join('');
  return `<path${xmlAttributes({
    'data-group': group,
    d,
    fill: colour,
    'fill-rule': 'evenodd',
    'fill-opacity': shades.fill,
    stroke: colour,
    'stroke-opacity': shades.border,
  })}/>`;
}

function points(ring: readonly number[]): string[] {
  return Array.from({ length: ring.length >> 1 }, (_, k) => `${short(ring[2 * k]!)} ${short(ring[2 * k + 1]!)}`);
}

export function svgLine({ x1, y1, cx, cy, x2, y2, width, colour, opacity }: FrameLine): string {
  const d = `M${short(x1)} ${short(y1)}Q${short(cx)} ${short(cy)} ${short(x2)} ${short(y2)}`;
  return `<path${xmlAttributes({ d, stroke: colour, 'stroke-width': short(width), 'stroke-opacity': short(opacity, 3) })}/>`;
}

/** The ring around a disc is a stroke below its fill. A faint disc stands on the ground's colour, so that no link shines through. */
export function svgDisc(seen: FrameDisc, disc: Disc, ground: string): string {
  const { radius, fill, cut, opacity } = seen;
  const [tag, place] = outline(seen, radius);
  const ring = { stroke: ground, 'stroke-width': 2 * discRing, 'paint-order': 'stroke' };
  const faint = opacity < 1;
  const below = faint ? `<${tag}${xmlAttributes({ ...place, fill: ground, ...ring })}/>` : '';
  const own = { 'data-node': disc.id, ...place, fill, ...(faint ? { 'fill-opacity': short(opacity, 3) } : ring) };
  const shown = `<${tag}${xmlAttributes(own)}><title>${xmlText(disc.label)}</title></${tag}>`;
  return `${below}${shown}${cut && radius >= cutRing.from ? dottedRing(seen) : ''}`;
}

/** Not all authors are known. */
function dottedRing(seen: FrameDisc): string {
  const [tag, place] = outline(seen, seen.radius + cutRing.gap);
  return `<${tag}${xmlAttributes({
    class: 'cut',
    ...place,
    fill: 'none',
    stroke: seen.fill,
    'stroke-width': cutRing.width,
    'stroke-dasharray': cutRing.dash.join(' '),
    'stroke-opacity': short(cutRing.opacity * seen.opacity, 3),
  })}/>`;
}

/** A circle, or the square of the same area. */
function outline({ x, y, shape }: FrameDisc, radius: number): [tag: string, place: Record<string, string>] {
  if (shape === 'disc') return ['circle', { cx: short(x), cy: short(y), r: short(radius) }];
  const half = radius * squareHalf;
  return ['rect', { x: short(x - half), y: short(y - half), width: short(2 * half), height: short(2 * half) }];
}

/** Real text, with a halo of the ground's colour as a stroke below its fill. */
export function svgText(
  { text, x, y, size, weight, colour, spacing, anchor, opacity, family = 'sans' }: FrameText,
  ground: string,
): string {
  // Space stands behind the last letter too: half of it would push the middle aside.
  const aside = anchor === 'middle' ? (size * spacing) / 2 : anchor === 'end' ? size * spacing : 0;
  return `<text${xmlAttributes({
    x: short(x + aside),
    y: short(y + size * baselineShift),
    'font-family': fontFamilies[family],
    'font-size': short(size),
    'font-weight': weight,
    'letter-spacing': spacing === 0 ? undefined : short(size * spacing, 3),
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill: colour,
    stroke: ground,
    'stroke-width': short(haloOf(size)),
    'stroke-opacity': 0.9,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    opacity: opacity < 1 ? short(opacity, 3) : undefined,
  })}>${xmlText(text)}</text>`;
}
