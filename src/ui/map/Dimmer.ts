import type Sigma from 'sigma';
import type { Focus, Scene } from '../../scene/scene.ts';
import { opacitiesIn, type Opacities } from '../../scene/focus.ts';
import { mixColours } from '../../scene/palette.ts';

/** The graph as Sigma holds it. */
export type DrawnGraph = ReturnType<Sigma['getGraph']>;

/** How long the rest takes to recede, ms, and how long it waits before it comes back, so that passing over gaps does not flicker. */
const fading = 160;
const patience = 90;

/** Lets all but the focus recede, smoothly, by Sigma's reducers. */
export class Dimmer {
  private readonly sigma: Sigma;
  private readonly still: boolean;
  private scene: Scene | undefined;
  private opacities: Opacities | undefined;
  /** 0 nothing has receded, 1 all that recedes has. */
  private strength = 0;
  private goal = 0;
  private beat = 0;
  private waiting = 0;
  private nodes = new Map<string, number>();

  constructor(sigma: Sigma, still: boolean) {
    this.sigma = sigma;
    this.still = still;
    sigma.setSetting('nodeReducer', (key, data) => this.node(key, data as Dressed));
    sigma.setSetting('edgeReducer', (key, data) => this.edge(key, data as Dressed));
  }

  dress(graph: DrawnGraph, scene: Scene): void {
    this.scene = scene;
    const keys = graph.nodes();
    this.nodes = new Map(keys.map((key, index) => [key, index]));
    // Strong links lie on top: the scene has them last.
    const lines = new Map(scene.lines.map((line, rank) => [line.source * keys.length + line.target, { line, rank }]));
    graph.forEachEdge((_key, attributes, source, target) => {
      const [s, t] = [this.nodes.get(source)!, this.nodes.get(target)!];
      const found = lines.get(s * keys.length + t) ?? lines.get(t * keys.length + s);
      if (!found) return;
      const { line, rank } = found;
      Object.assign(attributes, { size: line.width, color: line.colour, opacity: line.opacity, curvature: 0.12, zIndex: rank });
    });
  }

  setFocus(scene: Scene | undefined, focus: Focus): void {
    window.clearTimeout(this.waiting);
    const opacities = scene ? opacitiesIn(scene, focus) : undefined;
    if (opacities) {
      this.opacities = opacities;
      this.fadeTo(1);
    } else this.waiting = window.setTimeout(() => this.fadeTo(0), patience);
  }

  stop(): void {
    window.clearTimeout(this.waiting);
    window.cancelAnimationFrame(this.beat);
  }

  private fadeTo(goal: number): void {
    this.goal = goal;
    window.cancelAnimationFrame(this.beat);
    if (this.still || this.nodes.size > 5000) {
      this.strength = goal;
      this.redraw();
      return;
    }
    let last = performance.now();
    const step = (now: number) => {
      const change = (now - last) / fading;
      last = now;
      this.strength =
        this.goal > this.strength ? Math.min(this.goal, this.strength + change) : Math.max(this.goal, this.strength - change);
      this.redraw();
      if (this.strength !== this.goal) this.beat = window.requestAnimationFrame(step);
    };
    this.redraw();
    this.beat = window.requestAnimationFrame(step);
  }

  private redraw(): void {
    this.sigma.refresh({ skipIndexation: true, schedule: true });
  }

  private node(key: string, data: Dressed): Partial<Dressed> {
    if (!this.scene || !this.opacities || this.strength === 0) return data;
    const opacity = 1 - (1 - (this.opacities.discs[this.nodes.get(key) ?? -1] ?? 1)) * this.strength;
    if (opacity === 1) return { ...data, zIndex: 2 };
    return { ...data, color: mixColours(this.scene.colours.ground, data.color, opacity), zIndex: 1 };
  }

  private edge(_key: string, data: Dressed): Partial<Dressed> {
    const { opacity = 1 } = data;
    const own = this.opacities && this.strength > 0 ? this.lineOpacity(_key) : undefined;
    const seen = own === undefined ? opacity : opacity + (own - opacity) * this.strength;
    return { ...data, color: withAlpha(data.color, seen) };
  }

  private lineOpacity(key: string): number | undefined {
    const graph = this.sigma.getGraph();
    const source = this.nodes.get(graph.source(key));
    const target = this.nodes.get(graph.target(key));
    return source === undefined || target === undefined ? undefined : this.opacities?.line(source, target);
  }
}

interface Dressed {
  color: string;
  opacity?: number;
  zIndex?: number;
  [attribute: string]: unknown;
}

/** Sigma blends premultiplied colours: red, green and blue carry the opacity already. */
function withAlpha(colour: string, alpha: number): string {
  const opacity = Math.min(1, Math.max(0, alpha));
  const byte = (at: number) => Math.round(parseInt(colour.slice(at, at + 2), 16) * opacity);
  return `#${[byte(1), byte(3), byte(5), Math.round(255 * opacity)].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}
