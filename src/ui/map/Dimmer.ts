import type Sigma from 'sigma';
import type { Focus, Line, Scene } from '../../scene/scene.ts';
import { opacitiesIn, type Opacities } from '../../scene/focus.ts';
import { mixColours } from '../../scene/palette.ts';

/** How long the rest takes to recede, ms, and how long it waits before it comes back, so that passing over gaps does not flicker. */
const fading = 160;
const patience = 90;
/** With more discs than this, the rest recedes at once: fading would redraw all of them a dozen times. */
const manyDiscs = 3000;

/** Lets all but the focus recede, smoothly: discs by Sigma's reducer, lines by whoever asks for their opacity. */
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
  constructor(sigma: Sigma, still: boolean, redraw: () => void) {
    this.still = still;
    this.redraw = redraw;
    sigma.setSetting('nodeReducer', (_key, data) => this.node(data as Dressed));
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

  private node(data: Dressed): Partial<Dressed> {
    if (!this.scene || !this.opacities || this.strength === 0) return data;
    const opacity = 1 - (1 - (this.opacities.discs[data.node] ?? 1)) * this.strength;
    if (opacity === 1) return { ...data, zIndex: 2 };
    return { ...data, color: mixColours(this.scene.colours.ground, data.color, opacity), zIndex: 1 };
  }
}

interface Dressed {
  /** Number of the disc. */
  node: number;
  color: string;
  zIndex?: number;
  [attribute: string]: unknown;
}
