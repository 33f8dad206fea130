import { forceCollide, forceLink, forceManyBody, forceSimulation, type Force, type Simulation } from 'd3-force';
import { type Knob, numberOf } from '../kit/knobs.ts';
import { tieCount } from '../network/network.ts';
import { Archipelago } from './archipelago.ts';
import { firstPlaces } from './firstPlaces.ts';
import { type Body, cohere, gather } from './forces.ts';
import { findIslands, type Islands } from './islands.ts';
import type { Layout, LayoutInput, Pin, Places, Steer } from './layout.ts';

/** Heat to which a map warms while a node is dragged. */
const warmAlpha = 0.3;
/** Heat with which a map that has places already begins: enough to mend it, too little to throw it about. */
const gentleAlpha = 0.08;
/** Nodes, and ties at a fifth, that all ticks of a map together may look at: large maps cool in fewer ticks, all others in `mostTicks`. */
const tickWork = 9e6;
const mostTicks = 300;
const fewestTicks = 24;
/** A map whose fastest node moves less than this in a tick, units of places, is at rest. */
const still = 0.015;

const knobs: readonly Knob[] = [
  {
    kind: 'range',
    id: 'distance',
    name: 'Link length',
    explain: 'How long a link wants to be.',
    min: 10,
    max: 100,
    step: 1,
    default: 30,
  },
  {
    kind: 'range',
    id: 'repulsion',
    name: 'Repulsion',
    explain: 'How strongly people keep off each other.',
    min: 0,
    max: 400,
    step: 5,
    default: 110,
  },
  {
    kind: 'range',
    id: 'gravity',
    name: 'Compactness',
    explain: 'How strongly each island holds together.',
    min: 0,
    max: 0.3,
    step: 0.005,
    default: 0.035,
  },
  {
    kind: 'range',
    id: 'cohesion',
    name: 'Cluster cohesion',
    explain: 'How strongly the members of a cluster draw together and clusters keep apart.',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.1,
  },
  {
    kind: 'range',
    id: 'collision',
    name: 'Elbow room',
    explain: 'Free space around each node, in units of the map.',
    min: 0,
    max: 30,
    step: 0.5,
    default: 9,
  },
];

function* place(input: LayoutInput): Generator<Places, Places, Steer | undefined> {
  const islands = findIslands(input.network);
  const bodies = makeBodies(input, islands);
  hold(bodies, input.pins);
  const archipelago = new Archipelago(islands, bodies, input.start !== undefined);
  // Thousands of islands take longer to pack than to move.
  const packEvery = islands.members.length > 300 ? 20 : 4;
  let simulation: Simulation<Body, undefined> | undefined;
  let warm = false;
  let calm = 0;
  for (let tick = 0; ; tick++) {
    const steer = yield placesOf(bodies);
    simulation ??= simulate(input, islands, bodies).alpha(input.start ? gentleAlpha : 1);
    if (steer) {
      hold(bodies, steer.pins);
      warm = steer.warm;
      calm = 0;
      simulation.alphaTarget(warm ? warmAlpha : 0);
    }
    if (!warm && (simulation.alpha() < simulation.alphaMin() || calm >= 5)) break;
    simulation.tick();
    if (tick % packEvery === 0) archipelago.repack();
    archipelago.move(0.15);
    calm = fastest(bodies) < still ? calm + 1 : 0;
  }
  archipelago.repack();
  archipelago.move(1);
  return placesOf(bodies);
}

/** Ticks in which a map of so many nodes and ties cools from hot to rest: fewer for large ones, so that any rests in a minute or two. */
export const ticksToRest = (nodes: number, ties: number): number =>
  Math.max(fewestTicks, Math.min(mostTicks, Math.round(tickWork / Math.max(1, nodes + ties / 5))));

function makeBodies({ network, groups, start, random, knobs: values }: LayoutInput, islands: Islands): Body[] {
  const first = firstPlaces(network, islands, groups, numberOf(values, 'distance'), random);
  const at = (slot: number) => (start && Number.isFinite(start[slot]) ? start[slot]! : first[slot]!);
  return network.ids.map((_, index) => ({ index, x: at(2 * index), y: at(2 * index + 1), vx: 0, vy: 0 }));
}

