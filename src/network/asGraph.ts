import Graph from 'graphology';
import type { Author, Corpus, Paper } from '../corpus/corpus.ts';
import { tieCount, type Network } from './network.ts';

/** What a graph may show beside the network itself. */
export interface GraphExtras {
  /** Attribute name → one value per node; undefined values (NaN) are left out. */
  readonly measures?: Readonly<Record<string, { readonly values: ArrayLike<number> }>>;
  /** x of node i at 2i, y at 2i+1. */
  readonly places?: Float32Array;
}

export interface PersonAttributes {
  kind: 'person';
  /** The fullest spelling. */
  label: string;
  /** Other spellings. */
  spellings: string[];
  /** Number of papers. */
  papers: number;
  paperIds: string[];
  /** Years of the first and the last dated paper. */
  firstYear?: number;
  lastYear?: number;
  /** The category of most papers; equal counts are ordered by name. */
  category?: string;
  /** The person's own page: its field and figures. */
  field?: string;
  hIndex?: number;
  citations?: number;
}

export interface PaperAttributes {
  kind: 'paper';
  /** The title. */
  label: string;
  papers: 1;
  authorIds: string[];
  /** Names in the same order. */
  authors: string[];
  /** How many there are, known or not. */
  authorCount: number;
  countIsLowerBound: boolean;
  /** Whether `authors` is everybody. */
  complete: boolean;
  code: boolean;
  categories: string[];
  category?: string;
  /** ISO 8601, as much as is known: 2025, 2025-05 or 2025-05-24. */
  date?: string;
  dateInferred?: boolean;
  year?: number;
  /** The highest score that a page gives, 0 to 100. */
  score?: number;
  summary?: string;
  links: string[];
  /** The pages that tell of it. */
  pages: string[];
}

export type NodeAttributes = (PersonAttributes | PaperAttributes) & { x?: number; y?: number; [measure: string]: unknown };

export interface TieAttributes {
  weight: number;
  /** How many papers make the tie; in the paper network, how many people both papers share. */
  shared: number;
  /** Their ids. */
  sharedIds: string[];
  [drawn: string]: unknown;
}

/**
 * An undirected graph of authors, papers or both, with all that the corpus knows of them. Node keys are the network's ids, edge
 * keys are t0, t1, … by number of tie. Fresh at each call: what is changed on it changes nothing here.
 */
export function asGraph(network: Network, corpus: Corpus, extras: GraphExtras = {}): Graph<NodeAttributes, TieAttributes> {
  const { ids, people, subject, a, b, weight, kind, proof, proofStart } = network;
  const graph = new Graph<NodeAttributes, TieAttributes>({ type: 'undirected', multi: false, allowSelfLoops: false });
  const tell = teller(corpus);
  ids.forEach((id, node) => {
    const index = subject[node]!;
    const attributes: NodeAttributes = {
      ...(node < people ? tell.person(corpus.authors[index]!) : tell.paper(corpus.papers[index]!)),
    };
    for (const [name, { values }] of Object.entries(extras.measures ?? {})) {
      const value = values[node];
      // A measure never stands in for what the corpus says: `papers` is both, and the same.
      if (value !== undefined && Number.isFinite(value) && !(name in attributes)) attributes[name] = value;
    }
    if (extras.places) {
      attributes.x = extras.places[2 * node]!;
      attributes.y = extras.places[2 * node + 1]!;
    }
    graph.addNode(id, attributes);
  });
  const proofs: readonly { readonly id: string }[] = kind === 'papers' ? corpus.authors : corpus.papers;
  for (let tie = 0; tie < tieCount(network); tie++) {
    const sharedIds = Array.from(proof.subarray(proofStart[tie], proofStart[tie + 1]), (index) => proofs[index]!.id);
    const attributes = { weight: weight[tie]!, shared: sharedIds.length, sharedIds };
    graph.addUndirectedEdgeWithKey(`t${tie}`, ids[a[tie]!], ids[b[tie]!], attributes);
  }
  return graph;
}

/** Nodes only, without attributes, for who draws them and keeps the ties elsewhere. */
export function nodesGraph(ids: readonly string[]): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const id of ids) graph.addNode(id);
  return graph;
}

/**
 * Weights only, for algorithms: node keys are node numbers as text.
 * @param order all nodes in the order in which they are added; ties follow by that order too.
 */
export function weightsGraph(network: Network, order: Uint32Array): Graph<Record<string, never>, { weight: number }> {
  const graph = new Graph<Record<string, never>, { weight: number }>({ type: 'undirected', multi: false, allowSelfLoops: false });
  const { rowStart, rowNode, rowTie, weight } = network;
  const rank = new Uint32Array(order.length);
  order.forEach((node, position) => (rank[node] = position));
  for (const node of order) graph.addNode(node);
  for (const node of order) {
    const later: { neighbour: number; tie: number }[] = [];
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const neighbour = rowNode[slot]!;
      if (rank[neighbour]! > rank[node]!) later.push({ neighbour, tie: rowTie[slot]! });
    }
    later.sort((x, y) => rank[x.neighbour]! - rank[y.neighbour]!);
    for (const { neighbour, tie } of later) graph.addUndirectedEdge(node, neighbour, { weight: weight[tie]! });
  }
  return graph;
}

function teller(corpus: Corpus): { person(author: Author): PersonAttributes; paper(paper: Paper): PaperAttributes } {
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const names = new Map(corpus.authors.map((author) => [author.id, author.name]));
  return {
    person(author) {
      const written = author.papers.map((id) => papers.get(id)!);
      const years = written.flatMap((paper) => paper.date?.year ?? []).sort((x, y) => x - y);
      const profile = author.profiles.map((index) => corpus.profiles[index]!)[0];
      return {
        kind: 'person',
        label: author.name,
        spellings: author.spellings.map(({ name }) => name).filter((name) => name !== author.name),
        papers: author.papers.length,
        paperIds: [...author.papers],
        ...given({
          firstYear: years[0],
          lastYear: years.at(-1),
          category: mostFrequent(written.flatMap((paper) => paper.categories[0] ?? [])),
          field: profile?.field,
          hIndex: profile?.hIndex,
          citations: profile?.citations,
        }),
      };
    },
    paper(paper) {
      const records = paper.records.map((index) => corpus.records[index]!);
      const scores = records.flatMap((record) => record.score ?? []);
      return {
        kind: 'paper',
        label: paper.title,
        papers: 1,
        authorIds: [...paper.authors],
        authors: paper.authors.map((id) => names.get(id)!),
        authorCount: paper.authorCount,
        countIsLowerBound: paper.countIsLowerBound,
        complete: paper.complete,
        code: paper.code,
        categories: [...paper.categories],
        links: [...paper.links],
        pages: [...new Set(records.map((record) => record.page))],
        ...given({
          category: paper.categories[0],
          date: paper.date && [paper.date.year, paper.date.month, paper.date.day].flatMap(twoDigits).join('-'),
          dateInferred: paper.date?.inferred,
          year: paper.date?.year,
          score: scores.length > 0 ? Math.max(...scores) : undefined,
          summary: paper.summary,
        }),
      };
    },
  };
}

const twoDigits = (part: number | undefined): string[] => (part === undefined ? [] : [String(part).padStart(2, '0')]);

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Only the fields that have a value. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([x, xs], [y, ys]) => ys - xs || (x < y ? -1 : 1))[0]?.[0];
}
