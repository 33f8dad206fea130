import type { Author, Paper } from '../corpus/corpus.ts';
import { yearsOf, type Years } from './facts.ts';
import { groupsOf, type Unplaced } from './portrait.ts';

/** A member of a cluster. */
export interface Member {
  readonly node: number;
  readonly id: string;
  /** A person, or a paper in the networks of papers. */
  readonly is: { readonly kind: 'author'; readonly author: Author } | { readonly kind: 'paper'; readonly paper: Paper };
  /** Sum of the weights of its ties to other members. */
  readonly inside: number;
  /** Sum of the weights of its ties to nodes of other clusters. */
  readonly outside: number;
}

/** One community of the network in view. */
export interface ClusterFacts {
  readonly group: number;
  /** Strongest within the cluster first, then strongest at all, then by id. */
  readonly members: readonly Member[];
  /** Ties between two members, and their weight. */
  readonly inside: { readonly ties: number; readonly weight: number };
  /** Ties with one end outside, and their weight. */
  readonly outside: { readonly ties: number; readonly weight: number };
  /** Other clusters that its ties lead to, heaviest first. */
  readonly neighbours: readonly { readonly group: number; readonly ties: number; readonly weight: number }[];
  /** Papers of at least one member, in the order of the corpus. */
  readonly papers: readonly Paper[];
  readonly years: Years;
}

/** Undefined when the network has no such group. */
export function clusterFacts({ corpus, network, measures }: Unplaced, group: number): ClusterFacts | undefined {
  const groups = groupsOf(measures, network);
  const { a, b, weight, people, subject, ids } = network;
  const inside = new Map<number, number>();
  const outside = new Map<number, number>();
  const sums = { inside: { ties: 0, weight: 0 }, outside: { ties: 0, weight: 0 } };
  const neighbours = new Map<number, { ties: number; weight: number }>();
  const add = (to: Map<number, number>, node: number, amount: number) => to.set(node, (to.get(node) ?? 0) + amount);
  for (let t = 0; t < a.length; t++) {
    const [one, other, w] = [a[t]!, b[t]!, weight[t]!];
    const home = groups[one] === group;
    if (!home && groups[other] !== group) continue;
    const sum = home && groups[other] === group ? sums.inside : sums.outside;
    sum.ties += 1;
    sum.weight += w;
    if (sum === sums.inside) {
      add(inside, one, w);
      add(inside, other, w);
    } else {
      add(outside, home ? one : other, w);
      const far = groups[home ? other : one]!;
      const before = neighbours.get(far) ?? { ties: 0, weight: 0 };
      neighbours.set(far, { ties: before.ties + 1, weight: before.weight + w });
    }
  }
  const members = [...groups.keys()]
    .filter((node) => groups[node] === group)
    .map((node): Member => ({
      node,
      id: ids[node]!,
      is:
        node < people
          ? { kind: 'author', author: corpus.authors[subject[node]!]! }
          : { kind: 'paper', paper: corpus.papers[subject[node]!]! },
      inside: inside.get(node) ?? 0,
      outside: outside.get(node) ?? 0,
    }));
  if (members.length === 0) return undefined;
  members.sort((x, y) => y.inside - x.inside || y.outside - x.outside || (x.id < y.id ? -1 : 1));
  const mine = new Set(members.flatMap(({ is }) => (is.kind === 'author' ? is.author.papers : [is.paper.id])));
  const papers = corpus.papers.filter((paper) => mine.has(paper.id));
  return {
    group,
    members,
    ...sums,
    neighbours: [...neighbours]
      .map(([far, sum]) => ({ group: far, ...sum }))
      .sort((x, y) => y.weight - x.weight || x.group - y.group),
    papers,
    years: yearsOf(papers),
  };
}
