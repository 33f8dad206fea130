import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/kit/steps.ts';
import { crossings, insideRings, ringArea, territories } from '../../src/scene/territories.ts';

const square = [0, 0, 10, 0, 10, 10, 0, 10];

describe('rings', () => {
  it('have the area of what they enclose, with a sign for the way round', () => {
    expect(ringArea(square)).toBe(100);
    expect(ringArea([0, 10, 10, 10, 10, 0, 0, 0])).toBe(-100);
  });

  it('hold the points inside them but not those in a hole', () => {
    const hole = [4, 4, 4, 6, 6, 6, 6, 4];
    expect(insideRings([square], 5, 5)).toBe(true);
    expect(insideRings([square, hole], 5, 5)).toBe(false);
    expect(insideRings([square, hole], 2, 2)).toBe(true);
    expect(insideRings([square], 12, 5)).toBe(false);
  });

  it('hold exactly the points with an odd number of coasts to their right', () => {
    const corner = fc.double({ min: 0, max: 9, noNaN: true });
    const ring = fc.array(corner, { minLength: 6, maxLength: 20 }).map((flat) => flat.slice(0, flat.length - (flat.length % 2)));
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 3 }), corner, corner, (rings, x, y) => {
        expect(crossings(rings, y).filter((coast) => x < coast).length % 2 === 1).toBe(insideRings(rings, x, y));
      }),
    );
  });
});

describe('territories', () => {
  it('are round about a node that is alone', () => {
    const [land] = atOnce(territories([50, 50], [0], [0], 40));
    const ring = land!.rings[0]!;
    const radii = Array.from({ length: ring.length / 2 }, (_, k) => Math.hypot(ring[2 * k]! - 50, ring[2 * k + 1]! - 50));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(3);
    expect(Math.max(...radii)).toBeLessThan(40);
  });

  it('of two neighbours meet halfway', () => {
    const lands = atOnce(territories([0, 0, 40, 0], [0, 1], [0, 1], 50));
    expect(insideRings(lands[0]!.rings, 19, 0)).toBe(true);
    expect(insideRings(lands[0]!.rings, 21, 0)).toBe(false);
    expect(insideRings(lands[1]!.rings, 21, 0)).toBe(true);
  });

  it('keep off the ground of groups that have none', () => {
    const [land] = atOnce(territories([0, 0, 40, 0], [0, 1], [0], 50));
    expect(insideRings(land!.rings, 21, 0)).toBe(false);
  });

  it('never overlap', () => {
    const node = fc.record({
      x: fc.double({ min: 0, max: 300, noNaN: true }),
      y: fc.double({ min: 0, max: 200, noNaN: true }),
      group: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(node, { minLength: 2, maxLength: 24 }), (nodes) => {
        const lands = atOnce(
          territories(
            nodes.flatMap(({ x, y }) => [x, y]),
            nodes.map(({ group }) => group),
            [0, 1, 2, 3],
            50,
          ),
        );
        let doubly = 0;
        for (let x = -48; x < 350; x += 9.7)
          for (let y = -48; y < 250; y += 9.7) if (lands.filter((land) => insideRings(land.rings, x, y)).length > 1) doubly += 1;
        // Where three meet, rounding their corners may cost a hair's breadth.
        expect(doubly).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20 },
    );
  });

  it('of nobody are none', () => {
    expect(atOnce(territories([], [], [0], 30))).toEqual([]);
    expect(atOnce(territories([1, 1], [0], [], 30))).toEqual([]);
  });
});
