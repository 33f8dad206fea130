import type { Places } from '../../layouts/layout.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { dressScene, moveScene, regionsOf } from '../../scene/buildScene.ts';
import type { Looks } from '../../scene/looks.ts';
import type { Region, Scene } from '../../scene/scene.ts';
import type { Atlas } from './Atlas.ts';
import { turned } from './upright.ts';

/** Longest stretch of drawing regions, and the pause until the next, ms: clicks and pictures come in between. */
const slice = 6;
const breather = 8;

/**
 * One portrait on the map, from its first places to its last. Discs move as often as the map can draw them, always to the
 * newest places; regions follow in slices, at once where they are few.
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
    if (this.scene) {
      this.scene = moveScene(this.scene, this.seen(places));
      this.atlas.moveScene(this.scene);
      this.outline();
    } else {
      this.scene = dressScene({ ...this.portrait, places: this.seen(places) }, this.looks);
      // Another network is much work for the map too: a task of its own.
      this.nextShow = window.setTimeout(() => this.raise());
    }
  }

  /** The same portrait in other looks, or on its side. */
  dress(looks: Looks, upright: boolean): void {
    if (looks === this.looks && upright === this.upright) return;
    const turnedOver = upright !== this.upright;
    this.looks = looks;
    this.upright = upright;
    if (!this.scene || !this.places) return;
    const regions = turnedOver ? [] : this.scene.regions;
    this.scene = { ...dressScene({ ...this.portrait, places: this.seen(this.places) }, looks), regions };
    this.regions = undefined;
    if (!this.onMap) return;
    this.atlas.setScene(this.scene);
    this.outline();
    this.dressed(this.scene, false);
  }

  stop(): void {
    window.clearTimeout(this.nextShow);
    window.clearTimeout(this.nextSlice);
    this.atlas.onDrawn = undefined;
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
