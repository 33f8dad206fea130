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
    const rows = Math.floor(thing.bottom / cell);
    const columns = Math.floor(thing.right / cell);
    for (let row = Math.floor(thing.top / cell); row <= rows; row++)
      for (let column = Math.floor(thing.left / cell); column <= columns; column++) {
        const bucket = this.cells.get(keyOf(row, column));
        if (bucket) bucket.push(thing);
        else this.cells.set(keyOf(row, column), [thing]);
      }
  }

  /** Whether any touches the box. */
  hits(box: Box): boolean {
    return this.visit(box, () => true);
  }

  /** All that touch the box, each once. */
  touching(box: Box): Set<Thing> {
    const found = new Set<Thing>();
    this.visit(box, (thing) => {
      found.add(thing);
      return false;
    });
    return found;
  }

  /** Shows things that touch the box, some of them several times, until one is what was looked for. */
  private visit(box: Box, found: (thing: Thing) => boolean): boolean {
    const rows = Math.floor(box.bottom / cell);
    const columns = Math.floor(box.right / cell);
    for (let row = Math.floor(box.top / cell); row <= rows; row++)
      for (let column = Math.floor(box.left / cell); column <= columns; column++)
        for (const thing of this.cells.get(keyOf(row, column)) ?? nothing) if (overlap(thing, box) && found(thing)) return true;
    return false;
  }
}

const nothing: readonly never[] = [];

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const keyOf = (row: number, column: number): number => row * 65_536 + column;
