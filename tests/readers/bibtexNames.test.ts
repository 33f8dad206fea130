import { expect, it } from 'vitest';
import { readName, splitNames } from '../../src/readers/bibtexNames.ts';

const parts = (printed: string): (string | undefined)[] => {
  const [person] = readName(printed).people;
  return [person?.given, person?.family, person?.suffix];
};

it.each([
  ['Donald E. Knuth', 'Donald E.', 'Knuth', undefined],
  ['Knuth, Donald E.', 'Donald E.', 'Knuth', undefined],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven', undefined],
  ['van der Berg, Jan', 'Jan', 'van der Berg', undefined],
  ["Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", 'Charles Louis Xavier Joseph', 'de la Vallée Poussin', undefined],
  ['King, Jr., Martin Luther', 'Martin Luther', 'King', 'Jr.'],
  ['King, Martin Luther, Jr.', 'Martin Luther', 'King', 'Jr.'],
  ['Ford, III, Henry', 'Henry', 'Ford', 'III'],
  ['Guy L. {Steele Jr.}', 'Guy L.', 'Steele', 'Jr.'],
  ['Guy L. Steele Jr.', 'Guy L.', 'Steele', 'Jr.'],
  ['{von Neumann}, John', 'John', 'von Neumann', undefined],
  ['Jean {de la Fontaine}', 'Jean', 'de la Fontaine', undefined],
  ["{\\'E}douard Masterly", 'Édouard', 'Masterly', undefined],
  ['{\\O}rsted, {\\AA}ke', 'Åke', 'Ørsted', undefined],
  ["Darko \\v{Z}ubrini{\\'c}", 'Darko', 'Žubrinić', undefined],
  ['Maria {\\uppercase{d}}e la Cruz', 'Maria', 'de la Cruz', undefined],
  ['Plato', undefined, 'Plato', undefined],
  ['王伟', undefined, '王伟', undefined],
  ['family=Ackooij, given=W., prefix=van, useprefix=true', 'W.', 'van Ackooij', undefined],
  ['given=Hans, given-i={Hs}, family={Smith, Brown}, suffix=III', 'Hans', 'Smith, Brown', 'III'],
  ['given=A=B, family=C', 'A=B', 'C', undefined],
])('%s: given %s, family %s, suffix %s', (printed, given, family, suffix) => {
  expect(parts(printed)).toEqual([given, family, suffix]);
});

it('"and" parts names in any case and over lines, but not within braces or words', () => {
  expect(splitNames('Anders And {Barnes and Noble, Inc.} AND\n  Sandy {A}\tand B')).toEqual([
    'Anders',
    '{Barnes and Noble, Inc.}',
    'Sandy {A}',
    'B',
  ]);
});

it('a name all in braces is one: a body is a group, a person keeps the name', () => {
  expect(readName('{Barnes and Noble, Inc.}').people).toEqual([{ name: 'Barnes and Noble, Inc.', printed: true, group: true }]);
  expect(readName('{ATLAS Collaboration}').people[0]?.group).toBe(true);
  expect(readName('{{NASA}}').people[0]?.group).toBe(true);
  expect(readName('{European Commission}').people[0]?.group).toBe(true);
  expect(readName('{Madonna}').people).toEqual([{ name: 'Madonna', printed: true }]);
  expect(readName('{Smith and Jones}').doubt).toContain('group');
});

it('a collaboration without braces is a group all the same', () => {
  expect(readName('ATLAS Collaboration').people).toEqual([{ name: 'ATLAS Collaboration', printed: true, group: true }]);
});

it('others are nobody, and neither is what has no letter', () => {
  for (const printed of ['others', '{others}', 'et al.', '{\\em et al.}', '. . .']) expect(readName(printed).kind).toBe('others');
  for (const printed of ['', '{}', ',', '{-->}', ', . , .']) expect(readName(printed).people).toEqual([]);
});

it('commas where "and" belongs are seen: initials tell the people apart, else it is one odd name', () => {
  const soup = readName('Smith, J., Jones, K.-L., & Lee, M');
  expect(soup.people.map(({ name }) => name)).toEqual(['J. Smith', 'K.-L. Jones', 'M Lee']);
  expect(soup.doubt).toContain('commas');
  const odd = readName('Smith, John, Jones, Karl, Lee');
  expect(odd.people).toHaveLength(1);
  expect(odd.doubt).toContain('commas');
});

it('hostile names cost no more than their length', () => {
  for (const piece of ['von ', ', ', '{', '{a} ', ' ', "\\'", 'and ', '; '])
    for (const name of splitNames(piece.repeat(100_000))) expect(readName(name).people.length).toBeLessThan(2);
});
