import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeIds } from '../../src/corpus/ids.ts';

const texts = (...all: string[]) => all.map((text) => ({ text, tells: text }));

it('an id reads like its text, and long ones end at a word', () => {
  const [short, long] = makeIds('a:', texts('Aditya Akella', `${'word '.repeat(30)}end`));
  expect(short).toBe('a:aditya-akella');
  expect(long).toBe(`a:${'word-'.repeat(16).slice(0, -1)}`);
});

it('texts with the same slug, or with none, get ids of their own', () => {
  const ids = makeIds('a:', texts('Ali R. Butt', 'Ali R Butt', '???', '!!!', '王伟', 'राम', 'रमा'));
  expect(new Set(ids).size).toBe(7);
  expect(ids.every((id) => id.length > 3)).toBe(true);
  expect(ids[4]).toBe('a:王伟');
});

it('ids are unique and do not depend on the order', () => {
  const text = fc.oneof(
    fc.constantFrom('Ada B', 'ada b!', 'Ada. B', '', '?', 'é', 'x'.repeat(200)),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 12 }), (all) => {
      const ids = makeIds('p:', texts(...all));
      expect(new Set(ids).size).toBe(all.length);
      expect(makeIds('p:', texts(...all.toReversed()))).toEqual(ids.toReversed());
      expect(ids.every((id) => id.length <= 100 && !/\s/.test(id))).toBe(true);
    }),
  );
});
