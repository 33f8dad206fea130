import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latexText, latexVerbatim } from '../../src/readers/latexText.ts';

it.each([
  ["{\\'\\i}", 'í'],
  ['\\"{o}', 'ö'],
  ['\\v{s}', 'š'],
  ['{\\v Z}i{\\v{z}}ek', 'Žižek'],
  ['Stra{\\ss}e, Stra\\ss e', 'Straße, Straße'],
  ['{\\O}rsted \\o', 'Ørsted ø'],
  ['\\AA ngstr\\"om', 'Ångström'],
  ['{\\L}ukasz', 'Łukasz'],
  ['{\\\'{\\i}}, na\\"{\\i}ve, \\i', 'í, naïve, ı'],
  ['Erd\\H{o}s, \\c{c}, \\k a, \\.I', 'Erdős, ç, ą, İ'],
  ['{\\dj}or{\\dj}e', 'đorđe'],
  ["\\'{}x\\'", 'x'],
])('the accents of %s are %s', (latex, plain) => {
  expect(latexText(latex)).toBe(plain);
});

it.each([
  ['1--10 a---b c~d', '1–10 a—b c d'],
  ['A \\& B, 5\\% of \\$3, a\\_b', 'A & B, 5% of $3, a_b'],
  ['\\textit{Homo {S}apiens} {\\em and} {\\bf more}', 'Homo Sapiens and more'],
  ["``q''", '“q”'],
  ['\\href{https://example.org/a_b}{a link}', 'a link'],
  ['{\\LaTeX} and \\TeX{} and \\ldots', 'LaTeX and TeX and …'],
  ['{\\relax Ch}arles \\unknown{kept} {\\apj}', 'Charles kept ApJ'],
  ['\\textbraceleft a, b\\textbraceright{} c', '{a, b} c'],
  ['two\n\t lines', 'two lines'],
])('%s reads %s', (latex, plain) => {
  expect(latexText(latex)).toBe(plain);
});

it('formulas stay as they are; a lone dollar sign is a sign', () => {
  expect(latexText('On $x^{2}_{\\alpha}$ and {B}')).toBe('On $x^{2}_{\\alpha}$ and B');
  expect(latexText('\\(x_1\\)')).toBe('$x_1$');
  expect(latexText('a $5 {b}')).toBe('a $5 b');
});

it('addresses lose their escapes only', () => {
  expect(latexVerbatim('\\url{https://example.org/a\\_b\\%20--c~d}')).toBe('https://example.org/a_b%20--c~d');
});

it('any text gives a text without braces outside of formulas, tidy and without end', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '\\',
    '$',
    '~',
    '-',
    "'",
    '`',
    '"',
    'a',
    'é',
    ' ',
    '\\v',
    '\\href',
    '\\i',
    '\n',
    '\ud83d\ude00',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const plain = latexText(pieces.join(''));
      expect(plain).toBe(plain.trim());
      expect(plain).not.toMatch(/\s\s/);
      if (!pieces.includes('$') && !pieces.includes('\\')) expect(plain).not.toMatch(/[{}]/);
    }),
  );
});

it('deep and endless braces cost no more than their length', () => {
  expect(latexText('{'.repeat(200_000) + 'x' + '}'.repeat(200_000))).toBe('x');
  expect(latexText('\\href{'.repeat(100_000))).toBe('');
  expect(latexText('$'.repeat(100_001))).toContain('$');
});
