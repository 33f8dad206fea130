/** Points that a group of the tree holds at most: all of them share one walk through the tree. */
const bucket = 16;
/** Points between two looks elsewhere: some 20 ms. */
const breath = 20_000;
/** A cell farther from a group than this many of its own widths acts as a single point. */
const usualTheta = 1;

/**
 * All points keep off each other by mass · mass / distance: a quadtree on flat arrays over points in Morton order, walked once
 * for each bucket of neighbours instead of once for each point (Barnes & Hut 1986, doi:10.1038/324446a0; Barnes 1990,
 * doi:10.1016/0021-9991(90)90232-P). O(n log n).
 */
export class Repulsion {
  private readonly n: number;
  /** Point at each place of the Morton order, and its key. */
  private readonly order: Uint32Array;
  private readonly spare: Uint32Array;
  private readonly keys: Uint32Array;
  private readonly spareKeys: Uint32Array;
  /** In Morton order: x, y, mass. */
  private readonly px: Float32Array;
  private readonly py: Float32Array;
  private readonly pm: Float32Array;
  /** Cells: points from…to−1 of the order, middle of mass, mass, half width; `skip` is the next cell that is not inside. */
  private cells = 0;
  private from: Uint32Array;
  private to: Uint32Array;
  private skip: Uint32Array;
  private leaf: Uint8Array;
  private cx: Float32Array;
  private cy: Float32Array;
  private cm: Float32Array;
  private reach: Float32Array;
  /** What acts on the bucket in hand: x, y, mass of each. */
  private acts: Float64Array = new Float64Array(3 * 1024);

  constructor(n: number) {
    this.n = n;
    this.order = new Uint32Array(n);
    this.spare = new Uint32Array(n);
    this.keys = new Uint32Array(n);
    this.spareKeys = new Uint32Array(n);
    this.px = new Float32Array(n);
    this.py = new Float32Array(n);
    this.pm = new Float32Array(n);
    const most = Math.max(16, n);
    this.from = new Uint32Array(most);
    this.to = new Uint32Array(most);
    this.skip = new Uint32Array(most);
    this.leaf = new Uint8Array(most);
    this.cx = new Float32Array(most);
    this.cy = new Float32Array(most);
    this.cm = new Float32Array(most);
    this.reach = new Float32Array(most);
  }

  /**
   * Adds, with looks elsewhere, strength · mass_i · Σ mass_j · (p_i − p_j)/|p_i − p_j|² to the forces.
   * @param theta accuracy: larger is rougher and faster; cells within `theta`⁻¹ widths are opened
   */
  *push(
    x: Float64Array,
    y: Float64Array,
    mass: Float32Array,
    fx: Float64Array,
    fy: Float64Array,
    strength: number,
    theta = usualTheta,
  ): Generator<void, void, undefined> {
    if (this.n < 2) return;
    this.sort(x, y);
    this.order.forEach((node, at) => {
      this.px[at] = x[node]!;
      this.py[at] = y[node]!;
      this.pm[at] = mass[node]!;
    });
    this.cells = 0;
    this.build(0, this.n, 30);
    let acted = 0;
    for (let cell = 0; cell < this.cells; cell++) {
      if (!this.leaf[cell]) continue;
      this.act(cell, fx, fy, strength, theta);
      acted += this.to[cell]! - this.from[cell]!;
      if (acted < breath) continue;
      acted = 0;
      yield;
    }
  }

