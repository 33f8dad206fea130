/** Networks to measure on: invented ones of any size, and a real one where its file is present. */
import { existsSync, readFileSync } from 'node:fs';
import { atOnce } from '../../src/kit/steps.ts';
import type { Network, NodeId } from '../../src/network/network.ts';
import { tieGroups } from '../../src/network/tieGroups.ts';
import { inventTeams } from './inventPapers.ts';

/** How large an invented network is. */
export interface Size {
  readonly papers: number;
  /** Usual number of authors of a paper beyond the second; see `inventTeams`. */
  readonly further: number;
}

/**
 * About as many people and ties as their names say. Counted with igraph for seed 1: modularity by Leiden .70 to .83, rising with
 * the size; mean local clustering .50 to .68, transitivity .2 to .8 (a few papers by 50 and more make the difference); the
 * co-authors of 52 to 59 % all know each other; most co-authors 50 to 440; four to five in ten have one paper, the most productive some 80 to 100;
 * 90 % are in the largest component, 1 % wrote alone.
 */
export const sizes = {
  '5,000 people, 15,000 ties': { papers: 13_000, further: 0.9 },
  '60,000 people, 240,000 ties': { papers: 90_000, further: 1.4 },
  '300,000 people, 1,000,000 ties': { papers: 385_000, further: 1.27 },
  '341,000 people, 1,500,000 ties': { papers: 364_000, further: 1.83 },
} as const satisfies Readonly<Record<string, Size>>;

const made = new Map<string, Network>();

/** Co-authors with fractional weights, the same for the same size and seed; made once. Ids are `a:` and seven digits. */
export function inventedNetwork(size: number | Size, seed = 1): Network {
  const { papers, further } = typeof size === 'number' ? { papers: size, further: undefined } : size;
  const key = `${papers} ${further} ${seed}`;
  const network = made.get(key) ?? makeInvented(papers, seed, further);
  made.set(key, network);
  return network;
}

function makeInvented(papers: number, seed: number, further: number | undefined): Network {
  const { start, author, people } = inventTeams(papers, seed, further);
  const share = Float64Array.from({ length: papers }, (_, paper) => 1 / Math.max(1, start[paper + 1]! - start[paper]! - 1));
  const papersOf = new Uint32Array(people);
  for (const person of author) papersOf[person]!++;
  return {
    kind: 'coauthors',
    counting: 'fractional',
    ids: Array.from({ length: people }, (_, person) => `a:${String(person).padStart(7, '0')}` as NodeId),
    people,
    subject: Uint32Array.from({ length: people }, (_, person) => person),
    papersOf,
    namelessPapers: 0,
    ...atOnce(tieGroups(people, { start, member: author }, share)),
  };
}

const collaboration = new URL('../../../shared/data/networks/ca-GrQc.txt', import.meta.url);
const found = new Map<boolean, Network>();

/**
 * Who wrote with whom about general relativity on arXiv, 1993 to 2003 (doi:10.1145/1217299.1217301): 5,241 people and 14,484 ties
 * of weight 1, or the 4,158 and 13,422 of the largest component. Undefined where the file is absent.
 */
export function caGrQc({ largest = false }: { largest?: boolean } = {}): Network | undefined {
  if (!existsSync(collaboration)) return undefined;
  const network = found.get(largest) ?? readPairs(readFileSync(collaboration, 'utf8'), largest);
  found.set(largest, network);
  return network;
}

/** @param text two numbers in each line; other lines are skipped, pairs in both directions are one */
function readPairs(text: string, largest: boolean): Network {
  const all = [...text.matchAll(/^(\d+)\s+(\d+)\s*$/gm)].map(([, from, to]) => [Number(from), Number(to)] as const);
  const pairs = all.filter(([from, to]) => from !== to);
  const kept = largest ? largestPart(pairs) : new Set(pairs.flat());
  const names = [...kept].sort((x, y) => x - y);
  const node = new Map(names.map((name, index) => [name, index]));
  const joined = new Set(
    pairs
      .filter(([from]) => kept.has(from))
      .map(([x, y]) => node.get(Math.min(x, y))! * names.length + node.get(Math.max(x, y))!),
  );
  const member = Uint32Array.from([...joined].flatMap((pair) => [Math.floor(pair / names.length), pair % names.length]));
  const start = Uint32Array.from({ length: joined.size + 1 }, (_, pair) => 2 * pair);
  return {
    kind: 'coauthors',
    counting: 'full',
    ids: names.map((name) => `a:${String(name).padStart(5, '0')}` as NodeId),
    people: names.length,
    subject: Uint32Array.from(names.keys()),
    papersOf: new Uint32Array(names.length).fill(1),
    namelessPapers: 0,
    ...atOnce(tieGroups(names.length, { start, member })),
  };
}

function largestPart(pairs: readonly (readonly [number, number])[]): Set<number> {
  const near = new Map<number, number[]>();
  const join = (from: number, to: number) => near.get(from)?.push(to) ?? near.set(from, [to]);
  for (const [from, to] of pairs) {
    join(from, to);
    join(to, from);
  }
  const seen = new Set<number>();
  let most = new Set<number>();
  for (const first of near.keys()) {
    if (seen.has(first)) continue;
    const part = new Set([first]);
    for (const one of part) for (const other of near.get(one)!) part.add(other);
    for (const one of part) seen.add(one);
    if (part.size > most.size) most = part;
  }
  return most;
}
