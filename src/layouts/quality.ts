import type { Random } from '../kit/random.ts';
import { nodeCount, tieCount, type Network } from '../network/network.ts';
import type { Places } from './layout.ts';

/** How far a picture may be read. Places of each component count for themselves: between components there is no distance. */
export interface Quality {
  /**
   * Normalised stress over sampled pairs at the scale that makes it least: 0 when every distance on the map is in proportion to
   * the steps between the two (Gansner, Koren & North 2005, doi:10.1007/978-3-540-31843-9_25). NaN without such pairs.
   */
  readonly stress: number;
  /**
   * Mean over sampled nodes of the overlap (Jaccard) of a node's neighbours with as many nodes nearest on the map, 0 to 1
   * (Kruiger et al. 2017, doi:10.1111/cgf.13187). NaN without ties.
   */
  readonly preservation: number;
  /** Standard deviation of link lengths over their mean: 0 when all links are equally long. NaN without ties. */
  readonly lengthVariation: number;
  /** Crossings per link, estimated from sampled links. */
  readonly crossings: number;
}

/** How much is looked at; all of it where there is less. */
export interface Sample {
  /** Nodes from which distances are measured, for the stress. */
  readonly sources: number;
  /** Nodes whose neighbourhoods are compared. */
  readonly nodes: number;
  /** Links whose crossings are counted. */
  readonly links: number;
}

const usual: Sample = { sources: 50, nodes: 2_000, links: 500 };

/** Measures a picture; yields between its parts. O(sources · (n + m) + nodes · √n + links · m). */
export function* qualityOf(
  network: Network,
  places: Places,
  random: Random,
  sample: Sample = usual,
): Generator<void, Quality, undefined> {
  const stress = yield* stressOf(network, places, pick(nodeCount(network), sample.sources, random));
  const preservation = yield* preservationOf(network, places, pick(nodeCount(network), sample.nodes, random));
  const lengthVariation = variationOf(network, places);
  const crossings = yield* crossingsOf(network, places, pick(tieCount(network), sample.links, random));
  return { stress, preservation, lengthVariation, crossings };
}

/** So many different numbers below n, ascending; all of them where n is no more. */
function pick(n: number, many: number, random: Random): number[] {
  if (n <= many) return Array.from({ length: n }, (_, at) => at);
  const picked = new Set<number>();
  while (picked.size < many) picked.add(Math.floor(random() * n));
  return [...picked].sort((x, y) => x - y);
}

function* stressOf(network: Network, places: Places, sources: readonly number[]): Generator<void, number, undefined> {
  const n = nodeCount(network);
  const steps = new Int32Array(n);
  const queue = new Uint32Array(n);
  let [near, square, pairs] = [0, 0, 0];
  for (const source of sources) {
    yield;
    steps.fill(-1);
    steps[source] = 0;
    queue[0] = source;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) {
        const next = network.rowNode[slot]!;
        if (steps[next]! >= 0) continue;
        steps[next] = steps[node]! + 1;
        queue[tail++] = next;
      }
      if (head === 0) continue;
      const far = steps[node]!;
      const length = Math.hypot(places[2 * node]! - places[2 * source]!, places[2 * node + 1]! - places[2 * source + 1]!);
      near += length / far;
      square += (length / far) ** 2;
      pairs += 1;
    }
  }
  // Σ (s·x − d)²/d² over pairs is least at s = Σ (x/d) / Σ (x/d)², and is then this, per pair.
  return square > 0 ? 1 - near ** 2 / square / pairs : NaN;
}

function* preservationOf(network: Network, places: Places, nodes: readonly number[]): Generator<void, number, undefined> {
  const grid = new Grid(places, nodeCount(network));
  let [sum, counted] = [0, 0];
  for (const [at, node] of nodes.entries()) {
    if (at % 200 === 0) yield;
    const degree = network.rowStart[node + 1]! - network.rowStart[node]!;
    if (degree === 0) continue;
    const neighbours = new Set(network.rowNode.subarray(network.rowStart[node], network.rowStart[node + 1]));
    const both = grid.nearest(node, degree).filter((other) => neighbours.has(other)).length;
    sum += both / (2 * degree - both);
    counted += 1;
  }
  return counted > 0 ? sum / counted : NaN;
}

function variationOf({ a, b }: Network, places: Places): number {
  let [sum, square] = [0, 0];
  for (let tie = 0; tie < a.length; tie++) {
    const length = lengthOf(places, a[tie]!, b[tie]!);
    sum += length;
    square += length * length;
  }
  const mean = sum / a.length;
  return mean > 0 ? Math.sqrt(Math.max(0, square / a.length - mean * mean)) / mean : NaN;
}

const lengthOf = (places: Places, i: number, j: number): number =>
  Math.hypot(places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!);

