import { type Knob, numberOf } from '../kit/knobs.ts';
import type { Random } from '../kit/random.ts';
import { nodeCount } from '../network/network.ts';
import { islandLevel } from './islandLevel.ts';
import { findIslands } from './islands.ts';
import type { Layout, LayoutInput, Places, Steer } from './layout.ts';
import type { Level } from './levels.ts';
import { pivotPlaces } from './pivots.ts';
import type { Spots } from './relax.ts';
import { sideBySide } from './sideBySide.ts';
import { mend, takeStart } from './mend.ts';
import { Sheet } from './sheet.ts';

const knobs: readonly Knob[] = [
  {
    kind: 'range',
    id: 'distance',
    name: 'Length of a step',
    explain: 'How far apart two who wrote together stand; two steps are twice as far.',
    min: 10,
    max: 100,
    step: 1,
    default: 34,
  },
  {
    kind: 'range',
    id: 'rounds',
    name: 'Rounds',
    explain: 'How often every pair is looked at; more is truer and slower.',
    min: 5,
    max: 60,
    step: 1,
    default: 20,
  },
];

/** Islands up to this size compare all pairs; larger ones each node with its neighbours and so many others. */
const allPairsUpTo = 1_500;
const otherPairs = 60;
/** Smallest step of the schedule. */
const precision = 0.05;

/**
 * Pairs move toward the distance that the steps between them ask for, weight 1/steps², all pairs in turn with a step that falls
 * from round to round (Zheng, Pawar & Goodman 2019, doi:10.1109/TVCG.2018.2859997), from a start by pivots.
 */
function* place(input: LayoutInput): Generator<Places, Places, Steer | undefined> {
  const { network, random, knobs: values } = input;
  const islands = findIslands(network);
  const n = nodeCount(network);
  const seatOf = new Uint32Array(n);
  for (const members of islands.members) members.forEach((node, seat) => (seatOf[node] = seat));
  const levelOf = (island: number) =>
    islandLevel(network, islands.members[island]!, seatOf, undefined, { cohesion: 0, room: 0.5 });
  const sheet = new Sheet(n);
  let steer: Steer = { pins: input.pins, warm: false };
  if (input.start) takeStart(input, input.start, sheet);
  else {
    const local = new Sheet(n);
    let last = sideBySide(islands, local, input.pins);
    for (const [island, members] of islands.members.entries()) {
      const steps = straighten(levelOf(island), numberOf(values, 'rounds'), random);
      for (;;) {
        const step = steps.next();
        if (step.value) {
          const { x, y } = step.value;
          members.forEach((node, seat) => {
            local.x[node] = x[seat]! * numberOf(values, 'distance');
            local.y[node] = y[seat]! * numberOf(values, 'distance');
          });
          if (island === 0) last = sideBySide(islands, local, steer.pins);
        }
        if (step.done) break;
        steer = (yield last) ?? steer;
      }
    }
    last = sideBySide(islands, local, steer.pins);
    for (let node = 0; node < n; node++) {
      sheet.x[node] = last[2 * node]!;
      sheet.y[node] = last[2 * node + 1]!;
    }
    if (steer.pins.length === 0 && !steer.warm) return last;
  }
  return yield* mend({ ...input, knobs: { ...values, collision: 0 } }, islands, levelOf, sheet, steer);
}

