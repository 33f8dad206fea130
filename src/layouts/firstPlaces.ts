import type { Random } from '../kit/random.ts';
import type { Network } from '../network/network.ts';
import type { Islands } from './islands.ts';
import { aspect } from './packing.ts';

/** Between two turns of a sunflower's seeds. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Where to begin: each island around (0, 0), its groups where a coarse map of groups puts them, and inside a group the best
 * connected in the middle, as the seeds of a sunflower. A layout that starts here has few tangles to undo.
 * @param spacing distance between neighbours in a group, in units of places
 */
export function firstPlaces(
  network: Network,
  islands: Islands,
  groups: Int32Array | undefined,
  spacing: number,
  random: Random,
): Float64Array {
  const places = new Float64Array(2 * network.ids.length);
  for (const members of islands.members) {
    const parts = splitByGroup(members, groups);
    const middles = placeParts(network, parts, spacing, random);
    parts.forEach((part, index) => {
      const turn = random() * Math.PI * 2;
      byDegree(network, part).forEach((node, rank) => {
        const radius = spacing * 0.62 * Math.sqrt(rank);
        const angle = turn + rank * goldenAngle;
        places[2 * node] = middles[2 * index]! + radius * Math.cos(angle);
        places[2 * node + 1] = middles[2 * index + 1]! + radius * Math.sin(angle);
      });
    });
  }
  return places;
}

/** Parts of an island in the order of their groups: largest first where groups are numbered so. */
function splitByGroup(members: Int32Array, groups: Int32Array | undefined): Int32Array[] {
  if (!groups) return [members];
  const parts = new Map<number, number[]>();
  for (const node of members) {
    const group = groups[node]!;
    const part = parts.get(group);
    if (part) part.push(node);
    else parts.set(group, [node]);
  }
  return [...parts].sort(([x], [y]) => x - y).map(([, nodes]) => Int32Array.from(nodes));
}

function byDegree(network: Network, nodes: Int32Array): Int32Array {
  const degree = (node: number) => network.rowStart[node + 1]! - network.rowStart[node]!;
  return nodes.slice().sort((x, y) => degree(y) - degree(x) || x - y);
}

/** A coarse map: parts as discs that attract by the ties between them and keep off each other. Of a few tries the calmest. */
function placeParts(network: Network, parts: readonly Int32Array[], spacing: number, random: Random): Float64Array {
  const count = parts.length;
  const partOf = new Map<number, number>();
  parts.forEach((part, index) => part.forEach((node) => partOf.set(node, index)));
  const pull = tiesBetweenParts(network, parts, partOf);
  const reach = parts.map((part) => spacing * (0.75 * Math.sqrt(part.length) + 0.6));
  let best = new Float64Array(2 * count);
  let leastStress = Infinity;
  const tries = count <= 2 ? 1 : count <= 40 ? 12 : 1;
  for (let attempt = 0; attempt < tries; attempt++) {
    const middles = new Float64Array(2 * count);
    const turn = random() * Math.PI * 2;
    let ring = 0;
    for (let part = 0; part < count; part++) {
      const angle = turn + part * goldenAngle + (random() - 0.5) * (attempt === 0 ? 0 : 4);
      ring += reach[part]! ** 2;
      middles[2 * part] = Math.sqrt(part === 0 ? 0 : ring) * Math.cos(angle) * aspect;
      middles[2 * part + 1] = Math.sqrt(part === 0 ? 0 : ring) * Math.sin(angle);
    }
    const stress = settleParts(middles, reach, pull, count <= 400 ? 240 : 60);
    if (stress < leastStress) {
      leastStress = stress;
      best = middles;
    }
  }
  return best;
}

interface Pull {
  readonly from: number;
  readonly to: number;
  /** 0 to 1: the ties between, against the most between any two. */
  readonly strength: number;
}

