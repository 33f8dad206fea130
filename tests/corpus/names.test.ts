import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, compareNames, isOthers, nameKey, parseName } from '../../src/corpus/names.ts';
import { somePeople } from '../arbitraries.ts';

describe('a name in parts', () => {
  it.each([
    ['Jae-Won Chung', { given: ['jae', 'won'], particles: [], family: 'chung' }],
    ['Raed Al Kontar', { given: ['raed'], particles: ['al'], family: 'kontar' }],
    ['Maria Angels de Luis Balaguer', { given: ['maria', 'angels'], particles: ['de'], family: 'luis balaguer' }],
    ['Ludwig van der Berg', { given: ['ludwig'], particles: ['van', 'der'], family: 'berg' }],
    ['Anindya Das Antar', { given: ['anindya', 'das'], particles: [], family: 'antar' }],
    ['Qi Le', { given: ['qi'], particles: [], family: 'le' }],
    ['Sammy Davis, Jr.', { given: ['sammy'], particles: [], family: 'davis', suffix: 'jr' }],
    ['Martin Luther King III', { given: ['martin', 'luther'], particles: [], family: 'king', suffix: 'iii' }],
    ['Lovelace, Ada', { given: ['ada'], particles: [], family: 'lovelace' }],
    ['van Rossum, Guido', { given: ['guido'], particles: ['van'], family: 'rossum' }],
    ['C.-J. Wu', { given: ['c', 'j'], particles: [], family: 'wu' }],
    ['Wei Wang 0001', { given: ['wei'], particles: [], family: 'wang' }],
    ['Plato', { given: [], particles: [], family: 'plato' }],
    ['王伟', { given: [], particles: [], family: '王伟' }],
  ])('%s', (name, parts) => {
    expect(parseName(name)).toEqual(parts);
  });
});

describe('two names', () => {
  it.each([
    ['Fan Lai', 'FAN LAI', 'same'],
    ['José Núñez', 'Jose Nunez', 'same'],
    ['Jeff J. Ma', 'Jeff J Ma', 'same'],
    ["Siobhán O'Brien", 'Siobhan O’Brien', 'same'],
    ['Raed Al Kontar', 'Raed Kontar', 'compatible'],
    ['Sanjay S. Singapuram', 'Sanjay Sri Vallabh Singapuram', 'compatible'],
    ['J. Smith', 'John Smith', 'compatible'],
    ['John Smith', 'John Adam Smith', 'compatible'],
    ['J. A. Smith', 'John Smith', 'compatible'],
    ['Jae-Won Chung', 'Jaewon Chung', 'compatible'],
    ['J.-W. Chung', 'Jae Won Chung', 'compatible'],
    ['Sammy Davis, Jr.', 'Sammy Davis', 'compatible'],
    ['John Smith', 'Jane Smith', 'incompatible'],
    ['John Smith', 'Jack Smith', 'incompatible'],
    ['John A. Smith', 'John B. Smith', 'incompatible'],
    ['Sammy Davis, Jr.', 'Sammy Davis, Sr.', 'incompatible'],
    ['Fan Lai', 'Fan Li', 'incompatible'],
    ['Ming Li', 'Ming-Hao Liu', 'incompatible'],
    ['Plato', 'Ann Plato', 'incompatible'],
    ['Yi Ling Wu', 'Yi Lin Wu', 'incompatible'],
  ])('%s and %s are %s', (one, other, verdict) => {
    expect(compareNames(one, other).verdict).toBe(verdict);
    expect(compareNames(other, one).verdict).toBe(verdict);
    expect(compareNames(one, other).why).not.toBe('');
  });

  it('stand in one block when they are compatible', () => {
    for (const one of somePeople) {
      for (const other of somePeople) {
        const { verdict } = compareNames(one, other);
        if (verdict !== 'incompatible') expect(blockOf(parseName(one))).toBe(blockOf(parseName(other)));
      }
    }
  });
});

it('any text is a name, the same as itself, and as its other case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(compareNames(text, text).verdict).toBe('same');
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
      expect(parseName(text)).toEqual(parseName(text));
    }),
  );
});

it.each(['et al.', 'et al', 'Et Al.', 'ET AL', 'et. al.', 'and others', 'others', '& others'])('“%s” is nobody', (text) => {
  expect(isOthers(text)).toBe(true);
});

it.each(['Al Gore', 'Ethan Al', 'Ben Others Jr', 'Etal Cohen'])('%s is somebody', (text) => {
  expect(isOthers(text)).toBe(false);
});

it('names of other scripts stay apart without their vowel signs being dropped', () => {
  const names = ['राम', 'रमा', 'รัก', 'รุก', 'がく', 'かく', '김민수', '김민서', 'Іван', 'Иван'];
  expect(new Set(names.map(nameKey)).size).toBe(names.length);
});
