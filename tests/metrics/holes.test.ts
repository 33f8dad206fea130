import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/kit/steps.ts';
import { bridges } from '../../src/metrics/bridges.ts';
import { cuts } from '../../src/metrics/cuts.ts';
import { tieBetween, type Network } from '../../src/network/network.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { handCorpus, networkOf } from '../hand.ts';
import { always } from './always.ts';
import { measure } from './measuring.ts';

const hand = makeNetwork(handCorpus(), 'coauthors', 'full');
const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toFixed(6)));

/** The network without these nodes and ties; the nodes stay as people alone. */
function without({ ids, a, b, weight }: Network, gone: (tie: number) => boolean): Network {
  const kept = [...weight.keys()].filter((tie) => !gone(tie));
  return networkOf(
    ids,
    kept.map((tie) => [a[tie]!, b[tie]!, weight[tie]!] as const),
  );
}

const partsOf = (network: Network) => new Set(measure('component', network)).size;

describe('In the network counted by hand', () => {
  it('constraint by steps is this', () => {
    const outer = 1.006944;
    const found = measure('constraint', hand, { strength: false });
    expect(rounded(found)).toEqual([outer, outer, 0.611111, 0.611111, outer, outer, 1, 1]);
  });

  it('constraint by strength is this for C: a third of it for each, and what A and B have of each other', () => {
    // p(A,B) = p(B,A) = 2/3, so that C has 1/3 + 1/3 · 2/3 bound up with A, the same with B, and 1/3 with D.
    expect(measure('constraint', hand)[2]).toBeCloseTo(2 * (5 / 9) ** 2 + 1 / 9, 12);
  });

  it('effective size by steps is the number of co-authors less twice the links among them for each', () => {
    const found = measure('effective-size', hand, { strength: false });
    expect(rounded(found)).toEqual(rounded([1, 1, 3 - 2 / 3, 3 - 2 / 3, 1, 1, 1, 1]));
  });

  it('effective size by strength is this for C: A and B are all to each other', () => {
    expect(measure('effective-size', hand)[2]).toBeCloseTo(3 - 2 / 3, 12);
    // To A, B has half of the most that C has (w(B,C) = 1 of 1), and C half of the most that B has (1 of 2).
    expect(measure('effective-size', hand)[0]).toBeCloseTo(2 - (1 / 3) * (1 / 2) - (2 / 3) * 1, 12);
  });

  it('C and D hold three people each, and the link between them is the only bridge beside that of G and H', () => {
    expect([...measure('articulation', hand)]).toEqual([0, 0, 2, 2, 0, 0, 0, 0]);
    expect([...bridges(hand)]).toEqual([tieBetween(hand, 2, 3), tieBetween(hand, 6, 7)]);
  });
});

describe('For every network', () => {
  it('a node cuts off all but the largest part that is left without it', () => {
    always((network) => {
      const found = measure('articulation', network);
      const component = measure('component', network);
      network.ids.forEach((_, node) => {
        const left = measure(
          'component',
          without(network, (tie) => network.a[tie] === node || network.b[tie] === node),
        );
        const sizes = new Map<number, number>();
        left.forEach((one: number, other: number) => {
          if (other !== node && component[other] === component[node]) sizes.set(one, (sizes.get(one) ?? 0) + 1);
        });
        const others = [...sizes.values()].reduce((sum, size) => sum + size, 0);
        expect(found[node]).toBe(others - Math.max(0, ...sizes.values()));
      });
    });
  });

  it('a tie is a bridge where there is one part more without it', () => {
    always((network) => {
      const parts = partsOf(network);
      const expected = [...network.weight.keys()].filter((tie) => partsOf(without(network, (one) => one === tie)) > parts);
      expect([...bridges(network)]).toEqual(expected);
    });
  });

  it('constraint and effective size are what their definitions say, counted the slow way', () => {
    always((network) => {
      for (const strength of [true, false]) {
        const n = network.ids.length;
        const w = (i: number, j: number) => {
          const tie = tieBetween(network, i, j);
          return i === j || tie < 0 ? 0 : strength ? network.weight[tie]! : 1;
        };
        const all = [...network.ids.keys()];
        const sum = (i: number) => all.reduce((total, j) => total + w(i, j), 0);
        const most = (i: number) => Math.max(...all.map((j) => w(i, j)));
        const constraint = measure('constraint', network, { strength });
        const size = measure('effective-size', network, { strength });
        for (let i = 0; i < n; i++) {
          const near = all.filter((j) => w(i, j) > 0);
          if (near.length === 0) {
            expect([constraint[i], size[i]]).toEqual([NaN, NaN]);
            continue;
          }
          const p = (from: number, to: number) => w(from, to) / sum(from);
          const bound = near.map((j) => (p(i, j) + near.reduce((total, q) => total + (q === j ? 0 : p(i, q) * p(q, j)), 0)) ** 2);
          const free = near.map((j) => 1 - near.reduce((total, q) => total + (p(i, q) * w(j, q)) / most(j), 0));
          expect(constraint[i]).toBeCloseTo(
            bound.reduce((x, y) => x + y, 0),
            10,
          );
          expect(size[i]).toBeCloseTo(
            free.reduce((x, y) => x + y, 0),
            10,
          );
        }
      }
    });
  });
});

it('A chain of 200,000 people is walked without going too deep: its middle cuts off half', () => {
  const n = 200_001;
  const ids = Array.from({ length: n }, (_, node) => `n${String(node).padStart(6, '0')}`);
  const chain = networkOf(
    ids,
    ids.slice(1).map((_, node) => [node, node + 1, 1] as const),
  );
  const { cutOff, bridges: all } = atOnce(cuts(chain));
  expect(cutOff[100_000]).toBe(100_000);
  expect(all).toHaveLength(n - 1);
});
