/** The map on the screen: Sigma draws discs and links in WebGL, two canvases of ours the regions below and the names above. */
import type Sigma from 'sigma';
import type { Camera } from '../../exporters/exporter.ts';
import { frameScene } from '../../scene/frameScene.ts';
import { discsNear, nearestDisc, type Reach } from '../../scene/nearestDisc.ts';
import { nearestLine } from '../../scene/nearestLine.ts';
import type { Disc, Focus, Scene, View } from '../../scene/scene.ts';
import { Dimmer } from './Dimmer.ts';
import { Discs } from './Discs.ts';
import { fillSteps } from './fillSteps.ts';
import { cameraAt, closeSight, type Insets, magnifyAt, type Sight, stepAside, wholeSight, wholeView } from './fitting.ts';
import { listenToMap, type MapEvents } from './gestures.ts';
import { addLayer, paintLayer } from './layers.ts';
import { type Held, holdDiscs } from './holding.ts';
import { Links, manyLinks } from './Links.ts';
import { makeSigma } from './makeSigma.ts';
import { pickedDisc } from './pickedDisc.ts';
import { Slices } from './slices.ts';

/** Half the side of Sigma's own square world, in units of places: a constant, so that a growing picture never rescales the view. */
const half = 1000;
/** How far from a disc or link the pointer may be, pixels. */
const reach = 3;

