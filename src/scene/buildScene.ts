import { atOnce } from '../kit/steps.ts';
import type { Places } from '../layouts/layout.ts';
import { metricById } from '../metrics/index.ts';
import type { Measure } from '../metrics/metric.ts';
import { tieCount, type Network } from '../network/network.ts';
import type { GroupSummary } from '../pipeline/nameGroups.ts';
import { groupsOf, type Portrait, type Unplaced } from '../pipeline/portrait.ts';
import { type Colouring, groupColour, makeColouring } from './colours.ts';
import type { Looks } from './looks.ts';
import { coloursOf, restColour } from './palette.ts';
import { keepRanking } from './placeLabels.ts';
import { makeRegions } from './regions.ts';
import type { Disc, Legend, Line, Region, Scene } from './scene.ts';
import { figure, makeSizes, type Sizes, sizeSteps } from './sizes.ts';

/** Above this number of ties, lines are drawn fainter: they add up. */
const manyTies = 600;

/** A portrait dressed to be drawn. */
export function buildScene(portrait: Portrait, looks: Looks): Scene {
  const scene = dressScene(portrait, looks);
  return { ...scene, regions: atOnce(regionsOf(portrait, looks, scene)) };
}

/** As `buildScene`, but without its regions, which are most of the work. */
export function dressScene(portrait: Portrait, looks: Looks): Scene {
  const { network, measures, places, summaries } = portrait;
  const groups = groupsOf(measures, network);
  const colouring = makeColouring(measures[looks.colourBy], metricById(looks.colourBy), summaries, looks, network.ids.length);
  const sizeBy = measures[looks.sizeBy]?.kind === 'value' ? looks.sizeBy : 'strength';
  const values = valuesOf(measures[sizeBy], network);
  const sizes = makeSizes(values, network.ids.length, looks.sizeScale);
  const discs = makeDiscs(portrait, groups, values, sizes, colouring, summaries);
  const byCommunity = looks.colourBy === 'community';
  return {
    theme: looks.theme,
    colours: coloursOf(looks.theme),
    discs,
    lines: makeLines(network, groups, looks, (node) => (byCommunity ? discs[node]!.fill : restColour(looks.theme))),
    regions: [],
    legend: { size: sizeLegend(sizeBy, sizes), colour: colouring.legend },
    bounds: boundsOf(places),
    labelDensity: looks.labels,
  };
}

/** A scene's regions, where its discs stand now. Yields every few milliseconds. */
export function* regionsOf(
  { summaries }: Pick<Unplaced, 'summaries'>,
  looks: Looks,
  { discs, bounds }: Scene,
): Generator<void, Region[], undefined> {
  if (!looks.regions) return [];
  return yield* makeRegions(discs, summaries, reachOf(discs, summaries), bounds, (summary) =>
    looks.colourBy === 'community' ? groupColour(looks.theme, summary) : restColour(looks.theme),
  );
}

/** The scene with its discs elsewhere. Its regions stay where they were: `regionsOf` draws them anew. */
export function moveScene(scene: Scene, places: Places): Scene {
  const discs = scene.discs.map((disc, node) => ({ ...disc, x: places[2 * node] ?? 0, y: places[2 * node + 1] ?? 0 }));
  keepRanking(scene, discs);
  return { ...scene, discs, bounds: boundsOf(places) };
}

/** The scene with one disc elsewhere, as while it is dragged. */
export function moveDisc(scene: Scene, node: number, x: number, y: number): Scene {
  const discs = scene.discs.with(node, { ...scene.discs[node]!, x, y });
  keepRanking(scene, discs);
  return { ...scene, discs };
}

/** Values that sizes follow; papers where no measure is there. */
function valuesOf(measure: Measure | undefined, network: Network): ArrayLike<number> & Iterable<number> {
  return measure?.kind === 'value' ? measure.values : network.papersOf;
}

