import type { Network } from '../../src/network/network.ts';

/**
 * Lengths of the shortest ways between all pairs by the simplest way there is (Floyd and Warshall), Infinity where there is none,
 * and how many there are; equal to the ninth digit is equal.
 */
export function waysBetween({ ids, a, b }: Network, lengths: Float64Array): { way: number[][]; count: number[][] } {
  const tie = ids.map((_, i) => ids.map((__, j) => (i === j ? 0 : Infinity)));
  lengths.forEach((length, index) => {
    tie[a[index]!]![b[index]!] = length;
    tie[b[index]!]![a[index]!] = length;
  });
  const way = structuredClone(tie);
  ids.forEach((_, k) => {
    for (const row of way) for (const j of ids.keys()) row[j] = Math.min(row[j]!, row[k]! + way[k]![j]!);
  });
  const count = way.map((row, source) => {
    const found = ids.map((_, node) => (node === source ? 1 : 0));
    const nearestFirst = [...ids.keys()]
      .filter((node) => node !== source && row[node]! < Infinity)
      .sort((x, y) => row[x]! - row[y]!);
    for (const node of nearestFirst)
      for (const before of ids.keys())
        if (before !== node && row[before]! + tie[before]![node]! <= row[node]! * (1 + 1e-9)) found[node]! += found[before]!;
    return found;
  });
  return { way, count };
}
