import type { LargeTeams } from './largeTeams.ts';
import type { Counting } from './network.ts';

/**
 * What a paper of n authors adds to each tie among them; n counts the unnamed ones too (doi:10.1103/PhysRevE.64.016132,
 * doi:10.1016/j.joi.2016.10.006). 0 where a large author list ties nobody.
 */
export function shareOf(n: number, counting: Counting, { policy, above }: LargeTeams): number {
  const share = usualShare(n, counting);
  if (policy === 'keep' || n <= above) return share;
  return policy === 'down-weight' ? Math.min(share, 1 / (n - 1)) : 0;
}

function usualShare(n: number, counting: Counting): number {
  switch (counting) {
    case 'full':
      return 1;
    case 'fractional':
      return 1 / (n - 1);
    case 'refined':
      return 2 / (n * (n - 1));
  }
}

/**
 * What ties an author to a collapsed paper: once the paper by full counting, and else as much as it would add to the author's ties to
 * all n − 1 others together, so that strengths stay what they were.
 */
export const shareOfTeam = (n: number, counting: Counting): number => (counting === 'refined' ? 2 / n : 1);
