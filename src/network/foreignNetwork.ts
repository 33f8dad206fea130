import type { Checked } from '../kit/check.ts';
import type { Network, NodeId } from './network.ts';

/** Two different nodes, by number and in any order, and the weight of their tie. */
export type ForeignTie = readonly [number, number, number];

/**
 * A co-author network of ids and ties that come from elsewhere, without papers behind it. Refuses what no measure is defined on,
 * with the value named: a weight that is not finite or not above 0, a tie of a node with itself, two ties of one pair, a node
 * that is not there, two nodes of one id.
 */
export function foreignNetwork(ids: readonly string[], ties: readonly ForeignTie[]): Checked<Network> {
  const n = ids.length;
  const wrong = wrongId(ids) ?? wrongTie(ids, ties);
  if (wrong !== undefined) return { sound: false, wrong };
  const sorted = ties.map(([i, j, weight]) => ({ a: Math.min(i, j), b: Math.max(i, j), weight }));
  sorted.sort((x, y) => x.a - y.a || x.b - y.b);
  const twice = sorted.find(({ a, b }, tie) => tie > 0 && sorted[tie - 1]!.a === a && sorted[tie - 1]!.b === b);
  if (twice) return { sound: false, wrong: `${ids[twice.a]} and ${ids[twice.b]} have two ties; each pair has one at most` };
  const m = sorted.length;
  const rowStart = new Uint32Array(n + 1);
  for (const { a, b } of sorted) {
    rowStart[a + 1]!++;
    rowStart[b + 1]!++;
  }
  for (let node = 0; node < n; node++) rowStart[node + 1]! += rowStart[node]!;
  const rowNode = new Uint32Array(2 * m);
  const rowTie = new Uint32Array(2 * m);
  const next = rowStart.slice(0, n);
  const put = (node: number, neighbour: number, tie: number) => {
    const slot = next[node]!++;
    rowNode[slot] = neighbour;
    rowTie[slot] = tie;
  };
  // All lower neighbours of a node before its higher ones, so that rows ascend.
  for (const [tie, { a, b }] of sorted.entries()) put(b, a, tie);
  for (const [tie, { a, b }] of sorted.entries()) put(a, b, tie);
  const network: Network = {
    kind: 'coauthors',
    counting: 'full',
    ids: ids as readonly NodeId[],
    people: n,
    subject: Uint32Array.from(ids.keys()),
    a: Uint32Array.from(sorted, ({ a }) => a),
    b: Uint32Array.from(sorted, ({ b }) => b),
    weight: Float64Array.from(sorted, ({ weight }) => weight),
    rowStart,
    rowNode,
    rowTie,
    proofStart: new Uint32Array(m + 1),
    proof: new Uint32Array(0),
    papersOf: new Uint32Array(n).fill(1),
    namelessPapers: 0,
  };
  return { sound: true, value: network };
}

function wrongId(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return `two nodes have the id ${id}`;
    seen.add(id);
  }
  return undefined;
}

function wrongTie(ids: readonly string[], ties: readonly ForeignTie[]): string | undefined {
  for (const [i, j, weight] of ties) {
    const absent = [i, j].find((node) => !Number.isInteger(node) || node < 0 || node >= ids.length);
    if (absent !== undefined) return `a tie leads to the node ${absent}; there are the nodes 0 to ${ids.length - 1}`;
    if (i === j) return `${ids[i]} has a tie with itself`;
    if (!(weight > 0 && weight < Infinity)) {
      return `the tie of ${ids[i]} and ${ids[j]} has the weight ${weight}; a weight is a finite number above 0`;
    }
  }
  return undefined;
}
