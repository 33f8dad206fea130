/** The map on the screen: Sigma draws discs and links in WebGL, two canvases of ours the regions below and the names above. */
import EdgeCurveProgram from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { Camera } from '../../exporters/exporter.ts';
import { asGraph } from '../../network/asGraph.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { fitView } from '../../scene/fitView.ts';
import { frameScene } from '../../scene/frameScene.ts';
import { paintFrame } from '../../scene/paintFrame.ts';
import type { Focus, Frame, Scene, View } from '../../scene/scene.ts';
import { Dimmer, type DrawnGraph } from './Dimmer.ts';
import { listenToMap, type MapEvents } from './gestures.ts';

/** Half the side of Sigma's own square world, in units of places: a constant, so that a growing picture never rescales the view. */
const half = 1000;
/** Links above this number are drawn straight and do not answer the pointer: ten times faster to fill. */
const manyLinks = 20_000;

/** Parts of the window that panels cover, pixels. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export class Atlas {
  readonly sigma: Sigma;
  private readonly under: HTMLCanvasElement;
  private readonly over: HTMLCanvasElement;
  private readonly dimmer: Dimmer;
  private readonly still: boolean;
  private scene: Scene | undefined;
  private focus: Focus = {};
  private insets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };
  private fit: View | undefined;
  /** Follow the growing picture until the person moves the camera. */
  private following = true;
  private frame: Frame | undefined;

  constructor(home: HTMLElement, events: MapEvents, still: boolean) {
    this.still = still;
    this.under = layer(home, 'under');
    const middle = home.appendChild(document.createElement('div'));
    middle.style.cssText = 'position:absolute;inset:0';
    this.over = layer(home, 'over');
    this.sigma = new Sigma(emptyGraph(), middle, {
      renderLabels: false,
      // Hovered names are ours too: Sigma's own plates stay away.
      defaultDrawNodeHover: () => undefined,
      allowInvalidContainer: true,
      stagePadding: 0,
      zIndex: true,
      enableEdgeEvents: true,
      minEdgeThickness: 0.4,
      minCameraRatio: 0.005,
      maxCameraRatio: 8,
      defaultNodeType: 'disc',
      nodeProgramClasses: {
        disc: createNodeBorderProgram({
          borders: [
            { size: { attribute: 'ringWidth', mode: 'pixels', defaultValue: 1 }, color: { attribute: 'ring' } },
            { size: { fill: true }, color: { attribute: 'color' } },
          ],
        }),
        square: NodeSquareProgram,
      },
      edgeProgramClasses: { curve: EdgeCurveProgram, line: EdgeLineProgram },
      zoomToSizeRatioFunction: (ratio) => 1 / this.magnifyAt(ratio),
    });
    this.sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
    this.dimmer = new Dimmer(this.sigma, still);
    this.sigma.on('afterRender', () => this.paint());
    this.sigma.on('resize', () => this.following && this.showAll(false));
    listenToMap(this, events);
  }

  /** Shows another network: nodes and links anew. */
  setNetwork(portrait: Unplaced, scene: Scene): void {
    const graph = asGraph(portrait.network, portrait.corpus);
    const many = scene.lines.length > manyLinks;
    graph.forEachEdge((_edge, attributes) => Object.assign(attributes, { type: many ? 'line' : 'curve' }));
    this.wear(graph, scene);
    this.sigma.setGraph(graph);
    this.sigma.setSettings({ hideEdgesOnMove: many, enableEdgeEvents: !many });
    this.following = true;
    this.showAll(false);
  }

  /** Dresses the nodes and links that are there. */
  setScene(scene: Scene): void {
    this.wear(this.sigma.getGraph(), scene);
    this.sigma.scheduleRefresh();
    if (this.following) this.showAll(false);
  }

  /** Written in place: Sigma is told once, and not attribute by attribute. Its y grows upwards. */
  private wear(graph: DrawnGraph, scene: Scene): void {
    this.scene = scene;
    const ring = scene.colours.ground;
    let node = 0;
    graph.forEachNode((_key, attributes) => {
      const disc = scene.discs[node++];
      if (disc) Object.assign(attributes, { x: disc.x, y: -disc.y, size: disc.radius, color: disc.fill, ring, type: disc.shape });
    });
    this.dimmer.dress(graph, scene);
  }

  setFocus(focus: Focus): void {
    this.focus = focus;
    this.dimmer.setFocus(this.scene, focus);
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
      magnify: this.magnifyAt(this.sigma.getCamera().ratio),
    };
  }

  /** Everything in the part of the window that no panel covers. */
  showAll(glide = true): void {
    if (!this.scene) return;
    this.fit = this.fitted();
    this.following = true;
    this.moveTo(this.fit, glide);
  }

  /** Brings nodes into sight: closer when few, all of them in any case. */
  showNodes(nodes: readonly number[], glide = true): void {
    const discs = nodes.flatMap((node) => this.scene?.discs[node] ?? []);
    if (!this.scene || discs.length === 0) return;
    const xs = discs.map((disc) => disc.x);
    const ys = discs.map((disc) => disc.y);
    const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    this.fit ??= this.fitted();
    const close = this.fitted(bounds);
    const now = this.view().scale;
    const scale = Math.min(close.scale, Math.max(now, this.fit.scale * (nodes.length === 1 ? 1.8 : 4)));
    this.following = false;
    this.moveTo(
      { centreX: close.centreX + (this.shift().x / close.scale - this.shift().x / scale), centreY: close.centreY, scale },
      glide,
    );
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
    return { x: centreX, y: centreY, zoom: scale / (this.fit ?? this.fitted()).scale };
  }

  setCamera({ x, y, zoom }: Camera): void {
    this.fit = this.fitted();
    this.following = false;
    this.moveTo({ centreX: x, centreY: y, scale: this.fit.scale * zoom }, false);
  }

  /** The frame that was painted last. */
  lastFrame(): Frame | undefined {
    return this.frame;
  }

  destroy(): void {
    this.dimmer.stop();
    this.sigma.kill();
    this.under.remove();
    this.over.remove();
  }

  private magnifyAt(ratio: number): number {
    const { width, height } = this.sigma?.getDimensions() ?? { width: 1280, height: 800 };
    const small = Math.min(1, Math.max(0.6, Math.min(width, height) / 720));
    const scale = Math.min(width, height) / (2 * half * ratio);
    return this.fit ? small * Math.sqrt(scale / this.fit.scale) : small;
  }

  private shift(): { x: number; y: number } {
    return { x: (this.insets.left - this.insets.right) / 2, y: (this.insets.top - this.insets.bottom) / 2 };
  }

  private fitted(bounds = this.scene?.bounds): View {
    const { width, height } = this.sigma.getDimensions();
    const { left, right, top, bottom } = this.insets;
    const free = { width: Math.max(160, width - left - right), height: Math.max(160, height - top - bottom) };
    const padding = Math.min(56, free.width / 16);
    const view = fitView({ ...this.scene!, bounds: bounds! }, free.width, free.height, padding);
    const { x, y } = this.shift();
    return { ...view, width, height, centreX: view.centreX - x / view.scale, centreY: view.centreY - y / view.scale };
  }

  /** A panel opened over the selected node: glide aside. */
  private keepInSight(): void {
    const node = this.focus.selected?.[0];
    const disc = node === undefined ? undefined : this.scene?.discs[node];
    if (!disc || (this.focus.selected?.length ?? 0) > 3) return;
    const { scale, width, height, centreX, centreY } = this.view();
    const x = (disc.x - centreX) * scale + width / 2;
    const y = (disc.y - centreY) * scale + height / 2;
    const { left, right, top, bottom } = this.insets;
    const margin = 80;
    const aside = Math.max(0, x - (width - right - margin)) - Math.max(0, left + margin - x);
    const down = Math.max(0, y - (height - bottom - margin)) - Math.max(0, top + margin - y);
    if (aside !== 0 || down !== 0)
      this.moveTo({ centreX: centreX + aside / scale, centreY: centreY + down / scale, scale }, true);
  }

  private moveTo({ centreX, centreY, scale }: Pick<View, 'centreX' | 'centreY' | 'scale'>, glide: boolean): void {
    const { width, height } = this.sigma.getDimensions();
    const state = {
      x: 0.5 + centreX / (2 * half),
      y: 0.5 - centreY / (2 * half),
      ratio: Math.min(width, height) / (2 * half * scale),
      angle: 0,
    };
    const camera = this.sigma.getCamera();
    if (glide && !this.still) void camera.animate(state, { duration: 400, easing: 'cubicInOut' });
    else camera.setState(state);
    this.sigma.scheduleRender();
  }

  private paint(): void {
    if (!this.scene) return;
    const view = this.view();
    this.frame = frameScene(this.scene, view, this.focus);
    const ratio = window.devicePixelRatio || 1;
    for (const [canvas, parts] of [
      [this.under, { regions: true }],
      [this.over, { text: true }],
    ] as const) {
      if (canvas.width !== Math.round(view.width * ratio) || canvas.height !== Math.round(view.height * ratio)) {
        canvas.width = Math.round(view.width * ratio);
        canvas.height = Math.round(view.height * ratio);
      }
      const context = canvas.getContext('2d');
      if (!context) continue;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, view.width, view.height);
      paintFrame(context, this.frame, parts);
    }
  }
}

function layer(home: HTMLElement, name: string): HTMLCanvasElement {
  const canvas = home.appendChild(document.createElement('canvas'));
  canvas.dataset['layer'] = name;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  return canvas;
}

function emptyGraph() {
  return asGraph(
    {
      kind: 'coauthors',
      counting: 'full',
      ids: [],
      people: 0,
      subject: new Uint32Array(0),
      a: new Uint32Array(0),
      b: new Uint32Array(0),
      weight: new Float64Array(0),
      rowStart: new Uint32Array(1),
      rowNode: new Uint32Array(0),
      rowTie: new Uint32Array(0),
      proofStart: new Uint32Array(1),
      proof: new Uint32Array(0),
      papersOf: new Uint32Array(0),
      namelessPapers: 0,
    },
    { records: [], profiles: [], papers: [], authors: [], joins: [], merges: [], problems: [] },
  );
}
