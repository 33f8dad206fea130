import { describe, expect, it } from 'vitest';
import type { LargeTeamPolicy } from '../../src/network/largeTeams.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { Counting, Network, NetworkKind } from '../../src/network/network.ts';
import { corpusOf } from '../hand.ts';
import { tiesIn } from './slowTies.ts';

/** A wrote with B, and both with C, D, E; C wrote with F. Four authors are many here. */
const corpus = corpusOf([
  { title: 'p1', authors: ['A', 'B'] },
  { title: 'p2', authors: ['A', 'B', 'C', 'D', 'E'] },
  { title: 'p3', authors: ['C', 'F'] },
]);

const network = (policy: LargeTeamPolicy, counting: Counting = 'full', kind: NetworkKind = 'coauthors') =>
  makeNetwork(corpus, kind, counting, { policy, above: 4 });

/** "AB" → weight. */
const ties = (made: Network) =>
  Object.fromEntries([...tiesIn(corpus, made)].map(([key, { weight }]) => [key.replace(/[ap]:| /g, ''), weight]));

describe('A paper by five, where more than four are many,', () => {
  it('ties all ten pairs when it is kept; nine of them are its own, and two people wrote nothing else', () => {
    expect(ties(network('keep'))).toEqual({ ab: 2, ac: 1, ad: 1, ae: 1, bc: 1, bd: 1, be: 1, cd: 1, ce: 1, de: 1, cf: 1 });
    expect(network('keep').large).toEqual({ policy: 'keep', above: 4, papers: 1, authors: 2, ties: 9 });
  });

  it('weighs a quarter on each when it is weighed down, whatever the counting, and never more than before', () => {
    expect(ties(network('down-weight'))).toMatchObject({ ab: 1.25, ac: 0.25, cf: 1 });
    expect(ties(network('down-weight', 'fractional'))).toEqual(ties(network('keep', 'fractional')));
    expect(ties(network('down-weight', 'refined'))).toEqual(ties(network('keep', 'refined')));
    expect(network('down-weight').large).toMatchObject({ papers: 1, authors: 2, ties: 9 });
  });

  it('leaves two links and four people when it is left out', () => {
    const left = network('leave-out');
    expect(left.ids).toEqual(['a:a', 'a:b', 'a:c', 'a:f']);
    expect(ties(left)).toEqual({ ab: 1, cf: 1 });
    expect(left.large).toMatchObject({ papers: 1, authors: 2, ties: 9 });
    expect([...left.papersOf]).toEqual([2, 2, 2, 1]);
  });

  it.each<[Counting, number, number]>([
    ['full', 1, 1],
    ['fractional', 1, 1],
    ['refined', 1, 0.4],
  ])('stands itself beside those who wrote something else when it is collapsed, by %s counting', (counting, usual, weight) => {
    const collapsed = network('collapse', counting);
    expect(collapsed.ids).toEqual(['a:a', 'a:b', 'a:c', 'a:f', 'p:p2']);
    expect(collapsed.people).toBe(4);
    expect(ties(collapsed)).toEqual({ ab: usual, ap2: weight, bp2: weight, cp2: weight, cf: usual });
    expect(collapsed.large).toMatchObject({ papers: 1, authors: 2, ties: 9 });
  });

  it('keeps strengths when it is collapsed, by fractional and refined counting', () => {
    for (const counting of ['fractional', 'refined'] as const) {
      const strengths = (made: Network) =>
        ['a:a', 'a:b', 'a:c', 'a:f'].map((id) => {
          const node = made.ids.indexOf(id as 'a:a' & Network['ids'][number]);
          return Array.from(made.rowTie.subarray(made.rowStart[node], made.rowStart[node + 1]), (tie) => made.weight[tie]!)
            .reduce((x, y) => x + y, 0)
            .toFixed(12);
        });
      expect(strengths(network('collapse', counting))).toEqual(strengths(network('keep', counting)));
    }
  });

  it('is no node of the papers when it is left out, where all other choices leave it', () => {
    expect(network('leave-out', 'full', 'papers').ids).toEqual(['p:p1', 'p:p3']);
    expect(network('leave-out', 'full', 'papers').large).toMatchObject({ papers: 1, ties: 2 });
    for (const policy of ['keep', 'down-weight', 'collapse'] as const)
      expect(ties(network(policy, 'full', 'papers'))).toEqual({ p1p2: 2, p2p3: 1 });
  });

  it('keeps those of its authors beside it who wrote something else when it is collapsed among people and papers', () => {
    expect(ties(network('collapse', 'full', 'two-mode'))).toEqual({ ap1: 1, bp1: 1, ap2: 1, bp2: 1, cp2: 1, cp3: 1, fp3: 1 });
    expect(network('collapse', 'full', 'two-mode').large).toMatchObject({ authors: 2, ties: 2 });
    expect(ties(network('leave-out', 'full', 'two-mode'))).toEqual({ ap1: 1, bp1: 1, cp3: 1, fp3: 1 });
    expect(network('leave-out', 'full', 'two-mode').large).toMatchObject({ authors: 2, ties: 5 });
  });
});

it('A list that is cut is large by what it states, not by what it prints', () => {
  const cut = corpusOf([{ title: 'p', authors: ['A', 'B'], count: 30 }]);
  const made = makeNetwork(cut, 'coauthors', 'full', { policy: 'leave-out', above: 25 });
  expect([made.ids.length, made.large]).toEqual([0, { policy: 'leave-out', above: 25, papers: 1, authors: 2, ties: 1 }]);
});

it('Where no list is large nothing is said', () => {
  expect(makeNetwork(corpus, 'coauthors', 'full', { policy: 'leave-out', above: 5 }).large).toBeUndefined();
});