/** All forces. Repulsion and elbow room act within an island only: islands are moved as wholes. */
function simulate({ network, groups, random, knobs: values }: LayoutInput, islands: Islands, bodies: Body[]) {
  const distance = numberOf(values, 'distance');
  const room = numberOf(values, 'collision');
  const simulation: Simulation<Body, undefined> = forceSimulation<Body>([]).stop().randomSource(random).nodes(bodies);
  const together = (tie: number) => !groups || groups[network.a[tie]!] === groups[network.b[tie]!];
  const links = Array.from({ length: tieCount(network) }, (_, tie) => ({
    source: network.a[tie]!,
    target: network.b[tie]!,
    tie,
  }));
  const degree = (node: number) => network.rowStart[node + 1]! - network.rowStart[node]!;
  const springs = forceLink<Body, (typeof links)[number]>(links)
    .distance(({ tie }) => distance * (together(tie) ? 1 / Math.min(1.5, network.weight[tie]! ** 0.12) : 1.4))
    .strength(({ tie }) => (together(tie) ? 0.9 : 0.25) / Math.min(degree(network.a[tie]!), degree(network.b[tie]!)));
  const most = network.papersOf.reduce((high, papers) => Math.max(high, papers), 1);
  const large = bodies.length > 5000;
  const ticks = ticksToRest(bodies.length, tieCount(network));
  const hurried = ticks < mostTicks;
  if (hurried) simulation.alphaDecay(1 - simulation.alphaMin() ** (1 / ticks));
  return simulation
    .force('springs', springs)
    .force(
      'repulsion',
      within(islands, 3, () =>
        forceManyBody<Body>()
          .strength(-numberOf(values, 'repulsion'))
          .theta(hurried ? 1.5 : large ? 1.2 : 0.9)
          .distanceMax(distance * (hurried ? 6 : 12)),
      ),
    )
    .force(
      'room',
      within(islands, 2, () =>
        forceCollide<Body>((body) => room * (0.75 + 1.1 * Math.sqrt(network.papersOf[body.index]! / most))).strength(0.7),
      ),
    )
    .force('gather', gather(islands, bodies, numberOf(values, 'gravity')))
    .force('cohere', cohere(partsOf(groups), islands, bodies, numberOf(values, 'cohesion')));
}

/** One force per island of at least `smallest` members. */
function within(islands: Islands, smallest: number, make: () => Force<Body, undefined>): Force<Body, undefined> {
  const forces: Force<Body, undefined>[] = [];
  const all: Force<Body, undefined> = (alpha) => {
    for (const force of forces) force(alpha);
  };
  all.initialize = (bodies, random) => {
    forces.length = 0;
    for (const members of islands.members) {
      if (members.length < smallest) continue;
      const force = make();
      force.initialize?.(
        Array.from(members, (node) => bodies[node]!),
        random,
      );
      forces.push(force);
    }
  };
  return all;
}

function partsOf(groups: Int32Array | undefined): Int32Array[] {
  const parts = new Map<number, number[]>();
  groups?.forEach((group, node) => {
    const part = parts.get(group);
    if (part) part.push(node);
    else parts.set(group, [node]);
  });
  return [...parts.values()].map((nodes) => Int32Array.from(nodes));
}

/** Exactly these pins hold from now on. */
function hold(bodies: readonly Body[], pins: readonly Pin[]): void {
  for (const body of bodies) body.fx = body.fy = null;
  for (const { node, x, y } of pins) {
    const body = bodies[node];
    if (!body) continue;
    body.x = body.fx = x;
    body.y = body.fy = y;
    body.vx = body.vy = 0;
  }
}

function fastest(bodies: readonly Body[]): number {
  let square = 0;
  for (const { vx, vy } of bodies) square = Math.max(square, vx * vx + vy * vy);
  return Math.sqrt(square);
}

function placesOf(bodies: readonly Body[]): Places {
  const places = new Float32Array(2 * bodies.length);
  for (const { index, x, y } of bodies) {
    places[2 * index] = x;
    places[2 * index + 1] = y;
  }
  return places;
}

export default {
  id: 'force',
  name: 'Forces',
  explain: 'Links pull, people keep off each other, clusters hold together, and islands lie side by side.',
  knobs,
  place,
} satisfies Layout;
