import type { Knob } from '../kit/knobs.ts';
import { nodeCount, type Network } from '../network/network.ts';
import { pathWork, type PathFinder } from './shortestPaths.ts';

/**
 * Shortest paths through each node, each unordered pair of ends counted once, shared equally among equally short ones: Brandes
 * 2001, doi:10.1080/0022250X.2001.9990249. Yields the share of sources done.
 */
export function* betweennessOver(network: Network, finder: PathFinder): Generator<number, Float64Array, void> {
  const n = nodeCount(network);
  const { rowStart } = network;
  const { order, paths, before, beforeStart } = finder;
  const through = new Float64Array(n);
  const share = new Float64Array(n); // of the paths from this source that go on behind a node
  let done = 0;
  for (let source = 0; source < n; source++) {
    if (rowStart[source] === rowStart[source + 1]) continue;
    finder.from(source);
    for (let k = 0; k < finder.reached; k++) share[order[k]!] = 0;
    for (let k = finder.reached - 1; k > 0; k--) {
      const node = order[k]!;
      const perPath = (1 + share[node]!) / paths[node]!;
      const end = beforeStart[k + 1]!;
      for (let slot = beforeStart[k]!; slot < end; slot++) {
        const earlier = before[slot]!;
        share[earlier]! += paths[earlier]! * perPath;
      }
      through[node]! += share[node]!;
    }
    done += finder.reached + beforeStart[finder.reached]!;
    if (done > pathWork) {
      done = 0;
      yield source / n;
    }
  }
  // Each pair was met from both its ends.
  return through.map((sum) => sum / 2);
}

export const normalisedKnob: Knob = {
  kind: 'switch',
  id: 'normalised',
  name: 'Normalised',
  explain: 'As a share of all pairs of others, 0 to 1, instead of a number of pairs.',
  default: false,
};

/** As a share of the pairs of other nodes: 2 / ((n−1)(n−2)), 0 for n ≤ 2. */
export function normaliseBetweenness(raw: Float64Array): Float64Array {
  const pairs = ((raw.length - 1) * (raw.length - 2)) / 2;
  return raw.map((value) => (pairs > 0 ? value / pairs : 0));
}