function* crossingsOf({ a, b }: Network, places: Places, links: readonly number[]): Generator<void, number, undefined> {
  if (links.length === 0) return 0;
  let crossed = 0;
  for (const [at, link] of links.entries()) {
    if (at % 20 === 0) yield;
    const [p, q] = [a[link]!, b[link]!];
    const [px, py, qx, qy] = [places[2 * p]!, places[2 * p + 1]!, places[2 * q]!, places[2 * q + 1]!];
    const [left, right, top, bottom] = [Math.min(px, qx), Math.max(px, qx), Math.min(py, qy), Math.max(py, qy)];
    for (let other = 0; other < a.length; other++) {
      const [r, s] = [a[other]!, b[other]!];
      const [rx, ry, sx, sy] = [places[2 * r]!, places[2 * r + 1]!, places[2 * s]!, places[2 * s + 1]!];
      if ((rx < left && sx < left) || (rx > right && sx > right) || (ry < top && sy < top) || (ry > bottom && sy > bottom))
        continue;
      if (r === p || r === q || s === p || s === q) continue;
      const apart = ((qx - px) * (ry - py) - (qy - py) * (rx - px)) * ((qx - px) * (sy - py) - (qy - py) * (sx - px));
      const across = ((sx - rx) * (py - ry) - (sy - ry) * (px - rx)) * ((sx - rx) * (qy - ry) - (sy - ry) * (qx - rx));
      if (apart < 0 && across < 0) crossed += 1;
    }
  }
  // Every crossing belongs to two links.
  return crossed / links.length / 2;
}

/** Nodes by squares of the map, about two to a square. */
class Grid {
  private readonly places: Places;
  private readonly side: number;
  private readonly left: number;
  private readonly top: number;
  private readonly columns: number;
  private readonly rows: number;
  /** Nodes of square s are held[start[s]…start[s+1]−1]. */
  private readonly start: Uint32Array;
  private readonly held: Uint32Array;

  constructor(places: Places, n: number) {
    this.places = places;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let node = 0; node < n; node++) {
      left = Math.min(left, places[2 * node]!);
      right = Math.max(right, places[2 * node]!);
      top = Math.min(top, places[2 * node + 1]!);
      bottom = Math.max(bottom, places[2 * node + 1]!);
    }
    this.left = left;
    this.top = top;
    this.side = Math.max(Math.sqrt(((right - left) * (bottom - top) * 2) / n), (right - left) / 2000, (bottom - top) / 2000) || 1;
    this.columns = Math.floor((right - left) / this.side) + 1;
    this.rows = Math.floor((bottom - top) / this.side) + 1;
    this.start = new Uint32Array(this.columns * this.rows + 1);
    for (let node = 0; node < n; node++) this.start[this.squareOf(node) + 1]! += 1;
    for (let square = 0; square < this.start.length - 1; square++) this.start[square + 1]! += this.start[square]!;
    const next = this.start.slice();
    this.held = new Uint32Array(n);
    for (let node = 0; node < n; node++) this.held[next[this.squareOf(node)]!++] = node;
  }

  private columnOf(node: number): number {
    return Math.floor((this.places[2 * node]! - this.left) / this.side);
  }

  private rowOf(node: number): number {
    return Math.floor((this.places[2 * node + 1]! - this.top) / this.side);
  }

  private squareOf(node: number): number {
    return this.rowOf(node) * this.columns + this.columnOf(node);
  }

  /** The `many` nodes nearest to this one, itself not; fewer where there are not so many. */
  nearest(node: number, many: number): number[] {
    const [column, row] = [this.columnOf(node), this.rowOf(node)];
    const found: { node: number; length: number }[] = [];
    for (let ring = 0; ring <= Math.max(this.columns, this.rows); ring++) {
      for (let y = row - ring; y <= row + ring; y++) {
        if (y < 0 || y >= this.rows) continue;
        const edge = y === row - ring || y === row + ring;
        for (let x = column - ring; x <= column + ring; x += edge || ring === 0 ? 1 : 2 * ring) {
          if (x < 0 || x >= this.columns) continue;
          const square = y * this.columns + x;
          for (let at = this.start[square]!; at < this.start[square + 1]!; at++) {
            const other = this.held[at]!;
            if (other !== node) found.push({ node: other, length: lengthOf(this.places, node, other) });
          }
        }
      }
      if (found.length < many) continue;
      found.sort((one, other) => one.length - other.length || one.node - other.node);
      // What lies in rings not yet looked at is at least this far.
      if (found[many - 1]!.length <= ring * this.side) break;
    }
    return found
      .sort((one, other) => one.length - other.length || one.node - other.node)
      .slice(0, many)
      .map((one) => one.node);
  }
}
