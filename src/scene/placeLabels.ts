import { type Box, BoxGrid } from './boxes.ts';
import type { Opacities } from './focus.ts';
import { measureText, shortenText } from './measureText.ts';
import type { Disc, FrameDisc, FrameText, Scene } from './scene.ts';
import { textBox } from './textBox.ts';

/** Pixels of page per name where everything is shown. */
const pagePerName = 30_000;
/** Longest name in letters; titles of papers are cut. */
const longest = { person: 34, paper: 38 };
/** Names of neighbours of what is in focus. */
const mostNeighbours = 40;

type Obstacle = Box & { readonly node: number; readonly radius: number; readonly opacity: number };

export interface LabelWork {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** Where names are in sight, pixels: the frame less what covers it. */
  readonly clear: Box;
  /** 1 at fit, 2 when twice as near. */
  readonly zoom: number;
  readonly discs: readonly FrameDisc[];
  readonly opacities: Opacities | undefined;
  readonly selected: ReadonlySet<number>;
  /** Boxes of what already stands: names are kept off them and added to them. */
  readonly taken: BoxGrid<Box>;
}

/** Names for discs, the most important first, each where it covers nothing. */
export function placeLabels(work: LabelWork): FrameText[] {
  const { scene, opacities, selected } = work;
  if (scene.labelDensity <= 0 && !opacities && selected.size === 0) return [];
  const obstacles = new BoxGrid<Obstacle>();
  for (const { node, x, y, radius, opacity } of work.discs) {
    const reach = radius * 0.8;
    obstacles.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach, node, radius, opacity });
  }
  const seen = new Map(work.discs.map((disc) => [disc.node, disc]));
  const labels: FrameText[] = [];
  for (const { node, must } of callOrder(work, seen)) {
    const disc = seen.get(node)!;
    const label = placeOne(work, obstacles, disc, must);
    if (!label) continue;
    work.taken.add(textBox(label));
    labels.push(label);
  }
  return labels;
}

/** Who is named, in order: what is in focus, its strongest neighbours, then by importance as many as the page bears. */
function callOrder(
  { scene, width, height, zoom, opacities }: LabelWork,
  seen: ReadonlyMap<number, FrameDisc>,
): { node: number; must: boolean }[] {
  const called = (nodes: readonly number[], must: boolean) =>
    nodes.filter((node) => seen.has(node)).map((node) => ({ node, must }));
  if (opacities) {
    const few = opacities.centres.length <= 3;
    const centres = few
      ? opacities.centres
      : [...opacities.centres].sort((x, y) => byImportance(scene.discs[x]!, scene.discs[y]!));
    return [...called(centres, few), ...called(few ? opacities.neighbours.slice(0, mostNeighbours) : [], false)];
  }
  // The number depends on the zoom alone, so that nobody appears or vanishes when the map is only moved.
  const letters = usualLength(scene);
  const many = (scene.labelDensity * ((width * height) / pagePerName) * zoom ** 2.4) / Math.max(1, letters / 15);
  const order = scene.labelDensity >= 2 ? scene.discs.length : Math.ceil(many);
  if (isLarge(scene)) {
    const least = importanceOfRank(scene, order);
    const nodes = [...seen.keys()].filter((node) => scene.discs[node]!.importance >= least);
    nodes.sort((x, y) => byImportance(scene.discs[x]!, scene.discs[y]!) || x - y);
    return called(nodes.slice(0, Math.min(order, mostCandidates)), false);
  }
  return called(ranking(scene).slice(0, order), false);
}

const rankings = new WeakMap<readonly Disc[], readonly number[]>();

/** All nodes, the most important first; kept while the scene is the same. */
function ranking({ discs }: Scene): readonly number[] {
  const known = rankings.get(discs);
  if (known) return known;
  const order = [...discs.keys()].sort((x, y) => byImportance(discs[x]!, discs[y]!) || x - y);
  rankings.set(discs, order);
  return order;
}

/** The same discs, elsewhere: their order need not be found again. */
export function keepRanking(before: Scene, moved: readonly Disc[]): void {
  if (isLarge(before)) importances.set(moved, importancesOf(before));
  else rankings.set(moved, ranking(before));
}

/** Above this number of discs, names are looked for among the most important ones in sight alone. */
const manyDiscs = 20_000;
/** Of such a map, at most so many are candidates for a name. */
const mostCandidates = 2000;

const isLarge = ({ discs }: Scene): boolean => discs.length > manyDiscs;

const importances = new WeakMap<readonly Disc[], Float64Array>();

/** Ascending; kept while the discs are the same. */
function importancesOf({ discs }: Scene): Float64Array {
  const known = importances.get(discs);
  if (known) return known;
  const sorted = Float64Array.from(discs, (disc) => disc.importance).sort();
  importances.set(discs, sorted);
  return sorted;
}

