import { numberOf } from '../kit/knobs.ts';
import { nodeCount } from '../network/network.ts';
import type { Islands } from './islands.ts';
import type { LayoutInput, Pin, Places, Steer } from './layout.ts';
import type { Level } from './levels.ts';
import { balance, Relaxing, type Spots } from './relax.ts';
import type { Sheet } from './sheet.ts';
import { paperShares, roomOf, spreadApart, spreadRounds } from './spread.ts';

/** A steered map rests when its nodes move less than this share of the picture's radius in a round, some rounds long. */
const still = 0.0008;
const mostGentleRounds = 80;

/** Nodes stand where they stood; new ones begin among the neighbours that did, or at the edge. */
export function takeStart({ network, random }: LayoutInput, start: Places, sheet: Sheet): void {
  const n = nodeCount(network);
  const { x, y } = sheet;
  const known = (node: number) =>
    2 * node + 1 < start.length && Number.isFinite(start[2 * node]) && Number.isFinite(start[2 * node + 1]);
  let bottom = 0;
  for (let node = 0; node < n; node++) if (known(node)) bottom = Math.max(bottom, start[2 * node + 1]!);
  for (let node = 0; node < n; node++) {
    if (known(node)) {
      x[node] = start[2 * node]!;
      y[node] = start[2 * node + 1]!;
      continue;
    }
    let [sumX, sumY, count] = [0, 0, 0];
    for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) {
      const other = network.rowNode[slot]!;
      if (!known(other)) continue;
      sumX += start[2 * other]!;
      sumY += start[2 * other + 1]!;
      count += 1;
    }
    x[node] = (count > 0 ? sumX / count : 0) + 20 * (random() - 0.5);
    y[node] = (count > 0 ? sumY / count : bottom + 60) + 20 * (random() - 0.5);
  }
}

/** Mends a picture that stands: nodes keep to their places as far as pins and new neighbours let them. */
export function* mend(
  { network, knobs: values }: LayoutInput,
  islands: Islands,
  levelOf: (island: number) => Level,
  sheet: Sheet,
  first: Steer,
): Generator<Places, Places, Steer | undefined> {
  const moving = new Map<number, Rig>();
  let steer = first;
  let calm = 0;
  for (let round = 0; ; round++) {
    hold(steer.pins, sheet);
    const heard: Steer | undefined = yield sheet.places();
    if (heard) {
      steer = heard;
      calm = 0;
      round = 0;
      hold(steer.pins, sheet);
    }
    if (!steer.warm && (calm >= 3 || round >= mostGentleRounds)) break;
    let way = 0;
    const wanted = new Set(steer.pins.flatMap(({ node }) => (node < islands.of.length ? [islands.of[node]!] : [])));
    for (const island of wanted.size > 0 ? wanted : islands.members.keys()) {
      if (islands.members[island]!.length < 2) continue;
      const rig = moving.get(island) ?? new Rig(levelOf(island), islands.members[island]!, sheet);
      moving.set(island, rig);
      const steps = rig.round(steer.pins, sheet);
      for (;;) {
        const step = steps.next();
        if (step.done) {
          way = Math.max(way, step.value);
          break;
        }
        const newer: Steer | undefined = yield sheet.places();
        if (newer) steer = newer;
      }
    }
    calm = way < still ? calm + 1 : 0;
  }
  const room = numberOf(values, 'collision');
  const held = new Uint8Array(nodeCount(network));
  for (const { node } of steer.pins) held[node] = 1;
  const steps = spreadApart(sheet, roomOf(paperShares(network), sheet, room), held);
  for (let round = 0; round < spreadRounds(held.length) && !steps.next().done; round++);
  hold(steer.pins, sheet);
  return sheet.places();
}

function hold(pins: readonly Pin[], { x, y }: Spots): void {
  for (const { node, x: atX, y: atY } of pins) {
    if (node >= x.length) continue;
    x[node] = atX;
    y[node] = atY;
  }
}

/** One island in motion, on its own arrays. */
class Rig {
  private readonly own: Spots;
  private readonly members: Int32Array;
  private readonly relaxing: Relaxing;
  private readonly held: Uint8Array;

  constructor(level: Level, members: Int32Array, sheet: Spots) {
    this.members = members;
    this.own = {
      x: Float64Array.from(members, (node) => sheet.x[node]!),
      y: Float64Array.from(members, (node) => sheet.y[node]!),
    };
    this.held = new Uint8Array(members.length);
    const anchors = { x: this.own.x.slice(), y: this.own.y.slice(), strength: 0.5 };
    const repulsion = balance(level, this.own);
    this.relaxing = new Relaxing(level, this.own, { repulsion, gravity: 0, theta: 1.2, anchors });
  }

  *round(pins: readonly Pin[], sheet: Spots): Generator<void, number, undefined> {
    this.held.fill(0);
    const seats = new Map(pins.map(({ node }) => [node, true]));
    this.members.forEach((node, seat) => {
      if (seats.has(node)) this.held[seat] = 1;
      this.own.x[seat] = sheet.x[node]!;
      this.own.y[seat] = sheet.y[node]!;
    });
    const way = yield* this.relaxing.round(this.held);
    this.members.forEach((node, seat) => {
      sheet.x[node] = this.own.x[seat]!;
      sheet.y[node] = this.own.y[seat]!;
    });
    return way;
  }
}
