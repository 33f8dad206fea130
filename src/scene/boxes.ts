/** An upright rectangle, pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const cell = 64;

/** Things with boxes, found by where they are. */
export class BoxGrid<Thing extends Box> {
  private readonly cells = new Map<number, Thing[]>();

  add(thing: Thing): void {
    for (const key of keysOf(thing)) {
      const bucket = this.cells.get(key);
      if (bucket) bucket.push(thing);
      else this.cells.set(key, [thing]);
    }
  }

  /** Whether any touches the box. */
  hits(box: Box): boolean {
    for (const key of keysOf(box)) if (this.cells.get(key)?.some((thing) => overlap(thing, box))) return true;
    return false;
  }

  /** All that touch the box, each once. */
  touching(box: Box): Set<Thing> {
    const found = new Set<Thing>();
    for (const key of keysOf(box)) for (const thing of this.cells.get(key) ?? []) if (overlap(thing, box)) found.add(thing);
    return found;
  }
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function* keysOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++)
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) yield row * 65_536 + column;
}
