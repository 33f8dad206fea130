import type { Network } from '../network/network.ts';

/**
 * What holds together without those of most ties: the hundredth part of all nodes, equal ones by id, and at least one. Albert,
 * Jeong & Barabási 2000, doi:10.1038/35019019.
 */
export interface WithoutTop {
  /** How many are taken out. */
  readonly removed: number;
  /** Nodes of the largest component of what is left. */
  readonly largest: number;
}

/** O(n + m). */
export function withoutTop(network: Network): WithoutTop {
  const { ids, rowStart, rowNode } = network;
  const n = ids.length;
  const top = topByDegree(network, Math.ceil(n / 100));
  const seen = new Uint8Array(n);
  for (const node of top) seen[node] = 1;
  const found = new Uint32Array(n); // nodes of the component in hand
  let largest = 0;
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    found[0] = start;
    let size = 1;
    for (let k = 0; k < size; k++) {
      const node = found[k]!;
      const end = rowStart[node + 1]!;
      for (let slot = rowStart[node]!; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        if (seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        found[size++] = neighbour;
      }
    }
    largest = Math.max(largest, size);
  }
  return { removed: top.length, largest };
}

/** All above a degree, and of those who have it the first by id: only these are sorted. */
function topByDegree({ ids, rowStart }: Network, wanted: number): number[] {
  const withDegree: number[] = [];
  for (let node = 0; node < ids.length; node++) {
    const degree = rowStart[node + 1]! - rowStart[node]!;
    withDegree[degree] = (withDegree[degree] ?? 0) + 1;
  }
  let limit = withDegree.length - 1;
  let above = 0;
  for (; limit >= 0 && above + (withDegree[limit] ?? 0) < wanted; limit--) above += withDegree[limit] ?? 0;
  const top: number[] = [];
  const equal: number[] = [];
  for (let node = 0; node < ids.length; node++) {
    const degree = rowStart[node + 1]! - rowStart[node]!;
    if (degree > limit) top.push(node);
    else if (degree === limit) equal.push(node);
  }
  equal.sort((i, j) => (ids[i]! < ids[j]! ? -1 : 1));
  return [...top, ...equal.slice(0, wanted - top.length)];
}