  /** Morton keys of 16 bits each way, sorted by digits of 8 bits. */
  private sort(x: Float64Array, y: Float64Array): void {
    const { n, keys } = this;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let node = 0; node < n; node++) {
      if (x[node]! < left) left = x[node]!;
      if (x[node]! > right) right = x[node]!;
      if (y[node]! < top) top = y[node]!;
      if (y[node]! > bottom) bottom = y[node]!;
    }
    const scale = 65535 / (Math.max(right - left, bottom - top) || 1);
    let [order, spare, from, to] = [this.order, this.spare, keys, this.spareKeys];
    for (let node = 0; node < n; node++) {
      from[node] = (spread((x[node]! - left) * scale) | (spread((y[node]! - top) * scale) << 1)) >>> 0;
      order[node] = node;
    }
    const count = new Uint32Array(257);
    for (let digit = 0; digit < 32; digit += 8) {
      count.fill(0);
      for (let at = 0; at < n; at++) count[((from[at]! >>> digit) & 255) + 1]! += 1;
      for (let value = 0; value < 256; value++) count[value + 1]! += count[value]!;
      for (let at = 0; at < n; at++) {
        const place = count[(from[at]! >>> digit) & 255]!++;
        to[place] = from[at]!;
        spare[place] = order[at]!;
      }
      [order, spare, from, to] = [spare, order, to, from];
    }
  }

  /** Makes the cell of points first…last−1, which differ in the bits below `bits + 2` only; returns it. */
  private build(first: number, last: number, bits: number): number {
    const cell = this.cells++;
    if (cell >= this.from.length) this.grow();
    this.from[cell] = first;
    this.to[cell] = last;
    let [mass, mx, my] = [0, 0, 0];
    if (last - first <= bucket || bits < 0) {
      this.leaf[cell] = 1;
      for (let at = first; at < last; at++) {
        mass += this.pm[at]!;
        mx += this.pm[at]! * this.px[at]!;
        my += this.pm[at]! * this.py[at]!;
      }
    } else {
      this.leaf[cell] = 0;
      let begin = first;
      for (let quarter = 0; quarter < 4; quarter++) {
        const end = quarter === 3 ? last : this.firstAbove(begin, last, quarter, bits);
        if (end === begin) continue;
        const child = this.build(begin, end, bits - 2);
        mass += this.cm[child]!;
        mx += this.cm[child]! * this.cx[child]!;
        my += this.cm[child]! * this.cy[child]!;
        begin = end;
      }
    }
    mx /= mass;
    my /= mass;
    let far = 0;
    for (let at = first; at < last; at++) {
      const dx = this.px[at]! - mx;
      const dy = this.py[at]! - my;
      const square = dx * dx + dy * dy;
      if (square > far) far = square;
    }
    this.cm[cell] = mass;
    this.cx[cell] = mx;
    this.cy[cell] = my;
    this.reach[cell] = Math.sqrt(far);
    this.skip[cell] = this.cells;
    return cell;
  }

  /** The first place from begin on whose two bits say a later quarter. */
  private firstAbove(begin: number, last: number, quarter: number, bits: number): number {
    let [low, high] = [begin, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (((this.keys[middle]! >>> bits) & 3) <= quarter) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Gathers what acts on a bucket in one walk, then lets all of it act on each of its points. */
  private act(home: number, fx: Float64Array, fy: Float64Array, strength: number, theta: number): void {
    const { cells, from, to, skip, leaf, cx, cy, cm, reach, px, py, pm } = this;
    const [hx, hy, wide] = [cx[home]!, cy[home]!, reach[home]!];
    let { acts } = this;
    let tail = 0;
    for (let cell = 0; cell < cells;) {
      const dx = cx[cell]! - hx;
      const dy = cy[cell]! - hy;
      const needed = wide + (2 * reach[cell]!) / theta;
      if (dx * dx + dy * dy > needed * needed) {
        if (tail + 3 > acts.length) acts = this.more();
        acts[tail] = cx[cell]!;
        acts[tail + 1] = cy[cell]!;
        acts[tail + 2] = cm[cell]!;
        tail += 3;
        cell = skip[cell]!;
      } else if (leaf[cell]) {
        while (tail + 3 * (to[cell]! - from[cell]!) > acts.length) acts = this.more();
        for (let at = from[cell]!; at < to[cell]!; at++) {
          acts[tail] = px[at]!;
          acts[tail + 1] = py[at]!;
          acts[tail + 2] = pm[at]!;
          tail += 3;
        }
        cell = skip[cell]!;
      } else cell += 1;
    }
    for (let at = from[home]!; at < to[home]!; at++) {
      const [x, y] = [px[at]!, py[at]!];
      let [sumX, sumY] = [0, 0];
      for (let k = 0; k < tail; k += 3) {
        const dx = x - acts[k]!;
        const dy = y - acts[k + 1]!;
        // Itself is at no distance and adds nothing.
        const share = acts[k + 2]! / (dx * dx + dy * dy + 1e-9);
        sumX += dx * share;
        sumY += dy * share;
      }
      const node = this.order[at]!;
      fx[node]! += strength * pm[at]! * sumX;
      fy[node]! += strength * pm[at]! * sumY;
    }
  }

  private more(): Float64Array {
    const larger = new Float64Array(2 * this.acts.length);
    larger.set(this.acts);
    return (this.acts = larger);
  }

  private grow(): void {
    const wider = <List extends Uint32Array | Uint8Array | Float32Array>(list: List): List => {
      const larger = new (list.constructor as new (length: number) => List)(2 * list.length);
      larger.set(list);
      return larger;
    };
    this.from = wider(this.from);
    this.to = wider(this.to);
    this.skip = wider(this.skip);
    this.leaf = wider(this.leaf);
    this.cx = wider(this.cx);
    this.cy = wider(this.cy);
    this.cm = wider(this.cm);
    this.reach = wider(this.reach);
  }
}

/** Leaves a free bit between any two of the lower 16. */
function spread(value: number): number {
  let bits = value & 65535;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
