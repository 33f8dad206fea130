import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { countings, networkKinds, tieBetween, type Counting, type Network } from '../../src/network/network.ts';
import { corpusOf, handCorpus } from '../hand.ts';
import { anyCompleteCorpus, anyCorpus } from '../metrics/arbitrary.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const proofsOf = ({ proof, proofStart }: Network, tie: number) => [...proof.subarray(proofStart[tie], proofStart[tie + 1])];

/** "AB" → weight of that tie. */
function tiesOf(network: Network): Record<string, number> {
  const name = (node: number) => network.ids[node]!.slice(2).toUpperCase();
  return Object.fromEntries(
    Array.from(network.weight, (weight, tie) => [name(network.a[tie]!) + name(network.b[tie]!), Number(weight.toFixed(6))]),
  );
}

describe('In the corpus counted by hand', () => {
  const corpus = handCorpus();

  it.each<[Counting, Record<string, number>]>([
    ['full', { AB: 2, AC: 1, BC: 1, CD: 1, DE: 2, DF: 1, EF: 1, GH: 1 }],
    ['fractional', { AB: 1.5, AC: 0.5, BC: 0.5, CD: 1, DE: 1.5, DF: 0.5, EF: 0.5, GH: 1 }],
    ['refined', { AB: 1.333333, AC: 0.333333, BC: 0.333333, CD: 1, DE: 1.333333, DF: 0.333333, EF: 0.333333, GH: 1 }],
  ])('%s counting gives these ties', (counting, expected) => {
    expect(tiesOf(makeNetwork(corpus, 'coauthors', counting))).toEqual(expected);
  });

  it('papers are tied by the number of people they share', () => {
    const expected = { P1P2: 2, P1P5: 1, P2P3: 1, P2P5: 1, P3P4: 1, P3P7: 1, P4P7: 2 };
    const network = makeNetwork(corpus, 'papers', 'full');
    expect(tiesOf(network)).toEqual(expected);
    expect(proofsOf(network, 0)).toEqual([0, 1]);
  });

  it('people are tied to their papers', () => {
    const network = makeNetwork(corpus, 'two-mode', 'full');
    expect(network.ids).toHaveLength(15);
    expect(network.people).toBe(8);
    expect(network.a).toHaveLength(2 + 3 + 2 + 3 + 1 + 2 + 2);
    expect([...network.papersOf.subarray(0, 8)]).toEqual([3, 2, 2, 3, 2, 1, 1, 1]);
  });
});

describe('For every corpus', () => {
  it('ties are sorted, each once, of positive weight, and the rows tell the same', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...networkKinds), fc.constantFrom(...countings), (corpus, kind, counting) => {
        const network = makeNetwork(corpus, kind, counting);
        const { ids, a, b, weight, rowStart, rowNode, rowTie, people, subject } = network;
        const n = ids.length;
        expect([b.length, weight.length, rowNode.length, rowTie.length]).toEqual([
          a.length,
          a.length,
          2 * a.length,
          2 * a.length,
        ]);
        expect([rowStart.length, subject.length, rowStart[n]]).toEqual([n + 1, n, 2 * a.length]);
        a.forEach((from, tie) => {
          expect(from).toBeLessThan(b[tie]!);
          expect(b[tie]!).toBeLessThan(n);
          expect(weight[tie]!).toBeGreaterThan(0);
          if (tie > 0) expect(a[tie - 1]! * n + b[tie - 1]!).toBeLessThan(from * n + b[tie]!);
          expect(tieBetween(network, from, b[tie]!)).toBe(tie);
          expect(tieBetween(network, b[tie]!, from)).toBe(tie);
        });
        for (let node = 0; node < n; node++) {
          const shelf = node < people ? corpus.authors : corpus.papers;
          expect(shelf[subject[node]!]!.id).toBe(ids[node]);
          for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
            const tie = rowTie[slot]!;
            expect([a[tie], b[tie]].sort()).toEqual([node, rowNode[slot]].sort());
            if (slot > rowStart[node]!) expect(rowNode[slot - 1]!).toBeLessThan(rowNode[slot]!);
          }
        }
        expect(network.namelessPapers).toBe(corpus.papers.filter((paper) => paper.authors.length === 0).length);
      }),
    );
  });

  it('a link between two people is made by exactly the papers that both wrote', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const network = makeNetwork(corpus, 'coauthors', 'full');
        for (const i of network.ids.keys())
          for (let j = i + 1; j < network.ids.length; j++) {
            const both = [...corpus.papers.keys()].filter((paper) =>
              [i, j].every((node) => corpus.papers[paper]!.authors.includes(corpus.authors[node]!.id)),
            );
            const tie = tieBetween(network, i, j);
            expect(tie === -1 ? [] : proofsOf(network, tie)).toEqual(both);
            if (tie !== -1) expect(network.weight[tie]).toBe(both.length);
          }
      }),
    );
  });

  it('fractional weights come from full author counts, people unnamed included', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const network = makeNetwork(corpus, 'coauthors', 'fractional');
        network.weight.forEach((weight, tie) => {
          expect(weight).toBeCloseTo(sum(proofsOf(network, tie).map((paper) => 1 / (corpus.papers[paper]!.authorCount - 1))), 12);
        });
      }),
    );
  });

  it('refined weights add up to the number of papers of two and more, where lists are complete', () => {
    fc.assert(
      fc.property(anyCompleteCorpus, (corpus) => {
        const { weight } = makeNetwork(corpus, 'coauthors', 'refined');
        expect(sum(weight)).toBeCloseTo(corpus.papers.filter((paper) => paper.authors.length > 1).length, 10);
      }),
    );
  });

  it('a paper that states four authors and names two weighs a third between them, a sixth refined', () => {
    const cut = corpusOf([{ title: 'p', authors: ['A', 'B'], count: 4 }]);
    expect(makeNetwork(cut, 'coauthors', 'fractional').weight[0]).toBeCloseTo(1 / 3, 12);
    expect(makeNetwork(cut, 'coauthors', 'refined').weight[0]).toBeCloseTo(1 / 6, 12);
  });
});
