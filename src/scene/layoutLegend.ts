import { fontFamilies, measureText, shortenText } from './measureText.ts';
import type { Frame, FrameText } from './scene.ts';

/** The legend of an exported figure, in pixels: what to draw, in this order. */
export interface LegendParts {
  readonly panel: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Circles to stroke (no fill) or to fill. */
  readonly discs: readonly { readonly x: number; readonly y: number; readonly radius: number; readonly fill?: string }[];
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly fill: string;
  }[];
  readonly texts: readonly FrameText[];
}

const size = 12;
const row = 18;
const air = 14;
const mostEntries = 11;

/** Bottom right: sizes in a row, then colours as a list or a ramp. */
export function layoutLegend({
  legend,
  colours,
  width,
  height,
}: Pick<Frame, 'legend' | 'colours' | 'width' | 'height'>): LegendParts {
  const discs: { x: number; y: number; radius: number; fill?: string }[] = [];
  const boxes: { x: number; y: number; width: number; height: number; fill: string }[] = [];
  const texts: FrameText[] = [];
  let y = 0;
  let right = 120;
  const write = (text: string, x: number, middle: number, quiet = false, weight = 450, anchor: FrameText['anchor'] = 'start') => {
    texts.push({
      of: -1,
      text,
      x,
      y: middle,
      size,
      weight,
      colour: quiet ? colours.quiet : colours.ink,
      spacing: 0,
      anchor,
      opacity: 1,
    });
    if (anchor === 'start') right = Math.max(right, x + measureText(text, size, weight));
  };
  const title = (text: string, unit?: string) => {
    write(text, 0, y + row / 2, false, 600);
    if (unit !== undefined && unit.toLowerCase() !== text.toLowerCase())
      write(unit, measureText(text, size, 600) + 6, y + row / 2, true);
    y += row + 2;
  };
  if (legend.size.steps.length > 0) {
    title(legend.size.title, legend.size.unit);
    const tallest = Math.max(...legend.size.steps.map((step) => step.radius));
    let x = 0;
    for (const step of legend.size.steps) {
      discs.push({ x: x + step.radius, y: y + tallest, radius: step.radius });
      write(step.text, x + 2 * step.radius + 5, y + tallest, true);
      x += 2 * step.radius + 5 + measureText(step.text, size, 450) + 14;
    }
    y += 2 * tallest + 12;
  }
  const { colour } = legend;
  if (colour.kind === 'groups' && colour.entries.length > 0) {
    title(colour.title);
    for (const entry of colour.entries.slice(0, mostEntries)) {
      discs.push({ x: 5, y: y + row / 2, radius: 5, fill: entry.colour });
      const name = shortenText(entry.name, 30);
      write(name, 16, y + row / 2);
      write(entry.count.toLocaleString('en'), 16 + measureText(name, size, 450) + 7, y + row / 2, true);
      y += row;
    }
  } else if (colour.kind === 'ramp') {
    title(colour.title, colour.unit);
    const step = 140 / colour.colours.length;
    colour.colours.forEach((fill, index) => boxes.push({ x: index * step, y: y + 2, width: step + 0.5, height: 10, fill }));
    right = Math.max(right, 140);
    write(colour.low, 0, y + 22, true);
    write(colour.high, 140, y + 22, true, 450, 'end');
    y += 32;
    if (colour.missing) {
      discs.push({ x: 5, y: y + row / 2, radius: 5, fill: colour.missing.colour });
      write(colour.missing.name, 16, y + row / 2, true);
      y += row;
    }
  }
  const panel = { x: width - right - 2 * air - 12, y: height - y - 2 * air - 12, width: right + 2 * air, height: y + 2 * air };
  const [dx, dy] = [panel.x + air, panel.y + air];
  const moved = <Thing extends { x: number; y: number }>(thing: Thing): Thing => ({ ...thing, x: thing.x + dx, y: thing.y + dy });
  return { panel, discs: discs.map(moved), boxes: boxes.map(moved), texts: texts.map(moved) };
}

/** As CSS writes a text's font. */
export const fontOf = ({ size: pixels, weight, family }: Pick<FrameText, 'size' | 'weight' | 'family'>): string =>
  `${weight} ${pixels}px ${fontFamilies[family ?? 'sans']}`;
