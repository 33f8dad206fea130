import type { GroupSummary } from '../pipeline/nameGroups.ts';
import { type Box, overlap } from './boxes.ts';
import { measureText } from './measureText.ts';
import type { Disc, Region } from './scene.ts';
import { crossings, insideRings, ringArea, territories } from './territories.ts';

/** Fewer make no country. */
const fewestMembers = 3;
/** More countries than this nobody can read. */
const mostRegions = 60;
/** Discs around a country that are looked at for a place for its name. */
const mostLookedAt = 10_000;
/** The window that names are placed for, pixels: about a desk's. */
const window = { width: 1000, height: 680 };

/** How region names are set. */
export const regionType = { weight: 600, spacing: 0.18, family: 'serif' } as const;

/** Size of a region's name in pixels, 13 to 17, by its members against the largest's. */
export const regionSize = (members: number, most: number): number => 13 + 4 * Math.sqrt(members / Math.max(1, most));

/** The lines of a region's name: two when it is long. */
export function regionLines(name: string): string[] {
  const words = name.toUpperCase().split(/ (?!AL\.$)/);
  return words.length > 1 && name.length > 9 ? [words.slice(0, -1).join(' '), words.at(-1)!] : [words.join(' ')];
}

/** Communities of three and more as countries, their names where they cover the fewest discs. Yields between countries. */
export function* makeRegions(
  discs: readonly Disc[],
  summaries: readonly GroupSummary[],
  reach: number,
  bounds: readonly [number, number, number, number],
  colourOf: (summary: GroupSummary) => string,
): Generator<void, Region[], undefined> {
  const wanted = summaries.filter((summary) => summary.size >= fewestMembers).slice(0, mostRegions);
  const places = new Float64Array(2 * discs.length);
  discs.forEach(({ x, y }, node) => {
    places[2 * node] = x;
    places[2 * node + 1] = y;
  });
  yield;
  const lands = yield* territories(
    places,
    discs.map((disc) => disc.group),
    wanted.map((summary) => summary.group),
    reach,
  );
  const scale = Math.min(window.width / (bounds[2] - bounds[0] || 1), window.height / (bounds[3] - bounds[1] || 1), 3.2);
  const most = wanted[0]?.size ?? 1;
  const regions: Region[] = [];
  for (const { group, rings } of lands) {
    yield;
    const summary = summaries[group]!;
    const kept = keepSettled(rings, summary, discs);
    if (kept.length === 0) continue;
    const lines = regionLines(summary.name);
    const size = regionSize(summary.size, most);
    const width = Math.max(
      ...lines.map((line) => measureText(line, size, regionType.weight, regionType.spacing, regionType.family)),
    );
    const towns = summary.members.slice(0, 3).map((node) => townBox(discs[node]!, scale));
    const [x, y] = placeName(kept.map(thinned), discs, towns, width / scale, (lines.length * size * 1.25) / scale, scale);
    regions.push({ group, name: summary.name, colour: colourOf(summary), members: summary.members, rings: kept, x, y });
  }
  return regions;
}

/** The rings that hold a fair part of the members: a single member far off founds no colony. Holes stay with their ring. */
function keepSettled(
  rings: readonly (readonly number[])[],
  { members }: GroupSummary,
  discs: readonly Disc[],
): (readonly number[])[] {
  const outward = Math.sign(ringArea(rings[0] ?? []));
  const sample = members.slice(0, 400);
  const least = Math.max(2, 0.12 * sample.length);
  const lands = rings.filter((ring) => Math.sign(ringArea(ring)) === outward);
  const settled = lands.filter((ring) => {
    const rough = [thinned(ring)];
    let settlers = 0;
    return sample.some((node) => insideRings(rough, discs[node]!.x, discs[node]!.y) && ++settlers >= least);
  });
  const holes = rings.filter(
    (ring) => Math.sign(ringArea(ring)) === -outward && settled.some((land) => insideRings([land], ring[0]!, ring[1]!)),
  );
  return [...settled, ...holes];
}

/** Every fourth corner of a softened ring: enough to tell inside from outside, in a quarter of the time. */
const thinned = (ring: readonly number[]): number[] => ring.filter((_, at) => at % 8 < 2);

/** Where the name of an important disc will most likely stand: right of it. In units of places. */
function townBox({ x, y, radius, label }: Disc, scale: number): Box {
  const [width, half] = [(radius + 6 + measureText(label, 14, 500)) / scale, Math.max(radius, 10) / scale];
  return { left: x - radius / scale, right: x + width, top: y - half, bottom: y + half };
}

/** Of a raster of places over the country, the one whose box covers the least of discs and lies most inside. */
function placeName(
  rings: readonly (readonly number[])[],
  discs: readonly Disc[],
  towns: readonly Box[],
  width: number,
  height: number,
  scale: number,
): [number, number] {
  const land = rings[0]!;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < land.length; at += 2) {
    left = Math.min(left, land[at]!);
    right = Math.max(right, land[at]!);
    top = Math.min(top, land[at + 1]!);
    bottom = Math.max(bottom, land[at + 1]!);
  }
  const all = discs.filter(
    ({ x, y }) => x > left - width && x < right + width && y > top - 2 * height && y < bottom + 2 * height,
  );
  // Of very many, an even sample tells as well where they are dense.
  const stride = Math.ceil(all.length / mostLookedAt);
  const near = stride > 1 ? all.filter((_, at) => at % stride === 0) : all;
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const steps = near.length > 3000 ? 3 : 12;
  const spots: { readonly x: number; readonly y: number; readonly cost: number }[] = [];
  for (let row = 0; row <= steps; row++) {
    const y = top + ((bottom - top) * row) / steps;
    const coasts = crossings(rings, y);
    const isLand = (x: number) => coasts.reduce((count, coast) => (x < coast ? count + 1 : count), 0) % 2 === 1;
    for (let column = 0; column <= steps; column++) {
      const x = left + ((right - left) * column) / steps;
      const inside = [-0.5, -0.25, 0, 0.25, 0.5].filter((part) => isLand(x + part * width)).length;
      if (inside < 2) continue;
      const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      const hidden = towns.filter((town) => overlap(town, box)).length;
      const off = Math.hypot((x - middle[0]) / (right - left), (y - middle[1]) / (bottom - top));
      spots.push({ x, y, cost: hidden * 9 + (5 - inside) * 7 + off * 12 });
    }
  }
  // The cheapest first: what discs would add is looked at only as long as it can still be the best.
  spots.sort((one, other) => one.cost - other.cost);
  let best: (typeof spots)[number] = { x: middle[0], y: middle[1], cost: Infinity };
  for (const { x, y, cost: least } of spots) {
    if (least >= best.cost) break;
    let cost = least;
    for (const disc of near) {
      const dx = Math.max(0, Math.abs(disc.x - x) - width / 2);
      const dy = Math.max(0, Math.abs(disc.y - y) - height / 2);
      const radius = (disc.radius + 2) / scale;
      if (dx * dx + dy * dy < radius * radius) cost += 4 + disc.radius;
      if (cost >= best.cost) break;
    }
    if (cost < best.cost) best = { x, y, cost };
  }
  return [best.x, best.y];
}
