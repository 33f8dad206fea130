import type { Corpus } from '../corpus/corpus.ts';

/** Who wrote each paper, as flat arrays: all that ties are made of. */
export interface Teams {
  /** Authors of paper k are author[start[k]…start[k+1]−1], in printed order, each once. Length: papers + 1. */
  readonly start: Uint32Array;
  /** Indices into the corpus's authors, below `people`. */
  readonly author: Uint32Array;
  /** n_k of the counting methods: all authors of paper k, known or not. */
  readonly count: Uint32Array;
  readonly people: number;
}

/** No paper has more authors: a file that states more would otherwise turn over what 32 bits hold. */
const mostAuthors = 0xffffffff;

const known = new WeakMap<Corpus, Teams>();

/** The teams of a corpus; read once, whatever is then chosen. */
export function teamsOf(corpus: Corpus): Teams {
  const teams = known.get(corpus) ?? readTeams(corpus);
  known.set(corpus, teams);
  return teams;
}

function readTeams({ authors, papers }: Corpus): Teams {
  const indexOf = new Map<string, number>();
  for (const [index, author] of authors.entries()) indexOf.set(author.id, index);
  const start = new Uint32Array(papers.length + 1);
  for (const [paper, own] of papers.entries()) start[paper + 1] = start[paper]! + own.authors.length;
  const author = new Uint32Array(start[papers.length]!);
  let slot = 0;
  for (const paper of papers) for (const id of paper.authors) author[slot++] = indexOf.get(id)!;
  return {
    start,
    author,
    count: Uint32Array.from(papers, (paper) => Math.min(paper.authorCount, mostAuthors)),
    people: authors.length,
  };
}
