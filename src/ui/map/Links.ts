import EdgeCurveProgram from '@sigma/edge-curve';
import { EdgeLineProgram, type EdgeProgramType } from 'sigma/rendering';
import { curvature } from '../../scene/frameScene.ts';
import type { Line, Scene } from '../../scene/scene.ts';

/** Links above this number are drawn straight and do not answer the pointer: ten times faster to fill and to draw. */
export const manyLinks = 20_000;

type Filled = Pick<InstanceType<EdgeProgramType>, 'process'> & { allot(count: number): void };

/**
 * The map's links as Sigma's programs draw them, filled in one go. They never enter Sigma's graph, which keeps several objects
 * for each link and looks all of them up by name at every picture: on ten thousand links that alone blocks the page.
 */
export class Links {
  private readonly drawers: { curve?: Filled; line?: Filled } = {};

  /** For Sigma, by type. */
  readonly programs: Readonly<Record<'curve' | 'line', EdgeProgramType>> = {
    curve: filledBy(EdgeCurveProgram, (drawer) => (this.drawers.curve = drawer)),
    line: filledBy(EdgeLineProgram, (drawer) => (this.drawers.line = drawer)),
  };

  /**
   * Draws the scene's lines from now on.
   * @param half half the side of Sigma's square world, in units of places
   * @param opacityOf of a line, 0 to 1; those that stand out lie on top
   */
  fill(scene: Scene, half: number, opacityOf: (line: Line) => number): void {
    const { discs, lines } = scene;
    const many = lines.length > manyLinks;
    const drawer = many ? this.drawers.line : this.drawers.curve;
    this.drawers.curve?.allot(many ? 0 : lines.length);
    this.drawers.line?.allot(many ? lines.length : 0);
    // Sigma's world is the square 0 to 1, and its y grows upwards.
    const xs = Float64Array.from(discs, (disc) => 0.5 + disc.x / (2 * half));
    const ys = Float64Array.from(discs, (disc) => 0.5 - disc.y / (2 * half));
    let slot = 0;
    const draw = ({ source, target, width, colour }: Line, opacity: number) => {
      from.x = xs[source]!;
      from.y = ys[source]!;
      to.x = xs[target]!;
      to.y = ys[target]!;
      style.size = width;
      style.color = tint(colour, opacity);
      drawer?.process(0, slot++, from, to, style);
    };
    const above: { readonly line: Line; readonly opacity: number }[] = [];
    for (const line of lines) {
      const opacity = opacityOf(line);
      if (opacity > line.opacity) above.push({ line, opacity });
      else draw(line, opacity);
    }
    for (const { line, opacity } of above) draw(line, opacity);
  }
}

/** The same program without a second picture for the pointer, filled by us: Sigma itself has no links to give it. */
function filledBy(Program: EdgeProgramType, hold: (drawer: Filled) => void): EdgeProgramType {
  return class extends Program {
    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: ConstructorParameters<EdgeProgramType>[2],
    ) {
      super(gl, null, renderer);
      hold(this);
    }
    override reallocate(): void {
      // Sigma would make room for the links of its graph, which are none.
    }
    allot(count: number): void {
      super.reallocate(count);
    }
  };
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
