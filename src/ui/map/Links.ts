import EdgeCurveProgram from '@sigma/edge-curve';
import { EdgeLineProgram, type EdgeProgramType } from 'sigma/rendering';
import { curvature } from '../../scene/frameScene.ts';
import type { Line, Scene } from '../../scene/scene.ts';
import { linkPen, type LinkPen } from './pens.ts';

/** Links above this number are drawn straight and do not answer the pointer: ten times faster to fill and to draw. */
export const manyLinks = 20_000;

/** Links between two yields. */
const breath = 2000;

/**
 * The map's links as Sigma's programs draw them. They never enter Sigma's graph, which keeps several objects
 * for each link and looks all of them up by name at every picture: on ten thousand links that alone blocks the page.
 */
export class Links {
  private readonly drawers: { curve?: LinkPen; line?: LinkPen } = {};

  /** For Sigma, by type. */
  readonly programs: Readonly<Record<'curve' | 'line', EdgeProgramType>> = {
    curve: linkPen(EdgeCurveProgram, (drawer) => (this.drawers.curve = drawer)),
    line: linkPen(EdgeLineProgram, (drawer) => (this.drawers.line = drawer)),
  };

  get pens(): readonly (LinkPen | undefined)[] {
    return [this.drawers.curve, this.drawers.line];
  }

  /**
   * Writes the scene's lines. Yields every few milliseconds.
   * @param half half the side of Sigma's square world, in units of places
   * @param opacityOf of a line, 0 to 1; those that stand out lie on top
   */
  *fill(scene: Scene, half: number, opacityOf: (line: Line) => number): Generator<void, void, undefined> {
    const { discs, lines } = scene;
    const many = lines.length > manyLinks;
    const drawer = many ? this.drawers.line : this.drawers.curve;
    this.drawers.curve?.open(many ? 0 : lines.length);
    this.drawers.line?.open(many ? lines.length : 0);
    // Sigma's world is the square 0 to 1, and its y grows upwards.
    if (many) yield;
    const xs = Float64Array.from(discs, (disc) => 0.5 + disc.x / (2 * half));
    const ys = Float64Array.from(discs, (disc) => 0.5 - disc.y / (2 * half));
    if (many) yield;
    let slot = 0;
    const draw = ({ source, target, width, colour }: Line, opacity: number) => {
      from.x = xs[source]!;
      from.y = ys[source]!;
      to.x = xs[target]!;
      to.y = ys[target]!;
      style.size = width;
      style.color = tint(colour, opacity);
      drawer?.draw(slot++, from, to, style);
    };
    const above: { readonly line: Line; readonly opacity: number }[] = [];
    for (const line of lines) {
      const opacity = opacityOf(line);
      if (opacity > line.opacity) above.push({ line, opacity });
      else draw(line, opacity);
      if (slot % breath === breath - 1) yield;
    }
    for (const { line, opacity } of above) draw(line, opacity);
  }
}

/** Slots that are written again for each link. */
const end = () => ({
  x: 0,
  y: 0,
  size: 0,
  color: '#000000',
  label: null,
  hidden: false,
  forceLabel: false,
  highlighted: false,
  zIndex: 0,
  type: '',
});
const [from, to] = [end(), end()];
const style = { ...end(), curvature };

const tints = new Map<string, string[]>();

let lastColour = '';
let lastTints: string[] = [];

/** A colour at an opacity. Sigma blends premultiplied colours: red, green and blue carry the opacity already. */
function tint(colour: string, opacity: number): string {
  if (colour !== lastColour) {
    lastColour = colour;
    lastTints = tints.get(colour) ?? [];
    tints.set(colour, lastTints);
  }
  const alpha = Math.round(255 * Math.min(1, Math.max(0, opacity)));
  return (lastTints[alpha] ??= premultiplied(colour, alpha));
}

function premultiplied(colour: string, alpha: number): string {
  const byte = (at: number) => Math.round((parseInt(colour.slice(at, at + 2), 16) * alpha) / 255);
  return `#${[byte(1), byte(3), byte(5), alpha].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}
