import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import type { NodeProgramType } from 'sigma/rendering';
import { discRing } from '../../scene/paintFrame.ts';
import type { Disc, Scene } from '../../scene/scene.ts';
import { discPen, type DiscPen } from './pens.ts';

/** Discs between two yields. */
const breath = 2000;

/** How discs look now. */
export interface DiscLook {
  discColour(node: number, disc: Disc): string;
  /** 0 to 1; those below 1 lie beneath the others. */
  discOpacity(node: number): number;
}

/** The map's discs as Sigma's programs draw them. They never enter Sigma's graph: it takes seconds over a hundred thousand. */
export class Discs {
  private readonly drawers: { disc?: DiscPen; square?: DiscPen } = {};

  /** For Sigma, by type. */
  readonly programs: Readonly<Record<'disc' | 'square', NodeProgramType>> = {
    disc: discPen(
      createNodeBorderProgram({
        borders: [
          { size: { attribute: 'ringWidth', mode: 'pixels', defaultValue: discRing }, color: { attribute: 'ring' } },
          { size: { fill: true }, color: { attribute: 'color' } },
        ],
      }),
      (pen) => (this.drawers.disc = pen),
    ),
    square: discPen(NodeSquareProgram, (pen) => (this.drawers.square = pen)),
  };

  get pens(): readonly (DiscPen | undefined)[] {
    return [this.drawers.disc, this.drawers.square];
  }

  /** Writes the scene's discs. Yields every few milliseconds. @param half half the side of Sigma's square world, units of places */
  *fill(scene: Scene, half: number, look: DiscLook): Generator<void, void, undefined> {
    const { discs } = scene;
    const squares = discs.reduce((count, disc) => (disc.shape === 'square' ? count + 1 : count), 0);
    this.drawers.square?.open(squares);
    this.drawers.disc?.open(discs.length - squares);
    const next = { disc: 0, square: 0 };
    style.ring = scene.colours.ground;
    const draw = (disc: Disc, node: number) => {
      // Sigma's world is the square 0 to 1, and its y grows upwards.
      style.x = 0.5 + disc.x / (2 * half);
      style.y = 0.5 - disc.y / (2 * half);
      style.size = disc.radius + discRing;
      style.color = look.discColour(node, disc);
      this.drawers[disc.shape]?.draw(next[disc.shape]++, style);
    };
    const above: number[] = [];
    for (let node = 0; node < discs.length; node++) {
      if (look.discOpacity(node) < 1) draw(discs[node]!, node);
      else above.push(node);
      if (node % breath === breath - 1) yield;
    }
    for (const [at, node] of above.entries()) {
      draw(discs[node]!, node);
      if (at % breath === breath - 1) yield;
    }
  }
}

/** Written again for each disc. */
const style = {
  x: 0,
  y: 0,
  size: 0,
  color: '#000000',
  ring: '#000000',
  label: null,
  hidden: false,
  forceLabel: false,
  highlighted: false,
  zIndex: 0,
  type: '',
};
