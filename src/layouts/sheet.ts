import type { Places } from './layout.ts';
import type { Spots } from './relax.ts';

/** What a picture is made of: places of every node, and the way to one that may be kept. */
export class Sheet implements Spots {
  readonly x: Float64Array;
  readonly y: Float64Array;

  constructor(n: number) {
    this.x = new Float64Array(n);
    this.y = new Float64Array(n);
  }

  places(): Places {
    const places = new Float32Array(2 * this.x.length);
    for (let node = 0; node < this.x.length; node++) {
      places[2 * node] = this.x[node]!;
      places[2 * node + 1] = this.y[node]!;
    }
    return places;
  }
}
