import { numberOf, type Knob } from '../kit/knobs.ts';
import { nodeCount } from '../network/network.ts';
import { islandLevel } from './islandLevel.ts';
import { findIslands, type Islands } from './islands.ts';
import type { Layout, LayoutInput, Places, Steer } from './layout.ts';
import type { Level } from './levels.ts';
import { dockedOf, packIslands } from './packIslands.ts';
import type { Spots } from './relax.ts';
import { mend, takeStart } from './mend.ts';
import { Sheet } from './sheet.ts';
import { paperShares, roomOf, spreadApart, spreadRounds } from './spread.ts';
import { meanLength, untangle } from './untangle.ts';

const knobs: readonly Knob[] = [
  {
    kind: 'range',
    id: 'distance',
    name: 'Link length',
    explain: 'How long a link is on average.',
    min: 10,
    max: 100,
    step: 1,
    default: 30,
  },
  {
    kind: 'range',
    id: 'room',
    name: 'Room for the connected',
    explain: 'How much more room people with many coauthors take: clusters stand clearer, long ways are drawn shorter.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.6,
  },
  {
    kind: 'range',
    id: 'cohesion',
    name: 'Cluster cohesion',
    explain: 'How much less links between clusters pull than those within.',
    min: 0,
    max: 0.9,
    step: 0.05,
    default: 0.3,
  },
  {
    kind: 'range',
    id: 'collision',
    name: 'Elbow room',
    explain: 'Free space around each node, in units of the map.',
    min: 0,
    max: 30,
    step: 0.5,
    default: 7,
  },
];

function* place(input: LayoutInput): Generator<Places, Places, Steer | undefined> {
  const { network, start } = input;
  const islands = findIslands(network);
  const sheet = new Sheet(nodeCount(network));
  const seatOf = new Uint32Array(nodeCount(network));
  for (const members of islands.members) members.forEach((node, seat) => (seatOf[node] = seat));
  const levelOf = (island: number) =>
    islandLevel(network, islands.members[island]!, seatOf, input.groups, {
      cohesion: numberOf(input.knobs, 'cohesion'),
      room: numberOf(input.knobs, 'room'),
    });
  let steer: Steer = { pins: input.pins, warm: false };
  if (!start) {
    steer = yield* layOut(input, islands, levelOf, sheet, steer);
    if (steer.pins.length === 0 && !steer.warm) return sheet.places();
  } else takeStart(input, start, sheet);
  return yield* mend(input, islands, levelOf, sheet, steer);
}

/** Every island on its own, small ones first because they are done at once; then all side by side. */
function* layOut(
  input: LayoutInput,
  islands: Islands,
  levelOf: (island: number) => Level,
  sheet: Sheet,
  first: Steer,
): Generator<Places, Steer, Steer | undefined> {
  let steer = first;
  const sizes = islands.members.map((members) => members.length);
  const ways = new Int32Array(dockedOf(sizes)).fill(-1);
  const local = new Sheet(sheet.x.length);
  const length = numberOf(input.knobs, 'distance');
  const shares = paperShares(input.network);
  for (const members of islands.members) sunflower(members, local, 0.6 * length);
  let pictures = 0;
  let middles: Float64Array = new Float64Array(0);
  const arrange = (final: boolean): Places => {
    const pointsOf = (island: number) => {
      const members = islands.members[island]!;
      return Float64Array.from({ length: 2 * members.length }, (_, at) => (at % 2 ? local.y : local.x)[members[at >> 1]!]!);
    };
    // Thousands of islands take longer to pack than to lay out.
    if (sizes.length < 300 || final || pictures++ % 16 === 0) middles = packIslands(sizes, pointsOf, ways);
    islands.members.forEach((members, island) => {
      for (const node of members) {
        sheet.x[node] = local.x[node]! + middles[2 * island]!;
        sheet.y[node] = local.y[node]! + middles[2 * island + 1]!;
      }
    });
    return sheet.places();
  };
  let last = arrange(false);
  for (const [island, members] of islands.members.entries()) {
    if (members.length === 1) break;
    const level = levelOf(island);
    const steps = untangle(level, input.random);
    for (;;) {
      const step = steps.next();
      const fresh = step.value !== undefined && (step.done === true || island === 0);
      if (step.value !== undefined && fresh) {
        const spots = inUnits(level, step.value, length);
        members.forEach((node, seat) => {
          local.x[node] = spots.x[seat]!;
          local.y[node] = spots.y[seat]!;
        });
      }
      if (step.done) break;
      if (fresh) last = arrange(false);
      steer = (yield last) ?? steer;
    }
    yield* part(
      input,
      Float32Array.from(members, (node) => shares[node]!),
      members,
      local,
      last,
    );
  }
  steer = (yield arrange(true)) ?? steer;
  return steer;
}

/** Like the seeds of a sunflower, around (0, 0). */
function sunflower(members: Int32Array, { x, y }: Spots, apart: number): void {
  members.forEach((node, seat) => {
    x[node] = apart * Math.sqrt(seat) * Math.cos(seat * 2.399963);
    y[node] = apart * Math.sqrt(seat) * Math.sin(seat * 2.399963);
  });
}

/** Takes overlaps within an island apart. */
function* part(
  { knobs: values }: LayoutInput,
  shares: Float32Array,
  members: Int32Array,
  spots: Spots,
  picture: Places,
): Generator<Places, void, Steer | undefined> {
  const room = numberOf(values, 'collision');
  const rounds = spreadRounds(members.length);
  if (room === 0 || rounds === 0) return;
  const own = {
    x: Float64Array.from(members, (node) => spots.x[node]!),
    y: Float64Array.from(members, (node) => spots.y[node]!),
  };
  const steps = spreadApart(own, roomOf(shares, own, room));
  for (let round = 0; round < rounds && !steps.next().done; round++) if (members.length > 2000) yield picture;
  members.forEach((node, seat) => {
    spots.x[node] = own.x[seat]!;
    spots.y[node] = own.y[seat]!;
  });
}

/** Around (0, 0), the longest side across, links of the wanted mean length. */
function inUnits(level: Level, { x, y }: Spots, length: number): Spots {
  const { n } = level;
  const [middleX, middleY] = [x.reduce((sum, one) => sum + one, 0) / n, y.reduce((sum, one) => sum + one, 0) / n];
  let [xx, yy, xy] = [0, 0, 0];
  for (let node = 0; node < n; node++) {
    const dx = x[node]! - middleX;
    const dy = y[node]! - middleY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const turn = 0.5 * Math.atan2(2 * xy, xx - yy);
  const scale = length / (meanLength(level, { x, y }) || length);
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  return {
    x: x.map((value, node) => (value - middleX) * cos + (y[node]! - middleY) * sin),
    y: y.map((value, node) => (value - middleY) * cos - (x[node]! - middleX) * sin),
  };
}

export default {
  id: 'multilevel',
  name: 'Multilevel',
  explain: 'From coarse to fine: the whole first, then the detail. For large networks; islands lie side by side.',
  knobs,
  place,
} satisfies Layout;
