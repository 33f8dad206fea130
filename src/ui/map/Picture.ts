import type { Places } from '../../layouts/layout.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { dressSteps, linesLeftOut, mostLines, moveSteps, regionsOf } from '../../scene/buildScene.ts';
import type { Looks } from '../../scene/looks.ts';
import type { Focus, Line, Region, Scene } from '../../scene/scene.ts';
import type { Atlas } from './Atlas.ts';
import { Slices } from './slices.ts';
import { turned } from './upright.ts';

/** Longest stretch of drawing regions, and the pause until the next, ms: clicks and pictures come in between. */
const slice = 6;
const breather = 8;

/**
 * One portrait on the map, from its first places to its last. Discs move as often as the map can draw them, always to the
 * newest places; regions follow in slices, at once where they are few. Of very many links only the strongest are there, and
 * those of what the person points at.
 */
export class Picture {
  private readonly atlas: Atlas;
  private readonly portrait: Unplaced;
  private readonly dressed: (scene: Scene, first: boolean) => void;
  private looks: Looks;
  private upright: boolean;
  private scene: Scene | undefined;
  private places: Places | undefined;
  /** Newer places than those that the map is drawing now. */
  private newer: Places | undefined;
  private drawing = false;
  private readonly making = new Slices();
  private focus: Focus = {};
  /** The scene's lines without those that are there for the focus. */
  private lines: readonly Line[] = [];
  /** Whether the map shows this portrait already, and not the one before. */
  private onMap = false;
  private regions: Generator<void, Region[], undefined> | undefined;
  /** The discs that the regions in work are of. */
  private outlined: Scene['discs'] | undefined;
  private nextShow = 0;
  private nextSlice = 0;

  /** @param dressed called with the first scene and with every other that is not only moved */
  constructor(atlas: Atlas, portrait: Unplaced, looks: Looks, upright: boolean, dressed: (scene: Scene, first: boolean) => void) {
    this.atlas = atlas;
    this.portrait = portrait;
    this.looks = looks;
    this.upright = upright;
    this.dressed = dressed;
    atlas.onDrawn = () => this.drawn();
  }

  show(places: Places): void {
    if (this.drawing) {
      this.newer = places;
      return;
    }
    this.drawing = true;
    this.places = places;
    if (this.scene && this.onMap)
      this.making.run(moveSteps(this.scene, this.seen(places)), (moved) => {
        // Another focus may have come meanwhile.
        this.scene = { ...moved, lines: this.scene!.lines };
        this.atlas.moveScene(this.scene);
        this.outline();
      });
    else this.begin(places);
  }

  /** The same portrait in other looks, or on its side. */
  dress(looks: Looks, upright: boolean): void {
    if (looks === this.looks && upright === this.upright) return;
    const turnedOver = upright !== this.upright;
    this.looks = looks;
    this.upright = upright;
    if (!this.places) return;
    if (!this.onMap) return this.begin(this.places);
    this.making.run(this.dressing(this.places), (dressed) => {
      const regions = turnedOver ? [] : this.scene!.regions;
      this.lines = dressed.lines;
      this.scene = this.withFocus({ ...dressed, regions });
      this.regions = undefined;
      this.atlas.setScene(this.scene);
      this.outline();
      this.dressed(this.scene, false);
    });
  }

  /** What the person points at: all its links are there. */
  setFocus(focus: Focus): void {
    this.focus = focus;
    if (this.onMap && this.scene?.cut) {
      this.scene = this.withFocus(this.scene);
      this.atlas.setLines(this.scene);
    }
    this.atlas.setFocus(focus);
  }

  stop(): void {
    window.clearTimeout(this.nextShow);
    window.clearTimeout(this.nextSlice);
    this.making.stop();
    this.atlas.onDrawn = undefined;
  }

  private begin(places: Places): void {
    window.clearTimeout(this.nextShow);
    this.making.run(this.dressing(places), (scene) => {
      this.scene = scene;
      this.lines = scene.lines;
      // Another network is much work for the map too: a task of its own.
      this.nextShow = window.setTimeout(() => this.raise());
    });
  }

  private dressing(places: Places): Generator<void, Scene, undefined> {
    return dressSteps({ ...this.portrait, places: this.seen(places) }, this.looks, mostLines);
  }

  private withFocus(scene: Scene): Scene {
    const { hovered, selected = [] } = this.focus;
    const nodes = hovered === undefined ? selected : [hovered, ...selected];
    const added = linesLeftOut(this.portrait, this.looks, scene, nodes);
    return { ...scene, lines: added.length > 0 ? [...this.lines, ...added] : this.lines };
  }

  /** The first picture. */
  private raise(): void {
    if (!this.scene) return;
    this.onMap = true;
    this.atlas.setNetwork(this.scene);
    this.dressed(this.scene, true);
    this.outline();
  }

  private seen(places: Places): Places {
    return this.upright ? turned(places) : places;
  }

  /** The map has drawn what it was given; what came meanwhile is next, after whatever else waits for the page. */
  private drawn(): void {
    this.drawing = false;
    const { newer } = this;
    if (!newer) return;
    this.newer = undefined;
    window.clearTimeout(this.nextShow);
    this.nextShow = window.setTimeout(() => this.show(newer));
  }

  /** Goes on with the regions; those in work are finished first, though the discs may have moved on. */
  private outline(): void {
    if (!this.scene) return;
    window.clearTimeout(this.nextSlice);
    if (!this.regions) {
      this.outlined = this.scene.discs;
      this.regions = regionsOf(this.portrait, this.looks, this.scene);
    }
    const end = performance.now() + slice;
    let step = this.regions.next();
    while (!step.done && performance.now() < end) step = this.regions.next();
    if (step.done) {
      this.regions = undefined;
      this.scene = { ...this.scene, regions: step.value };
      this.atlas.setRegions(this.scene);
      if (this.outlined === this.scene.discs) return;
    }
    this.nextSlice = window.setTimeout(() => this.outline(), breather);
  }
}
