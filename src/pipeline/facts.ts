/** What is known of one person, paper or tie: pure functions of the portrait, whichever network is in view. */
import type { Author, Join, Merge, Paper, TakenOut } from '../corpus/corpus.ts';
import { type FieldTold, fieldsOf, type ListTold, listsOf } from '../corpus/provenance.ts';
import type { PaperRecord, ProfileRecord } from '../corpus/record.ts';
import type { Problem } from '../kit/problem.ts';
import type { Measure } from '../metrics/metric.ts';
import type { Sampled } from '../metrics/sampling.ts';
import type { Counting } from '../network/network.ts';
import { shareOf } from '../network/share.ts';
import type { Choices } from './choices.ts';
import type { Unplaced } from './portrait.ts';
import { nodeOf, problemsOfFile, shelvesOf } from './shelves.ts';

/** What one metric says of one node. */
export interface MeasureFact {
  readonly metric: string;
  /** NaN where undefined. */
  readonly value: number;
  /** 1 for the highest; equal values share a rank; 0 where the value is undefined. */
  readonly rank: number;
  /** Nodes that have a value. */
  readonly among: number;
  /** Where the value is an estimate. */
  readonly sampled?: Sampled;
}

/** Somebody who is on at least one paper with a person. */
export interface Coauthor {
  readonly author: Author;
  /** Papers of both, at least 1. */
  readonly papers: number;
  /** Sum of what those papers weigh under the counting in use; 0 where all of them have large author lists that tie nobody. */
  readonly strength: number;
}

/** The papers of one year. */
export interface Year {
  readonly year: number;
  readonly papers: number;
  /** Of these, how many have a date whose year no page printed. */
  readonly inferred: number;
}

export interface Years {
  /** Every year from the first to the last, those without a paper too. */
  readonly years: readonly Year[];
  /** Papers without any date. */
  readonly undated: number;
}

export interface AuthorFacts {
  readonly author: Author;
  /** Newest first. */
  readonly papers: readonly Paper[];
  /** Strongest first, then by more papers, then by name. */
  readonly coauthors: readonly Coauthor[];
  /** Some author list of theirs is cut: there may be more co-authors than are known. */
  readonly coauthorsAtLeast: boolean;
  readonly counting: Counting;
  readonly years: Years;
  readonly profiles: readonly ProfileRecord[];
  /** Joins of two of this person's spellings, those that were switched off too. */
  readonly joins: readonly Join[];
  /** Of the network in view; empty where the person is not drawn. */
  readonly measures: readonly MeasureFact[];
}

export interface PaperFacts {
  readonly paper: Paper;
  readonly authors: readonly Author[];
  /** What each page tells of it, by index into `corpus.records`. */
  readonly sources: readonly { readonly index: number; readonly key: string; readonly record: PaperRecord }[];
  readonly merge: Merge | undefined;
  /** Records that a person took out of it, or that it is itself. */
  readonly taken: readonly TakenOut[];
  /** Each field with its value, who says so, and what the others say. */
  readonly fields: readonly FieldTold[];
  readonly lists: readonly ListTold[];
  /** Problems that name one of its entries. */
  readonly problems: readonly Problem[];
  readonly measures: readonly MeasureFact[];
}

/** What makes a tie. */
export type TieFacts =
  | {
      readonly kind: 'people';
      readonly ends: readonly [Author, Author];
      readonly counting: Counting;
      readonly weight: number;
      /** Newest first, each with what it adds to the weight. */
      readonly papers: readonly { readonly paper: Paper; readonly share: number }[];
    }
  | { readonly kind: 'papers'; readonly ends: readonly [Paper, Paper]; readonly shared: readonly Author[] }
  | { readonly kind: 'two-mode'; readonly author: Author; readonly paper: Paper };

/**
 * Rank of one value: 1 for the highest, equal values share the better rank ("1, 2, 2, 4"), 0 for NaN. Counting takes one
 * look at each value, where ranking them all would sort them.
 */
export function rankOf(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined || Number.isNaN(value)) return 0;
  let rank = 1;
  for (let other = 0; other < values.length; other++) if (values[other]! > value) rank++;
  return rank;
}

/** What the value metrics say of a node, in the order of the measures; nothing for −1. */
function measureFacts(measures: Readonly<Record<string, Measure>>, node: number): MeasureFact[] {
  if (node < 0) return [];
  return Object.values(measures).flatMap((measure) => {
    if (measure.kind !== 'value') return [];
    const { metric, values, sampled } = measure;
    const among = values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
    return [{ metric, value: values[node]!, rank: rankOf(values, node), among, ...(sampled ? { sampled } : {}) }];
  });
}

