import { atOnce } from '../kit/steps.ts';
import type { Places } from '../layouts/layout.ts';
import { metricById } from '../metrics/index.ts';
import type { Measure } from '../metrics/metric.ts';
import type { Network } from '../network/network.ts';
import type { GroupSummary } from '../pipeline/nameGroups.ts';
import { groupsOf, type Portrait, type Unplaced } from '../pipeline/portrait.ts';
import { type Colouring, groupColour, makeColouring } from './colours.ts';
import { lineSteps, type Stroke, strokeOf, tiesLeftOut } from './lines.ts';
import type { Looks } from './looks.ts';
import { coloursOf, restColour } from './palette.ts';
import { keepRanking } from './placeLabels.ts';
import { makeRegions } from './regions.ts';
import type { Disc, Legend, Line, Region, Scene } from './scene.ts';
import { figure, makeSizes, type Sizes, sizeSteps } from './sizes.ts';

/** Links that a map on the screen draws at most: the strongest. Figures have all. */
export const mostLines = 100_000;
/** Links that the map draws beside those for what a person points at. */
const mostAdded = 20_000;
/** Discs between two yields. */
const breath = 5000;

/** A portrait dressed to be drawn. */
export function buildScene(portrait: Portrait, looks: Looks): Scene {
  const scene = dressScene(portrait, looks);
  return { ...scene, regions: atOnce(regionsOf(portrait, looks, scene)) };
}

/** As `buildScene`, but without its regions, which are most of the work. */
export const dressScene = (portrait: Portrait, looks: Looks): Scene => atOnce(dressSteps(portrait, looks));

/** The same step by step. Yields every few milliseconds. @param most links that are drawn at most, the strongest */
export function* dressSteps(portrait: Portrait, looks: Looks, most = Infinity): Generator<void, Scene, undefined> {
  const { network, measures, places, summaries } = portrait;
  const groups = groupsOf(measures, network);
  const colouring = makeColouring(measures[looks.colourBy], metricById(looks.colourBy), summaries, looks, network.ids.length);
  yield;
  const sizeBy = measures[looks.sizeBy]?.kind === 'value' ? looks.sizeBy : 'strength';
  const values = valuesOf(measures[sizeBy], network);
  const sizes = makeSizes(values, network.ids.length, looks.sizeScale);
  yield;
  const discs = yield* makeDiscs(portrait, groups, values, sizes, colouring, summaries);
  yield;
  const stroke = strokes(portrait, looks, discs);
  yield;
  return {
    theme: looks.theme,
    colours: coloursOf(looks.theme),
    discs,
    ...(yield* lineSteps(network, stroke, most)),
    regions: [],
    legend: { size: sizeLegend(measures[sizeBy], sizes), colour: colouring.legend },
    bounds: boundsOf(places),
    labelDensity: looks.labels,
  };
}

/** The lines of some nodes that a scene's cut left out. */
export function linesLeftOut(portrait: Unplaced, looks: Looks, { cut, discs }: Scene, nodes: readonly number[]): Line[] {
  if (!cut) return [];
  const ties = tiesLeftOut(portrait.network, cut, nodes, mostAdded);
  return ties.length === 0 ? [] : ties.map(strokes(portrait, looks, discs));
}

function strokes({ network, measures }: Unplaced, looks: Looks, discs: readonly Disc[]): Stroke {
  const byCommunity = looks.colourBy === 'community';
  const colourOf = (node: number) => (byCommunity ? discs[node]!.fill : restColour(looks.theme));
  return strokeOf(network, groupsOf(measures, network), looks, colourOf);
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
export const moveScene = (scene: Scene, places: Places): Scene => atOnce(moveSteps(scene, places));

/** The same step by step. Yields every few milliseconds. */
export function* moveSteps(scene: Scene, places: Places): Generator<void, Scene, undefined> {
  const discs: Disc[] = [];
  // Named one by one: a spread of each takes ten times as long.
  for (const { id, label, radius, fill, shape, importance, cut, group } of scene.discs) {
    const at = 2 * discs.length;
    discs.push({ id, label, x: places[at] ?? 0, y: places[at + 1] ?? 0, radius, fill, shape, importance, cut, group });
    if (discs.length % (2 * breath) === 0) yield;
  }
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

function* makeDiscs(
  { corpus, network, measures, places }: Portrait,
  groups: Int32Array,
  values: ArrayLike<number>,
  sizes: Sizes,
  colouring: Colouring,
  summaries: readonly GroupSummary[],
): Generator<void, Disc[], undefined> {
  const strength = measures['strength'];
  const strengths: ArrayLike<number> = strength?.kind === 'value' ? strength.values : network.papersOf;
  const strongest = network.ids.reduce((most, _, node) => Math.max(most, strengths[node] || 0), 1e-9);
  // Every country has a town that is named early.
  const capitals = new Set(summaries.filter((summary) => summary.size >= 3).map((summary) => summary.central[0]!));
  yield;
  const incomplete = new Set<string>();
  for (const paper of corpus.papers) if (!paper.complete) incomplete.add(paper.id);
  yield;
  const discs: Disc[] = [];
  for (const [node, id] of network.ids.entries()) {
    const person = node < network.people;
    const author = person ? corpus.authors[network.subject[node]!] : undefined;
    const paper = person ? undefined : corpus.papers[network.subject[node]!];
    const value = values[node]!;
    const size = value > 0 && sizes.top > 0 ? value / sizes.top : 0;
    discs.push({
      id,
      label: author?.name ?? paper?.title ?? id,
      x: places[2 * node] ?? 0,
      y: places[2 * node + 1] ?? 0,
      radius: sizes.radius(value),
      fill: colouring.of(node),
      shape: network.people > 0 && !person ? 'square' : 'disc',
      importance: size + 0.3 * ((strengths[node] || 0) / strongest) + (capitals.has(node) ? 0.25 : 0),
      cut: paper ? !paper.complete : (author?.papers ?? []).some((own) => incomplete.has(own)),
      group: groups[node]!,
    });
    if (discs.length % breath === 0) yield;
  }
  return discs;
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

function sizeLegend(measure: Measure | undefined, sizes: Sizes): Legend['size'] {
  const found = metricById(measure?.metric ?? 'strength');
  const estimated = measure?.kind === 'value' && measure.sampled ? ', estimated' : '';
  const metric = found?.kind === 'value' ? found : metricById('papers');
  const unit = metric?.kind === 'value' ? metric.unit : undefined;
  const steps = sizeSteps(sizes, metric?.kind === 'value' && metric.whole);
  return {
    title: `${metric?.name ?? 'Papers'}${estimated}`,
    ...(unit === undefined ? {} : { unit }),
    steps: steps.map((value) => ({ value, text: figure(value), radius: sizes.radius(value) })),
  };
}
