import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, compareParts, type NameParts, parseName, transposed } from '../../src/corpus/names.ts';

/** Names that resemble each other, by line: two names from one line of each often are one person's. */
const parted = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
const givenNames = parted(`J J. JP J.-P. John Jonathan Jon Jane Jean-Paul Jeanpaul Paul
  Bill William B. W. Wm. Will Bob Robert
  Wei Wang Xiaoming Xiao-Ming X.-M. Ming Li San Nagy János
  Jürgen Juergen Jurgen J. Øystein Oystein Ö. Å. Åge Aage
  Van Anh Thi V. A. Nguyen Tran Hoa
  Yu. Yuri Y. Ya. 伟 民秀 Æ. García G.`);
const familyNames = parted(`Smith Smithe Schmidt Smith-Jones
  Wang Wei Li Nguyen Tran Nagy Kim San
  García Márquez García-Márquez Garciamarquez
  Müller Mueller Muller Meier-Schulz Meierschulz Meier Schulz
  Bø Boe Bo Østergård Ostergaard Aagaard Ågård
  Kontar Al-Kontar Alkontar El-Kontar
  Cruz Delacruz O'Brien McDonald Donald 王 欧阳 Иванов Saint-Exupéry`);
const oneOf = <T>(list: readonly T[]) => fc.constantFrom(...list);

const nameOf = (givens: readonly string[], families: readonly string[]) =>
  fc
    .record({
      given: fc.array(oneOf(givens), { minLength: 1, maxLength: 2 }),
      particle: fc.option(oneOf(['van der', 'de la', 'Al', 'al-', 'von', 'y', 'Mc', 'de']), { freq: 3 }),
      family: fc.array(oneOf(families), { minLength: 1, maxLength: 2 }),
      suffix: fc.option(oneOf(['Jr.', 'III', '0001', '0002', 'PhD', '(Jr)', '¹']), { freq: 3 }),
      shape: oneOf(['given first', 'comma', 'family first', 'no blank'] as const),
      capitals: fc.boolean(),
    })
    .map(({ given, particle, family, suffix, shape, capitals }) => {
      const names = [...(particle === null || particle.length % 2 === 0 ? [] : [particle]), ...family].join(' ');
      const last = suffix === null || suffix.length % 2 === 0 ? '' : suffix;
      const name = {
        'given first': `${given.join(' ')} ${names} ${last}`,
        comma: `${names}, ${given.join(' ')} ${last}`,
        'family first': `${names} ${given.join(' ')} ${last}`,
        'no blank': `${given.join('-')} ${family.join('-')}`,
      }[shape].trim();
      return capitals ? name.toUpperCase() : name;
    });
const pairOfNames = fc
  .tuple(oneOf(givenNames), oneOf(familyNames))
  .chain(([givens, families]) => fc.tuple(nameOf(givens, families), nameOf(givens, families)));
const arbitraryName = pairOfNames.map(([one]) => one);
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyPair = fc.oneof({ weight: 8, arbitrary: pairOfNames }, { weight: 1, arbitrary: fc.tuple(anyText, anyText) });

it('compatible names share a block, whichever is asked first, and a name is the same as itself', () => {
  let compatible = 0;
  fc.assert(
    fc.property(anyPair, ([one, other]) => {
      const [x, y] = [parseName(one), parseName(other)];
      const { verdict } = compareParts(x, y);
      expect(compareParts(y, x).verdict).toBe(verdict);
      expect(compareParts(x, x).verdict).toBe('same');
      expect(compareParts(x, parseName(one)).verdict).toBe('same');
      if (verdict === 'incompatible') return;
      compatible++;
      const blocks = blocksOf(y);
      expect(
        blocksOf(x).some((block) => blocks.includes(block)),
        `${one} / ${other}`,
      ).toBe(true);
    }),
    { numRuns: 8000 },
  );
  expect(compatible).toBeGreaterThan(300);
});

it('what comparison says does not depend on accents other than ä, ö, ü, å and ø', () => {
  fc.assert(
    fc.property(pairOfNames, ([one, other]) => {
      const plain = one.replace(/[éáí]/g, (letter) => letter.normalize('NFD')[0]!);
      expect(compareParts(parseName(plain), parseName(other)).verdict).toBe(
        compareParts(parseName(one), parseName(other)).verdict,
      );
    }),
    { numRuns: 2000 },
  );
});

/** The letters and digits of a text, folded, sorted; superscripts and their like are marks. */
const lettersOf = (text: string): string[] => [...text].sort();
const folded = (name: string): string => parseName('', { family: name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '') }).family;
const allOf = ({ given, particles, family, suffix = '', homonym = '', aside = [] }: NameParts): string =>
  [...given, ...particles, family, suffix, homonym, ...aside].join('').replace(/[. ]/g, '');

