import fc from 'fast-check';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { Network } from '../../src/network/network.ts';
import { anyCorpus } from './arbitrary.ts';

export const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** The law holds for any co-author network in full counting. */
export function always(law: (network: Network) => void): void {
  fc.assert(fc.property(anyCorpus, (corpus) => law(makeNetwork(corpus, 'coauthors', 'full'))));
}

/** Steps between all pairs by the simplest way there is (Floyd and Warshall); Infinity where there is none. */
export function stepsBetween({ ids, a, b }: Network): number[][] {
  const steps = ids.map((_, i) => ids.map((__, j) => (i === j ? 0 : Infinity)));
  a.forEach((from, tie) => {
    steps[from]![b[tie]!] = 1;
    steps[b[tie]!]![from] = 1;
  });
  ids.forEach((_, k) => {
    for (const row of steps) for (const j of ids.keys()) row[j] = Math.min(row[j]!, row[k]! + steps[k]![j]!);
  });
  return steps;
}
