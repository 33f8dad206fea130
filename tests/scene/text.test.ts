import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, shortenText } from '../../src/scene/measureText.ts';

describe('the width of a text', () => {
  it('is the sum of its letters', () => {
    // Inter: M is 903 thousandths wide at weight 400 and 932 at 700.
    expect(measureText('M', 1000)).toBe(903);
    expect(measureText('M', 1000, 700)).toBe(932);
    expect(measureText('MM', 10)).toBeCloseTo(18.06, 9);
  });

  it('lies halfway between regular and bold at weight 550', () => {
    expect(measureText('M', 1000, 550)).toBeCloseTo((903 + 932) / 2, 9);
  });

  it('grows by the spacing between letters', () => {
    expect(measureText('ABC', 10, 400, 0.18) - measureText('ABC', 10)).toBeCloseTo(2 * 1.8, 9);
  });

  it('of an accented letter is that of the plain one where no table has it', () => {
    expect(measureText('ế', 100)).toBe(measureText('e', 100));
  });

  it('is finite and never negative for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => measureText(text, 12) >= 0 && Number.isFinite(measureText(text, 12))),
    );
  });

  it('of ideographs is a square each', () => {
    expect(measureText('張偉', 20)).toBe(40);
  });
});

describe('a shortened text', () => {
  it('is untouched when it fits', () => {
    expect(shortenText('Ann Lee', 7)).toBe('Ann Lee');
  });

  it('ends between words, with an ellipsis and without punctuation before it', () => {
    expect(shortenText('Glaciers of the Alps: a survey', 24)).toBe('Glaciers of the Alps…');
  });

  it('is never longer than asked, and never splits a letter in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, letters) => {
        const short = shortenText(text, letters);
        expect([...short].length).toBeLessThanOrEqual(letters);
        expect(() => encodeURIComponent(short)).not.toThrow();
      }),
    );
  });
});
