import { describe, expect, it, vi } from 'vitest';
import type { Stats } from '../../src/cli/stats.ts';
import { call } from './call.ts';

async function stats(...flags: string[]): Promise<Stats> {
  const { code, out } = await call(['stats', '--json', ...flags]);
  expect(code).toBe(0);
  return JSON.parse(out) as Stats;
}

const labels = (entries: Stats['top'][string] | undefined, count: number) => entries?.slice(0, count).map((entry) => entry.label);
const valueOf = (entries: Stats['top'][string] | undefined, label: string) =>
  entries?.find((entry) => entry.label === label)?.value;

describe('coterie stats --json on the pages that come with it', () => {
  it('counts people and papers, carefully told apart', async () => {
    const { corpus, network } = await stats();
    expect(corpus).toMatchObject({ records: 160, papers: 147, authors: 183 });
    expect(network).toMatchObject({ kind: 'coauthors', counting: 'full', nodes: 183, ties: 430, components: [163, 20] });
    expect(network.modularity).toBeGreaterThanOrEqual(0.62);
  });

  it('counts and measures printed names as they are', async () => {
    const { corpus, network, top } = await stats('--identity', 'exact', '--knob', 'betweenness.normalised=off');
    expect(corpus).toMatchObject({ records: 160, papers: 147, authors: 185 });
    expect(network).toMatchObject({ nodes: 185, ties: 434, weight: 548, components: [165, 20], diameter: 3 });
    expect(network.transitivity).toBeCloseTo(0.138615, 6);
    expect(network.clustering).toBeCloseTo(0.87976, 6);
    const expected = [
      ['Aditya Akella', 7549.9833],
      ['Fan Lai', 6297.3167],
      ['Mosharaf Chowdhury', 5671.2667],
      ['Jiachen Liu', 278.9667],
      ['Jae-Won Chung', 239.6333],
      ['Ali R. Butt', 126.6667],
    ] as const;
    expect(labels(top['betweenness'], 6)).toEqual(expected.map(([name]) => name));
    for (const [name, value] of expected) expect(valueOf(top['betweenness'], name)).toBeCloseTo(value, 4);
    expect(valueOf(top['pagerank'], 'Mosharaf Chowdhury')).toBeCloseTo(0.08009, 5);
    expect(valueOf(top['harmonic'], 'Fan Lai')).toBeCloseTo(0.625, 6);
  });

  it('takes a strong tie for a short one where distances are weighted', async () => {
    const { top } = await stats('--identity', 'exact', '--knob', 'betweenness-weighted.normalised=off');
    expect(valueOf(top['betweenness-weighted'], 'Fan Lai')).toBeCloseTo(9588.1667, 4);
    expect(valueOf(top['betweenness-weighted'], 'Aditya Akella')).toBeCloseTo(7600, 4);
    expect(valueOf(top['betweenness-weighted'], 'Mosharaf Chowdhury')).toBeCloseTo(6024, 4);
  });

  it('ties papers by the authors they share', async () => {
    const { network } = await stats('--identity', 'exact', '--network', 'papers');
    expect(network).toMatchObject({ kind: 'papers', nodes: 99, ties: 1691 });
  });

  it('ties people to their papers', async () => {
    const { network } = await stats('--network', 'two-mode');
    expect(network).toMatchObject({ kind: 'two-mode', nodes: 183 + 99 });
  });

  it('weighs papers fractionally so that strengths count papers, and refined so that all weights do', async () => {
    const fractional = await stats('--counting', 'fractional');
    const refined = await stats('--counting', 'refined');
    expect(fractional.network.counting).toBe('fractional');
    expect(fractional.network.weight).toBeLessThan(548);
    expect(refined.network.weight).toBeLessThan(fractional.network.weight);
  });

  it('has the ten highest of every value metric, by value and then by id', async () => {
    const { top } = await stats();
    expect(Object.keys(top)).toEqual(
      expect.arrayContaining(['papers', 'degree', 'strength', 'betweenness', 'harmonic', 'pagerank']),
    );
    expect(Object.keys(top)).not.toContain('community');
    for (const entries of Object.values(top)) {
      expect(entries).toHaveLength(10);
      const sorted = [...entries].sort((x, y) => y.value - x.value || (x.id < y.id ? -1 : 1));
      expect(entries).toEqual(sorted);
    }
  });

  it('says the same again with the same seed', async () => {
    expect(await stats('--seed', '7')).toEqual(await stats('--seed', '7'));
  });

  it('separates a join that is switched off', async () => {
    const { out } = await call(['authors', '--json']);
    const joined = (JSON.parse(out) as { name: string; joins: { key: string; reason: string }[] }[]).filter(
      (one) => one.joins.length > 0,
    );
    expect(joined.map((one) => one.name).sort()).toEqual(['Raed Al Kontar', 'Sanjay Sri Vallabh Singapuram']);
    const { corpus } = await stats('--apart', joined[0]!.joins[0]!.key);
    expect(corpus.authors).toBe(184);
  });
});

