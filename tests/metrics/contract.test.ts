import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { settleKnobs } from '../../src/kit/knobs.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { numberBySize, splitUnconnected } from '../../src/metrics/components.ts';
import { modularity } from '../../src/metrics/figures.ts';
import { metricById, metrics, metricsFor } from '../../src/metrics/index.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { networkKinds, type Network } from '../../src/network/network.ts';
import { corpusOf, handCorpus, networkOf, relabelled } from '../hand.ts';
import { anyCorpus } from './arbitrary.ts';
import { measure, toEnd } from './measuring.ts';

const alone = corpusOf([{ title: 'p', authors: ['A'] }]);
const apart = corpusOf(['A', 'B', 'C'].map((name) => ({ title: `p${name}`, authors: [name] })));

/** Networks at the edge of what there is. */
function edgeCases(kind: Network['kind']): Readonly<Record<string, Network>> {
  return {
    empty: makeNetwork(corpusOf([]), kind, 'full'),
    'of one person with one paper': makeNetwork(alone, kind, 'full'),
    'without co-authors': makeNetwork(apart, kind, 'full'),
    disconnected: makeNetwork(handCorpus(), kind, 'fractional'),
  };
}

const reversed = (network: Network) => relabelled(network, [...network.ids.keys()].reverse());

describe('Every list of metrics', () => {
  it('is sorted by id, each id once and found by it', () => {
    const ids = metrics.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const metric of metrics) expect(metricById(metric.id)).toBe(metric);
    expect(metricById('none')).toBeUndefined();
  });

  it('holds for each kind of network those that make sense on it', () => {
    for (const kind of networkKinds) expect(metricsFor(kind)).toEqual(metrics.filter(({ networks }) => networks.includes(kind)));
    expect(metricsFor('papers')).not.toContain(metricById('papers'));
    expect(metricsFor('two-mode')).not.toContain(metricById('clustering'));
  });
});

describe.each(metrics.map((metric) => [metric.id, metric] as const))('The metric %s', (id, metric) => {
  it('says what it is, and its knobs settle to themselves', () => {
    for (const text of [metric.name, metric.explain, metric.definition]) expect(text.trim()).toBe(text);
    expect(metric.explain).toMatch(/[.]$/);
    if (metric.doi !== undefined) expect(metric.doi).toMatch(/^10\.\d{4,}\/\S+$/);
    expect(metric.networks.length).toBeGreaterThan(0);
    const settled = settleKnobs(metric.knobs);
    expect(settleKnobs(metric.knobs, settled)).toEqual(settled);
    expect(Object.keys(settled)).toEqual(metric.knobs.map((knob) => knob.id));
  });

  it.each(
    metric.networks.flatMap((kind) => Object.entries(edgeCases(kind)).map(([name, network]) => [kind, name, network] as const)),
  )('has a value for every node of a %s network that is %s', (_kind, _name, network) => {
    expectSound(id, network, measure(id, network));
  });

  it('gives a value to every node of any network, the same at every run', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...metric.networks), (corpus, kind) => {
        const network = makeNetwork(corpus, kind, 'fractional');
        const found = measure(id, network);
        expectSound(id, network, found);
        expect(measure(id, network)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('gives each node the same value whatever the order of nodes', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...metric.networks), fc.nat(), (corpus, kind, seed) => {
        const network = makeNetwork(corpus, kind, 'refined');
        // The kind's own order of nodes (people first) matters to no metric.
        const random = seededRandom(seed);
        const order = [...network.ids.keys()].map((node) => [random(), node] as const).sort(([x], [y]) => x - y);
        const moved = relabelled(
          network,
          order.map(([, node]) => node),
        );
        const found = measure(id, network);
        const again = measure(id, moved);
        order.forEach(([, node], place) => {
          const [one, other] = [found[node]!, again[place]!];
          const equal = Object.is(one, other) || Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
          expect(equal, `${network.ids[node]}: ${one} became ${other}`).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the network as it was', () => {
    const network = makeNetwork(handCorpus(), metric.networks[0]!, 'full');
    const before = structuredClone(network);
    measure(id, network);
    expect(network).toEqual(before);
  });

  it('reports its share done within 0 and 1, before it ends', () => {
    const network = makeNetwork(handCorpus(), metric.networks[0]!, 'full');
    const input = { network, knobs: settleKnobs(metric.knobs), random: seededRandom(1) };
    const shares: number[] = [];
    const steps: Generator<number, unknown, void> = metric.measure(input);
    toEnd(
      (function* () {
        for (;;) {
          const step = steps.next();
          if (step.done) return;
          shares.push(step.value);
          yield step.value;
        }
      })(),
    );
    for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
  });
});

function expectSound(id: string, network: Network, found: Float64Array | Int32Array): void {
  const metric = metricById(id)!;
  expect(found).toHaveLength(network.ids.length);
  expect(found).toBeInstanceOf(metric.kind === 'value' ? Float64Array : Int32Array);
  for (const value of found) {
    if (Number.isNaN(value) && metric.kind === 'value' && metric.undefinedWhen) continue;
    expect(Number.isFinite(value)).toBe(true);
    if (metric.kind === 'group' || metric.whole) expect(Number.isInteger(value)).toBe(true);
  }
  if (metric.kind === 'group') expectNumberedBySize(found, network);
}

/** 0 is the largest group; equal sizes are ordered by their smallest id. */
function expectNumberedBySize(groups: ArrayLike<number>, { ids }: Network): void {
  const members: string[][] = [];
  ids.forEach((id, node) => (members[groups[node]!] ??= []).push(id));
  const smallest = members.map((group) => group.sort()[0]!);
  expect(Object.keys(members)).toHaveLength(members.length);
  for (let k = 1; k < members.length; k++) {
    const fewer = members[k - 1]!.length - members[k]!.length;
    expect(fewer > 0 || (fewer === 0 && smallest[k - 1]! < smallest[k]!)).toBe(true);
  }
}

describe('Groups', () => {
  it('keep their numbers when the nodes stand the other way round', () => {
    const pairs = networkOf(
      ['d', 'c', 'b', 'a'],
      [
        [0, 1, 1],
        [2, 3, 1],
      ],
    );
    expect([...measure('component', pairs)]).toEqual([1, 1, 0, 0]);
    expect([...measure('component', reversed(pairs))]).toEqual([0, 0, 1, 1]);
    expect([...measure('community', pairs)]).toEqual([1, 1, 0, 0]);
  });

  it('that are in pieces come apart, and are worth more apart', () => {
    // a–b and c–d are one group without a link between them; e links to all.
    const network = networkOf(
      ['a', 'b', 'c', 'd', 'e'],
      [
        [0, 1, 1],
        [2, 3, 1],
        [0, 4, 1],
        [1, 4, 1],
        [2, 4, 1],
        [3, 4, 1],
      ],
    );
    const pieces = Int32Array.from([0, 0, 0, 0, 1]);
    const apart = splitUnconnected(network, pieces);
    expect([...numberBySize(apart, network.ids)]).toEqual([0, 0, 1, 1, 2]);
    expect(modularity(network, apart, 1)).toBeGreaterThan(modularity(network, pieces, 1));
  });
});
