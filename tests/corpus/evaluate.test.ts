import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/corpus/evaluate.ts';

const grouping = (groups: Readonly<Record<string, string>>) =>
  new Map(Object.entries(groups).flatMap(([group, mentions]) => [...mentions].map((mention) => [mention, group] as const)));

describe('agreement with a truth', () => {
  it('counts pairs and mentions as by hand', () => {
    // True: abc, de. Found: ab, cde. Pairs: found ab cd ce de, true ab ac bc de; both ab de.
    const found = evaluate(grouping({ x: 'abc', y: 'de' }), grouping({ 1: 'ab', 2: 'cde' }));
    expect(found.pairwise).toEqual({ precision: 2 / 4, recall: 2 / 4, f1: 1 / 2 });
    // Precision a 1, b 1, c 1/3, d 2/3, e 2/3; recall a 2/3, b 2/3, c 1/3, d 1, e 1.
    expect(found.bCubed.precision).toBeCloseTo(11 / 15, 12);
    expect(found.bCubed.recall).toBeCloseTo(11 / 15, 12);
    expect([found.mentions, found.truePeople, found.foundPeople]).toEqual([5, 2, 2]);
    expect([found.lumping, found.splitting]).toEqual([1 / 5, 1 / 5]);
  });

  it('is whole where both are the same, whatever the groups are called', () => {
    const found = evaluate(grouping({ x: 'abc', y: 'de' }), grouping({ y: 'abc', x: 'de' }));
    expect(found.pairwise.f1).toBe(1);
    expect(found.bCubed.f1).toBe(1);
    expect([found.lumping, found.splitting]).toEqual([0, 0]);
  });

  it('leaves out what only one of both knows', () => {
    expect(evaluate(grouping({ x: 'abz' }), grouping({ 1: 'ab', 2: 'q' })).mentions).toBe(2);
  });

  it('turns precision into recall when truth and finding change places', () => {
    const group = fc.array(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(group, group, (one, other) => {
        const as = (groups: readonly string[]) => new Map(groups.map((each, mention) => [String(mention), each]));
        const [there, back] = [evaluate(as(one), as(other)), evaluate(as(other), as(one))];
        expect(there.pairwise.precision).toBeCloseTo(back.pairwise.recall, 12);
        expect(there.bCubed.precision).toBeCloseTo(back.bCubed.recall, 12);
        expect(there.lumping).toBeCloseTo(back.splitting, 12);
      }),
    );
  });
});
