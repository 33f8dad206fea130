/**
 * What becomes of papers by very many people, each of which ties all of them to one another: they tie them like any other
 * paper, weigh no more than by fractional counting, make no ties, or stand in the network themselves, tied to those of their
 * authors who wrote something else. In the network of papers only leaving out makes a difference.
 */
export const largeTeamPolicies = ['keep', 'down-weight', 'leave-out', 'collapse'] as const;
export type LargeTeamPolicy = (typeof largeTeamPolicies)[number];

export interface LargeTeams {
  readonly policy: LargeTeamPolicy;
  /** Papers by more authors than this are meant, known or not: a whole number from `leastAbove` to `mostAbove`. */
  readonly above: number;
}

/** A paper of three can be large, one of two never. */
export const leastAbove = 2;
export const mostAbove = 100_000;

/** All papers alike; with 25 authors VOSviewer's limit begins (doi:10.1007/s11192-009-0146-3). */
export const allAlike: LargeTeams = { policy: 'keep', above: 25 };

/** What hangs on the papers with large author lists. */
export interface LargeReport extends LargeTeams {
  /** Papers with more authors, of which at least one is known. */
  readonly papers: number;
  /** People who wrote no other paper: hidden where these papers are left out or collapsed. */
  readonly authors: number;
  /** Ties that only these papers make, or would make were they not left out or collapsed. */
  readonly ties: number;
}
