/** Networks whose values three other programs agree on. They lie beside the project and are not part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modularity } from '../../src/metrics/figures.ts';
import type { Network } from '../../src/network/network.ts';
import { networkOf } from '../hand.ts';
import { figuresOf, measure } from './measuring.ts';

interface Truth {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [number, number, number])[];
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly [figure: string]: unknown;
}

const folder = new URL('../../../shared/data/', import.meta.url);
const at = (name: string) => new URL(name, folder);

/** The truth's name → ours, and what ours is to be multiplied by. */
const perNode: readonly (readonly [string, string, ((n: number) => number)?])[] = [
  ['degree', 'degree'],
  ['strength', 'strength'],
  ['coreness', 'core'],
  ['betweenness_raw_unweighted', 'betweenness'],
  ['betweenness_raw_weighted', 'betweenness-weighted'],
  ['harmonic_raw', 'harmonic', (n) => n - 1],
  ['harmonic_raw_weighted', 'harmonic-weighted', (n) => n - 1],
  ['pagerank_weighted', 'pagerank'],
  ['eigenvector_giant_L2_weighted', 'eigenvector'],
];

function near(found: number, expected: number, what: string): void {
  expect(Math.abs(found - expected), `${what}: ${found} is not ${expected}`).toBeLessThanOrEqual(
    1e-8 * Math.max(1, Math.abs(expected)),
  );
}

describe.each(['karate', 'karate_weighted', 'lesmis', 'florentine', 'tie_trap', 'mini_disconnected'])(
  'The network %s',
  (name) => {
    const file = at(`truth/${name}.json`);
    const missing = !existsSync(file);
    const reason = missing ? ' (skipped: the file of values is not here)' : '';
    const truth = missing ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Truth);
    const network: Network = truth ? networkOf(truth.nodes.map(String), truth.edges) : networkOf([], []);

    it.skipIf(missing)(`has the values that other programs find${reason}`, () => {
      for (const [theirs, ours, factor] of perNode) {
        const found = measure(ours, network);
        const expected = truth!.values[theirs]!;
        expect(found).toHaveLength(expected.length);
        expected.forEach((value, node) =>
          near(found[node]! * (factor?.(expected.length) ?? 1), value, `${ours} of ${truth!.nodes[node]}`),
        );
      }
      const clustering = measure('clustering', network);
      truth!.values['clustering']!.forEach((value, node) =>
        near(clustering[node]! || 0, value, `clustering of ${truth!.nodes[node]}`),
      );
      const steps = measure('pagerank', { ...network, weight: network.weight.map(() => 1) });
      truth!.values['pagerank_unweighted']!.forEach((value, node) =>
        near(steps[node]!, value, `pagerank of ${truth!.nodes[node]}`),
      );
    });

    it.skipIf(missing)(`has the figures that other programs find${reason}`, () => {
      const figures = figuresOf(network, measure('component', network) as Int32Array);
      near(figures.density, truth!['density'] as number, 'density');
      near(figures.transitivity, truth!['transitivity_global'] as number, 'transitivity');
      near(figures.clustering, truth!['avg_clustering_zero_for_deg_lt2'] as number, 'clustering');
      near(figures.assortativity, truth!['assortativity_degree'] as number, 'assortativity');
      near(figures.meanDistanceInLargest, truth!['avg_path_giant_unweighted'] as number, 'mean distance');
      const steps = { ...network, weight: network.weight.map(() => 1) };
      const ofComponents = modularity(steps, measure('component', network) as Int32Array, 1);
      near(ofComponents, truth!['modularity_of_components_partition'] as number, 'modularity of the components');
      expect(figures).toMatchObject({
        triangles: truth!['triangles'],
        diameter: truth!['diameter_giant_unweighted'],
        ties: truth!['m'],
        weight: truth!['total_weight'],
      });
      expect(figures.components).toHaveLength(truth!['components'] as number);
    });

    it.skipIf(missing)(`has clusters whose modularity is within a hundredth of the best of forty runs elsewhere${reason}`, () => {
      const found = truth!['modularity_found'] as { weighted: { best_of_40_leiden_louvain: number } };
      const { modularity } = figuresOf(network, measure('community', network) as Int32Array);
      expect(modularity).toBeGreaterThan(found.weighted.best_of_40_leiden_louvain - 0.01);
    });
  },
);

describe('The co-authors of general relativity (ca-GrQc)', () => {
  const ties = at('networks/ca-GrQc.txt');
  const file = at('truth/ca-GrQc.json');
  const missing = !existsSync(ties) || !existsSync(file);
  const reason = missing ? ' (skipped: the network is not here)' : '';

  it.skipIf(missing)(
    `have the figures and the most central people that other programs find${reason}`,
    { timeout: 60_000 },
    () => {
      const truth = JSON.parse(readFileSync(file, 'utf8')) as { [figure: string]: number } & {
        top: Record<string, readonly (readonly [string, number])[]>;
      };
      const network = readPairs(readFileSync(ties, 'utf8'));
      const number = new Map(network.ids.map((id, node) => [String(id), node]));
      for (const [theirs, ours, factor] of perNode) {
        const found = measure(ours, network);
        for (const [id, value] of truth.top[theirs]!) {
          // Other programs' iterations for the eigenvector end at 1e-6.
          const wanted = ours === 'eigenvector' ? 1e-5 : 1e-8;
          const own = found[number.get(id)!]! * (factor?.(network.ids.length) ?? 1);
          expect(Math.abs(own - value), `${ours} of ${id}: ${own} is not ${value}`).toBeLessThanOrEqual(
            wanted * Math.max(1, value),
          );
        }
      }
      const figures = figuresOf(network, measure('community', network) as Int32Array);
      near(figures.meanDistanceInLargest, truth['avg_path_giant_unweighted']!, 'mean distance');
      near(figures.assortativity, truth['assortativity_degree']!, 'assortativity');
      expect(figures).toMatchObject({ diameter: truth['diameter_giant_unweighted'], triangles: truth['triangles'] });
      expect(figures.modularity).toBeGreaterThan(0.855);
    },
  );
});

/** "id id" per line, each pair in both directions, loops dropped. */
function readPairs(text: string): Network {
  const pairs = text
    .split(/\r?\n/)
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(/\s+/) as [string, string]);
  const ids = [...new Set(pairs.flat())].sort();
  const number = new Map(ids.map((id, node) => [id, node]));
  const once = new Map<string, readonly [number, number, number]>();
  for (const [from, to] of pairs) {
    const [i, j] = [number.get(from)!, number.get(to)!].sort((x, y) => x - y) as [number, number];
    if (i !== j) once.set(`${i} ${j}`, [i, j, 1]);
  }
  return networkOf(ids, [...once.values()]);
}
