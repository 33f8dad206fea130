import type { Network, NodeId } from '../../src/network/network.ts';
import { seededRandom } from '../../src/kit/random.ts';

/** A network of people from its ties: what layouts look at, the rest plain. */
export function networkOf(n: number, ties: readonly (readonly [number, number, number?])[]): Network {
  const sorted = [...new Map(ties.map(([i, j, w]) => [Math.min(i, j) * n + Math.max(i, j), w ?? 1]))].sort(([x], [y]) => x - y);
  const m = sorted.length;
  const rows: [number, number][][] = Array.from({ length: n }, () => []);
  sorted.forEach(([pair], tie) => {
    const [i, j] = [Math.floor(pair / n), pair % n];
    rows[i]!.push([j, tie]);
    rows[j]!.push([i, tie]);
  });
  for (const row of rows) row.sort(([x], [y]) => x - y);
  const rowStart = new Uint32Array(n + 1);
  rows.forEach((row, node) => (rowStart[node + 1] = rowStart[node]! + row.length));
  return {
    kind: 'coauthors',
    counting: 'full',
    ids: Array.from({ length: n }, (_, node) => `a:person-${node}` as NodeId),
    people: n,
    subject: Uint32Array.from({ length: n }, (_, node) => node),
    a: Uint32Array.from(sorted, ([pair]) => Math.floor(pair / n)),
    b: Uint32Array.from(sorted, ([pair]) => pair % n),
    weight: Float64Array.from(sorted, ([, weight]) => weight),
    rowStart,
    rowNode: Uint32Array.from(rows.flatMap((row) => row.map(([node]) => node))),
    rowTie: Uint32Array.from(rows.flatMap((row) => row.map(([, tie]) => tie))),
    proofStart: new Uint32Array(m + 1),
    proof: new Uint32Array(0),
    papersOf: Uint32Array.from(rows, (row) => Math.max(1, Math.ceil(row.length / 2))),
    namelessPapers: 0,
  };
}

/** Communities of teams: `sizes[g]` people each, few ties between neighbours of a chain of groups, none across `breaks`. */
export function clusteredNetwork(
  sizes: readonly number[],
  breaks: readonly number[] = [],
): { network: Network; groups: Int32Array } {
  const random = seededRandom(7);
  const groups = Int32Array.from(sizes.flatMap((size, group) => Array<number>(size).fill(group)));
  const first = sizes.map((_, group) => sizes.slice(0, group).reduce((sum, size) => sum + size, 0));
  const ties: [number, number, number][] = [];
  sizes.forEach((size, group) => {
    const at = first[group]!;
    for (let member = 1; member < size; member++) {
      ties.push([at, at + member, 1 + Math.floor(random() * 4)]);
      for (let k = 0; k < 2; k++) {
        const other = Math.floor(random() * size);
        if (other !== member) ties.push([at + member, at + other, 1]);
      }
    }
    if (group > 0 && !breaks.includes(group)) for (let k = 0; k < 3; k++) ties.push([at + (k % size), first[group - 1]! + k, 1]);
  });
  return { network: networkOf(groups.length, ties), groups };
}
