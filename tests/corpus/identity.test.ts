import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { corpusOf, namesOf, record } from './making.ts';

describe('exact identity', () => {
  it('folds case and accents, and nothing else', () => {
    const corpus = corpusOf(
      [record('T', 'José Núñez, Ada B'), record('U', 'JOSE NUNEZ, A. B'), record('V', 'Jose Nunez')],
      'exact',
    );
    expect(namesOf(corpus)).toEqual(['A. B', 'Ada B', 'José Núñez']);
    expect(corpus.authors.find(({ name }) => name === 'José Núñez')!.spellings).toEqual([
      { name: 'JOSE NUNEZ', records: 1 },
      { name: 'Jose Nunez', records: 1 },
      { name: 'José Núñez', records: 1 },
    ]);
    expect(corpus.joins).toEqual([]);
  });

  it('knows nobody called “et al.”', () => {
    expect(namesOf(corpusOf([record('T', 'Ada B, ET AL, and others')], 'exact'))).toEqual(['Ada B']);
  });
});

describe('careful identity', () => {
  const pair = [record('T', 'Ada B, Raed Al Kontar'), record('U', 'Ada B, Raed Kontar')];

  it('joins compatible names with a shared co-author, and says why', () => {
    const corpus = corpusOf(pair);
    expect(namesOf(corpus)).toEqual(['Ada B', 'Raed Al Kontar']);
    expect(corpus.joins).toEqual([
      {
        key: 'raed al kontar|raed kontar',
        names: ['Raed Al Kontar', 'Raed Kontar'],
        reason: 'Compatible names (the same names but for the particle al), and both wrote with Ada B; never on one paper.',
        sharedCoauthors: ['Ada B'],
        active: true,
      },
    ]);
    expect(corpus.authors.find(({ name }) => name === 'Raed Al Kontar')).toMatchObject({
      id: 'a:raed-al-kontar',
      spellings: [
        { name: 'Raed Al Kontar', records: 1 },
        { name: 'Raed Kontar', records: 1 },
      ],
      papers: ['p:t', 'p:u'],
      joins: ['raed al kontar|raed kontar'],
    });
  });

  it('keeps a join that is switched off in the list, and the people apart', () => {
    const corpus = corpusOf(pair, { level: 'careful', apart: ['raed al kontar|raed kontar'] });
    expect(namesOf(corpus)).toEqual(['Ada B', 'Raed Al Kontar', 'Raed Kontar']);
    expect(corpus.joins).toMatchObject([{ active: false }]);
    expect(corpus.authors.flatMap(({ joins }) => joins)).toEqual([]);
  });

  it.each([
    ['without a shared co-author', [record('T', 'Ada B, Raed Al Kontar'), record('U', 'Cy D, Raed Kontar')]],
    ['on one paper', [record('T', 'Ada B, Raed Al Kontar, Raed Kontar')]],
    ['that once stood on one paper', [...pair, record('V', 'Raed Kontar, Raed Al Kontar')]],
    ['with other first names', [record('T', 'Ada B, John Smith'), record('U', 'Ada B, Jane Smith')]],
    [
      'that share only a list of hundreds',
      ['Raed Al Kontar', 'Raed Kontar'].map((name, i) =>
        record(`T${i}`, [name, ...Array.from({ length: 120 }, (_, k) => `Person N${k}x`)].join(', ')),
      ),
    ],
  ])('joins no names %s', (_, records) => {
    expect(corpusOf(records).joins).toEqual([]);
  });

  it('bridges nobody: J. Smith goes to neither John nor Jane when both are as likely', () => {
    const corpus = corpusOf([record('T', 'Ada B, John Smith'), record('U', 'Ada B, Jane Smith'), record('V', 'Ada B, J. Smith')]);
    expect(namesOf(corpus)).toEqual(['Ada B', 'J. Smith', 'Jane Smith', 'John Smith']);
    expect(corpus.problems.map(({ code }) => code)).toEqual(['undecided-name', 'undecided-name']);
  });

  it('gives J. Smith to the one who shares more', () => {
    const corpus = corpusOf([
      record('T', 'Ada B, Cy D, John Smith'),
      record('U', 'Ada B, Jane Smith'),
      record('V', 'Ada B, Cy D, J. Smith'),
    ]);
    expect(namesOf(corpus)).toEqual(['Ada B', 'Cy D', 'Jane Smith', 'John Smith']);
    expect(corpus.joins.map(({ key }) => key)).toEqual(['j. smith|john smith']);
  });

  it('joins two spellings that two pages give in the same place of one paper', () => {
    const same = [record('T', 'Ada B, Sanjay S. Singapuram, et al.'), record('T', 'Ada B, Sanjay Sri Singapuram, et al.')];
    expect(namesOf(corpusOf(same))).toEqual(['Ada B', 'Sanjay Sri Singapuram']);
    const moved = [record('T', 'Ada B, J. Wu, et al.'), record('T', 'Ada B, Cy D, Jane Wu, et al.')];
    expect(namesOf(corpusOf(moved))).toEqual(['Ada B', 'Cy D', 'Jane Wu']);
    const two = [record('T', 'Ada B, J. Wu, et al.'), record('T', 'Ada B, Cy D, Jane Wu, Jill Wu')];
    expect(namesOf(corpusOf(two))).toEqual(['Ada B', 'Cy D', 'J. Wu', 'Jane Wu', 'Jill Wu']);
  });
});

