import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockOf,
  blocksOf,
  compareNames,
  compareParts,
  isOthers,
  nameKey,
  parseName,
  transposed,
} from '../../src/corpus/names.ts';
import { somePeople } from '../arbitraries.ts';

/** A name in parts, in short: "jae won | van der | berg | jr 0001 (dr)". */
const inShort = (name: string): string => {
  const { given, particles, family, suffix, homonym, aside } = parseName(name);
  const rest = [suffix, homonym, aside && `(${aside.join(' ')})`].filter((part) => part !== undefined);
  return [given.join(' '), particles.join(' '), family, rest.join(' ')].join(' | ').trim();
};

describe('a name in parts', () => {
  it.each([
    // Given names first.
    ['Jae-Won Chung', 'jae won |  | chung |'],
    ['Raed Al Kontar', 'raed | al | kontar |'],
    ['Maria Angels de Luis Balaguer', 'maria angels | de | luis balaguer |'],
    ['Ludwig van der Berg', 'ludwig | van der | berg |'],
    ['LUDWIG VAN DER BERG', 'ludwig | van der | berg |'],
    ['vincent van gogh', 'vincent | van | gogh |'],
    ['Leonardo Di Caprio', 'leonardo | di | caprio |'],
    ['Jean Le Roux', 'jean | le | roux |'],
    ['Wei Di Zhang', 'wei di |  | zhang |'],
    ['Anindya Das Antar', 'anindya das |  | antar |'],
    ['Van Morrison', 'van |  | morrison |'],
    ['Qi Le', 'qi |  | le |'],
    ['Ahmed Al-Sayed', 'ahmed | al | sayed |'],
    ['Mohamed Abd El-Rahman', 'mohamed | abd el | rahman |'],
    ['Osama bin Ladin', 'osama | bin | ladin |'],
    ['Siobhan O’Brien', 'siobhan |  | obrien |'],
    ['Ronald Mc Donald', 'ronald |  | mcdonald |'],
    ['José Ortega y Gasset', 'jose | y | ortega gasset |'],
    ['Gabriel García Márquez', 'gabriel |  | garcia marquez |'],
    ['Anna Meier-Schulz', 'anna |  | meier schulz |'],
    // Initials.
    ['C.-J. Wu', 'c j |  | wu |'],
    ['J.-P. Serre', 'j p |  | serre |'],
    ['JP Serre', 'j p |  | serre |'],
    ['J P Serre', 'j p |  | serre |'],
    ['J.P. Serre', 'j p |  | serre |'],
    ['Jean-P. Serre', 'jean p |  | serre |'],
    ['Yu. I. Manin', 'yu. i |  | manin |'],
    // Family name first.
    ['Lovelace, Ada', 'ada |  | lovelace |'],
    ['SMITH, JOHN', 'john |  | smith |'],
    ['SMITH, JA', 'j a |  | smith |'],
    ['van Rossum, Guido', 'guido | van | rossum |'],
    ['Beethoven, Ludwig van', 'ludwig | van | beethoven |'],
    ['Smith JP', 'j p |  | smith |'],
    ['SMITH J', 'j |  | smith |'],
    ['van der Berg AB', 'a b | van der | berg |'],
    ['De Souza AB', 'a b | de | souza |'],
    ['Li X', 'x |  | li |'],
    ['Manin Yu. I.', 'yu. i |  | manin |'],
    ['Иванов И. И.', 'и и |  | иванов |'],
    ['DUPONT Jean', 'jean |  | dupont |'],
    ['Jean DUPONT', 'jean |  | dupont |'],
    ['Nguyen Van A', 'van a |  | nguyen |'],
    ['Anh Van Nguyen', 'anh van |  | nguyen |'],
    ['Nagy János', 'janos |  | nagy |'],
    ['János Nagy', 'janos |  | nagy |'],
    ['Wang Xiaoming', 'xiaoming |  | wang |'],
    ['Kim Min-Su', 'min su |  | kim |'],
    ['Lee Harris', 'lee |  | harris |'],
    ['Peter NG', 'peter |  | ng |'],
    // Suffixes, titles, numbers, marks.
    ['Sammy Davis, Jr.', 'sammy |  | davis | jr'],
    ['Smith, Jr., John', 'john |  | smith | jr'],
    ['Smith Jr, John', 'john |  | smith | jr'],
    ['John Smith (Jr.)', 'john |  | smith | jr'],
    ['John Smith JR', 'john |  | smith | jr'],
    ['Smith AB 3rd', 'a b |  | smith | iii'],
    ['Smith JR', 'j r |  | smith |'],
    ['Smith, JR', 'j r |  | smith |'],
    ['Smith, Jr.', '|  | smith | jr'],
    ['Martin Luther King III', 'martin luther |  | king | iii'],
    ['Ii, Naosuke', 'naosuke |  | ii |'],
    ['Dr. John Smith', 'john |  | smith | (dr)'],
    ['Prof. Dr. med. Hans Müller', 'hans |  | muller | (prof dr med)'],
    ['John Smith, PhD', 'john |  | smith | (phd)'],
    ['John Smith MD', 'john |  | smith | (md)'],
    ['Smith MD', 'm d |  | smith |'],
    ['DR Smith', 'd r |  | smith |'],
    ['Wei Wang 0001', 'wei |  | wang | 0001'],
    ['John Smith¹,²', 'john |  | smith |'],
    ['John Smith*†‡', 'john |  | smith |'],
    ['[Anonymous]', '|  | anonymous |'],
    ['Robert “Bob” Smith', 'robert |  | smith | (bob)'],
    ['Wei Wang (王伟)', 'wei |  | wang | (王伟)'],
    ['Anna Schulz née Meier', 'anna |  | schulz | (nee meier)'],
    ['Smith, J. R. R. (John Ronald Reuel)', 'j r r |  | smith | (john ronald reuel)'],
    ['J(ohn) Smith', 'john |  | smith |'],
    ['Smith, John, 1950-', 'john |  | smith | (1950)'],
    // Single names and groups.
    ['Plato', '|  | plato |'],
    ['Sukarno', '|  | sukarno |'],
    ['ATLAS Collaboration', '|  | atlas collaboration |'],
    ['World Health Organization', '|  | world health organization |'],
    ['', '|  |  |'],
    ['***', '|  |  |'],
    // Own scripts: only what is known is parted.
    ['王伟', '伟 |  | 王 |'],
    ['欧阳锋', '锋 |  | 欧阳 |'],
    ['司马相如', '相如 |  | 司马 |'],
    ['三島由紀夫', '|  | 三島由紀夫 |'],
    ['三島 由紀夫', '由紀夫 |  | 三島 |'],
    ['김민수', '민수 |  | 김 |'],
    ['남궁민수', '민수 |  | 남궁 |'],
    ['ジョン・スミス', 'ジョン |  | スミス |'],
  ])('%s', (name, parts) => {
    expect(inShort(name)).toBe(parts);
  });

  it('keeps to the parts that a file tells apart', () => {
    expect(parseName('x', { family: 'van der Berg Jr.', given: 'A.B.' })).toMatchObject({
      given: ['a', 'b'],
      particles: ['van', 'der'],
      family: 'berg',
      suffix: 'jr',
      order: 'certain',
    });
    expect(parseName('Ann Lee Roe', { family: 'Lee Roe', given: 'Ann' })).toMatchObject({ given: ['ann'], family: 'lee roe' });
    expect(parseName('x', { family: 'Wang', given: 'Xiao', suffix: 'III' })).toMatchObject({ family: 'wang', suffix: 'iii' });
    expect(parseName('x', { given: 'Plato' })).toMatchObject({ given: [], family: 'plato' });
    expect(parseName('Ada Lovelace', { family: ' ', given: '' })).toEqual(parseName('Ada Lovelace'));
  });
});

