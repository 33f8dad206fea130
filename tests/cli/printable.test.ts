import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, cutTo, printable, printableJson } from '../../src/cli/printable.ts';

const anything = fc.string({ unit: 'binary' });

describe('text for a terminal', () => {
  it.each([
    ['a colour', 'A\u001b[31mda\u001b[0m', 'Ada'],
    ['a colour in one byte', 'A\u009b31mda', 'Ada'],
    ['a window title', 'Ada\u001b]0;evil\u0007 Lovelace', 'Ada Lovelace'],
    ['a link', '\u001b]8;;http://example.org\u001b\\Ada\u001b]8;;\u001b\\', 'Ada'],
    ['a cleared screen and a bell', '\u001bcAda\u0007', 'Ada'],
    ['turned writing', 'Ada\u202e ecalevoL', 'Ada ecalevoL'],
    ['line ends and tabs', 'Ada\r\nLove\tlace', 'Ada Love lace'],
    ['other alphabets', 'Łukasz Ünïcödé 李明', 'Łukasz Ünïcödé 李明'],
  ])('loses %s', (_, text, clean) => {
    expect(printable(text)).toBe(clean);
  });

  it('holds no control character, whatever stood in it', () => {
    fc.assert(fc.property(anything, (text) => !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(printable(text))));
  });

  it('as JSON is the same value, without a control character', () => {
    fc.assert(
      fc.property(fc.array(anything), (texts) => {
        const json = printableJson(texts);
        expect(JSON.parse(json)).toEqual(texts);
        expect(json).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('as JSON has null for what is not a finite number', () => {
    expect(JSON.parse(printableJson({ a: Number.NaN, b: Infinity }))).toEqual({ a: null, b: null });
  });

  it('takes one column a letter, two for Chinese, none for an accent of its own', () => {
    expect(columnsOf('Ada')).toBe(3);
    expect(columnsOf('李明')).toBe(4);
    expect(columnsOf('e\u0301')).toBe(1);
  });

  it('is cut to the columns that there are', () => {
    expect(cutTo('Ada Lovelace', 12)).toBe('Ada Lovelace');
    expect(cutTo('Ada Lovelace', 8)).toBe('Ada Lov…');
    expect(cutTo('李明李明', 6)).toBe('李明…');
  });
});
