import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, rankOverlap, shareKept } from '../../src/pipeline/agreement.ts';

const groups = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 30 });
const twice = fc.integer({ min: 1, max: 30 }).chain((size) => {
  const grouping = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size });
  return fc.tuple(grouping, grouping);
});

describe('Agreement of groupings', () => {
  it('of two pairs that cross is −½, and nothing is told', () => {
    // No pair is together twice; by chance it would be 2·2/6.
    const { rand, information } = agreementOf([0, 0, 1, 1], [0, 1, 0, 1]);
    expect(rand).toBeCloseTo(-0.5, 12);
    expect(information).toBeCloseTo(0, 12);
  });

  it('of {abc}{def} with {ab}{cd}{ef} counts pairs and entropies by hand', () => {
    const { rand, information } = agreementOf([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]);
    // Together 2; 6 and 3 pairs of 15: expected 1.2, at most 4.5.
    expect(rand).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 12);
    const [one, other, both] = [Math.log(2), Math.log(3), (2 / 3) * Math.log(3) + (1 / 3) * Math.log(6)];
    expect(information).toBeCloseTo((2 * (one + other - both)) / (one + other), 12);
  });

  it('is 1 with itself under other names, and leaves out what is below 0', () => {
    fc.assert(
      fc.property(groups, (own) => {
        const found = agreementOf(
          own,
          own.map((group) => 9 - group),
        );
        expect(found.rand).toBeCloseTo(1, 12);
        expect(found.information).toBeCloseTo(1, 12);
        expect(agreementOf([...own, -1, 3], [...own, 2, -1]).rand).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is the same either way round, and at most 1', () => {
    fc.assert(
      fc.property(twice, ([one, other]) => {
        const [there, back] = [agreementOf(one, other), agreementOf(other, one)];
        expect(there.rand).toBeCloseTo(back.rand, 12);
        expect(there.information).toBeCloseTo(back.information, 12);
        expect(there.rand).toBeLessThanOrEqual(1 + 1e-12);
        expect(there.information >= 0 && there.information <= 1).toBe(true);
      }),
    );
  });
});

describe('Agreement of rankings', () => {
  const ranks = [1, 2, 3];

  it('is 1 for the same list and 0 for lists with nothing in common', () => {
    expect(
      rankOverlap(
        ranks,
        ranks,
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
        10,
      ),
    ).toBeCloseTo(1, 12);
    expect(rankOverlap(ranks, ranks, [], 10)).toBe(0);
    expect(shareKept(ranks, ranks, [], 10)).toBe(0);
    expect(rankOverlap([], [], [], 10)).toBeCloseTo(1, 12);
  });

  it('of two lists whose first two changed places lacks the first depth alone', () => {
    const swapped = [
      [1, 2],
      [2, 1],
      [3, 3],
    ] as const;
    expect(rankOverlap(ranks, ranks, swapped, 3)).toBeCloseTo(0.9, 12);
    expect(shareKept(ranks, ranks, swapped, 3)).toBe(1);
  });

  it('takes ties in full', () => {
    // Three share the first place; the other list has one of them first.
    expect(shareKept([1, 1, 1], [1], [[1, 1]], 1)).toBe(0.5);
  });
});
