import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords, slug } from '../../src/kit/fold.ts';
import { type Knob, knobFaults, settleKnobs } from '../../src/kit/knobs.ts';
import { tellProblem } from '../../src/kit/problem.ts';
import { seededRandom } from '../../src/kit/random.ts';

describe('fold', () => {
  it.each([
    ['Ångström  Øst', 'angstrom ost'],
    ['Łukasz Đorđević', 'lukasz dordevic'],
    ['Straße', 'strasse'],
    ['José Núñez', 'jose nunez'],
  ])('takes %s for %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same for composed and decomposed letters, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leaves letters and digits alone in words and slugs', () => {
    expect(foldWords('"In the Wild": 10Cache—v2.0')).toBe('in the wild 10cache v2 0');
    expect(slug('Ali R. Butt')).toBe('ali-r-butt');
    expect(slug('…')).toBe('');
  });
});

describe('seeded chance', () => {
  it('is the same for the same seed, within [0, 1), and another for another seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const one = seededRandom(seed);
        const same = seededRandom(seed);
        const other = seededRandom(seed ^ 1);
        const numbers = Array.from({ length: 20 }, one);
        expect(numbers).toEqual(Array.from({ length: 20 }, same));
        expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
        expect(numbers).not.toEqual(Array.from({ length: 20 }, other));
      }),
    );
  });

  it('fills its range evenly', () => {
    const random = seededRandom(7);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) bins[Math.floor(random() * 10)]!++;
    for (const bin of bins) expect(Math.abs(bin - 2000)).toBeLessThan(200);
  });
});

describe('knobs', () => {
  const knobs: readonly Knob[] = [
    { kind: 'range', id: 'width', name: 'Width', explain: '', min: 1, max: 4, step: 1, default: 2 },
    { kind: 'choice', id: 'side', name: 'Side', explain: '', options: [{ id: 'left', name: 'Left' }], default: 'left' },
    { kind: 'switch', id: 'open', name: 'Open', explain: '', default: true },
  ];

  it('settle to their defaults, clamp what is out of range and drop what is unknown', () => {
    expect(settleKnobs(knobs)).toEqual({ width: 2, side: 'left', open: true });
    expect(settleKnobs(knobs, { width: 99, side: 'up', open: false, other: 1 })).toEqual({ width: 4, side: 'left', open: false });
    expect(settleKnobs(knobs, { width: NaN, open: 'yes' })).toEqual({ width: 2, side: 'left', open: true });
  });

  it('what a knob cannot be is named with its value, and what it can be is told', () => {
    expect(knobFaults(knobs, { width: 99, side: 'up', open: 'yes', other: 1 })).toEqual([
      'width cannot be 99; allowed is 1 to 4',
      'side cannot be up; allowed is left',
      'open cannot be yes; allowed is on or off',
    ]);
    expect(knobFaults(knobs, { width: NaN })).toEqual(['width cannot be NaN; allowed is 1 to 4']);
    expect(knobFaults(knobs, settleKnobs(knobs))).toEqual([]);
    expect(knobFaults(knobs)).toEqual([]);
  });
});

describe('a problem', () => {
  it('tells file, line, what is the matter and what was done', () => {
    expect(
      tellProblem({
        severity: 'error',
        code: 'no-authors',
        file: 'fan-lai.txt',
        line: 47,
        message: 'no authors under this title.',
        advice: 'The paper was skipped.',
      }),
    ).toBe('fan-lai.txt, line 47: no authors under this title. The paper was skipped.');
  });
});
