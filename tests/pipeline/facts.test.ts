import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Counting, NetworkKind } from '../../src/network/network.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { clusterFacts } from '../../src/pipeline/clusterFacts.ts';
import { authorFacts, paperFacts, rankOf, tieFacts, yearsOf } from '../../src/pipeline/facts.ts';
import { Memory } from '../../src/pipeline/memory.ts';
import type { Unplaced } from '../../src/pipeline/portrait.ts';
import { measureAll } from '../../src/pipeline/portray.ts';
import { readAll } from '../../src/pipeline/readAll.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { seedFiles } from '../fixtures.ts';
import { handCorpus } from '../hand.ts';

/** The network counted by hand, with its three teams as clusters. */
function portraitOf(kind: NetworkKind = 'coauthors', counting: Counting = 'full', corpus: Corpus = handCorpus()): Unplaced {
  const network = makeNetwork(corpus, kind, counting);
  const papers = Float64Array.from(network.papersOf);
  const teams = network.ids.map((id) => 'abc def gh'.split(' ').findIndex((team) => team.includes(id.slice(2))));
  return {
    choices: { ...defaultChoices, network: kind, counting },
    corpus,
    network,
    measures: {
      papers: { metric: 'papers', kind: 'value', values: papers },
      community: { metric: 'community', kind: 'group', values: Int32Array.from(teams) },
    },
    figures: {} as Unplaced['figures'],
    summaries: [],
    problems: [],
  };
}

describe('Ranks', () => {
  it('are shared by equal values, and undefined values have none', () => {
    const values = [5, 9, NaN, 5, 1];
    expect(values.map((_, index) => rankOf(values, index))).toEqual([2, 1, 0, 2, 4]);
    expect(rankOf([], 0)).toBe(0);
  });

  it('are places in the sorted values', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }))), (values) => {
        const sorted = values.toSorted((x, y) => y - x);
        values.forEach((value, index) => expect(rankOf(values, index)).toBe(1 + sorted.findIndex((one) => one === value)));
      }),
    );
  });
});

describe('In the network counted by hand', () => {
  it.each<[Counting, [string, number, number][]]>([
    [
      'full',
      [
        ['e', 2, 2],
        ['c', 1, 1],
        ['f', 1, 1],
      ],
    ],
    [
      'fractional',
      [
        ['e', 2, 1.5],
        ['c', 1, 1],
        ['f', 1, 0.5],
      ],
    ],
    [
      'refined',
      [
        ['e', 2, 4 / 3],
        ['c', 1, 1],
        ['f', 1, 1 / 3],
      ],
    ],
  ])('by %s counting, D wrote with these people, the strongest first', (counting, expected) => {
    const facts = authorFacts(portraitOf('coauthors', counting), 'a:d')!;
    expect(facts.coauthors.map(({ author, papers }) => [author.id.slice(2), papers])).toEqual(expected.map(([id, n]) => [id, n]));
    facts.coauthors.forEach(({ strength }, index) => expect(strength).toBeCloseTo(expected[index]![2], 12));
  });

  it('co-authors and links are the same whichever network is in view', () => {
    for (const kind of ['papers', 'two-mode'] as const) {
      expect(authorFacts(portraitOf(kind), 'a:d')!.coauthors).toEqual(authorFacts(portraitOf(), 'a:d')!.coauthors);
      expect(tieFacts(portraitOf(kind), 'a:d', 'a:e')).toEqual(tieFacts(portraitOf(), 'a:d', 'a:e'));
    }
  });

  it('a person has a rank in the network that draws them, and none in the paper network', () => {
    expect(authorFacts(portraitOf(), 'a:b')!.measures).toEqual([{ metric: 'papers', value: 2, rank: 3, among: 8 }]);
    expect(authorFacts(portraitOf('papers'), 'a:b')!.measures).toEqual([]);
  });

  it('papers stand newest first, and their years without gaps', () => {
    const facts = authorFacts(portraitOf(), 'a:d')!;
    expect(facts.papers.map((paper) => paper.date?.year)).toEqual([2010, 2006, 2005]);
    expect(facts.years.years.map(({ year, papers }) => [year, papers])).toEqual([
      [2005, 1],
      [2006, 1],
      [2007, 0],
      [2008, 0],
      [2009, 0],
      [2010, 1],
    ]);
    expect(facts.coauthorsAtLeast).toBe(false);
  });

  it('the tie of D and E is made by exactly two papers, whichever end is named first', () => {
    for (const [a, b] of [
      ['a:d', 'a:e'],
      ['a:e', 'a:d'],
    ] as const) {
      const facts = tieFacts(portraitOf('coauthors', 'fractional'), a, b)!;
      if (facts.kind !== 'people') throw new Error('people expected');
      expect(facts.ends.map((author) => author.id)).toEqual([a, b]);
      expect(facts.weight).toBe(1.5);
      expect(facts.papers.map(({ paper, share }) => [paper.date!.year, share])).toEqual([
        [2010, 1],
        [2006, 0.5],
      ]);
    }
  });

  it('people without a common paper, unknown ends and a person alone have no tie', () => {
    const portrait = portraitOf();
    expect(tieFacts(portrait, 'a:a', 'a:d')).toBeUndefined();
    expect(tieFacts(portrait, 'a:a', 'a:nobody')).toBeUndefined();
    expect(tieFacts(portrait, 'a:a', 'a:a')).toBeUndefined();
    expect(authorFacts(portrait, 'a:nobody')).toBeUndefined();
    expect(paperFacts(portrait, 'p:nothing')).toBeUndefined();
  });

  it('two papers are tied by the people they share, a person to a paper by its list', () => {
    const portrait = portraitOf('papers');
    const [p1, p2] = portrait.corpus.papers.map((paper) => paper.id);
    const between = tieFacts(portrait, p1!, p2!)!;
    expect(between.kind === 'papers' && between.shared.map((author) => author.id)).toEqual(['a:a', 'a:b']);
    expect(tieFacts(portrait, p1!, 'a:a')?.kind).toBe('two-mode');
    expect(tieFacts(portrait, 'a:c', p1!)).toBeUndefined();
  });

  it('the team D, E, F holds by three links and hangs on C by one', () => {
    const facts = clusterFacts(portraitOf(), 1)!;
    expect(facts.members.map(({ id, inside, outside }) => [id, inside, outside])).toEqual([
      ['a:d', 3, 1],
      ['a:e', 3, 0],
      ['a:f', 2, 0],
    ]);
    expect(facts.inside).toEqual({ ties: 3, weight: 4 });
    expect(facts.outside).toEqual({ ties: 1, weight: 1 });
    expect(facts.neighbours).toEqual([{ group: 0, ties: 1, weight: 1 }]);
    expect(facts.papers.map((paper) => paper.date?.year)).toEqual([2005, 2006, 2010]);
    expect(clusterFacts(portraitOf(), 3)).toBeUndefined();
  });
});

