import { seededRandom } from '../../src/kit/random.ts';
import type { Network } from '../../src/network/network.ts';
import { networkOf } from '../hand.ts';

/**
 * People in clusters: `sizes[g]` of them in cluster g, each tied to its first member and two others, and every cluster by
 * three ties to the one before, except where the chain breaks.
 */
export function clusteredNetwork(
  sizes: readonly number[],
  breaks: readonly number[] = [],
): { network: Network; groups: Int32Array } {
  const random = seededRandom(7);
  const groups = Int32Array.from(sizes.flatMap((size, group) => Array<number>(size).fill(group)));
  const ties = new Map<string, [number, number, number]>();
  const tie = (i: number, j: number, weight: number) => {
    if (i !== j) ties.set(`${Math.min(i, j)} ${Math.max(i, j)}`, [i, j, weight]);
  };
  let first = 0;
  sizes.forEach((size, group) => {
    for (let member = 1; member < size; member++) {
      for (let k = 0; k < 2; k++) tie(first + member, first + Math.floor(random() * size), 1);
      tie(first, first + member, 1 + Math.floor(random() * 4));
    }
    const before = first - (sizes[group - 1] ?? 0);
    if (group > 0 && !breaks.includes(group)) for (let k = 0; k < 3; k++) tie(first + (k % size), before + k, 1);
    first += size;
  });
  const network = networkOf(
    Array.from(groups, (_, node) => `a:person-${node}`),
    [...ties.values()],
  );
  return { network, groups };
}