it('no letter or digit of a name is lost', () => {
  const plainName = fc.oneof(
    arbitraryName.filter((name) => !/III|Jr/i.test(name)),
    fc.string({ unit: fc.constantFrom(...'abcJPWÉüøß王伟김Ия 0123,.-\'’()[]"*†'), maxLength: 30 }),
  );
  fc.assert(
    fc.property(plainName, (name) => {
      const parts = parseName(name);
      expect(lettersOf(allOf(parts))).toEqual(lettersOf(folded(name)));
      const other = transposed(parts);
      if (other) expect(lettersOf(allOf(other))).toEqual(lettersOf(allOf(parts)));
    }),
    { numRuns: 3000 },
  );
});

it('any text, and any told parts, have parts: a family name wherever there is a letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.option(
        fc.record({ family: fc.string({ unit: 'grapheme' }), given: fc.string(), suffix: fc.string() }, { requiredKeys: [] }),
        {
          nil: undefined,
        },
      ),
      (name, told) => {
        const parts = parseName(name, told);
        if (told === undefined && /[a-z]/i.test(name.normalize('NFC'))) expect(parts.family).not.toBe('');
        expect(parts.family).toBe(parts.family.trim());
        expect(parts.given.every((token) => token !== '' && !token.includes(' '))).toBe(true);
        expect(parts.marked?.given.length ?? parts.given.length).toBe(parts.given.length);
        expect(parts.marked?.family.split(' ').length ?? 0).toBe(parts.marked ? parts.family.split(' ').length : 0);
        expect(blocksOf(parts).length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
      },
    ),
  );
});

it('a name of a thousand words is read and compared at once', () => {
  const long = Array.from({ length: 1000 }, (_, index) => `A${'aeiou'[index % 5]!}e-${index}`).join(' ');
  const other = Array.from({ length: 1000 }, (_, index) => `A${'eioua'[index % 5]!}e`).join('-');
  const began = performance.now();
  expect(compareParts(parseName(long), parseName(other)).verdict).toBe('incompatible');
  expect(compareParts(parseName(`${long} García`), parseName(long)).why).not.toBe('');
  for (const word of ['PhD', 'ou', '(', '"', 'Jr', 'née', '王', 'J.', 'van', 'Tanaka-ou', ','])
    expect(blocksOf(parseName(`Nguyen ${`${word} `.repeat(5000)}`)).length).toBeLessThan(50);
  expect(parseName(`Tanaka ${'ou'.repeat(5000)}z`).order).toBe('given first');
  expect(performance.now() - began).toBeLessThan(3000);
});

const data = '../shared/data/names';
const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

it.skipIf(!existsSync(data))(
  'family names are those of BibTeX, but for groups, brackets and von within (skipped without ../shared/data)',
  () => {
    const { cases } = JSON.parse(readFileSync(`${data}/pybtex_names.json`, 'utf8')) as {
      cases: readonly { readonly name: string; readonly last: readonly string[] }[];
    };
    const plain = cases.filter(({ name }) => !/[\\{}~$()/']/.test(name));
    const others = plain.filter(({ name, last }) => parseName(name).family !== words(last.join(' '))).map(({ name }) => name);
    expect(plain.length).toBeGreaterThan(30);
    expect(others.toSorted()).toEqual(['Addison-Wesley Publishing Company', 'Andrea de Leeuw van Weenen']);
  },
);

it.skipIf(!existsSync(data))('names that BibTeX cannot read are read all the same (skipped without ../shared/data)', () => {
  const { single } = JSON.parse(readFileSync(`${data}/bibtexparser_names.json`, 'utf8')) as {
    single: readonly { readonly name: string }[];
  };
  expect(single.length).toBeGreaterThan(10);
  for (const { name } of single) expect(parseName(name).family === '').toBe(!/[A-Z]/.test(name));
});

it.skipIf(!existsSync(data))(
  'of the short forms that others have found, those here are most; misprints are not forgiven (skipped without ../shared/data)',
  () => {
    const found = readFileSync(`${data}/s2and_name_tuples_filtered.txt`, 'utf8').trim().split('\n');
    const capital = (name = '') => name.charAt(0).toUpperCase() + name.slice(1);
    const judged = found.map(
      (line) => line.split(',').map((name) => parseName(`${capital(name)} Smithson`)) as [NameParts, NameParts],
    );
    const fitting = judged.filter(([x, y]) => compareParts(x, y).verdict !== 'incompatible').length;
    expect(fitting / found.length).toBeGreaterThan(0.01);
    expect(fitting / found.length).toBeLessThan(0.1);
  },
);
