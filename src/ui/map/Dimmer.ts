import type { Disc, Focus, Line, Scene } from '../../scene/scene.ts';
import { opacitiesIn, type Opacities } from '../../scene/focus.ts';
import { mixColours } from '../../scene/palette.ts';

/** How long the rest takes to recede, ms, and how long it waits before it comes back, so that passing over gaps does not flicker. */
const fading = 160;
const patience = 90;
/** With more discs than this, the rest recedes at once: fading would redraw all of them a dozen times. */
const manyDiscs = 3000;

/** Lets all but the focus recede, smoothly: discs and lines by whoever draws them. */
export class Dimmer {
  private readonly still: boolean;
  private readonly redraw: () => void;
  private scene: Scene | undefined;
  private opacities: Opacities | undefined;
  /** 0 nothing has receded, 1 all that recedes has. */
  private strength = 0;
  private goal = 0;
  private beat = 0;
  private waiting = 0;

  /** @param redraw called whenever discs and lines look different */
  constructor(still: boolean, redraw: () => void) {
    this.still = still;
    this.redraw = redraw;
  }

  /** Other colours, or another network altogether: then nothing has receded yet. */
  wear(scene: Scene, another: boolean): void {
    this.scene = scene;
    if (!another) return;
    this.stop();
    this.opacities = undefined;
    this.strength = 0;
  }

  setFocus(focus: Focus): void {
    const { scene } = this;
    window.clearTimeout(this.waiting);
    const opacities = scene ? opacitiesIn(scene, focus) : undefined;
    if (opacities) {
      this.opacities = opacities;
      this.fadeTo(1);
    } else this.waiting = window.setTimeout(() => this.fadeTo(0), patience);
  }

  /** How strongly a line is drawn now, 0 to 1. */
  lineOpacity({ source, target, opacity }: Line): number {
    const own = this.strength > 0 ? this.opacities?.line(source, target) : undefined;
    return own === undefined ? opacity : opacity + (own - opacity) * this.strength;
  }

  stop(): void {
    window.clearTimeout(this.waiting);
    window.cancelAnimationFrame(this.beat);
  }

  private fadeTo(goal: number): void {
    this.goal = goal;
    window.cancelAnimationFrame(this.beat);
    if (this.still || (this.scene?.discs.length ?? 0) > manyDiscs) {
      const idle = this.strength === 0 && goal === 0;
      this.strength = goal;
      if (!idle) this.redraw();
      return;
    }
    let last = performance.now();
    const step = (now: number) => {
      const change = Math.max(0, now - last) / fading;
      last = now;
      this.strength =
        this.goal > this.strength ? Math.min(this.goal, this.strength + change) : Math.max(this.goal, this.strength - change);
      this.redraw();
      if (this.strength !== this.goal) this.beat = window.requestAnimationFrame(step);
    };
    this.beat = window.requestAnimationFrame(step);
  }

  /** The colour of a disc now. */
  discColour(node: number, { fill }: Disc): string {
    const opacity = this.discOpacity(node);
    return this.scene && opacity < 1 ? mixColours(this.scene.colours.ground, fill, opacity) : fill;
  }

  /** How much of a disc's colour is left now, 0 to 1: those that have not receded lie on top. */
  discOpacity(node: number): number {
    return this.strength > 0 && this.opacities ? 1 - (1 - (this.opacities.discs[node] ?? 1)) * this.strength : 1;
  }
}
