import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aroundDifference } from '../../../src/ui/parts/differing.ts';

it('texts of 240 characters are whole', () => {
  const texts = ['a'.repeat(240), 'b', ''];
  expect(aroundDifference(texts)).toEqual(texts);
});

it('long texts begin with a word shortly before their first difference', () => {
  const same = 'word '.repeat(100);
  const [one, other] = aroundDifference([`${same}ends here. ${'x'.repeat(300)}`, `${same}ends there.`]);
  expect(one).toMatch(/^…(?:word ){11}ends here\. x{174}…$/);
  expect(other).toMatch(/^…(?:word ){11}ends there\.$/);
});

it('texts that differ early are shown from their beginning', () => {
  const [one, other] = aroundDifference([`A ${'x'.repeat(500)}`, `B ${'x'.repeat(500)}`]);
  expect(one).toBe(`A ${'x'.repeat(238)}…`);
  expect(other).toBe(`B ${'x'.repeat(238)}…`);
});

it('a text that another goes on from shows its own end', () => {
  const same = 'Same words again. '.repeat(30);
  const [short, long] = aroundDifference([same, `${same}And more.`]);
  expect(short!.endsWith('again. ')).toBe(true);
  expect(long!.endsWith('And more.')).toBe(true);
});

it('different texts are shown as different ones, short and with whole characters', () => {
  const unit = fc.constantFrom('a', 'b', ' ', '\n', 'é', 'e\u0301', '😀', '😁', '𝒳', '…');
  const text = fc.string({ unit, maxLength: 20 });
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 30 }).map((part) => part.repeat(20)),
      fc.uniqueArray(text, { minLength: 2, maxLength: 4 }),
      (same, ends) => {
        const texts = ends.map((end) => `${same}${end}${'x'.repeat(400)}`);
        const shown = aroundDifference(texts);
        // The first two that differ may do so further on than another pair.
        if (texts.length === 2) expect(shown[0]).not.toBe(shown[1]);
        for (const [index, part] of shown.entries()) {
          expect(part.length).toBeLessThanOrEqual(242);
          expect(texts[index]).toContain(part.replace(/^…/u, '').replace(/…$/u, ''));
          expect(() => encodeURIComponent(part)).not.toThrow();
        }
      },
    ),
  );
});