function tiesBetweenParts(network: Network, parts: readonly Int32Array[], partOf: ReadonlyMap<number, number>): Pull[] {
  const weights = new Map<number, number>();
  for (const part of parts)
    for (const node of part)
      for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) {
        const from = partOf.get(node)!;
        const to = partOf.get(network.rowNode[slot]!)!;
        if (from < to) weights.set(from * parts.length + to, (weights.get(from * parts.length + to) ?? 0) + 1);
      }
  const most = Math.max(1, ...weights.values());
  return [...weights].map(([pair, weight]) => ({
    from: Math.floor(pair / parts.length),
    to: pair % parts.length,
    strength: Math.sqrt(weight / most),
  }));
}

/** Moves the parts in place; returns how long the pulls between them remain. */
function settleParts(middles: Float64Array, reach: readonly number[], pulls: readonly Pull[], rounds: number): number {
  const count = reach.length;
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds;
    for (const { from, to, strength } of pulls) {
      const dx = middles[2 * to]! - middles[2 * from]!;
      const dy = middles[2 * to + 1]! - middles[2 * from + 1]!;
      const distance = Math.hypot(dx, dy) || 1;
      const move = (0.18 * heat * strength * Math.max(0, distance - reach[from]! - reach[to]!)) / distance;
      middles[2 * from]! += dx * move;
      middles[2 * from + 1]! += dy * move;
      middles[2 * to]! -= dx * move;
      middles[2 * to + 1]! -= dy * move;
    }
    for (let part = 0; part < count; part++) {
      middles[2 * part]! *= 1 - 0.02 * heat;
      middles[2 * part + 1]! *= 1 - 0.035 * heat; // Flatter than round: screens are wide.
    }
    if (count <= 400) partParts(middles, reach);
  }
  let stress = 0;
  for (const { from, to, strength } of pulls) {
    const gap = Math.hypot(middles[2 * to]! - middles[2 * from]!, middles[2 * to + 1]! - middles[2 * from + 1]!);
    stress += strength * Math.max(0, gap - reach[from]! - reach[to]!);
  }
  return stress + crossings(middles, pulls) * Math.max(...reach, 0);
}

function partParts(middles: Float64Array, reach: readonly number[]): void {
  for (let i = 0; i < reach.length; i++)
    for (let j = i + 1; j < reach.length; j++) {
      const dx = middles[2 * j]! - middles[2 * i]!;
      const dy = middles[2 * j + 1]! - middles[2 * i + 1]!;
      const distance = Math.hypot(dx, dy) || 1e-6;
      const overlap = reach[i]! + reach[j]! - distance;
      if (overlap <= 0) continue;
      // The smaller one gives way.
      const share = reach[j]! ** 2 / (reach[i]! ** 2 + reach[j]! ** 2);
      const x = (0.6 * overlap * dx) / distance;
      const y = (0.6 * overlap * dy) / distance;
      middles[2 * i]! -= x * share;
      middles[2 * i + 1]! -= y * share;
      middles[2 * j]! += x * (1 - share);
      middles[2 * j + 1]! += y * (1 - share);
    }
}

/** Summed strengths of pulls that cross. */
function crossings(middles: Float64Array, pulls: readonly Pull[]): number {
  if (pulls.length > 300) return 0;
  const side = (a: number, b: number, c: number) =>
    (middles[2 * b]! - middles[2 * a]!) * (middles[2 * c + 1]! - middles[2 * a + 1]!) -
    (middles[2 * b + 1]! - middles[2 * a + 1]!) * (middles[2 * c]! - middles[2 * a]!);
  let sum = 0;
  pulls.forEach((one, index) => {
    for (const other of pulls.slice(index + 1)) {
      const ends = [one.from, one.to, other.from, other.to];
      if (new Set(ends).size < 4) continue;
      const apart = side(one.from, one.to, other.from) * side(one.from, one.to, other.to);
      const across = side(other.from, other.to, one.from) * side(other.from, other.to, one.to);
      if (apart < 0 && across < 0) sum += Math.min(one.strength, other.strength);
    }
  });
  return sum;
}