/** Undefined when nobody has this id. */
export function authorFacts({ corpus, network, measures, choices }: Unplaced, id: string): AuthorFacts | undefined {
  const shelves = shelvesOf(corpus);
  const author = shelves.authors.get(id);
  if (!author) return undefined;
  const papers = author.papers.map((paper) => shelves.papers.get(paper)!);
  const spellings = new Set(author.spellings.map((spelling) => spelling.name));
  const own = new Set(author.joins);
  return {
    author,
    papers,
    coauthors: coauthorsOf(author, papers, choices, shelves.authors),
    coauthorsAtLeast: papers.some((paper) => !paper.complete),
    counting: choices.counting,
    years: yearsOf(papers),
    profiles: author.profiles.map((profile) => corpus.profiles[profile]!),
    joins: corpus.joins.filter((join) => own.has(join.key) || (!join.active && join.names.some((name) => spellings.has(name)))),
    measures: measureFacts(measures, nodeOf(network, id)),
  };
}

function coauthorsOf(
  author: Author,
  papers: readonly Paper[],
  { counting, largeTeams }: Choices,
  people: ReadonlyMap<string, Author>,
): Coauthor[] {
  const drafts = new Map<string, { papers: number; strength: number }>();
  for (const paper of papers) {
    const share = shareOf(paper.authorCount, counting, largeTeams);
    for (const id of paper.authors) {
      if (id === author.id) continue;
      const draft = drafts.get(id);
      if (draft) {
        draft.papers += 1;
        draft.strength += share;
      } else drafts.set(id, { papers: 1, strength: share });
    }
  }
  return [...drafts]
    .map(([id, draft]) => ({ author: people.get(id)!, ...draft }))
    .sort((x, y) => y.strength - x.strength || y.papers - x.papers || (x.author.name < y.author.name ? -1 : 1));
}

/** Papers per year, without gaps. */
export function yearsOf(papers: readonly Paper[]): Years {
  const counts = new Map<number, { papers: number; inferred: number }>();
  for (const { date } of papers) {
    if (!date) continue;
    const count = counts.get(date.year) ?? { papers: 0, inferred: 0 };
    count.papers += 1;
    if (date.inferred) count.inferred += 1;
    counts.set(date.year, count);
  }
  const known = [...counts.keys()].sort((x, y) => x - y);
  const first = known[0];
  const last = known.at(-1);
  const undated = papers.filter((paper) => !paper.date).length;
  // A misprinted year ("205") would draw out a line of thousands of empty years: then only those with papers are told.
  const all = first === undefined || last! - first > 200 ? known : Array.from({ length: last! - first + 1 }, (_, i) => first + i);
  return { years: all.map((year) => ({ year, ...(counts.get(year) ?? { papers: 0, inferred: 0 }) })), undated };
}

/** Undefined when no paper has this id. */
export function paperFacts({ corpus, network, measures, problems }: Unplaced, id: string): PaperFacts | undefined {
  const shelves = shelvesOf(corpus);
  const paper = shelves.papers.get(id);
  if (!paper) return undefined;
  const sources = paper.records.map((index) => ({ index, key: corpus.keys[index]!, record: corpus.records[index]! }));
  const about = sources.flatMap(({ record }) =>
    problemsOfFile(problems, record.file).filter(({ line, entry }) => line === record.line || entry === record.title),
  );
  return {
    paper,
    authors: paper.authors.map((author) => shelves.authors.get(author)!),
    sources,
    merge: corpus.merges.find((merge) => merge.paper === paper.id),
    taken: corpus.taken.filter((one) => one.from === paper.id || one.paper === paper.id),
    fields: fieldsOf(paper, corpus.records),
    lists: listsOf(paper, corpus.records),
    problems: [...new Set(about)],
    measures: measureFacts(measures, nodeOf(network, id)),
  };
}

/** Undefined when an end is unknown, or nothing makes the tie. */
export function tieFacts({ corpus, choices }: Unplaced, a: string, b: string): TieFacts | undefined {
  const shelves = shelvesOf(corpus);
  const people = [shelves.authors.get(a), shelves.authors.get(b)] as const;
  const papers = [shelves.papers.get(a), shelves.papers.get(b)] as const;
  if (a === b) return undefined;
  if (people[0] && people[1]) {
    const theirs = new Set<string>(people[1].papers);
    const both = people[0].papers
      .filter((id) => theirs.has(id))
      .map((id) => shelves.papers.get(id)!)
      .map((paper) => ({ paper, share: shareOf(paper.authorCount, choices.counting, choices.largeTeams) }))
      .filter(({ share }) => share > 0);
    if (both.length === 0) return undefined;
    const weight = both.reduce((sum, { share }) => sum + share, 0);
    return { kind: 'people', ends: [people[0], people[1]], counting: choices.counting, weight, papers: both };
  }
  if (papers[0] && papers[1]) {
    const theirs = new Set<string>(papers[1].authors);
    const shared = papers[0].authors.filter((id) => theirs.has(id)).map((id) => shelves.authors.get(id)!);
    return shared.length === 0 ? undefined : { kind: 'papers', ends: [papers[0], papers[1]], shared };
  }
  const author = people[0] ?? people[1];
  const paper = papers[0] ?? papers[1];
  if (!author || !paper || !paper.authors.includes(author.id)) return undefined;
  return { kind: 'two-mode', author, paper };
}
