/** The map on the screen: Sigma draws discs and links in WebGL, two canvases of ours the regions below and the names above. */
import EdgeCurveProgram from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { Camera } from '../../exporters/exporter.ts';
import { asGraph } from '../../network/asGraph.ts';
import { makeNetwork } from '../../network/makeNetwork.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { frameScene } from '../../scene/frameScene.ts';
import { discRing } from '../../scene/paintFrame.ts';
import type { Disc, Focus, Scene, View } from '../../scene/scene.ts';
import { Dimmer, type DrawnGraph } from './Dimmer.ts';
import { closeSight, type Insets, magnifyAt, type Sight, stepAside, wholeSight, wholeView } from './fitting.ts';
import { listenToMap, type MapEvents } from './gestures.ts';
import { addLayer, paintLayer } from './layers.ts';

/** Half the side of Sigma's own square world, in units of places: a constant, so that a growing picture never rescales the view. */
const half = 1000;
/** Links above this number are drawn straight and do not answer the pointer: ten times faster to fill. */
const manyLinks = 20_000;

export class Atlas {
  readonly sigma: Sigma;
  private readonly under: HTMLCanvasElement;
  private readonly over: HTMLCanvasElement;
  private readonly dimmer: Dimmer;
  private readonly still: boolean;
  private scene: Scene | undefined;
  private focus: Focus = {};
  private insets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };
  /** Follow the growing picture until the person moves the camera. */
  private following = true;

  constructor(home: HTMLElement, events: MapEvents, still: boolean) {
    this.still = still;
    this.under = addLayer(home);
    const middle = home.appendChild(document.createElement('div'));
    middle.style.cssText = 'position:absolute;inset:0';
    this.over = addLayer(home);
    this.sigma = new Sigma(emptyGraph(), middle, {
      renderLabels: false,
      // Hovered names are ours too: Sigma's own plates stay away.
      defaultDrawNodeHover: () => undefined,
      allowInvalidContainer: true,
      stagePadding: 0,
      zIndex: true,
      enableEdgeEvents: true,
      minEdgeThickness: 0.9,
      minCameraRatio: 0.005,
      maxCameraRatio: 8,
      defaultNodeType: 'disc',
      nodeProgramClasses: {
        disc: createNodeBorderProgram({
          borders: [
            { size: { attribute: 'ringWidth', mode: 'pixels', defaultValue: discRing }, color: { attribute: 'ring' } },
            { size: { fill: true }, color: { attribute: 'color' } },
          ],
        }),
        square: NodeSquareProgram,
      },
      edgeProgramClasses: { curve: EdgeCurveProgram, line: EdgeLineProgram },
      zoomToSizeRatioFunction: (ratio) => 1 / magnifyAt(this.scaleAt(ratio), this.whole()),
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
      if (disc)
        Object.assign(attributes, {
          x: disc.x,
          y: -disc.y,
          size: disc.radius + discRing,
          color: disc.fill,
          ring,
          type: disc.shape,
        });
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
      magnify: magnifyAt(scale, this.whole()),
      covered: this.insets,
    };
  }

  /** Everything in the part of the window that no panel covers. */
  showAll(glide = true): void {
    if (!this.scene) return;
    this.following = true;
    this.moveTo(wholeSight(this.scene.bounds, this.sigma.getDimensions(), this.insets, this.picked()), glide);
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

  /** The selected disc, where it is one or few. */
  private picked(): Disc | undefined {
    const [node, ...others] = this.focus.selected ?? [];
    return node === undefined || others.length > 2 ? undefined : this.scene?.discs[node];
  }

  /** A panel opened over the selected node: glide aside. */
  private keepInSight(): void {
    const disc = this.picked();
    const aside = disc && stepAside(disc, this.view(), this.insets);
    if (aside) this.moveTo(aside, true);
  }

  private moveTo({ centreX, centreY, scale }: Sight, glide: boolean): void {
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
    const frame = frameScene(this.scene, this.view(), this.focus, { lines: false });
    paintLayer(this.under, frame, { regions: true });
    paintLayer(this.over, frame, { marks: true, text: true });
  }
}

function emptyGraph() {
  const nothing = { records: [], profiles: [], papers: [], authors: [], joins: [], merges: [], problems: [] };
  return asGraph(makeNetwork(nothing, 'coauthors', 'full'), nothing);
}
