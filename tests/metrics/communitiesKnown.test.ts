import louvain from 'graphology-communities-louvain';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/kit/random.ts';
import { modularity } from '../../src/metrics/figures.ts';
import { weightsGraph } from '../../src/network/asGraph.ts';
import type { Network } from '../../src/network/network.ts';
import { caGrQc } from '../bench/networks.ts';
import { networkOf } from '../hand.ts';
import { clusters } from './clustering.ts';

/** Networks in rows of neighbours, from 1 on, with weights beside them where the head says so. They lie beside the project. */
function readRows(name: string): Network | undefined {
  const file = new URL(`../../../shared/data/networks/${name}.graph`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const [head = '', ...rows] = readFileSync(file, 'utf8').split('\n');
  const [n = 0, , format] = head.trim().split(/\s+/).map(Number);
  const ties = rows.slice(0, n).flatMap((row, i) => {
    const numbers = row.split(/\s+/).filter(Boolean).map(Number);
    const pairs =
      format === 1
        ? numbers.flatMap((j, k) => (k % 2 === 0 ? [[j, numbers[k + 1]!] as const] : []))
        : numbers.map((j) => [j, 1] as const);
    return pairs.flatMap(([j, weight]) => (j - 1 > i ? [[i, j - 1, weight] as const] : []));
  });
  return networkOf(
    Array.from({ length: n }, (_, i) => `a:${String(i).padStart(6, '0')}`),
    ties,
  );
}

describe('On real networks', () => {
  const known = [...['karate', 'lesmis', 'jazz'].map((name) => [name, readRows(name)] as const), ['ca-GrQc', caGrQc()] as const];

  it.each(known)('%s has clusters at least as good as the best of ten runs of another Louvain', (_, network) => {
    if (!network) return;
    const graph = weightsGraph(network, Uint32Array.from(network.ids.keys()));
    const theirs = Array.from({ length: 10 }, (_run, seed) => {
      const found = louvain(graph, { rng: seededRandom(seed), getEdgeWeight: 'weight' });
      return modularity(
        network,
        Int32Array.from(network.ids.keys(), (node) => found[node]!),
        1,
      );
    });
    expect(clusters(network).finding.modularity).toBeGreaterThanOrEqual(Math.max(...theirs) - 1e-12);
    // The same method, each the best of ten.
    expect(clusters(network, { method: 'louvain' }).finding.modularity).toBeGreaterThan(Math.max(...theirs) - 0.003);
  });

  it.skipIf(!known[0]![1])('the karate club has the clusters that are proven to be best', () => {
    // Brandes et al., doi:10.1109/TKDE.2007.190689: 0.4198 in four groups.
    for (const seed of [1, 2, 3]) {
      const found = clusters(known[0]![1]!, {}, seed);
      expect(found.finding.modularity).toBeCloseTo(0.41979, 5);
      expect(Math.max(...found.groups)).toBe(3);
    }
  });

  it.skipIf(!caGrQc())('ca-GrQc has clusters better than igraph finds, whose best of ten runs has 0.867', () => {
    expect(clusters(caGrQc()!).finding.modularity).toBeGreaterThan(0.8672);
  });
});