const importanceOfRank = (scene: Scene, rank: number): number => importancesOf(scene).at(-Math.max(1, rank)) ?? -Infinity;

/**
 * How important a disc of a large map must be to be looked at for names at all, at a zoom: well below whatever can be named.
 * −Infinity on others.
 */
export function leastNotable(scene: Scene, zoom: number): number {
  if (!isLarge(scene)) return -Infinity;
  return importanceOfRank(scene, Math.ceil(mostCandidates * Math.max(1, zoom) ** 2));
}

/** Mean number of letters of the names on the map, as they are cut. */
const usualLength = ({ discs }: Scene): number =>
  discs.slice(0, 200).reduce((sum, { label }) => sum + Math.min(longest.paper, label.length), 0) /
  Math.max(1, Math.min(200, discs.length));

const byImportance = (one: Disc, other: Disc): number => other.importance - one.importance;

function placeOne(work: LabelWork, obstacles: BoxGrid<Obstacle>, disc: FrameDisc, must: boolean): FrameText | undefined {
  const { scene, opacities, selected, taken, clear } = work;
  const { label, radius, id } = scene.discs[disc.node]!;
  const centre = selected.has(disc.node) || (opacities?.centres.includes(disc.node) === true && opacities.centres.length <= 3);
  const text = shortenText(label, id.startsWith('p:') ? longest.paper : longest.person);
  const size = sizeOf(radius, centre);
  const weight = centre ? 650 : radius > 10 ? 550 : 450;
  const inside = disc.x >= clear.left && disc.x <= clear.right && disc.y >= clear.top && disc.y <= clear.bottom;
  let best: FrameText | undefined;
  // A town of weight may hide a little more of others.
  let least = must || radius >= 12 ? Infinity : 16 + 30 * Math.min(1, Math.max(0, (radius - 4) / 8));
  for (const { x, y, anchor, cost: preference } of spots(disc, size, must)) {
    const label = { of: disc.node, text, x, y, size, weight, colour: scene.colours.ink, spacing: 0, anchor, opacity: 1 } as const;
    const box = textBox(label);
    if (taken.hits(box)) continue;
    const outside =
      inside && (box.left < clear.left || box.right > clear.right || box.top < clear.top || box.bottom > clear.bottom);
    // A name that leaves the frame cannot be read; at the rim, one that covers others is better.
    const cost = preference + covered(obstacles, box, disc.node) + (outside ? 120 : 0);
    if (cost < least) {
      least = cost;
      best = label;
    }
  }
  return best;
}

/** 12 to 17 pixels: the larger the disc at fit zoom, the larger its name. */
const sizeOf = (radius: number, centre: boolean): number =>
  Math.round(2 * Math.min(17, 12 + 5 * Math.min(1, Math.max(0, (radius - 3.5) / 14)) ** 0.8 + (centre ? 1.5 : 0))) / 2;

/** A name that stands off its disc may be taken for another's: rather cover others. */
const farther = 90;

/** Where a name may stand, the best first: right of its disc, left, below, above; if it must stand, farther off too. */
function* spots({ x, y, radius }: FrameDisc, size: number, must: boolean) {
  for (const far of must ? [0, 1, 2.2] : [0]) {
    const aside = radius + 5 + far * size;
    const beyond = radius + 2 + size * (0.72 + far);
    yield { x: x + aside, y, anchor: 'start', cost: 0 + farther * far } as const;
    yield { x: x - aside, y, anchor: 'end', cost: 3 + farther * far } as const;
    yield { x, y: y + beyond, anchor: 'middle', cost: 4 + farther * far } as const;
    yield { x, y: y - beyond, anchor: 'middle', cost: 4 + farther * far } as const;
    const slant = radius * 0.75 + 2 + far * size;
    yield { x: x + slant, y: y - slant - size * 0.25, anchor: 'start', cost: 5 + farther * far } as const;
    yield { x: x + slant, y: y + slant + size * 0.25, anchor: 'start', cost: 5 + farther * far } as const;
    yield { x: x - slant, y: y - slant - size * 0.25, anchor: 'end', cost: 7 + farther * far } as const;
    yield { x: x - slant, y: y + slant + size * 0.25, anchor: 'end', cost: 7 + farther * far } as const;
  }
}

/** How much of other discs a name would hide. */
function covered(obstacles: BoxGrid<Obstacle>, box: Box, own: number): number {
  let cost = 0;
  for (const { node, radius, opacity } of obstacles.touching(box)) if (node !== own) cost += opacity * (3 + 1.6 * radius);
  return cost;
}

/** Width of the widest name that can be, pixels: how far outside the frame a disc's name may reach in. */
export const widestLabel = measureText('M'.repeat(20), 15, 550);
