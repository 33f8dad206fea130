import { expect, it } from 'vitest';
import { call } from './call.ts';

interface Ranked {
  readonly name: string;
  readonly rank?: {
    readonly metric: string;
    readonly value: number | null;
    readonly rank: number | null;
    readonly interval?: { readonly low: number; readonly high: number; readonly draws: number; readonly seed: number };
  };
}

const authors = async (...flags: string[]) => JSON.parse((await call(['authors', '--json', ...flags])).out) as Ranked[];

it('authors come in the order of the chosen metric, with value and rank', async () => {
  const ranked = await authors('--sort-by', 'betweenness');
  const values = ranked.map(({ rank }) => rank!.value!);
  expect(values).toEqual([...values].sort((x, y) => y - x));
  expect(ranked[0]).toMatchObject({ name: 'Aditya Akella', rank: { metric: 'betweenness', rank: 1 } });
  expect(ranked[0]!.rank).not.toHaveProperty('interval');
  expect((await authors())[0]).not.toHaveProperty('rank');
});

it('whose value is undefined comes last and has no rank', async () => {
  const ranked = await authors('--sort-by', 'clustering');
  const first = ranked.findIndex(({ rank }) => rank!.rank === null);
  expect(first).toBeGreaterThan(0);
  expect(ranked.slice(first).every(({ rank }) => rank!.rank === null && rank!.value === null)).toBe(true);
});

it('an interval says between which ranks a person lies, the same for the same seed', async () => {
  const flags = ['--sort-by', 'pagerank', '--intervals', '60'];
  const ranked = await authors(...flags);
  for (const { rank } of ranked) {
    const { low, high, draws, seed } = rank!.interval!;
    expect([draws, seed, low >= 1, low <= high]).toEqual([60, 1, true, true]);
  }
  expect(await authors(...flags)).toEqual(ranked);
  expect(await authors(...flags, '--seed', '2')).not.toEqual(ranked);
  const { out } = await call(['authors', ...flags]);
  expect(out.split('\n')[0]).toMatch(/^Rank +95 % +Value +Name +Papers/);
});

it('what would take too long to draw is refused, and what is not measured too', async () => {
  const slow = await call(['authors', '--sort-by', 'betweenness', '--intervals', '100']);
  expect([slow.code, slow.err]).toEqual([
    2,
    'error: --intervals: ranks by betweenness would take too long to draw; allowed are --sort-by papers, degree, strength, pagerank\n',
  ]);
  const absent = await call(['authors', '--network', 'two-mode', '--sort-by', 'clustering']);
  expect(absent.code).toBe(2);
  expect(absent.err).toMatch(/^error: --sort-by clustering is not measured here; allowed are .*\bpapers\b/);
  expect((await call(['authors', '--intervals', '5'])).err).toContain('Allowed is a whole number from 40 to 10000.');
});
