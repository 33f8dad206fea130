import type { Author, AuthorId, Corpus, Paper, PaperId } from '../src/corpus/corpus.ts';
import type { PaperRecord } from '../src/corpus/record.ts';
import { foreignNetwork, type ForeignTie } from '../src/network/foreignNetwork.ts';
import type { Network } from '../src/network/network.ts';

/** A paper in a few words. */
export interface PlainPaper {
  readonly title: string;
  /** Each name is one person. */
  readonly authors: readonly string[];
  readonly year?: number;
  /** How many there are in all, where the list is cut. */
  readonly count?: number;
}

const authorId = (name: string) => `a:${name.toLowerCase()}` as AuthorId;
const paperId = (title: string) => `p:${title.toLowerCase()}` as PaperId;

/** A corpus of papers whose titles and authors need no telling apart; one record per paper, dates without month. */
export function corpusOf(plain: readonly PlainPaper[]): Corpus {
  const sorted = [...plain].sort((x, y) => (paperId(x.title) < paperId(y.title) ? -1 : 1));
  const records: PaperRecord[] = sorted.map(({ title, authors, year, count }, index) => ({
    file: 'hand.txt',
    line: index + 1,
    page: 'By hand',
    title,
    authors: authors.map((name) => ({ name, printed: true })),
    complete: count === undefined,
    ...(count === undefined ? {} : { statedCount: count }),
    ...(year === undefined ? {} : { date: { year, inferred: false } }),
  }));
  const papers: Paper[] = sorted.map(({ title, authors, year, count }, index) => ({
    id: paperId(title),
    title,
    authors: authors.map(authorId),
    complete: count === undefined,
    ...(count === undefined ? {} : { statedCount: count }),
    authorCount: count ?? authors.length,
    countIsLowerBound: false,
    ...(year === undefined ? {} : { date: { year, inferred: false } }),
    categories: [],
    code: false,
    links: [],
    records: [index],
    conflicts: [],
  }));
  const names = [...new Set(plain.flatMap(({ authors }) => authors))].sort((x, y) => (authorId(x) < authorId(y) ? -1 : 1));
  const newestFirst = [...sorted].sort((x, y) => (y.year ?? 0) - (x.year ?? 0) || (x.title < y.title ? -1 : 1));
  const authors: Author[] = names.map((name) => {
    const own = newestFirst.filter((paper) => paper.authors.includes(name));
    return {
      id: authorId(name),
      name,
      spellings: [{ name, records: own.length }],
      papers: own.map(({ title }) => paperId(title)),
      profiles: [],
      joins: [],
    };
  });
  const keys = records.map((_, index) => `hand.txt#${index + 1}`);
  return { records, keys, profiles: [], papers, authors, joins: [], reviews: [], merges: [], taken: [], problems: [] };
}

/**
 * Eight people, seven papers, two components: small enough to count everything by hand. A, B and C wrote together, D, E and F
 * too, C and D join them; G and H are on their own.
 */
export function handCorpus(): Corpus {
  return corpusOf([
    { title: 'p1', year: 2001, authors: ['A', 'B'] },
    { title: 'p2', year: 2003, authors: ['A', 'B', 'C'] },
    { title: 'p3', year: 2005, authors: ['C', 'D'] },
    { title: 'p4', year: 2006, authors: ['D', 'E', 'F'] },
    { title: 'p5', year: 2008, authors: ['A'] },
    { title: 'p6', year: 2010, authors: ['G', 'H'] },
    { title: 'p7', year: 2010, authors: ['D', 'E'] },
  ]);
}

/** A co-author network of given ids and weighted ties, with no papers behind it; each pair at most once, in any order. */
export function networkOf(ids: readonly string[], ties: readonly ForeignTie[]): Network {
  const made = foreignNetwork(ids, ties);
  if (!made.sound) throw new Error(made.wrong);
  return made.value;
}

/** The same network with its nodes in another order: node i of the new one is node order[i] of the old. */
export function relabelled(network: Network, order: readonly number[]): Network {
  const place = new Map(order.map((old, node) => [old, node]));
  const ties = Array.from(network.a, (a, tie) => [place.get(a)!, place.get(network.b[tie]!)!, network.weight[tie]!] as const);
  const moved = networkOf(
    order.map((old) => network.ids[old]!),
    ties,
  );
  return { ...moved, papersOf: Uint32Array.from(order, (old) => network.papersOf[old]!) };
}
