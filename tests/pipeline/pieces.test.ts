import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutParts, cutReadings, joinReadings, mendParts } from '../../src/pipeline/pieces.ts';
import type { Unplaced } from '../../src/pipeline/portrait.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { handCorpus } from '../hand.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));
const partsOf = (records: number, problems: number) =>
  ({
    corpus: { ...handCorpus(), records: numbers(records) },
    network: { ids: numbers(records).map(String), weight: Float64Array.from({ length: 5000 }, (_, k) => k) },
    problems: numbers(problems),
  }) as unknown as Partial<Unplaced>;

describe('parts of a portrait', () => {
  it('are the same again after they were cut, whatever their size', () => {
    const size = fc.integer({ min: 0, max: 7000 });
    fc.assert(
      fc.property(size, size, (records, problems) => {
        const parts = partsOf(records, problems);
        const { hollow, pieces } = cutParts(parts);
        expect(mendParts(structuredClone(hollow), structuredClone(pieces))).toEqual(parts);
      }),
      { numRuns: 15 },
    );
  });

  it('cross whole when they are small, and in runs of 2,000 when they are long', () => {
    expect(cutParts(partsOf(2000, 10)).pieces).toEqual([]);
    const { hollow, pieces } = cutParts(partsOf(4001, 3000));
    expect(pieces.map(({ part, field, items }) => [part, field, items.length])).toEqual([
      ['corpus', 'records', 2000],
      ['corpus', 'records', 2000],
      ['corpus', 'records', 1],
      ['network', 'ids', 2000],
      ['network', 'ids', 2000],
      ['network', 'ids', 1],
      ['problems', undefined, 2000],
      ['problems', undefined, 1000],
    ]);
    expect(hollow).toMatchObject({ corpus: { records: [] }, network: { ids: [] }, problems: [] });
  });
});

describe('readings', () => {
  it('are grouped in their order, few records at a time', () => {
    const readings = [900, 900, 900, 5000, 1].map(
      (count, index) => ({ file: String(index), records: numbers(count), profiles: [], problems: [] }) as unknown as Reading,
    );
    const groups = cutReadings(readings);
    expect(groups.map((group) => group.map((one) => one.file))).toEqual([['0', '1'], ['2'], ['3'], ['3'], ['3', '4']]);
    expect(cutReadings([])).toEqual([]);
    expect(joinReadings(groups.flat())).toEqual(readings);
  });

  it('are the same again after they were cut, however many records, profiles and problems they have', () => {
    const reading = fc
      .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 5000 }))
      .map(([records, profiles, problems]) => ({
        records: numbers(records),
        profiles: numbers(profiles),
        problems: numbers(problems),
        entries: records,
      }));
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 3 }), (all) => {
        const readings = all.map((one, index) => ({ ...one, file: String(index) })) as unknown as Reading[];
        const groups = cutReadings(readings);
        for (const group of groups) {
          for (const list of ['records', 'profiles', 'problems'] as const)
            expect(group.reduce((sum, one) => sum + one[list].length, 0)).toBeLessThanOrEqual(2000);
        }
        expect(joinReadings(groups.flat())).toEqual(readings);
      }),
      { numRuns: 15 },
    );
  });
});
