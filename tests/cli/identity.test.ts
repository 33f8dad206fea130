import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, temporaryFolder } from './call.ts';

const cwd = temporaryFolder();
const line = (title: string, ...authors: string[]) => `${JSON.stringify({ title, authors, year: 2001 })}\n`;

beforeAll(() => {
  const files: Readonly<Record<string, string>> = {
    // J. Smith may be John or Jane; Ann Lee is A. Lee, as Bo Chen wrote with both.
    'a.jsonl':
      line('One', 'John Smith', 'Bo Chen') +
      line('Two', 'Jane Smith', 'Bo Chen') +
      line('Three', 'J. Smith', 'Bo Chen') +
      line('Four', 'Ann Lee', 'Bo Chen') +
      line('Five', 'A. Lee', 'Bo Chen'),
    'gold.jsonl':
      '{"mention": "a.jsonl#4/1", "person": "lee"}\n{"mention": "a.jsonl#5/1", "person": "lee"}\n{"mention": "a.jsonl#1/1", "person": 7}\n',
    'other.jsonl': '{"mention": "b.jsonl#4/1", "person": "lee"}\n',
    'broken.jsonl': '{"mention": "a.jsonl#4/1"}\n',
    'apart.json': '[{"sets": [["ann lee"], ["a. lee"]]}]',
    'thesaurus.txt': 'label\treplace by\nJ. Smith\tJane Smith\n',
    'nonsense.json': '{"decisions": 3}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
});

const identity = (...argv: string[]) => call(['identity', 'a.jsonl', ...argv], { cwd });

describe('coterie identity', () => {
  it('tells who was held for whom, and why', async () => {
    const { code, out } = await identity();
    expect(code).toBe(0);
    expect(out).toContain('5 people at the level careful: 1 pair of spellings joined');
    expect(out).toContain(
      'A. Lee and Ann Lee\n  Compatible names (A. may stand for Ann), and both wrote with Bo Chen; never on one paper.',
    );
  });

  it('lists open cases with what speaks for and against', async () => {
    const { out } = await identity('--review');
    expect(out).toMatch(/J\. Smith \(1 paper\), [\d.]+\n/);
    expect(out).toContain('  + Both wrote with Bo Chen.');
    expect(out).toContain('  − Another name fits as well, and cannot be the same person.');
    const { reviews } = JSON.parse((await identity('--review', '--json')).out) as { reviews: { one: { handles: string[] } }[] };
    expect(reviews.length).toBe(2);
    expect(reviews.every(({ one }) => one.handles.every((handle) => handle.includes('@p:')))).toBe(true);
  });

  it('lists people who may be several, why, and whose papers are whose', async () => {
    const papers = (mate: string, ...titles: string[]) => titles.map((title) => line(title, 'Wei Wang', mate)).join('');
    writeFileSync(
      join(cwd, 'wang.jsonl'),
      papers('Eve Fox', 'Ants', 'Bees', 'Cats', 'Dogs') + papers('Cy Dow', 'Xylem', 'Yeast', 'Zinc'),
    );
    const wang = (...argv: string[]) => call(['identity', 'wang.jsonl', '--identity', 'exact', ...argv], { cwd });
    expect((await wang()).out).toContain('1 person in doubt');
    expect((await wang('--review')).out).toContain(
      'Wei Wang may be 2 people\n  − The co-authors fall into 2 circles with nobody in common.\n' +
        '  4 papers: Ants; Bees; Cats and 1 more\n  3 papers: Xylem; Yeast; Zinc\n',
    );
    const { implausible } = JSON.parse((await wang('--review', '--json')).out) as { implausible: unknown };
    expect(implausible).toMatchObject([
      {
        author: 'a:wei-wang',
        doubts: [{ kind: 'circles' }],
        parts: [
          ['p:ants', 'p:bees', 'p:cats', 'p:dogs'],
          ['p:xylem', 'p:yeast', 'p:zinc'],
        ],
      },
    ]);
  });

  it('obeys decisions, its own and a thesaurus', async () => {
    expect((await identity('--decisions', 'apart.json')).out).toContain('6 people');
    const { out } = await call(['authors', 'a.jsonl', '--decisions', 'thesaurus.txt', '--json'], { cwd });
    const authors = JSON.parse(out) as { name: string; papers: { title: string }[] }[];
    expect(
      authors
        .find(({ name }) => name === 'Jane Smith')!
        .papers.map(({ title }) => title)
        .sort(),
    ).toEqual(['Three', 'Two']);
  });

  it('compares with a truth', async () => {
    const { code, out } = await identity('--evaluate', 'gold.jsonl');
    expect(code).toBe(0);
    expect(out).toBe(
      '3 mentions of 2 people, held for 2\n' +
        'pairwise    precision 1.0000  recall 1.0000  F1 1.0000\n' +
        'B-cubed     precision 1.0000  recall 1.0000  F1 1.0000\n' +
        'lumping 0.0000  splitting 0.0000\n',
    );
    const exact = JSON.parse((await identity('--evaluate', 'gold.jsonl', '--identity', 'exact', '--json')).out) as unknown;
    expect(exact).toMatchObject({ foundPeople: 3, splitting: 1 / 3, pairwise: { precision: 1, recall: 0 } });
  });

  it('writes who is who as files that say the same when they are given back', async () => {
    for (const file of ['who.json', 'who.txt', 'who.alias']) {
      expect((await identity('-o', file)).code).toBe(0);
      const { out } = await identity('--identity', 'exact', '--decisions', file);
      expect(out).toContain('5 people at the level exact');
    }
    expect((await identity('-o', 'who.xyz')).code).toBe(2);
  });

  it('compares the levels of identity, for people and for programs', async () => {
    const { code, out } = await identity('--sensitivity', '--counting', 'fractional');
    expect(code).toBe(0);
    expect(out).toContain('How far the result hangs on identity  coauthors, fractional counting, against careful\n');
    expect(out).toMatch(/^ +exact +careful +generous +initials\npeople +6 +5 +\d +\d\n/m);
    expect(out).toContain('Top ten by papers\n');
    expect(out).toMatch(/^A\. Lee +2 +2\+ +2\+ +3\+$/m);
    expect(out).toContain('What flips\n');
    const { levels, flips, measures } = JSON.parse((await identity('--sensitivity', '--json')).out) as {
      levels: { level: string; people: number }[];
      flips: unknown;
      measures: { metric: string; tops: Record<string, { name: string; rank: number }[]> }[];
    };
    expect(levels.map(({ level, people }) => `${level} ${people}`).slice(0, 2)).toEqual(['exact 6', 'careful 5']);
    expect(measures.map(({ metric }) => metric)).toEqual(['papers', 'strength', 'degree', 'betweenness', 'pagerank', 'harmonic']);
    expect(measures[0]!.tops['careful']![0]).toMatchObject({ name: 'Bo Chen', rank: 1 });
    expect(Array.isArray(flips)).toBe(true);
    expect((await identity('--sensitivity', '--evaluate', 'gold.jsonl')).code).toBe(2);
  });

  it('states how ambiguous the people are, with reasons', async () => {
    expect((await identity()).out).toMatch(/^Ambiguity \d+\.\d%: so many of all authorships/m);
    const { ambiguity } = JSON.parse((await identity('--json')).out) as {
      ambiguity: { share: number; people: { author: string; score: number; reasons: string[] }[] };
    };
    expect(ambiguity.share).toBeGreaterThan(0);
    expect(ambiguity.people.find(({ author }) => author === 'a:john-smith')?.reasons).toEqual(['An open case with J. Smith.']);
    expect(ambiguity.people.some(({ author }) => author === 'a:bo-chen')).toBe(false);
  });

  it('says what is wrong with a file of decisions or truths', async () => {
    for (const [argv, said] of [
      [['--decisions', 'nonsense.json'], 'holds no decisions'],
      [['--decisions', 'nowhere.json'], 'could not be opened'],
      [['--decisions', 'gold.jsonl'], 'this is not JSON'],
      [['--evaluate', 'broken.jsonl'], 'line 1'],
      [['--evaluate', 'other.jsonl'], 'no mention of other.jsonl is in the files'],
    ] as const) {
      const { code, err } = await identity(...argv);
      expect(code).toBe(2);
      expect(err).toContain(said);
    }
  });
});
