import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import { foreignNetwork, type ForeignTie } from '../../src/network/foreignNetwork.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { shareOf } from '../../src/network/share.ts';
import { allAlike } from '../../src/network/largeTeams.ts';
import { teamsOf } from '../../src/network/teams.ts';
import { corpusOf } from '../hand.ts';
import { figuresOf, measure } from '../metrics/measuring.ts';

const ids = ['a', 'b', 'c'];
const wrong = (ties: readonly ForeignTie[], of: readonly string[] = ids) => {
  const made = foreignNetwork(of, ties);
  return made.sound ? undefined : made.wrong;
};

describe('A network from elsewhere is refused', () => {
  it.each([NaN, Infinity, -Infinity, -2, 0])('where a weight is %d', (weight) => {
    const ties: ForeignTie[] = [
      [0, 1, 1],
      [2, 1, weight],
    ];
    expect(wrong(ties)).toBe(`the tie of c and b has the weight ${weight}; a weight is a finite number above 0`);
  });

  it('where somebody is tied to themselves', () => {
    expect(wrong([[1, 1, 1]])).toBe('b has a tie with itself');
  });

  it('where a pair has two ties, whichever way round', () => {
    const twice: ForeignTie[] = [
      [0, 2, 1],
      [0, 1, 1],
      [2, 0, 3],
    ];
    expect(wrong(twice)).toBe('a and c have two ties; each pair has one at most');
  });

  it.each([3, -1, 0.5, NaN])('where a tie leads to the node %d', (node) => {
    expect(wrong([[0, node, 1]])).toBe(`a tie leads to the node ${node}; there are the nodes 0 to 2`);
  });

  it('where two nodes have one id', () => {
    expect(wrong([], ['a', 'b', 'a'])).toBe('two nodes have the id a');
  });
});

it.each([[[]], [['alone']]])('Without ties the network of %j is sound, and everything can be measured on it', (of) => {
  const made = foreignNetwork(of, []);
  if (!made.sound) throw new Error(made.wrong);
  for (const metric of metrics) expect(measure(metric.id, made.value)).toHaveLength(of.length);
  expect(figuresOf(made.value, new Int32Array(of.length)).nodes).toBe(of.length);
});

it('A file may state any number of authors: weights stay finite and above 0', () => {
  for (const count of [2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
    const corpus = corpusOf([{ title: 'p', authors: ['A', 'B'], count }]);
    expect(shareOf(teamsOf(corpus).count[0]!, 'fractional', allAlike)).toBeGreaterThan(0);
    for (const counting of ['full', 'fractional', 'refined'] as const) {
      const [weight] = makeNetwork(corpus, 'coauthors', counting).weight;
      expect(weight! > 0 && weight! < Infinity).toBe(true);
    }
  }
});
