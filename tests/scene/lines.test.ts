import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/kit/steps.ts';
import { dressScene, dressSteps, linesLeftOut } from '../../src/scene/buildScene.ts';
import { strongestTies } from '../../src/scene/lines.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { handCorpus } from '../hand.ts';
import { portraitOf } from './samplePortrait.ts';

const strongest = (weights: readonly number[], most: number) => {
  const { ties, cut } = atOnce(strongestTies(Float64Array.from(weights), most));
  return { ties: [...ties], cut };
};

describe('the strongest ties', () => {
  it('are taken, weakest first, and of equal ones the first', () => {
    expect(strongest([2, 1, 5, 2, 1, 2], 3)).toEqual({ ties: [0, 3, 2], cut: { weight: 2, tie: 3, of: 6 } });
  });

  it('are all ties where no more are there than may be drawn', () => {
    expect(strongest([2, 1, 2], 3)).toEqual({ ties: [1, 0, 2], cut: undefined });
    expect(strongest([], 3)).toEqual({ ties: [], cut: undefined });
  });

  it('are those that come first when all are sorted', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(weights, fc.nat(), (all, size) => {
        const most = 1 + (size % (all.length - 1));
        const bySize = [...all.keys()].sort((x, y) => all[y]! - all[x]! || x - y).slice(0, most);
        const drawn = bySize.sort((x, y) => all[x]! - all[y]! || x - y);
        expect(strongest(all, most).ties).toEqual(drawn);
      }),
    );
  });
});

describe('a scene with a limit of lines', () => {
  const portrait = portraitOf(handCorpus());
  const whole = dressScene(portrait, defaultLooks);

  it('is the whole scene where there are fewer', () => {
    expect(atOnce(dressSteps(portrait, defaultLooks, whole.lines.length))).toEqual(whole);
    expect(whole.cut).toBeUndefined();
  });

  it('has the strongest of the whole scene, and the others where a person points', () => {
    const scene = atOnce(dressSteps(portrait, defaultLooks, 2));
    expect(scene.lines).toHaveLength(2);
    expect(scene.cut?.of).toBe(whole.lines.length);
    for (const node of whole.discs.keys()) {
      const own = whole.lines.filter(({ source, target }) => source === node || target === node);
      const there = [...scene.lines, ...linesLeftOut(portrait, defaultLooks, scene, [node])];
      for (const line of own) expect(there).toContainEqual(line);
      expect(new Set(there.map(({ source, target }) => `${source} ${target}`)).size).toBe(there.length);
    }
  });
});
