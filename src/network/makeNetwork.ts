import type { Corpus, Paper } from '../corpus/corpus.ts';
import { atOnce } from '../kit/steps.ts';
import { largestLinked } from './largestLinked.ts';
import type { Counting, Network, NetworkKind, NodeId } from './network.ts';

/** Pairs looked at between two yields; a few milliseconds. */
const stride = 1 << 19;

/** Papers → ties, for any of the three networks. `counting` weighs co-author ties only. O(Σ n_k²). */
export const makeNetwork = (corpus: Corpus, kind: NetworkKind, counting: Counting): Network =>
  atOnce(networkSteps(corpus, kind, counting));

/** As `makeNetwork`, in steps; yields the share done. */
export function* networkSteps(corpus: Corpus, kind: NetworkKind, counting: Counting): Generator<number, Network, undefined> {
  yield 0;
  const authorIndex = new Map(corpus.authors.map((author, index) => [author.id, index]));
  const paperAuthors = corpus.papers.map((paper) => paper.authors.map((id) => authorIndex.get(id)!).sort((x, y) => x - y));
  const namelessPapers = paperAuthors.filter((authors) => authors.length === 0).length;
  // Only papers with a known author have a place among shared authors.
  const shown = [...corpus.papers.keys()].filter((paper) => paperAuthors[paper]!.length > 0);
  switch (kind) {
    case 'coauthors': {
      const shares = corpus.papers.map((paper) => shareOf(paper, counting));
      return {
        kind,
        counting,
        namelessPapers,
        ids: corpus.authors.map((author) => author.id),
        people: corpus.authors.length,
        subject: Uint32Array.from(corpus.authors.keys()),
        papersOf: countPapers(corpus, paperAuthors),
        ...(yield* cliqueTies(corpus.authors.length, paperAuthors, (paper) => shares[paper]!)),
      };
    }
    case 'papers': {
      const nodesOfAuthor: number[][] = corpus.authors.map(() => []);
      shown.forEach((paper, node) => paperAuthors[paper]!.forEach((author) => nodesOfAuthor[author]!.push(node)));
      return {
        kind,
        counting: 'full',
        namelessPapers,
        ids: shown.map((paper) => corpus.papers[paper]!.id),
        people: 0,
        subject: Uint32Array.from(shown),
        papersOf: new Uint32Array(shown.length).fill(1),
        ...(yield* cliqueTies(shown.length, nodesOfAuthor, () => 1)),
      };
    }
    case 'two-mode': {
      const people = corpus.authors.length;
      const ids: NodeId[] = [...corpus.authors.map((author) => author.id), ...shown.map((paper) => corpus.papers[paper]!.id)];
      const papersOf = new Uint32Array(ids.length).fill(1);
      papersOf.set(countPapers(corpus, paperAuthors));
      return {
        kind,
        counting: 'full',
        namelessPapers,
        ids,
        people,
        subject: Uint32Array.from([...corpus.authors.keys(), ...shown]),
        papersOf,
        ...authorshipTies(ids.length, people, shown, paperAuthors),
      };
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

function countPapers(corpus: Corpus, paperAuthors: readonly (readonly number[])[]): Uint32Array {
  const counts = new Uint32Array(corpus.authors.length);
  for (const authors of paperAuthors) for (const author of authors) counts[author]!++;
  return counts;
}

type Ties = Pick<Network, 'a' | 'b' | 'weight' | 'proofStart' | 'proof' | 'rowStart' | 'rowNode' | 'rowTie' | 'unlinked'>;

/**
 * All members of a group are tied to each other, and the group is the ties' proof. Ties are found node by node, so that no
 * more is held than what comes out: a paper of 1,000 authors makes half a million.
 * @param groups nodes, ascending
 * @param shareOfGroup what a group adds to a tie's weight
 */
function* cliqueTies(
  n: number,
  groups: readonly (readonly number[])[],
  shareOfGroup: (group: number) => number,
): Generator<number, Ties, undefined> {
  const { linked, unlinked } = largestLinked(groups.map((group) => group.length));
  const groupsOf: number[][] = Array.from({ length: n }, () => []);
  let proofs = 0;
  groups.forEach((members, group) => {
    if (members.length < 2 || members.length > linked) return;
    proofs += (members.length * (members.length - 1)) / 2;
    for (const node of members) groupsOf[node]!.push(group);
  });
  let looked = 0;
  const last = new Int32Array(n).fill(-1); // the last lower neighbour that was seen for each node
  let m = 0;
  for (let i = 0; i < n; i++) {
    for (const group of groupsOf[i]!) {
      const members = groups[group]!;
      for (let k = members.length - 1; members[k]! > i; k--) {
        if (last[members[k]!] !== i) m++;
        last[members[k]!] = i;
        looked++;
      }
    }
    if (looked > stride) {
      looked = 0;
      yield (0.4 * i) / n;
    }
  }
  const a = new Uint32Array(m);
  const b = new Uint32Array(m);
  const weight = new Float64Array(m);
  const proofStart = new Uint32Array(m + 1);
  const proof = new Uint32Array(proofs);
  const times = new Uint32Array(n); // groups that the node in hand shares with each higher one
  const next = new Uint32Array(n); // where its tie's next proof goes
  const tieTo = new Uint32Array(n); // the tie to each higher one
  const met = new Uint32Array(n); // the higher ones that it shares any with
  let t = 0;
  for (let i = 0; i < n; i++) {
    let count = 0;
    for (const group of groupsOf[i]!) {
      const members = groups[group]!;
      for (let k = members.length - 1; members[k]! > i; k--) {
        const j = members[k]!;
        if (times[j]!++ === 0) met[count++] = j;
        looked++;
      }
    }
    for (const j of met.subarray(0, count).sort()) {
      a[t] = i;
      b[t] = j;
      tieTo[j] = t;
      next[j] = proofStart[t]!;
      proofStart[t + 1] = proofStart[t]! + times[j]!;
      times[j] = 0;
      t++;
    }
    for (const group of groupsOf[i]!) {
      const members = groups[group]!;
      const share = shareOfGroup(group);
      for (let k = members.length - 1; members[k]! > i; k--) {
        const j = members[k]!;
        proof[next[j]!++] = group;
        weight[tieTo[j]!]! += share;
      }
    }
    if (looked > stride) {
      looked = 0;
      yield 0.4 + (0.4 * i) / n;
    }
  }
  yield 0.8;
  return { a, b, weight, proofStart, proof, ...rowsOf(n, a, b), ...(unlinked ? { unlinked } : {}) };
}

/** Each author is tied to each of their papers, which is the tie's proof. */
function authorshipTies(n: number, people: number, shown: readonly number[], paperAuthors: readonly (readonly number[])[]): Ties {
  const nodesOf: number[][] = Array.from({ length: people }, () => []);
  shown.forEach((paper, k) => paperAuthors[paper]!.forEach((author) => nodesOf[author]!.push(people + k)));
  const a = Uint32Array.from(nodesOf.flatMap((nodes, author) => nodes.map(() => author)));
  const b = Uint32Array.from(nodesOf.flat());
  const m = a.length;
  return {
    a,
    b,
    weight: new Float64Array(m).fill(1),
    proofStart: Uint32Array.from({ length: m + 1 }, (_, t) => t),
    proof: b.map((node) => shown[node - people]!),
    ...rowsOf(n, a, b),
  };
}

/** Neighbours in compressed rows; ties are sorted by a, then b. */
function rowsOf(n: number, a: Uint32Array, b: Uint32Array): Pick<Network, 'rowStart' | 'rowNode' | 'rowTie'> {
  const m = a.length;
  const rowStart = new Uint32Array(n + 1);
  for (let t = 0; t < m; t++) {
    rowStart[a[t]! + 1]!++;
    rowStart[b[t]! + 1]!++;
  }
  for (let i = 0; i < n; i++) rowStart[i + 1]! += rowStart[i]!;
  const rowNode = new Uint32Array(2 * m);
  const rowTie = new Uint32Array(2 * m);
  // Filling all lower neighbours of a node before its higher ones keeps every row ascending.
  const next = rowStart.slice(0, n);
  const put = (node: number, neighbour: number, tie: number) => {
    const slot = next[node]!++;
    rowNode[slot] = neighbour;
    rowTie[slot] = tie;
  };
  for (let t = 0; t < m; t++) put(b[t]!, a[t]!, t);
  for (let t = 0; t < m; t++) put(a[t]!, b[t]!, t);
  return { rowStart, rowNode, rowTie };
}
