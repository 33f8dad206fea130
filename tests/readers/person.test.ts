import { expect, it } from 'vitest';
import { groupOf, looksLikeGroup, personAsPrinted, personFromInverted, personOf } from '../../src/readers/person.ts';

it.each([
  ['Lovelace, Ada', { name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' }],
  ['van der Berg, J.-P.', { name: 'J.-P. van der Berg', family: 'van der Berg', given: 'J.-P.' }],
  ['King, Jr., Martin Luther', { name: 'Martin Luther King Jr.', family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['King, Martin Luther, III', { name: 'Martin Luther King III', family: 'King', given: 'Martin Luther', suffix: 'III' }],
  ['Ye, X', { name: 'X Ye', family: 'Ye', given: 'X' }],
  ['Moreau, V.', { name: 'V. Moreau', family: 'Moreau', given: 'V.' }],
  ['Brown, MD', { name: 'MD Brown', family: 'Brown', given: 'MD' }],
  ['Brown, Jr.', { name: 'Brown Jr.', family: 'Brown', suffix: 'Jr.' }],
  ['Suharto', { name: 'Suharto' }],
  ['王, 小明', { name: '王小明', family: '王', given: '小明' }],
  ['김, 철수', { name: '김철수', family: '김', given: '철수' }],
  ['王, Xiaoming', { name: 'Xiaoming 王', family: '王', given: 'Xiaoming' }],
  ['ابن الهيثم, الحسن', { name: 'الحسن ابن الهيثم', family: 'ابن الهيثم', given: 'الحسن' }],
])('%s is read in its parts', (printed, person) => {
  expect(personFromInverted(printed)).toEqual({ ...person, printed: true });
});

it.each(['', ' , ', 'et al.', 'others'])('“%s” is nobody', (printed) => {
  expect(personFromInverted(printed)).toBeUndefined();
  expect(personAsPrinted(printed)).toBeUndefined();
});

it('groups are no people', () => {
  expect(groupOf('ATLAS  Collaboration')).toEqual({ name: 'ATLAS Collaboration', printed: true, group: true });
  expect(looksLikeGroup('The ATLAS Collaboration')).toBe(true);
  expect(looksLikeGroup('World Health Organization')).toBe(true);
  expect(looksLikeGroup('Ada Lovelace')).toBe(false);
  expect(personOf({ family: 'Lovelace' })).toEqual({ name: 'Lovelace', family: 'Lovelace', printed: true });
});

it('several people in one name are left as they are printed', () => {
  for (const soup of ['A. Smith, B. Jones, C. Lee', 'Smith, A., Jones, B.', 'Smith, A., Jones, B., Lee, C.'])
    expect(personFromInverted(soup)).toEqual({ name: soup, printed: true });
  expect(personFromInverted('Smith, John, María')).toMatchObject({ family: 'Smith', given: 'John, María' });
  expect(personFromInverted('Smith, Jr., John')).toMatchObject({ family: 'Smith', given: 'John', suffix: 'Jr.' });
});
