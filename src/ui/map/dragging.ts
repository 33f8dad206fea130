import type { Disc } from '../../scene/scene.ts';
import type { Atlas } from './Atlas.ts';
import type { Held } from './holding.ts';

/** What dragging a disc comes to. */
export interface DragEvents {
  /** A disc was taken up. */
  lift(): void;
  /** @param near discs near the pointer, which make no room while it passes: else nobody could be reached */
  drag(at: Held, warm: boolean, near: readonly Held[]): void;
  /** Everything stands again where it stood before it was taken up. */
  putBack(): void;
  /** Whether one disc laid over another means anything: both are people. */
  joins(id: string, other: string): boolean;
  /** A disc has lain over another for a moment; nothing, when it lies there no more. */
  offer(offer: Offer | undefined): void;
  /** It was let go there. True where that was all: nothing is to be moved. */
  join(id: string, other: string, only: boolean): boolean;
}

/** One disc over another: what letting go would do. */
export interface Offer {
  readonly id: string;
  readonly other: string;
  /** The other disc: its middle and radius, pixels of the map. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels of movement below which pressing a node is a click, not a drag. */
const stir = 4;
/** How long a disc must lie over another, ms: who only lays out passes on. */
const patience = 600;
/** Discs so near the pointer hold still, pixels. */
const neighbourhood = 90;
/** How far from the other's rim the pointer may be: pixels, and of the dragged disc's own radius, which then lies over it. */
const reach = 6;
const overlap = 0.7;

/** Where the pointer is, and whether Shift is held: then nothing but the disc moves, and there is no waiting. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly only: boolean;
}

/** A disc under the pointer, from where it was pressed to where it is let go. */
export class Drag {
  private readonly atlas: Atlas;
  private readonly events: DragEvents;
  private readonly id: string;
  private readonly from: Point;
  private at: Held | undefined;
  /** The disc that it lies over, and where that one stands meanwhile: it would make room. */
  private under: Disc | undefined;
  /** Pixels. */
  private radius = 0;
  private offered = false;
  private waiting = 0;

  constructor(atlas: Atlas, events: DragEvents, id: string, from: Point) {
    this.atlas = atlas;
    this.events = events;
    this.id = id;
    this.from = from;
  }

  /** Whether it was moved: else it is a click. */
  get moved(): boolean {
    return this.at !== undefined;
  }

  move(to: Point): void {
    const { atlas, events, id } = this;
    if (!this.at) {
      if (Math.hypot(to.x - this.from.x, to.y - this.from.y) < stir) return;
      atlas.letGo();
      this.radius = (atlas.discAt(this.from.x, this.from.y)?.radius ?? 0) * atlas.view().magnify;
      events.lift();
    }
    const { x, y } = atlas.sigma.viewportToGraph(to);
    this.at = { id, x, y: -y };
    this.lookUnder(to);
    atlas.hold(this.under ? [this.at, this.under] : [this.at]);
    // Over another it waits: whatever it pushed would go on making room.
    if (!this.under && !to.only) events.drag(this.at, true, atlas.discsNear(to.x, to.y, neighbourhood));
  }

  drop({ only }: Point): void {
    const { at, under, offered, events } = this;
    this.end();
    if (!at) return;
    if (offered && under && events.join(at.id, under.id, only)) events.putBack();
    else if (only) events.putBack();
    else events.drag(at, false, []);
  }

  /** Called off: everything is as it was. */
  cancel(): void {
    const { moved } = this;
    this.end();
    if (moved) this.events.putBack();
  }

  private lookUnder(to: Point): void {
    const { atlas, events, id } = this;
    const disc = atlas.discAt(to.x, to.y, { reach: Math.max(reach, overlap * this.radius), but: id });
    const under = disc && events.joins(id, disc.id) ? disc : undefined;
    if (under?.id !== this.under?.id) {
      this.withdraw();
      this.under = under;
      if (under && !to.only) this.waiting = window.setTimeout(() => this.offer(), patience);
    }
    if (under && to.only && !this.offered) this.offer();
  }

  private offer(): void {
    const { atlas, under, id } = this;
    window.clearTimeout(this.waiting);
    if (!under) return;
    this.offered = true;
    const { width, height, centreX, centreY, scale, magnify } = atlas.view();
    this.events.offer({
      id,
      other: under.id,
      x: (under.x - centreX) * scale + width / 2,
      y: (under.y - centreY) * scale + height / 2,
      radius: Math.max(0.6, under.radius * magnify),
    });
  }

  private withdraw(): void {
    window.clearTimeout(this.waiting);
    if (this.offered) this.events.offer(undefined);
    this.offered = false;
    this.under = undefined;
  }

  private end(): void {
    this.withdraw();
    this.at = undefined;
    this.atlas.hold([]);
  }
}
