import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidy } from '../../src/readers/pages.ts';

/** What tidying is, without a thought for speed. */
const plainly = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ')
    .trim();

it('a text is tidied alike whether it needs it or not', () => {
  const piece = fc.oneof(
    fc.constantFrom('a', 'é', '名', ' ', '  ', '\n', '\u00a0', '\u3000', '\u200b'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(tidy(pieces.join(''))).toBe(plainly(pieces.join('')));
    }),
  );
  for (let code = 0; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code)}b`;
    if (tidy(text) !== plainly(text)) throw new Error(`character ${code.toString(16)} is tidied otherwise`);
  }
});
