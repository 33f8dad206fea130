import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { largeTeamPolicies, type LargeTeams } from '../../src/network/largeTeams.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { countings, type Network, networkKinds } from '../../src/network/network.ts';
import { project, projectSteps } from '../../src/network/project.ts';
import { type Teams, teamsOf } from '../../src/network/teams.ts';
import { inventTeams } from '../bench/inventPapers.ts';
import { anyCorpus } from '../metrics/arbitrary.ts';
import { type SlowTies, slowTies, tiesIn } from './slowTies.ts';

const anyKind = fc.constantFrom(...networkKinds);
const anyCounting = fc.constantFrom(...countings);
const anyLarge: fc.Arbitrary<LargeTeams> = fc.record({
  policy: fc.constantFrom(...largeTeamPolicies),
  above: fc.integer({ min: 2, max: 6 }),
});

/** Weights to twelve digits: sums in another order differ behind that. */
const rounded = (ties: SlowTies) =>
  [...ties].map(([key, { weight, proof }]) => [key, weight.toPrecision(12), [...proof].sort()] as const).sort();

function named(corpus: Corpus, projection: Omit<Network, 'ids'>): Network {
  const ids = Array.from(projection.subject, (index, node) =>
    node < projection.people ? corpus.authors[index]!.id : corpus.papers[index]!.id,
  );
  return { ids, ...projection };
}

describe('Ties made by counting', () => {
  it('are those made pair by pair, with the same papers behind them', () => {
    fc.assert(
      fc.property(anyCorpus, anyKind, anyCounting, anyLarge, (corpus, kind, counting, large) => {
        const network = makeNetwork(corpus, kind, counting, large);
        expect(rounded(tiesIn(corpus, network))).toEqual(rounded(slowTies(corpus, { kind, counting, large })));
      }),
      { numRuns: 300 },
    );
  });

  it('of some of the papers are those of a corpus that has only these, but people are counted as before', () => {
    const some = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(anyCorpus, some, anyKind, anyCounting, anyLarge, (corpus, chosen, kind, counting, large) => {
        const keep = Uint8Array.from(corpus.papers, (_, paper) => Number(chosen[paper]));
        const network = named(corpus, project(teamsOf(corpus), { kind, counting, large }, keep));
        const slow = slowTies(corpus, { kind, counting, large, keep: (paper) => chosen[paper]! });
        expect(rounded(tiesIn(corpus, network))).toEqual(rounded(slow));
        for (let node = 0; node < network.people; node++) {
          const { id } = corpus.authors[network.subject[node]!]!;
          const papers = corpus.papers.filter((paper, index) => chosen[index] && paper.authors.includes(id));
          expect(papers.length).toBeGreaterThan(0);
          expect(network.papersOf[node]).toBe(papers.length);
        }
      }),
    );
  });

  it('count what hangs on large teams as the networks with and without them differ', () => {
    fc.assert(
      fc.property(anyCorpus, anyKind, anyLarge, (corpus, kind, { above }) => {
        const of = (policy: LargeTeams['policy']) => makeNetwork(corpus, kind, 'full', { policy, above });
        const [kept, without] = [of('keep'), of('leave-out')];
        expect(kept.large?.ties ?? 0).toBe(kept.a.length - without.a.length);
        expect(without.large?.ties).toBe(kept.large?.ties);
        if (kind !== 'papers') expect(kept.large?.authors ?? 0).toBe(kept.people - without.people);
        if (kind !== 'coauthors')
          expect(kept.large?.papers ?? 0).toBe(kept.ids.length - kept.people - (without.ids.length - without.people));
        expect(of('collapse').large?.authors).toBe(without.large?.authors);
      }),
    );
  });

  it('are the same whatever number people and papers have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer(), anyCounting, anyLarge, (papers, seed, counting, large) => {
        const { start, author, people } = inventTeams(papers, seed);
        const teams: Teams = { start, author, people, count: Uint32Array.from(start.subarray(1), (end, k) => end - start[k]!) };
        const moved = renumbered(teams);
        const how = { kind: 'coauthors', counting, large } as const;
        const [one, other] = [project(teams, how), project(moved, how)];
        const pairs = ({ a, b, weight, subject, people: of }: typeof one, back: (author: number) => number) =>
          Array.from(a, (_, tie) => {
            if (b[tie]! >= of) return `${back(subject[a[tie]!]!)} and a paper ${weight[tie]!.toPrecision(10)}`;
            const ends = [a[tie]!, b[tie]!].map((node) => back(subject[node]!)).sort((x, y) => x - y);
            return `${ends.join(' ')} ${weight[tie]!.toPrecision(10)}`;
          }).sort();
        expect(pairs(other, (person) => people - 1 - person)).toEqual(pairs(one, (person) => person));
        expect(other.large).toEqual(one.large);
      }),
    );
  });
});

/** People and papers numbered from the end. */
function renumbered({ start, author, count, people }: Teams): Teams {
  const lists = Array.from(count, (_, k) =>
    Array.from(author.subarray(start[k], start[k + 1]), (one) => people - 1 - one),
  ).reverse();
  return {
    start: Uint32Array.from([0, ...lists.map((_, k) => lists.slice(0, k + 1).reduce((sum, list) => sum + list.length, 0))]),
    author: Uint32Array.from(lists.flat()),
    count: count.slice().reverse(),
    people,
  };
}

it('20,000 papers are looked away from again and again, and to stop asking is to stop', () => {
  const { start, author, people } = inventTeams(20_000, 1, 6);
  const count = Uint32Array.from(start.subarray(1), (end, k) => end - start[k]!);
  const steps = projectSteps(
    { start, author, count, people },
    { kind: 'coauthors', counting: 'full', large: { policy: 'keep', above: 25 } },
  );
  const shares: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((x, y) => x - y));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
});