export class Atlas {
  readonly sigma: Sigma;
  private readonly under: HTMLCanvasElement;
  private readonly over: HTMLCanvasElement;
  readonly dimmer: Dimmer;
  readonly discs = new Discs();
  readonly links = new Links();
  private readonly filling = new Slices();
  private readonly still: boolean;
  private scene: Scene | undefined;
  private focus: Focus = {};
  private insets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };
  /** Follow the growing picture until the person moves the camera. */
  private following = true;
  private held: readonly Held[] = [];
  private readonly stopListening: () => void;
  /** Called when a picture is drawn. */
  onDrawn: (() => void) | undefined;

  constructor(home: HTMLElement, events: MapEvents, still: boolean) {
    this.still = still;
    this.under = addLayer(home);
    const middle = home.appendChild(document.createElement('div'));
    middle.style.cssText = 'position:absolute;inset:0';
    this.over = addLayer(home);
    this.sigma = makeSigma(middle, this.discs, this.links, half, {
      magnifyAt: (ratio) => magnifyAt(this.scaleAt(ratio), this.whole()),
    });
    this.dimmer = new Dimmer(still, () => this.fill());
    this.sigma.on('afterRender', () => this.paint());
    this.sigma.on('resize', () => this.following && this.showAll(false));
    this.stopListening = listenToMap(this, events);
  }

  /** Shows another network: discs and links anew. */
  setNetwork(scene: Scene): void {
    this.scene = scene;
    this.dimmer.wear(scene, true);
    this.fill();
    this.sigma.setSetting('hideEdgesOnMove', scene.lines.length > manyLinks);
    this.following = true;
    this.showAll(false);
  }

  /** Dresses the discs and links that are there. */
  setScene(scene: Scene): void {
    this.scene = scene;
    this.dimmer.wear(scene, false);
    this.fill();
    if (this.following) this.showAll(false);
  }

  /** The same discs and links, elsewhere. */
  moveScene(scene: Scene): void {
    this.scene = holdDiscs(scene, this.held);
    this.fill();
    if (this.following) this.showAll(false);
  }

  /** The same discs, and other links: they are drawn with whatever is in focus next. */
  setLines(scene: Scene): void {
    this.scene = scene;
    this.dimmer.wear(scene, false);
  }

  /** The same discs and links where they are, in other regions. */
  setRegions(scene: Scene): void {
    this.scene = scene;
    this.sigma.scheduleRender();
  }

  /** Keeps discs where a person has them, their links with them, whatever places are on their way. */
  hold(held: readonly Held[]): void {
    this.held = held;
    if (held.length > 0 && this.scene) this.moveScene(this.scene);
  }

  /** A disc at a pixel of the map, by number, −1 where there is none. */
  nodeAt(x: number, y: number, within: Reach = { reach }): number {
    return this.scene ? nearestDisc(this.scene, this.view(), x, y, within) : -1;
  }

  /** The same, dressed. */
  discAt(x: number, y: number, within?: Reach): Disc | undefined {
    return this.scene?.discs[this.nodeAt(x, y, within)];
  }

  /** The ends of a link there. */
  linkAt(x: number, y: number): readonly [string, string] | undefined {
    if (!this.scene || this.scene.lines.length > manyLinks) return undefined;
    const line = nearestLine(this.scene, this.view(), x, y, reach);
    return line && [this.scene.discs[line.source]!.id, this.scene.discs[line.target]!.id];
  }

  /** Discs whose middle is so near a pixel of the map. */
  discsNear = (x: number, y: number, reach: number) => (this.scene ? discsNear(this.scene, this.view(), x, y, reach) : []);

  setFocus(focus: Focus): void {
    this.focus = focus;
    this.dimmer.setFocus(focus);
  }

  setInsets(insets: Insets): void {
    const before = this.insets;
    this.insets = insets;
    if (this.following) this.showAll(true);
    else if (before.right !== insets.right || before.left !== insets.left) this.keepInSight();
  }

  /** The view as it is seen now, for frames and exports. */
  view(): View {
    const { width, height } = this.sigma.getDimensions();
    const origin = this.sigma.graphToViewport({ x: 0, y: 0 });
    const unit = this.sigma.graphToViewport({ x: 100, y: 0 });
    const scale = (unit.x - origin.x) / 100 || 1;
    return {
      width,
      height,
      centreX: (width / 2 - origin.x) / scale,
      centreY: (height / 2 - origin.y) / scale,
      scale,
      magnify: magnifyAt(scale, this.whole()),
      covered: this.insets,
    };
  }

  /** Everything in the part of the window that no panel covers. */
  showAll(glide = true): void {
    if (!this.scene) return;
    this.following = true;
    this.moveTo(
      wholeSight(this.scene.bounds, this.sigma.getDimensions(), this.insets, pickedDisc(this.scene, this.focus)),
      glide,
    );
  }

  /** Brings nodes into sight: closer when few, all of them in any case. */
  showNodes(nodes: readonly number[], glide = true): void {
    const discs = nodes.flatMap((node) => this.scene?.discs[node] ?? []);
    if (discs.length === 0) return;
    this.following = false;
    this.moveTo(closeSight(discs, this.view(), this.whole(), this.sigma.getDimensions(), this.insets), glide);
  }

  /** Nodes that were picked elsewhere come into sight; what is in sight already stays where it is. */
  bringIntoSight(nodes: readonly number[]): void {
    const discs = nodes.flatMap((node) => this.scene?.discs[node] ?? []);
    const view = this.view();
    const hidden = discs.filter((disc) => stepAside(disc, view, this.insets, 24));
    const [only] = hidden;
    if (!only) return;
    this.following = false;
    const aside = hidden.length === 1 && discs.length === 1 ? stepAside(only, view, this.insets) : undefined;
    if (aside) this.moveTo(aside, true);
    else this.showNodes(nodes);
  }

  zoomBy(factor: number): void {
    this.following = false;
    const { scale, centreX, centreY } = this.view();
    this.moveTo({ centreX, centreY, scale: scale * factor }, true);
  }

  /** The person moved the camera: stay where they are. */
  letGo(): void {
    this.following = false;
  }

  camera(): Camera {
    const { centreX, centreY, scale } = this.view();
    return { x: centreX, y: centreY, zoom: scale / this.whole().scale };
  }

  setCamera({ x, y, zoom }: Camera): void {
    this.following = false;
    this.moveTo({ centreX: x, centreY: y, scale: this.whole().scale * zoom }, false);
  }

  destroy(): void {
    this.dimmer.stop();
    this.filling.stop();
    this.stopListening();
    this.sigma.kill();
    this.under.remove();
    this.over.remove();
  }

  private whole(): View {
    return wholeView(this.scene?.bounds ?? [0, 0, 0, 0], this.sigma?.getDimensions() ?? { width: 1280, height: 800 });
  }

  /** Sigma's ratio 1 shows its whole square world. */
  private scaleAt(ratio: number): number {
    const { width, height } = this.sigma?.getDimensions() ?? { width: 1280, height: 800 };
    return Math.min(width, height) / (2 * half * ratio);
  }

  /** A panel opened over the selected node: glide aside. */
  private keepInSight(): void {
    const disc = pickedDisc(this.scene, this.focus);
    const aside = disc && stepAside(disc, this.view(), this.insets);
    if (aside) this.moveTo(aside, true);
  }

  private moveTo(sight: Sight, glide: boolean): void {
    const state = cameraAt(sight, this.sigma.getDimensions(), half);
    const camera = this.sigma.getCamera();
    if (glide && !this.still) void camera.animate(state, { duration: 400, easing: 'cubicInOut' });
    else camera.setState(state);
    this.sigma.scheduleRender();
  }

  /** Discs and links as they are now, on the screen when all of them are filled. */
  private fill(): void {
    if (this.scene) this.filling.run(fillSteps(this.scene, half, this), () => this.sigma.scheduleRender());
  }

  private paint(): void {
    if (!this.scene) return;
    const frame = frameScene(this.scene, this.view(), this.focus, { lines: false });
    paintLayer(this.under, frame, { regions: true });
    paintLayer(this.over, frame, { marks: true, text: true });
    if (!this.filling.busy) this.onDrawn?.();
  }
}
