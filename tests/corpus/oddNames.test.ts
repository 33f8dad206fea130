import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOddNames, type OddName } from '../../src/corpus/oddNames.ts';
import { ordinaryCase } from '../../src/corpus/ordinaryCase.ts';
import { record } from './making.ts';

const paper = (...names: readonly string[]) => ({
  ...record('A title', ''),
  authors: names.map((name) => ({ name, printed: true })),
});
/** Names between bars. */
const listed = (text: string): string[] =>
  text
    .split(/ \| |\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
const lookAt = (name: string): OddName | undefined => findOddNames({ records: [paper(name)] })[0];
const mended = (name: string): readonly string[] | 'group' | undefined => {
  const correction = lookAt(name)?.fix?.correction;
  return correction?.kind === 'people' ? correction.names : correction?.kind;
};

describe('names that are fine', () => {
  it.each(
    listed(`
    Sammy Davis, Jr. | Sammy Davis Jr. | John Smith III | John Smith 3rd | Dr. John Smith | Smith, John, Jr. | Plato
    Aristotle | Beyoncé | Madonna | Suharto | Pelé | NCSA | NEUMANN | de Groot | van der Berg | Vincent van Gogh
    Heinrich Friedrich Karl vom und zum Stein | Ludwig Mies van der Rohe | José Ortega y Gasset
    Roberta e Silva Hoffmann da Rocha | Santiago Ramón y Cajal | Jean le Rond d'Alembert
    García Márquez, Gabriel José | van Gogh, Vincent Willem | Smith, J. A. | Lee, Ann | Wang, Shang-Yung | Smith, JA
    王伟 | 傅斯年 | 王 | 欧阳 娜娜 | 김철수 | たなか けん | محمد بن سلمان | Ngô Bảo Châu | Phan Thị Hà | N. Thị Hà
    Δημήτρης Παπαδόπουλος | Wei Wang 0001 | O. Sending | Ed Miller | Li Wei | JK Lo | X. Li | Xi Li | U Nu | E. Ng
    J.-P. Serre | Jae-Won Chung | William H. Press | Alexandre Bureau | Otto Gruppe | Lluís Company | Wendy Church
    Barbara Staff | Jane Office | Frank Bank | Anders Andersen | Alan Anand | Roland Undset | The Anh Nguyen
    William of Ockham | Hugh of Saint Victor | Fornara, Charles | Christopher Null | Na Li | Nan Chen | None Smith
    Anona Blackwell | Etal Kumar | Al Gore | Md Rahman | May Smith | April June | Siobhán O'Brien
    Søren Kierkegaard | JOHN Smith | John SMITH | A. B. Smith | Peter A. C. ’t Hoen | FAN Lai
  `),
  )('%s is one person’s', (name) => {
    expect(lookAt(name)).toBeUndefined();
  });
});

it.each(['X', 'J.', 'é', 'A B', 'A. B.', 'J.-P.', 'Ж.'])('%s is too little', (name) => {
  expect(lookAt(name)).toMatchObject({ kind: 'one-letter', name });
  expect(mended(name)).toBeUndefined();
});

it.each([
  ['SMITH, JOHN', 'Smith, John'],
  ['JOHN SMITH', 'John Smith'],
  ['B.G. COOMBE', 'B.G. Coombe'],
  ['AN ZENG', 'An Zeng'],
  ['ZENGRU DI', 'Zengru Di'],
  ['LI WU', 'Li Wu'],
  ['VINCENT VAN GOGH', 'Vincent van Gogh'],
  ['VAN DER BERG, ANNA', 'Van der Berg, Anna'],
  ['RONALD MCDONALD', 'Ronald McDonald'],
  ['FLORA MACDONALD', 'Flora MacDonald'],
  ['ERNST MACH', 'Ernst Mach'],
  ['JEAN-PIERRE SERRE', 'Jean-Pierre Serre'],
  ["SIOBHÁN O'BRIEN", "Siobhán O'Brien"],
  ["JEAN D'ALEMBERT", "Jean d'Alembert"],
  ['SAMMY DAVIS JR.', 'Sammy Davis Jr.'],
  ['HENRY FORD II', 'Henry Ford II'],
  ['NGUYEN VAN AN', 'Nguyen Van An'],
  ['ИВАН ПЕТРОВ', 'Иван Петров'],
  ['ΔΗΜΉΤΡΗΣ ΠΑΠΑΔΌΠΟΥΛΟΣ', 'Δημήτρης Παπαδόπουλος'],
  ['J.-P. MARTIN', 'J.-P. Martin'],
])('%s is in capitals, and is written %s', (name, written) => {
  expect(lookAt(name)).toMatchObject({ kind: 'capitals' });
  expect(mended(name)).toEqual([written]);
});

it.each<[string, readonly string[]]>([
  ['A. Smith, B. Jones, C. Lee', ['A. Smith', 'B. Jones', 'C. Lee']],
  ['A. Smith, B. Jones', ['A. Smith', 'B. Jones']],
  ['Smith J; Jones K', ['J. Smith', 'K. Jones']],
  ['Smith J, Jones KA', ['J. Smith', 'K. A. Jones']],
  ['Smith, J.; Jones, K.', ['J. Smith', 'K. Jones']],
  ['Smith, J., Jones, K.', ['J. Smith', 'K. Jones']],
  ['Chong, B. M., Specia, L., & Mitkov, R.', ['B. M. Chong', 'L. Specia', 'R. Mitkov']],
  ['Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
  ['Ann Lee & Bo Chen', ['Ann Lee', 'Bo Chen']],
  ['Anna Lehmann und Bernd Chen', ['Anna Lehmann', 'Bernd Chen']],
  ['Ann Lee, Bo Chen, and Cy Dahl', ['Ann Lee', 'Bo Chen', 'Cy Dahl']],
  ['Ann Lee, PhD, Bo Chen, MD, Cy Dahl', ['Ann Lee', 'Bo Chen', 'Cy Dahl']],
  ['ANN LEE; BO CHEN', ['Ann Lee', 'Bo Chen']],
  ['李文辉、胡適', ['李文辉', '胡適']],
  ['Ann Lee | Bo Chen', ['Ann Lee', 'Bo Chen']],
])('%s is several people', (name, people) => {
  expect(lookAt(name)).toMatchObject({ kind: 'several' });
  expect(mended(name)).toEqual(people);
});

it.each(
  listed(`
    ATLAS Collaboration | The ATLAS Collaboration | CMS collaboration | Working Group on Names
    Human Genome Consortium | University of Oxford | Universität Karlsruhe | Université de Montréal
    Universidad de Chile | Università di Bologna | Max-Planck-Institut | Max Planck Institute | PQ Team Caltech
    Qwen Team | Standards Committee | Google Inc. | Acme Ltd. | Ministry of Health, Labour and Welfare
    World Health Organization | Royal Society | Deutsche Forschungsgemeinschaft e. V. Verein
    National Centre for Chronic Conditions (UK) | Apache Software Foundation | LaTeX Project
    Addison-Wesley Publishing Company | 清华大学 | 中国科学院计算技术研究所 | 서울대학교 | Московский государственный университет
    جامعة القاهرة | NASA TEAM
  `),
)('%s is a group', (name) => {
  expect(lookAt(name)).toMatchObject({ kind: 'group' });
  expect(mended(name)).toBe('group');
});

it.each(
  listed(`
    anonymous | Anonymous | [Anonymous] | Anon. | unknown | n/a | N/A | et al. | and others | AA. VV. | unbekannt
    佚名 | - | ann@example.org | https://example.org/ann | www.example.org | 12345 | 2019 | PhD | Jr. | null | ???
  `),
)('%s is no name, and nobody', (name) => {
  expect(lookAt(name)).toMatchObject({ kind: 'not-a-name' });
  expect(mended(name)).toBe('group');
});

it('digits and “et al.” fall off a name where what is left is one', () => {
  expect(mended('John Smith1,2')).toEqual(['John Smith']);
  expect(mended('John Smith*1')).toEqual(['John Smith']);
  expect(mended('Ann Lee et al.')).toEqual(['Ann Lee']);
  for (const name of ['12 March 2020', 'March 2020', 'user42', 'L. et al. Born', 'R2D2 Unit']) {
    expect(lookAt(name)).toMatchObject({ kind: 'not-a-name' });
    expect(mended(name)).toBeUndefined();
  }
});

it('a person with an address behind the name is told, and no fix is clear', () => {
  expect(lookAt('Ann Lee, University of Oxford')).toMatchObject({ kind: 'group' });
  expect(mended('Ann Lee, University of Oxford')).toBeUndefined();
});

it('an odd name is told once, with all its records; editors, groups and corrected names are left alone', () => {
  const records = [
    paper('X', 'Ann Lee'),
    paper('Bo Chen'),
    paper('X', 'X'),
    { ...paper(), authors: [{ name: 'Y', printed: true, role: 'editor' as const }] },
    { ...paper(), authors: [{ name: 'Z', printed: true, group: true }] },
  ];
  expect(findOddNames({ records })).toMatchObject([{ name: 'X', records: [0, 2] }]);
  expect(findOddNames({ records }, { X: { kind: 'group' } })).toEqual([]);
});

it('what a fix gives is never odd again, and every explanation is one sentence', () => {
  const words = [
    'SMITH',
    'Smith',
    'J.',
    'J',
    'and',
    'Lee,',
    'VAN',
    'van',
    '&',
    'Jr.',
    'et al.',
    ';',
    'B. Jones,',
    'O’NEIL',
    '李文辉',
    '12',
    'Team',
    'É',
  ];
  const name = fc.oneof(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  );
  fc.assert(
    fc.property(name, (text) => {
      const odd = lookAt(text);
      if (!odd) return;
      expect(odd.explain).toMatch(/^\S.*[^.]\.$/u);
      const { correction } = odd.fix ?? {};
      if (correction?.kind !== 'people') return;
      expect(correction.names.length).toBeGreaterThan(0);
      for (const each of correction.names) expect(lookAt(each)?.kind).not.toBe('several');
    }),
    { numRuns: 2000 },
  );
});

it('a name in ordinary case keeps its letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ABCDEÉÖLMNOSTV -'.,’"), maxLength: 30 }), (name) => {
      expect(ordinaryCase(name).toUpperCase()).toBe(name);
    }),
  );
});
