import { type Draft, everyone, large, largePapers, leavesAlone, namedPapers } from './draft.ts';
import type { LargeReport } from './largeTeams.ts';
import { type Groups, type Ties, turned } from './tieGroups.ts';

/** Pairs looked at between two yields. */
const stride = 1 << 20;
const nearlyDone = 0.95;

/**
 * What hangs on large papers, or nothing where there are none. Counted exactly: from the ties where these were made, else without
 * making them. Yields now and then.
 * @param ties as made; in the network of co-authors
 */
export function* reportLarge(draft: Draft, ties: Ties): Generator<number, { readonly large?: LargeReport }, undefined> {
  const papers = namedPapers(draft, largePapers).length;
  if (papers === 0) return {};
  const authors = draft.onlyLarge;
  return { large: { ...draft.how.large, papers, authors, ties: yield* countTies(draft, ties) } };
}

function* countTies(draft: Draft, ties: Ties): Generator<number, number, undefined> {
  const { how, as } = draft;
  switch (how.kind) {
    case 'coauthors': {
      if (!leavesAlone(how)) return countProvedBy(ties, as);
      const teams = everyone(draft);
      return yield* countPairs(teams, turned(teams, draft.teams.people), (paper) => as[paper] === large);
    }
    case 'papers': {
      const papersOf = turned(everyone(draft), draft.teams.people);
      return yield* countPairs(
        papersOf,
        everyone(draft),
        () => true,
        (one, other) => as[one] === large || as[other] === large,
      );
    }
    case 'two-mode':
      return countPlaces(draft);
  }
}

/** Ties that are made by large papers alone. */
function countProvedBy({ proofStart, proof }: Ties, as: Uint8Array): number {
  const wanted = large;
  let count = 0;
  for (let tie = 0; tie + 1 < proofStart.length; tie++) {
    let slot = proofStart[tie]!;
    while (slot < proofStart[tie + 1]! && as[proof[slot]!] === wanted) slot++;
    if (slot === proofStart[tie + 1]) count++;
  }
  return count;
}

/** Authors' places on large papers: all of them, but for those who still stand beside a collapsed one. */
function countPlaces({ teams: { start, author }, as, nodeOf, how }: Draft): number {
  let count = 0;
  for (let paper = 0; paper < as.length; paper++) {
    if (as[paper] !== large) continue;
    for (let slot = start[paper]!; slot < start[paper + 1]!; slot++)
      if (how.large.policy !== 'collapse' || nodeOf[author[slot]!]! < 0) count++;
  }
  return count;
}

/**
 * Pairs of nodes that share one of the marked groups and none of the others, without making them: a paper by 5,000 takes a tenth
 * of a second and no memory.
 */
function* countPairs(
  groups: Groups,
  groupsOf: Groups,
  marked: (group: number) => boolean,
  counts: (one: number, other: number) => boolean = () => true,
): Generator<number, number, undefined> {
  const n = groupsOf.start.length - 1;
  const seen = new Int32Array(n).fill(-1); // the last lower node that shares a marked group with each
  let [pairs, looked] = [0, 0];
  for (let i = 0; i < n; i++) {
    const [from, to] = [groupsOf.start[i]!, groupsOf.start[i + 1]!];
    let found = 0;
    for (let slot = from; slot < to; slot++) {
      const group = groupsOf.member[slot]!;
      if (!marked(group)) continue;
      const end = groups.start[group + 1]!;
      looked += end - groups.start[group]!;
      for (let k = groups.start[group]!; k < end; k++) {
        const j = groups.member[k]!;
        if (j <= i || seen[j] === i || !counts(i, j)) continue;
        seen[j] = i;
        found++;
      }
    }
    for (let slot = from; found > 0 && slot < to; slot++) {
      const group = groupsOf.member[slot]!;
      if (marked(group)) continue;
      for (let k = groups.start[group]!; k < groups.start[group + 1]!; k++) {
        const j = groups.member[k]!;
        if (seen[j] !== i) continue;
        seen[j] = -1;
        found--;
      }
    }
    pairs += found;
    if (looked > stride) {
      looked = 0;
      yield nearlyDone;
    }
  }
  return pairs;
}