/** Yields the picture after each round, undefined where it only looks elsewhere. Unit: one step. */
function* straighten(level: Level, rounds: number, random: Random): Generator<Spots | undefined, Spots, undefined> {
  const { n } = level;
  if (n === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  const starting = pivotPlaces(level, Math.min(n, 50), random);
  let spots: Spots;
  for (;;) {
    const step = starting.next();
    if (step.done) {
      spots = step.value;
      break;
    }
    yield undefined;
  }
  for (let node = 0; node < n; node++) {
    spots.x[node]! += 0.2 * (random() - 0.5);
    spots.y[node]! += 0.2 * (random() - 0.5);
  }
  const pairs = yield* pairsOf(level, random);
  const farthest = pairs.steps.reduce((most, one) => Math.max(most, one), 1);
  const fall = rounds > 1 ? Math.log(precision / farthest ** 2) / (rounds - 1) : 0;
  const order = Uint32Array.from({ length: pairs.one.length }, (_, pair) => pair);
  for (let round = 0; round < rounds; round++) {
    const speed = farthest ** 2 * Math.exp(fall * round);
    shuffle(order, random);
    for (const [turn, pair] of order.entries()) {
      pullPair(spots, pairs.one[pair]!, pairs.other[pair]!, pairs.steps[pair]!, speed, pair < pairs.sampled);
      if (turn % 200_000 === 199_999) yield undefined;
    }
    yield { x: spots.x.slice(), y: spots.y.slice() };
  }
  return spots;
}

/** Both ends move half of the way to their distance, at most all of it; of a sampled pair only the one that is no source. */
function pullPair({ x, y }: Spots, i: number, j: number, steps: number, speed: number, sampled: boolean): void {
  const share = Math.min(1, speed / (steps * steps)) / 2;
  const dx = x[i]! - x[j]!;
  const dy = y[i]! - y[j]!;
  const length = Math.sqrt(dx * dx + dy * dy) || 1e-9;
  const move = (share * (length - steps)) / length;
  // A source is in thousands of pairs, which together would throw it about.
  if (!sampled) {
    x[i]! -= move * dx;
    y[i]! -= move * dy;
  }
  x[j]! += move * dx;
  y[j]! += move * dy;
}

interface Pairs {
  /** Pair p is one[p], other[p], steps[p] apart. */
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly steps: Float32Array;
  /** So many come first, whose `one` is a source. */
  readonly sampled: number;
}

/** All pairs of a small island; of a large one each node with its neighbours and some others, evenly by chance. */
function* pairsOf({ n, start, near }: Level, random: Random): Generator<undefined, Pairs, undefined> {
  const all = n <= allPairsUpTo;
  const sources = all ? n : Math.min(n, otherPairs);
  const most = all ? (n * (n - 1)) / 2 : near.length / 2 + sources * n;
  const [one, other, steps] = [new Uint32Array(most), new Uint32Array(most), new Float32Array(most)];
  let tail = 0;
  const add = (i: number, j: number, far: number) => {
    one[tail] = i;
    other[tail] = j;
    steps[tail++] = far;
  };
  const far = new Int32Array(n);
  const queue = new Uint32Array(n);
  for (let turn = 0; turn < sources; turn++) {
    const source = all ? turn : Math.floor(random() * n);
    far.fill(-1);
    far[source] = 0;
    queue[0] = source;
    let end = 1;
    for (let head = 0; head < end; head++) {
      const node = queue[head]!;
      if (all ? node > source : far[node]! > 1) add(source, node, far[node]!);
      for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
        const next = near[slot]!;
        if (far[next]! >= 0) continue;
        far[next] = far[node]! + 1;
        queue[end++] = next;
      }
    }
    if (turn % 16 === 0) yield undefined;
  }
  const sampled = all ? 0 : tail;
  if (!all)
    for (let node = 0; node < n; node++)
      for (let slot = start[node]!; slot < start[node + 1]!; slot++) if (near[slot]! > node) add(node, near[slot]!, 1);
  return { one: one.slice(0, tail), other: other.slice(0, tail), steps: steps.slice(0, tail), sampled };
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let at = order.length - 1; at > 0; at--) {
    const place = Math.floor(random() * (at + 1));
    const held = order[at]!;
    order[at] = order[place]!;
    order[place] = held;
  }
}

export default {
  id: 'stress',
  name: 'True distances',
  explain: 'People stand as far apart as there are steps between them, as well as a plane allows. For up to some thousand.',
  knobs,
  place,
} satisfies Layout;
