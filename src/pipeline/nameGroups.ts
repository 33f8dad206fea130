import type { Corpus } from '../corpus/corpus.ts';
import type { Measure } from '../metrics/metric.ts';
import type { Network } from '../network/network.ts';
import { groupsOf } from './portrait.ts';
import { type Phrase, tellingPhrases } from './titleWords.ts';

/** One community, for the list of clusters and for the regions. */
export interface GroupSummary {
  readonly group: number;
  /** Short: a phrase of its titles or, failing that, a family name. Untrusted text. */
  readonly name: string;
  readonly size: number;
  /** The most central first. */
  readonly members: readonly number[];
  /** At most three, most central first: people where the network has people, else papers. */
  readonly central: readonly number[];
  /** The most frequent category of its papers. */
  readonly category?: string;
  /** At most five phrases that tell it from the others. */
  readonly words: readonly string[];
  /** Papers that count for it. */
  readonly papers: number;
}

/** What naming needs of a portrait. */
export type Named = { readonly corpus: Corpus; readonly network: Network; readonly measures: Readonly<Record<string, Measure>> };

/** Every community, largest first. Yields every few milliseconds. */
export function* nameGroups({ corpus, network, measures }: Named): Generator<void, GroupSummary[], undefined> {
  const groups = groupsOf(measures, network);
  const members: number[][] = Array.from({ length: groups.reduce((most, group) => Math.max(most, group + 1), 0) }, () => []);
  groups.forEach((group, node) => members[group]!.push(node));
  const centrality = centralityOf(network, measures);
  const papers = papersOfGroups(corpus, network, groups, members.length);
  yield;
  const named = members.map((nodes) => nodes.length >= 3);
  const phrases = yield* tellingPhrases(
    papers.map((own, group) =>
      named[group] ? [...own].map(([paper, weight]) => ({ title: corpus.papers[paper]!.title, weight })) : [],
    ),
  );
  const taken = new Set<string>();
  return members.map((nodes, group) => {
    const order = nodes.sort((x, y) => centrality(y) - centrality(x) || x - y);
    const people = order.filter((node) => node < network.people);
    const central = (people.length > 0 ? people : order).slice(0, 3);
    const category = commonCategory(corpus, papers[group]!);
    return {
      group,
      name: takeName(phrases[group]!, taken) ?? teamNameOf(corpus, network, central[0], nodes.length),
      size: nodes.length,
      members: order,
      central,
      words: fewWords(phrases[group]!),
      papers: papers[group]!.size,
      ...(category === undefined ? {} : { category }),
    };
  });
}

/** Strength within the network, then papers: both are there at once, unlike the costlier measures. */
function centralityOf(network: Network, measures: Readonly<Record<string, Measure>>): (node: number) => number {
  const measure = measures['pagerank'] ?? measures['strength'];
  const values = measure?.kind === 'value' ? measure.values : network.papersOf;
  return (node) => values[node] ?? 0;
}

/** Group → paper → share of its known authors (or, in the paper network, of itself) that belong to the group. */
function papersOfGroups(corpus: Corpus, network: Network, groups: Int32Array, count: number): Map<number, number>[] {
  const papers = Array.from({ length: count }, () => new Map<number, number>());
  const indexOf = new Map(corpus.papers.map((paper, index) => [paper.id as string, index]));
  for (const [node, group] of groups.entries()) {
    const own = papers[group]!;
    const add = (paper: number, share: number) => own.set(paper, (own.get(paper) ?? 0) + share);
    if (node >= network.people) add(network.subject[node]!, 1);
    else if (network.kind === 'coauthors')
      for (const id of corpus.authors[network.subject[node]!]!.papers) {
        const paper = indexOf.get(id);
        if (paper !== undefined) add(paper, 1 / Math.max(1, corpus.papers[paper]!.authors.length));
      }
  }
  return papers;
}

/** The most telling phrase that stands in more than one title and that no larger group has taken, whole or as part of its name. */
function takeName(phrases: readonly Phrase[], taken: Set<string>): string | undefined {
  const free = phrases.find(({ count, words }) => count >= 1.2 && !taken.has(words.join(' ')));
  if (!free) return undefined;
  for (const phrase of [free.words.join(' '), ...free.words]) taken.add(phrase);
  return free.text;
}

/** The best phrases that do not repeat each other. */
function fewWords(phrases: readonly Phrase[]): string[] {
  const said = new Set<string>();
  const few: string[] = [];
  for (const { text, words, count } of phrases) {
    if (few.length === 5) break;
    if (count < 0.6 || words.some((word) => said.has(word))) continue;
    for (const word of words) said.add(word);
    few.push(text);
  }
  return few;
}

function commonCategory(corpus: Corpus, papers: ReadonlyMap<number, number>): string | undefined {
  const counts = new Map<string, number>();
  for (const [paper, weight] of papers) {
    const category = corpus.papers[paper]!.categories[0];
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + weight);
  }
  return [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))[0]?.[0];
}

/** As papers are cited: the most central person's family name, "et al." where there are others. */
function teamNameOf(corpus: Corpus, network: Network, node: number | undefined, size: number): string {
  if (node === undefined) return '';
  if (node >= network.people) return corpus.papers[network.subject[node]!]!.title.split(/[:\s]/)[0] ?? '';
  const name = corpus.authors[network.subject[node]!]!.name;
  const family = name.includes(',') ? name.split(',')[0]!.trim() : (name.trim().split(/\s+/).at(-1) ?? '');
  return size > 1 ? `${family} et al.` : family;
}
