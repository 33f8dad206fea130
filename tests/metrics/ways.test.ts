import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { atOnce } from '../../src/kit/steps.ts';
import { distancesFromOne, lengthsByYear, mostWays, shortestWays, type WayRules } from '../../src/metrics/paths.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { tieBetween, type Network } from '../../src/network/network.ts';
import { handCorpus, networkOf, relabelled } from '../hand.ts';
import { anyCorpus } from './arbitrary.ts';
import { waysBetween } from './waysBetween.ts';

const hand = makeNetwork(handCorpus(), 'coauthors', 'full');
const [A, B, C, D, E, F, G] = [0, 1, 2, 3, 4, 5, 6] as const;
const strongShort = (network: Network) => network.weight.map((w) => 1 / w);

/** Ways as ids, such as "a:a a:c a:d". */
const named = (network: Network, from: number, to: number, count: number, rules?: WayRules) =>
  atOnce(shortestWays(network, { from, to }, count, rules)).map(({ nodes }) => nodes.map((node) => network.ids[node]).join(' '));

/** Every way that meets no node twice, by trying all; shortest first, equally long ones by their ids from the far end. */
function allWays(network: Network, from: number, to: number, { lengths, allowed }: WayRules): string[] {
  const found: { ids: string[]; length: number }[] = [];
  const go = (path: number[], length: number) => {
    const node = path.at(-1)!;
    if (node === to) {
      found.push({ ids: path.map((one) => network.ids[one]!), length });
      return;
    }
    for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) {
      const tie = network.rowTie[slot]!;
      const next = network.rowNode[slot]!;
      if (!path.includes(next) && (!allowed || allowed(tie))) go([...path, next], length + (lengths ? lengths[tie]! : 1));
    }
  };
  go([from], 0);
  const key = ({ ids }: { ids: string[] }) => ids.toReversed().join(' ');
  return found
    .sort((x, y) => (Math.abs(x.length - y.length) > 1e-9 * x.length ? x.length - y.length : key(x) < key(y) ? -1 : 1))
    .map(({ ids }) => ids.join(' '));
}

describe('The shortest ways', () => {
  it('from A to F are these in the network counted by hand', () => {
    expect(named(hand, A, F, 10)).toEqual([
      'a:a a:c a:d a:f',
      'a:a a:b a:c a:d a:f',
      'a:a a:c a:d a:e a:f',
      'a:a a:b a:c a:d a:e a:f',
    ]);
    expect(named(hand, A, F, 1)).toEqual(['a:a a:c a:d a:f']);
  });

  it('by strength go over frequent work', () => {
    const [first] = atOnce(shortestWays(hand, { from: B, to: E }, 1, { lengths: strongShort(hand) }));
    expect(first).toEqual({
      nodes: [B, C, D, E],
      ties: [tieBetween(hand, B, C), tieBetween(hand, C, D), tieBetween(hand, D, E)],
      length: 2.5,
    });
  });

  it('by recency prefer newer papers', () => {
    const corpus = handCorpus();
    const lengths = lengthsByYear(hand, (paper) => corpus.papers[paper]!.date?.year);
    // Newest papers: AB, AC, BC 2003; CD 2005; DF, EF 2006; DE, GH 2010.
    const length = (i: number, j: number) => lengths[tieBetween(hand, i, j)];
    expect([length(A, B), length(C, D), length(D, F), length(D, E), length(G, 7)]).toEqual([8, 6, 5, 1, 1]);
    expect(lengthsByYear(hand, () => undefined).every((one) => one === 1)).toBe(true);
    expect(lengthsByYear(hand, (paper) => (paper === 0 ? 2001 : undefined))).toEqual(
      hand.a.reduce((out, _, tie) => ((out[tie] = tie === tieBetween(hand, A, B) ? 1 : 2), out), new Float64Array(hand.a.length)),
    );
  });

  it('are none to another component, to oneself, or where no tie is allowed', () => {
    expect([named(hand, A, G, 5), named(hand, A, A, 5), named(hand, A, B, 5, { allowed: () => false })]).toEqual([[], [], []]);
  });

  it('are what trying all ways gives, in the same order, whichever ties are allowed and however long they are', () => {
    const rule = fc.record({ strength: fc.boolean(), skip: fc.integer({ min: 2, max: 9 }) });
    fc.assert(
      fc.property(
        anyCorpus,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        rule,
        (corpus, x, y, count, { strength, skip }) => {
          const network = makeNetwork(corpus, 'coauthors', 'fractional');
          const n = network.ids.length;
          fc.pre(n > 1 && network.a.length <= 16);
          const [from, to] = [x % n, y % n];
          fc.pre(from !== to);
          const rules = { lengths: strength ? strongShort(network) : undefined, allowed: (tie: number) => tie % skip !== 1 };
          expect(named(network, from, to, count, rules)).toEqual(allWays(network, from, to, rules).slice(0, count));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of nodes', () => {
    fc.assert(
      fc.property(anyCorpus, fc.boolean(), (corpus, strength) => {
        const network = makeNetwork(corpus, 'coauthors', 'refined');
        const n = network.ids.length;
        fc.pre(n > 1);
        const moved = relabelled(network, [...network.ids.keys()].reverse());
        const rules = (one: Network) => ({ lengths: strength ? strongShort(one) : undefined });
        expect(named(moved, n - 1, 0, 5, rules(moved))).toEqual(named(network, 0, n - 1, 5, rules(network)));
      }),
      { numRuns: 100 },
    );
  });

  it('are never more than the most that may be asked for', () => {
    const ids = Array.from({ length: 8 }, (_, node) => `a:${node}`);
    const ties = ids.flatMap((_, i) => ids.slice(i + 1).map((__, k) => [i, i + 1 + k, 1] as const));
    expect(named(networkOf(ids, ties), 0, 7, 1_000)).toHaveLength(mostWays);
  });
});

describe('Distances from one', () => {
  it('are those between all pairs, by steps and by strength', () => {
    fc.assert(
      fc.property(anyCorpus, fc.boolean(), (corpus, strength) => {
        const network = makeNetwork(corpus, 'coauthors', 'fractional');
        const lengths = strength ? strongShort(network) : undefined;
        const { way } = waysBetween(network, lengths ?? network.weight.map(() => 1));
        for (const source of network.ids.keys())
          distancesFromOne(network, source, { lengths }).forEach((far, node) => {
            const wanted = way[source]![node]!;
            expect(far === wanted || Math.abs(far - wanted) < 1e-9).toBe(true);
          });
      }),
    );
  });

  it('keep to the ties that are allowed', () => {
    const bridge = tieBetween(hand, C, D);
    expect([...distancesFromOne(hand, A, { allowed: (tie) => tie !== bridge })]).toEqual([
      0,
      1,
      1,
      ...Array<number>(5).fill(Infinity),
    ]);
  });
});
