import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { largestLinked } from '../../src/network/largestLinked.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { tieCount } from '../../src/network/network.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { linksLeftOut } from '../../src/pipeline/budget.ts';
import { measureAll } from '../../src/pipeline/portray.ts';
import { atOnce } from '../../src/kit/steps.ts';
import type { Reading } from '../../src/readers/reader.ts';

/** Papers by so many people each, nobody on two of them. */
function papersOf(...sizes: readonly number[]): Reading {
  const letters = (number: number) => [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
  const records = sizes.map((size, paper) => ({
    file: 'large.bib',
    line: paper + 1,
    page: 'large.bib',
    title: `The measure of ${letters(paper)}`,
    authors: Array.from({ length: size }, (_, n) => ({ name: `Q${letters(n)} Z${letters(paper)}`, printed: true })),
    complete: true,
  }));
  return { file: 'large.bib', reader: 'bibtex', records, profiles: [], problems: [] };
}
const networkOf = (kind: 'coauthors' | 'two-mode', ...sizes: readonly number[]) =>
  makeNetwork(makeCorpus([papersOf(...sizes)], { ...defaultChoices.identity, level: 'exact' }), kind, 'full');

/** As if groups of these sizes stood one behind the other. */
const ofSizes = (sizes: readonly number[]) =>
  largestLinked(
    Uint32Array.from([
      0,
      ...sizes.map(
        (
          (sum) => (size) =>
            (sum += size)
        )(0),
      ),
    ]),
  );

describe('the largest group whose members are tied', () => {
  it('is any up to 100, however many there are', () => {
    expect(ofSizes(Array.from({ length: 100_000 }, () => 100))).toEqual({ linked: 100 });
    expect(ofSizes([])).toEqual({ linked: 100 });
  });

  it('makes no more than a million ties with all that are larger than 100', () => {
    expect(ofSizes([5, 1414])).toEqual({ linked: 1414 });
    expect(ofSizes([1415])).toEqual({ linked: 100, unlinked: { groups: 1, above: 100, ties: 1_000_405 } });
    expect(ofSizes([500, 1414, 5000])).toEqual({ linked: 500, unlinked: { groups: 2, above: 500, ties: 13_496_491 } });
  });

  it('treats groups of one size alike, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 20 }), (sizes) => {
        const { linked, unlinked } = ofSizes(sizes);
        expect(ofSizes([...sizes].reverse())).toEqual({ linked, ...(unlinked ? { unlinked } : {}) });
        expect(sizes.filter((size) => size > linked)).toHaveLength(unlinked?.groups ?? 0);
        const ties = sizes.filter((size) => size > 100 && size <= linked).reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
        expect(ties).toBeLessThanOrEqual(1_000_000);
      }),
    );
  });
});

describe('a paper of a thousand authors', () => {
  it('ties all of them', () => {
    const network = networkOf('coauthors', 1000, 3);
    expect([network.ids.length, tieCount(network), network.unlinked]).toEqual([1003, 499_503, undefined]);
  });
});

describe('a paper of 5,000 authors', () => {
  it('keeps its authors and leaves its 12,497,500 ties out, and those of other papers in', () => {
    const network = networkOf('coauthors', 5000, 3);
    expect([network.ids.length, tieCount(network)]).toEqual([5003, 3]);
    expect(network.unlinked).toEqual({ groups: 1, above: 100, ties: 12_497_500 });
    expect(network.papersOf.every((papers) => papers === 1)).toBe(true);
    expect(linksLeftOut(network)[0]?.message).toBe(
      'One paper has more than 100 authors: the 12,497,500 links among its authors were not made.',
    );
  });

  it('has all its ties in the network of people and papers', () => {
    const network = networkOf('two-mode', 5000, 3);
    expect([network.ids.length, tieCount(network), network.unlinked]).toEqual([5005, 5003, undefined]);
    expect(linksLeftOut(network)).toEqual([]);
  });

  it('becomes a portrait that says what is missing', () => {
    const { problems, corpus } = atOnce(measureAll([papersOf(5000, 3)], defaultChoices));
    expect(corpus.authors).toHaveLength(5003);
    expect(problems.map(({ code }) => code)).toContain('links-left-out');
  });
});
