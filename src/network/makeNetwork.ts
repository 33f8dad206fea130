import type { Corpus, Paper } from '../corpus/corpus.ts';
import type { Counting, Network, NetworkKind, NodeId } from './network.ts';

/** Papers → ties, for any of the three networks. `counting` weighs co-author ties only. O(Σ n_k² + ties log ties). */
export function makeNetwork(corpus: Corpus, kind: NetworkKind, counting: Counting): Network {
  const authorIndex = new Map(corpus.authors.map((author, index) => [author.id, index]));
  const paperAuthors = corpus.papers.map((paper) => paper.authors.map((id) => authorIndex.get(id)!).sort((x, y) => x - y));
  const namelessPapers = paperAuthors.filter((authors) => authors.length === 0).length;
  switch (kind) {
    case 'coauthors': {
      const drafts = new TieDrafts(corpus.authors.length);
      paperAuthors.forEach((authors, paper) => {
        const share = shareOf(corpus.papers[paper]!, counting);
        addClique(drafts, authors, share, paper);
      });
      return drafts.finish({
        kind,
        counting,
        namelessPapers,
        ids: corpus.authors.map((author) => author.id),
        people: corpus.authors.length,
        subject: Uint32Array.from(corpus.authors.keys()),
        papersOf: countPapers(corpus, paperAuthors),
      });
    }
    case 'papers': {
      // Only papers with a known author have a place among shared authors.
      const shown = [...corpus.papers.keys()].filter((paper) => paperAuthors[paper]!.length > 0);
      const nodesOfAuthor: number[][] = corpus.authors.map(() => []);
      shown.forEach((paper, node) => paperAuthors[paper]!.forEach((author) => nodesOfAuthor[author]!.push(node)));
      const drafts = new TieDrafts(shown.length);
      nodesOfAuthor.forEach((nodes, author) => addClique(drafts, nodes, 1, author));
      return drafts.finish({
        kind,
        counting: 'full',
        namelessPapers,
        ids: shown.map((paper) => corpus.papers[paper]!.id),
        people: 0,
        subject: Uint32Array.from(shown),
        papersOf: new Uint32Array(shown.length).fill(1),
      });
    }
    case 'two-mode': {
      const people = corpus.authors.length;
      const shown = [...corpus.papers.keys()].filter((paper) => paperAuthors[paper]!.length > 0);
      const drafts = new TieDrafts(people + shown.length);
      shown.forEach((paper, k) => paperAuthors[paper]!.forEach((author) => drafts.add(author, people + k, 1, paper)));
      const ids: NodeId[] = [...corpus.authors.map((author) => author.id), ...shown.map((paper) => corpus.papers[paper]!.id)];
      const papersOf = new Uint32Array(ids.length).fill(1);
      papersOf.set(countPapers(corpus, paperAuthors));
      return drafts.finish({
        kind,
        counting: 'full',
        namelessPapers,
        ids,
        people,
        subject: Uint32Array.from([...corpus.authors.keys(), ...shown]),
        papersOf,
      });
    }
  }
}

/** What one paper adds to each tie among its authors; n counts the unnamed authors too (doi:10.1103/PhysRevE.64.016132, doi:10.1016/j.joi.2016.10.006). */
export function shareOf(paper: Paper, counting: Counting): number {
  const n = paper.authorCount;
  switch (counting) {
    case 'full':
      return 1;
    case 'fractional':
      return 1 / (n - 1);
    case 'refined':
      return 2 / (n * (n - 1));
  }
}

function addClique(drafts: TieDrafts, nodes: readonly number[], share: number, proof: number): void {
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) drafts.add(nodes[i]!, nodes[j]!, share, proof);
}

function countPapers(corpus: Corpus, paperAuthors: readonly (readonly number[])[]): Uint32Array {
  const counts = new Uint32Array(corpus.authors.length);
  for (const authors of paperAuthors) for (const author of authors) counts[author]!++;
  return counts;
}

type Finished = 'a' | 'b' | 'weight' | 'rowStart' | 'rowNode' | 'rowTie' | 'proofStart' | 'proof';

/** Ties while they are being collected: proofs and weights by pair of nodes. */
class TieDrafts {
  private readonly ties = new Map<number, { weight: number; proofs: number[] }>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  /** Pairs come in any order of nodes; proofs come ascending. */
  add(i: number, j: number, weight: number, proof: number): void {
    const pair = i < j ? i * this.size + j : j * this.size + i;
    const tie = this.ties.get(pair);
    if (tie === undefined) this.ties.set(pair, { weight, proofs: [proof] });
    else {
      tie.weight += weight;
      tie.proofs.push(proof);
    }
  }

  finish(head: Omit<Network, Finished>): Network {
    const n = this.size;
    const pairs = Float64Array.from(this.ties.keys()).sort();
    const m = pairs.length;
    const a = new Uint32Array(m);
    const b = new Uint32Array(m);
    const weight = new Float64Array(m);
    const proofStart = new Uint32Array(m + 1);
    const proof: number[] = [];
    const rowStart = new Uint32Array(n + 1);
    pairs.forEach((pair, t) => {
      const tie = this.ties.get(pair)!;
      a[t] = Math.floor(pair / n);
      b[t] = pair % n;
      weight[t] = tie.weight;
      for (const one of tie.proofs) proof.push(one);
      proofStart[t + 1] = proof.length;
      rowStart[a[t] + 1]!++;
      rowStart[b[t] + 1]!++;
    });
    for (let i = 0; i < n; i++) rowStart[i + 1]! += rowStart[i]!;
    const rowNode = new Uint32Array(2 * m);
    const rowTie = new Uint32Array(2 * m);
    // Ties are sorted by a, then b: filling all lower neighbours of a node before its higher ones keeps every row ascending.
    const next = rowStart.slice(0, n);
    const put = (node: number, neighbour: number, tie: number) => {
      const slot = next[node]!++;
      rowNode[slot] = neighbour;
      rowTie[slot] = tie;
    };
    for (let t = 0; t < m; t++) put(b[t]!, a[t]!, t);
    for (let t = 0; t < m; t++) put(a[t]!, b[t]!, t);
    return { ...head, a, b, weight, rowStart, rowNode, rowTie, proofStart, proof: Uint32Array.from(proof) };
  }
}
