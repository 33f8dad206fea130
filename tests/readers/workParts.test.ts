import { expect, it } from 'vitest';
import { hasLabel, plainText } from '../../src/readers/workParts.ts';

it.each([
  ['<jats:title>Abstract</jats:title><jats:p>looms weave.</jats:p>', 'looms weave.'],
  ['<title>ABSTRACT:</title> <p>Looms weave.</p>', 'Looms weave.'],
  ['Abstract: looms weave.', 'looms weave.'],
  ['Abstract. Looms weave.', 'Looms weave.'],
  ['Abstract—Looms weave.', 'Looms weave.'],
  ['Abstract\nlooms weave.', 'looms weave.'],
  ['<p>Abstract: Looms weave.</p>', 'Looms weave.'],
  ['ABSTRACT Looms weave.', 'Looms weave.'],
  ['AbstractLooms weave.', 'Looms weave.'],
  ['Abstract We weave.', 'We weave.'],
  ['Abstract', undefined],
])('of %j, the label is left out', (markup, text) => {
  expect(plainText(markup)).toBe(text);
});

it.each([
  'Abstract algebra is a field.',
  'Abstract Algebra and its teachers.',
  'abstract data types weave.',
  'Abstraction weaves.',
  'Abstract-oriented looms weave.',
  'Abstracts: looms weave.',
])('“%s” begins with a word of its own', (text) => {
  expect(plainText(text)).toBe(text);
  expect(hasLabel(text)).toBe(false);
});
