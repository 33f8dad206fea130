import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, type IdentityLevel, identityLevels } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import type { Figures } from '../../src/metrics/figures.ts';
import { metricsFor } from '../../src/metrics/index.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { networkKinds, type Network } from '../../src/network/network.ts';
import { readFile } from '../../src/readers/readFile.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { seedFiles } from '../fixtures.ts';
import { figuresOf, measure } from './measuring.ts';

const corpora = {} as Record<IdentityLevel, Corpus>;
let network: Network;
let figures: Figures;

beforeAll(async () => {
  const readings: Reading[] = [];
  for (const file of seedFiles()) {
    const steps = readFile(file);
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    readings.push(step.value);
  }
  for (const level of identityLevels) corpora[level] = makeCorpus(readings, { level, apart: [] });
  network = makeNetwork(corpora.exact, 'coauthors', 'full');
  figures = figuresOf(network, measure('community', network) as Int32Array);
});

/** The value of the person whose name as printed is this. */
function of(name: string, values: ArrayLike<number>): number {
  const index = corpora.exact.authors.findIndex((author) => author.name === name);
  if (index < 0) throw new Error(`nobody is called ${name}`);
  return values[index]!;
}

describe('Among the authors of the seed pages, names taken as printed,', () => {
  it.each([
    ['Aditya Akella', 7549.9833],
    ['Fan Lai', 6297.3167],
    ['Mosharaf Chowdhury', 5671.2667],
    ['Jiachen Liu', 278.9667],
    ['Jae-Won Chung', 239.6333],
    ['Ali R. Butt', 126.6667],
  ])('%s has betweenness %d', (name, expected) => {
    expect(of(name, measure('betweenness', network))).toBeCloseTo(expected, 4);
  });

  it.each([
    // In whole numbers (lengths 4620/w) too. Where lengths are compared with ===, it comes out as 9588.4167.
    ['Fan Lai', 9588.1667],
    ['Aditya Akella', 7600],
    ['Mosharaf Chowdhury', 6024],
  ])('%s has betweenness %d by strength', (name, expected) => {
    expect(of(name, measure('betweenness-weighted', network))).toBeCloseTo(expected, 4);
  });

  it.each([
    ['Mosharaf Chowdhury', 0.08009],
    ['Aditya Akella', 0.07771],
    ['Fan Lai', 0.07647],
  ])('%s has PageRank %d', (name, expected) => {
    expect(of(name, measure('pagerank', network))).toBeCloseTo(expected, 5);
  });

  it.each([
    ['Fan Lai', 0.625],
    ['Aditya Akella', 0.625],
    ['Mosharaf Chowdhury', 0.61413],
  ])('%s has harmonic closeness %d', (name, expected) => {
    expect(of(name, measure('harmonic', network))).toBeCloseTo(expected, 5);
  });

  it('the whole network has these figures', () => {
    expect(figures).toMatchObject({ nodes: 185, ties: 434, weight: 548, components: [165, 20], triangles: 347, diameter: 3 });
    expect(figures.transitivity).toBeCloseTo((3 * 347) / 7510, 12);
    expect(figures.clustering).toBeCloseTo(0.87976, 6);
    // 13,530 pairs of the largest component and 190 of the smaller one.
    expect(figures.meanDistance).toBeCloseTo((34081 + 336) / (13530 + 190), 12);
    expect(figures.meanDistance).toBeCloseTo(2.508528, 6);
    expect(figures.meanDistanceInLargest).toBeCloseTo(34081 / 13530, 12);
    expect(Math.max(...measure('core', network))).toBe(4);
  });

  it.each([1, 2, 3, 4, 5])('clusters of seed %i have a modularity of .62 and more', (seed) => {
    expect(figuresOf(network, measure('community', network, {}, seed) as Int32Array).modularity).toBeGreaterThanOrEqual(0.62);
  });

  it('1,691 pairs of papers share an author', () => {
    const papers = makeNetwork(corpora.exact, 'papers', 'full');
    expect([papers.ids.length, papers.a.length]).toEqual([99, 1691]);
  });
});

it('Joined with care, 183 authors have 430 ties in components of 163 and 20', () => {
  const careful = makeNetwork(corpora.careful, 'coauthors', 'full');
  expect([careful.ids.length, careful.a.length]).toEqual([183, 430]);
  expect(figuresOf(careful, measure('component', careful) as Int32Array).components).toEqual([163, 20]);
});

it.each(networkKinds)('Every metric of the %s network has finite values on the seeds, or says when not', (kind) => {
  const any = makeNetwork(corpora.careful, kind, 'fractional');
  for (const metric of metricsFor(kind)) {
    const found = measure(metric.id, any);
    const odd = [...found].filter((value) => !Number.isFinite(value)).length;
    expect(odd === 0 || (metric.kind === 'value' && metric.undefinedWhen !== undefined), `${metric.id} on ${kind}`).toBe(true);
  }
});