describe('which name is the family name', () => {
  it.each(['Wang, Wei', '王伟', 'DUPONT Jean', 'Plato'])('is certain in %s', (name) => {
    expect(parseName(name).order).toBe('certain');
    expect(transposed(parseName(name))).toBeUndefined();
  });

  it.each([
    ['Wang Wei', { given: ['wei'], family: 'wang' }],
    ['Nagy János', { given: ['nagy'], family: 'janos' }],
    ['Wang Xiaoming', { given: ['wang'], family: 'xiaoming' }],
    ['Tran Thi Hoang', { given: ['thi', 'hoang'], family: 'tran' }],
  ])('may be the other one in %s', (name, parts) => {
    expect(transposed(parseName(name))).toMatchObject(parts);
  });

  it.each(['John Smith', 'W. Wang', 'Lee Harris', 'Kim Smith', 'Ludwig van Wang', 'Garcia Martinez'])(
    'is not the other one in %s',
    (name) => {
      expect(transposed(parseName(name))).toBeUndefined();
    },
  );
});

describe('two names', () => {
  it('stand in one block when they are compatible', () => {
    for (const one of somePeople) {
      for (const other of somePeople) {
        const { verdict } = compareNames(one, other);
        if (verdict !== 'incompatible') expect(blockOf(parseName(one))).toBe(blockOf(parseName(other)));
      }
    }
  });

  it('stand mostly in one block alone', () => {
    expect(blocksOf(parseName('Søren Kierkegaard'))).toEqual(['kierkegard|s']);
    expect(blocksOf(parseName('Anna Meier-Schulz'))).toEqual(['meier schulz|a', 'meier|a', 'schulz|a', 'meierschulz|a']);
    expect(blocksOf(parseName('Wang Wei'))).toEqual(['wei|w', 'wang|w']);
    expect(blocksOf(parseName('Bill Gates'))).toEqual(['gates|b', 'gates|w']);
  });
});

it('any text is a name, the same as itself, and as its other case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(compareNames(text, text).verdict).toBe('same');
      expect(compareParts(parseName(text), parseName(text)).verdict).toBe('same');
      expect(compareNames(text, text.toLowerCase()).verdict).toBe(
        nameKey(text) === nameKey(text.toLowerCase()) ? 'same' : expect.anything(),
      );
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
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