describe('coterie authors and papers', () => {
  it('tell of every person with spellings, papers and measures', async () => {
    const { code, out } = await call(['authors', '--json']);
    expect(code).toBe(0);
    const authors = JSON.parse(out) as { name: string; spellings: { name: string }[]; papers: unknown[]; measures: object }[];
    expect(authors).toHaveLength(183);
    expect(authors[0]).toMatchObject({ name: 'Mosharaf Chowdhury' });
    expect(authors[0]!.papers.length).toBeGreaterThanOrEqual(38);
    expect(authors[0]!.measures).toMatchObject({ papers: authors[0]!.papers.length });
    const kontar = authors.find((author) => author.name === 'Raed Al Kontar');
    expect(kontar?.spellings.map((spelling) => spelling.name).sort()).toEqual(['Raed Al Kontar', 'Raed Kontar']);
  });

  it('tell of every paper with authors, cut or not, and sources', async () => {
    const { code, out } = await call(['papers', '--json']);
    expect(code).toBe(0);
    const papers = JSON.parse(out) as {
      title: string;
      authors: unknown[];
      authorCount: number;
      cut: boolean;
      sources: { file: string; line: number }[];
    }[];
    expect(papers).toHaveLength(147);
    expect(papers.reduce((sum, paper) => sum + paper.sources.length, 0)).toBe(160);
    const known = papers.find((paper) => paper.title.startsWith('IC-Cache'));
    expect(known).toMatchObject({ authorCount: 10, cut: true });
    expect(known?.sources.map((source) => source.file)).toContain('daily-papers.txt');
    expect(papers.filter((paper) => paper.title.startsWith('Cornserve'))).toHaveLength(2);
    expect(papers.filter((paper) => paper.title.startsWith('DataStates-LLM'))).toHaveLength(2);
  });

  it('are tables for people without --json', async () => {
    const authors = await call(['authors']);
    expect(authors.out).toContain('Mosharaf Chowdhury');
    expect(authors.out.trimEnd().split('\n')).toHaveLength(184);
    const papers = await call(['papers']);
    expect(papers.out).toContain('list cut:');
    expect(papers.out).toContain('* the page printed no year');
  });

  it('say figures, people and problems in the table of stats', async () => {
    const { code, out } = await call(['stats']);
    expect(code).toBe(0);
    for (const told of ['183', '430', 'transitivity', 'Betweenness', 'Aditya Akella', '163, 20']) expect(out).toContain(told);
    expect(out).not.toContain('\u001b');
    vi.stubEnv('NO_COLOR', '');
    vi.stubEnv('TERM', 'xterm');
    expect((await call(['stats'], { terminal: true })).out).toContain('\u001b[');
    vi.stubEnv('NO_COLOR', '1');
    expect((await call(['stats'], { terminal: true })).out).not.toContain('\u001b[');
    vi.unstubAllEnvs();
  });
});