function makeDiscs(
  { corpus, network, measures, places }: Portrait,
  groups: Int32Array,
  values: ArrayLike<number>,
  sizes: Sizes,
  colouring: Colouring,
  summaries: readonly GroupSummary[],
): Disc[] {
  const strength = measures['strength'];
  const strengths: ArrayLike<number> = strength?.kind === 'value' ? strength.values : network.papersOf;
  const strongest = network.ids.reduce((most, _, node) => Math.max(most, strengths[node] || 0), 1e-9);
  // Every country has a town that is named early.
  const capitals = new Set(summaries.filter((summary) => summary.size >= 3).map((summary) => summary.central[0]!));
  const incomplete = new Map(corpus.papers.map((paper) => [paper.id as string, !paper.complete]));
  return network.ids.map((id, node) => {
    const person = node < network.people;
    const author = person ? corpus.authors[network.subject[node]!] : undefined;
    const paper = person ? undefined : corpus.papers[network.subject[node]!];
    const value = values[node]!;
    const size = value > 0 && sizes.top > 0 ? value / sizes.top : 0;
    return {
      id,
      label: author?.name ?? paper?.title ?? id,
      x: places[2 * node] ?? 0,
      y: places[2 * node + 1] ?? 0,
      radius: sizes.radius(value),
      fill: colouring.of(node),
      shape: network.kind === 'two-mode' && !person ? 'square' : 'disc',
      importance: size + 0.3 * ((strengths[node] || 0) / strongest) + (capitals.has(node) ? 0.25 : 0),
      cut: paper ? !paper.complete : (author?.papers ?? []).some((own) => incomplete.get(own) === true),
      group: groups[node]!,
    } satisfies Disc;
  });
}

/** Weakest first, so that strong ones lie on top. */
function makeLines(network: Network, groups: Int32Array, looks: Looks, colourOf: (node: number) => string): Line[] {
  const count = tieCount(network);
  const strongest = network.weight.reduce((most, weight) => Math.max(most, weight), 0);
  const weakest = network.weight.reduce((least, weight) => Math.min(least, weight), Infinity);
  const thin = Math.max(0.25, Math.min(1, (manyTies / Math.max(1, count)) ** 0.4));
  const order = Uint32Array.from({ length: count }, (_, tie) => tie).sort(
    (x, y) => network.weight[x]! - network.weight[y]! || x - y,
  );
  return Array.from(order, (tie) => {
    const [source, target] = [network.a[tie]!, network.b[tie]!];
    const inside = groups[source] === groups[target];
    const share = strongest > weakest ? Math.sqrt((network.weight[tie]! - weakest) / (strongest - weakest)) : 0;
    return {
      source,
      target,
      width: (0.8 + 2.2 * share) * Math.sqrt(thin),
      colour: inside ? colourOf(source) : restColour(looks.theme),
      opacity: Math.min(1, looks.linkOpacity * (inside ? 1 : 0.75) * (0.85 + 0.5 * share) * thin),
    };
  });
}

function boundsOf(places: ArrayLike<number>): [number, number, number, number] {
  if (places.length === 0) return [0, 0, 0, 0];
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    bounds[0] = Math.min(bounds[0], places[at]!);
    bounds[1] = Math.min(bounds[1], places[at + 1]!);
    bounds[2] = Math.max(bounds[2], places[at]!);
    bounds[3] = Math.max(bounds[3], places[at + 1]!);
  }
  return bounds;
}

/** How far a node claims land, units of places: by how far off its nearest neighbour in its group is, in the middle of a sample. */
function reachOf(discs: readonly Disc[], summaries: readonly GroupSummary[]): number {
  const nearest: number[] = [];
  const step = Math.max(1, Math.floor(discs.length / 300));
  for (let node = 0; node < discs.length; node += step) {
    const { x, y, group } = discs[node]!;
    let least = Infinity;
    for (const other of summaries[group]?.members ?? []) {
      if (other === node) continue;
      const [dx, dy] = [discs[other]!.x - x, discs[other]!.y - y];
      least = Math.min(least, dx * dx + dy * dy);
    }
    if (least < Infinity) nearest.push(Math.sqrt(least));
  }
  nearest.sort((x, y) => x - y);
  return 2.45 * Math.max(6, nearest[nearest.length >> 1] ?? 20);
}

function sizeLegend(sizeBy: string, sizes: Sizes): Legend['size'] {
  const found = metricById(sizeBy);
  const metric = found?.kind === 'value' ? found : metricById('papers');
  const unit = metric?.kind === 'value' ? metric.unit : undefined;
  const steps = sizeSteps(sizes, metric?.kind === 'value' && metric.whole);
  return {
    title: metric?.name ?? 'Papers',
    ...(unit === undefined ? {} : { unit }),
    steps: steps.map((value) => ({ value, text: figure(value), radius: sizes.radius(value) })),
  };
}
