import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { atOnce } from '../../src/kit/steps.ts';
import { addUp, betweennessOver, chunksOf, giveAllBack, Searches } from '../../src/metrics/brandes.ts';
import { fold } from '../../src/metrics/folding.ts';
import type { Network } from '../../src/network/network.ts';
import { networkOf, relabelled } from '../hand.ts';
import { waysBetween } from './waysBetween.ts';

type Tie = [number, number, number];

/** Joins teams, chains and strangers; weights that make many ways equally long, some by sums of different fractions. */
const anyTies: fc.Arbitrary<{ n: number; ties: Tie[] }> = fc
  .record({
    n: fc.integer({ min: 0, max: 16 }),
    teams: fc.array(fc.record({ members: fc.array(fc.nat(15), { minLength: 2, maxLength: 6 }), weight: fc.nat(5) }), {
      maxLength: 7,
    }),
    pairs: fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.nat(5)), { maxLength: 14 }),
    tree: fc.boolean(),
  })
  .map(({ n, teams, pairs, tree }) => {
    const weights = [1, 2, 3, 0.5, 1 / 3, 1.5];
    const found = new Map<string, Tie>();
    const tie = (x: number, y: number, weight: number) => {
      const [i, j] = [Math.min(x, y), Math.max(x, y)];
      if (i === j || j >= n) return;
      const known = found.get(`${i} ${j}`);
      if (known) known[2] += weight;
      else found.set(`${i} ${j}`, [i, j, weight]);
    };
    for (const { members, weight } of teams)
      for (const [k, i] of members.entries()) for (const j of members.slice(0, k)) tie(i, j, weights[weight]!);
    for (const [i, j, weight] of pairs) tie(i, tree ? Math.floor(i / 2) : j, weights[weight]!);
    return { n, ties: [...found.values()] };
  });

const anyNetwork: fc.Arbitrary<Network> = anyTies.map(({ n, ties }) =>
  networkOf(
    Array.from({ length: n }, (_, node) => `a:${String(node).padStart(2, '0')}`),
    ties,
  ),
);

const lengthsOf = ({ weight }: Network) => weight.map((w) => 1 / w);

const between = (network: Network, lengths?: Float64Array) => atOnce(betweennessOver(network, { lengths })).through;

/** By distances and numbers of ways between all pairs. */
function slowly(network: Network, lengths: Float64Array): number[] {
  const { way, count } = waysBetween(network, lengths);
  const same = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * y;
  return network.ids.map((_, v) => {
    let through = 0;
    for (const s of network.ids.keys())
      for (let t = s + 1; t < network.ids.length; t++)
        if (s !== v && t !== v && way[s]![t]! < Infinity && same(way[s]![v]! + way[v]![t]!, way[s]![t]!))
          through += (count[s]![v]! * count[v]![t]!) / count[s]![t]!;
    return through;
  });
}

function agree(found: Float64Array, expected: readonly number[]): void {
  expected.forEach((value, node) => {
    const off = Math.abs(found[node]! - value);
    expect(off <= 1e-9 * Math.max(1, value), `node ${node}: ${found[node]} is not ${value}`).toBe(true);
  });
}

describe('Betweenness of the folded network', () => {
  it('in steps is that of all pairs of the network as it is', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        agree(
          between(network),
          slowly(
            network,
            network.weight.map(() => 1),
          ),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('by strength is that of all pairs of the network as it is', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        agree(between(network, lengthsOf(network)), slowly(network, lengthsOf(network)));
      }),
      { numRuns: 600 },
    );
  });

  it('is the same by steps and by lengths that are all equal', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(1, 0.3, 7), (network, length) => {
        const even = network.weight.map(() => length);
        agree(between(network, even), [...between(network)]);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of nodes', () => {
    fc.assert(
      fc.property(anyNetwork, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (network, chance) => {
        const order = network.ids.map((_, node) => [chance.next().value as number, node] as const).sort(([x], [y]) => x - y);
        const moved = relabelled(
          network,
          order.map(([, node]) => node),
        );
        for (const lengths of [false, true]) {
          const one = between(network, lengths ? lengthsOf(network) : undefined);
          const other = between(moved, lengths ? lengthsOf(moved) : undefined);
          agree(
            other,
            order.map(([, node]) => one[node]!),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds where ties are a thousand times longer than others', () => {
    fc.assert(
      fc.property(anyTies, fc.array(fc.constantFrom(1, 1000, 0.001, 17.3), { minLength: 1 }), ({ n, ties }, factors) => {
        const network = networkOf(
          Array.from({ length: n }, (_, node) => `a:${node}`),
          ties.map(([i, j, weight], index): Tie => [i, j, weight * factors[index % factors.length]!]),
        );
        agree(between(network, lengthsOf(network)), slowly(network, lengthsOf(network)));
      }),
      { numRuns: 300 },
    );
  });

  it('of a chain of n people is (i − 1)(n − i) for the i-th', () => {
    const n = 30;
    const ids = Array.from({ length: n }, (_, node) => `a:${node}`);
    const chain = networkOf(
      ids,
      ids.slice(1).map((_, node): Tie => [node, node + 1, 1 + (node % 3)]),
    );
    const expected = ids.map((_, node) => node * (n - 1 - node));
    agree(between(chain), expected);
    agree(between(chain, lengthsOf(chain)), expected);
  });

  it('of two teams of four that share two people is half of 2 × 2 pairs for each of these', () => {
    const teams = [
      [0, 1, 2, 3],
      [2, 3, 4, 5],
    ];
    const pairs = new Set(teams.flatMap((team) => team.flatMap((i) => team.filter((j) => j > i).map((j) => `${i} ${j}`))));
    const network = networkOf(
      ['a', 'b', 'c', 'd', 'e', 'f'],
      [...pairs].map((pair) => [...pair.split(' ').map(Number), 1] as Tie),
    );
    agree(between(network), [0, 0, 2, 2, 0, 0]);
  });

  it('reports its share done, rising to no more than 1', () => {
    const n = 1000;
    const ring = networkOf(
      Array.from({ length: n }, (_, node) => `a:${node}`),
      Array.from({ length: 2 * n }, (_, k): Tie => [k % n, (k + (k < n ? 1 : 3)) % n, 1 + (k % 5)]),
    );
    const shares = [...betweennessOver(ring, { lengths: lengthsOf(ring) })];
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

it('Searches shared among any number of workers come to the same last digit', () => {
  const n = 1_500;
  const ring = networkOf(
    Array.from({ length: n }, (_, node) => `a:${node}`),
    Array.from({ length: 3 * n }, (_, k): Tie => [k % n, (k + [1, 3, 7 + (k % 11)][Math.floor(k / n)]!) % n, 1 + (k % 5)]),
  );
  for (const lengths of [undefined, lengthsOf(ring)]) {
    const alone = between(ring, lengths);
    for (const workers of [1, 2, 3]) {
      const folding = fold(ring, lengths);
      // Each worker folds for itself and takes every so-manieth chunk.
      const searches = Array.from({ length: workers }, () => new Searches(fold(ring, lengths)));
      const chunks = chunksOf(folding);
      expect(chunks.length).toBeGreaterThan(3);
      const found = chunks.map((chunk, index) => atOnce(searches[index % workers]!.over(chunk, 1)));
      found.forEach((sums, index) => addUp(folding, chunks[index]!, sums));
      expect(giveAllBack(folding)).toEqual(alone);
    }
  }
});