describe('lists of one paper', () => {
  it.each([
    ['a spelling', 'Hans Müller', 'H. Mueller', 'Hans Müller'],
    ['particles', 'Raed Al Kontar', 'R. Kontar', 'Raed Al Kontar'],
    ['the order', 'Wang Wei', 'Wei Wang', 'Wang Wei'],
    ['the order, and one gives initials', 'Wang Xiaoming', 'X. Wang', 'Wang Xiaoming'],
  ])('are one list though a name differs in %s and in its place', (_, one, other, fullest) => {
    const lists = [record('T', `Ada B, ${one}`), record('T', `Ada B, Cy D, ${other}`)];
    expect(namesOf(corpusOf(lists))).toEqual(['Ada B', 'Cy D', fullest].sort());
    expect(namesOf(corpusOf(lists.toReversed()))).toEqual(namesOf(corpusOf(lists)));
  });

  it('keep two people of one family name apart where a third form fits both', () => {
    const lists = [record('T', 'Ada B, Hans Müller, Heidi Mueller'), record('T', 'Ada B, Cy D, Eve F, H. Muller')];
    expect(namesOf(corpusOf(lists))).toEqual(['Ada B', 'Cy D', 'Eve F', 'H. Muller', 'Hans Müller', 'Heidi Mueller']);
  });
});

describe("a page's owner by another spelling", () => {
  const source = {
    records: [
      record('T', 'Ada B', {
        page: 'Ali R. Butt, profile page',
        authors: [
          { name: 'Ada B', printed: true },
          { name: 'A. Butt', printed: true, sourceId: 'profile:ali r. butt' },
        ],
      }),
      record('U', 'A. Butt, Cy D'),
    ],
    profiles: [{ file: 'a.txt', line: 1, name: 'Ali R. Butt', hIndex: 28 }],
  };
  const key = 'a. butt|ali r. butt';

  it('is the owner on that page alone, at any level, with the reason', () => {
    const corpus = makeCorpus([source], { level: 'exact', apart: [] });
    expect(namesOf(corpus)).toEqual(['A. Butt', 'Ada B', 'Ali R. Butt', 'Cy D']);
    const owner = corpus.authors.find(({ profiles }) => profiles.length === 1)!;
    expect(owner).toMatchObject({
      papers: ['p:t'],
      joins: [key],
      spellings: [
        { name: 'A. Butt', records: 1 },
        { name: 'Ali R. Butt', records: 0 },
      ],
    });
    expect(corpus.joins).toMatchObject([{ key, active: true }]);
  });

  it('is somebody else when that join is switched off, and the owner stays an author', () => {
    const corpus = makeCorpus([source], { level: 'exact', apart: [key] });
    expect(namesOf(corpus)).toEqual(['A. Butt', 'Ada B', 'Ali R. Butt', 'Cy D']);
    expect(corpus.papers[0]!.authors).toHaveLength(3);
  });
});

it('equal ids of a source are one person', () => {
  const by = (name: string, title: string) =>
    record(title, '', { authors: [{ name, printed: true, orcid: '0000-0002-1825-0097' }], complete: true });
  const corpus = corpusOf([by('J. Carberry', 'T'), by('Josiah Carberry', 'U')], 'exact');
  expect(namesOf(corpus)).toEqual(['Josiah Carberry']);
});
