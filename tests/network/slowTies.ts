/** Ties the obvious way, pair by pair in maps of texts: what the fast way has to agree with. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { LargeTeams } from '../../src/network/largeTeams.ts';
import type { Counting, Network, NetworkKind } from '../../src/network/network.ts';

export interface SlowTie {
  weight: number;
  proof: string[];
}

/** Both ids, sorted, with a blank between → the tie. */
export type SlowTies = Map<string, SlowTie>;

export interface SlowChoice {
  readonly kind: NetworkKind;
  readonly counting: Counting;
  readonly large: LargeTeams;
  /** Whether the paper counts, by index. */
  readonly keep?: (paper: number) => boolean;
}

export function slowTies(corpus: Corpus, { kind, counting, large, keep = () => true }: SlowChoice): SlowTies {
  const ties: SlowTies = new Map();
  const add = (x: string, y: string, weight: number, proof: string) => {
    const key = x < y ? `${x} ${y}` : `${y} ${x}`;
    const tie = ties.get(key) ?? { weight: 0, proof: [] };
    tie.weight += weight;
    tie.proof.push(proof);
    ties.set(key, tie);
  };
  const papers = corpus.papers.filter((_, index) => keep(index));
  const isLarge = (paper: { authorCount: number }) => paper.authorCount > large.above;
  const elsewhere = new Set(papers.filter((paper) => !isLarge(paper)).flatMap((paper) => paper.authors));
  const { policy } = large;
  const left = policy === 'leave-out' ? papers.filter((paper) => !isLarge(paper)) : papers;
  if (kind === 'papers') {
    for (const [at, one] of left.entries())
      for (const other of left.slice(at + 1))
        for (const author of one.authors) if (other.authors.includes(author)) add(one.id, other.id, 1, author);
    return ties;
  }
  for (const paper of left) {
    const n = paper.authorCount;
    const collapsed = policy === 'collapse' && isLarge(paper);
    if (kind === 'two-mode' || collapsed) {
      const weight = kind === 'coauthors' && counting === 'refined' ? 2 / n : 1;
      for (const author of paper.authors) if (!collapsed || elsewhere.has(author)) add(author, paper.id, weight, paper.id);
      continue;
    }
    const fraction = 1 / (n - 1);
    const usual = counting === 'full' ? 1 : counting === 'fractional' ? fraction : (fraction * 2) / n;
    const weight = policy === 'down-weight' && isLarge(paper) ? Math.min(usual, fraction) : usual;
    for (const [at, one] of paper.authors.entries())
      for (const other of paper.authors.slice(at + 1)) add(one, other, weight, paper.id);
  }
  return ties;
}

/** A network's ties in the same words. */
export function tiesIn(corpus: Corpus, network: Network): SlowTies {
  const shelf = network.kind === 'papers' ? corpus.authors : corpus.papers;
  return new Map(
    Array.from(network.a, (a, tie) => {
      const [x, y] = [network.ids[a]!, network.ids[network.b[tie]!]!];
      const proof = network.proof.subarray(network.proofStart[tie], network.proofStart[tie + 1]);
      return [
        x < y ? `${x} ${y}` : `${y} ${x}`,
        { weight: network.weight[tie]!, proof: Array.from(proof, (index) => shelf[index]!.id) },
      ];
    }),
  );
}