describe('Years', () => {
  it('do not stretch over millennia for one misprinted date', () => {
    const [paper] = handCorpus().papers;
    const years = [205, 2005].map((year) => ({ ...paper!, date: { year, inferred: year === 205 } }));
    expect(yearsOf([...years, { ...paper!, date: undefined as never }])).toEqual({
      years: [
        { year: 205, papers: 1, inferred: 1 },
        { year: 2005, papers: 1, inferred: 0 },
      ],
      undated: 1,
    });
  });
});

describe('Of the seed pages', async () => {
  const portrait = await portraySeeds();
  const named = (name: string) => portrait.corpus.authors.find((author) => author.name === name)!.id;

  it('Mosharaf Chowdhury has 38 papers, his own page and at least as many co-authors as links', () => {
    const facts = authorFacts(portrait, named('Mosharaf Chowdhury'))!;
    expect(facts.papers.length).toBe(38);
    expect(facts.coauthorsAtLeast).toBe(true);
    expect(facts.profiles).toMatchObject([{ hIndex: 70, citations: 1468 }]);
    const degree = facts.measures.find((fact) => fact.metric === 'degree')!;
    expect(facts.coauthors.length).toBe(degree.value);
  });

  it('every co-author strength is the weight of the link between the two, and their sum the strength', () => {
    for (const author of portrait.corpus.authors) {
      const { coauthors, measures } = authorFacts(portrait, author.id)!;
      const strength = measures.find((fact) => fact.metric === 'strength')!.value;
      expect(coauthors.reduce((sum, one) => sum + one.strength, 0)).toBeCloseTo(strength, 9);
    }
  });

  it('a spelling that was joined tells why, also once it is parted again', async () => {
    const [join] = portrait.corpus.joins;
    const joined = portrait.corpus.authors.find((author) => author.joins.includes(join!.key))!;
    expect(authorFacts(portrait, joined.id)!.joins).toContainEqual(join);
    const parted = await portraySeeds([join!.key]);
    const halves = parted.corpus.authors.filter((author) => join!.names.includes(author.name));
    expect(halves.length).toBeGreaterThan(0);
    for (const half of halves) {
      expect(authorFacts(parted, half.id)!.joins).toContainEqual(expect.objectContaining({ key: join!.key, active: false }));
    }
  });

  it('a paper of several pages names each page with its line and the problems of its entries only', () => {
    const merge = portrait.corpus.merges[0]!;
    const facts = paperFacts(portrait, merge.paper)!;
    expect(facts.sources.map(({ index }) => index)).toEqual(facts.paper.records);
    expect(facts.merge).toBe(merge);
    for (const paper of portrait.corpus.papers) {
      const { problems, sources } = paperFacts(portrait, paper.id)!;
      const files = new Set(sources.map(({ record }) => record.file));
      expect(problems.every((problem) => files.has(problem.file))).toBe(true);
    }
  });
});

async function portraySeeds(apart: readonly string[] = []): Promise<Unplaced> {
  const reading = readAll(seedFiles(), {});
  let step = await reading.next();
  while (!step.done) step = await reading.next();
  const readings: readonly Reading[] = step.value;
  const measuring = measureAll(readings, { ...defaultChoices, identity: { level: 'careful', apart } }, new Memory());
  for (;;) {
    const next = measuring.next();
    if (next.done) return next.value;
  }
}
