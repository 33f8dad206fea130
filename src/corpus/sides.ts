import { Roots } from './roots.ts';

/** Indices of a person's papers. */
export type Group = readonly number[];

/** Papers that a mark ties, directly or by way of further papers: the largest group first. Those without marks stand in none. */
export function tiedBy(marks: readonly (readonly string[])[]): { readonly groups: readonly Group[]; readonly loose: Group } {
  const roots = new Roots(marks.length);
  const firstWith = new Map<string, number>();
  const loose: number[] = [];
  marks.forEach((own, paper) => {
    if (own.length === 0) loose.push(paper);
    for (const mark of own) {
      const first = firstWith.get(mark);
      if (first === undefined) firstWith.set(mark, paper);
      else roots.unite(paper, first);
    }
  });
  const groups = new Map<number, number[]>();
  marks.forEach((own, paper) => {
    if (own.length === 0) return;
    const known = groups.get(roots.root(paper));
    if (known) known.push(paper);
    else groups.set(roots.root(paper), [paper]);
  });
  return { groups: [...groups.values()].sort((x, y) => y.length - x.length || x[0]! - y[0]!), loose };
}

/**
 * Groups, and papers of no group, on as few sides as go: no two groups that clash stand on one. Each goes where most of its
 * marks are, else to the largest group's side.
 * @param groups the largest first
 * @param clash by their place in `groups`
 * @param marks of each paper
 * @returns the largest side first; one where nothing clashes
 */
export function partOnSides(
  groups: readonly Group[],
  loose: Group,
  clash: (one: number, other: number) => boolean,
  marks: readonly (readonly string[])[],
): Group[] {
  const sides: { readonly members: number[]; readonly papers: number[] }[] = [];
  const sidesWith = new Map<string, Set<number>>();
  const add = (papers: Group, side: number): void => {
    sides[side]!.papers.push(...papers);
    for (const paper of papers) {
      for (const mark of marks[paper]!) {
        const known = sidesWith.get(mark);
        if (known) known.add(side);
        else sidesWith.set(mark, new Set([side]));
      }
    }
  };
  const nearest = (papers: Group, may: (side: number) => boolean): number | undefined => {
    const shared = sides.map(() => 0);
    for (const mark of new Set(papers.flatMap((paper) => marks[paper]!)))
      for (const side of sidesWith.get(mark) ?? []) shared[side]! += 1;
    let best: number | undefined;
    for (let side = 0; side < sides.length; side++)
      if ((best === undefined || shared[side]! > shared[best]!) && may(side)) best = side;
    return best;
  };
  const clashing = groups.map((_, one) => groups.some((__, other) => other !== one && clash(one, other)));
  // Those that clash found the sides, so that the others see all of them.
  const order = [...groups.keys()].sort((x, y) => Number(clashing[y]) - Number(clashing[x]) || x - y);
  for (const group of order) {
    const papers = groups[group]!;
    const side = nearest(papers, (at) => !clashing[group] || !sides[at]!.members.some((member) => clash(member, group)));
    if (side === undefined) sides.push({ members: [], papers: [] });
    const at = side ?? sides.length - 1;
    sides[at]!.members.push(group);
    add(papers, at);
  }
  if (sides.length === 0) return [loose];
  for (const paper of loose) sides[nearest([paper], () => true)!]!.papers.push(paper);
  return sides.map(({ papers }) => papers.sort((x, y) => x - y)).sort((x, y) => y.length - x.length || x[0]! - y[0]!);
}
