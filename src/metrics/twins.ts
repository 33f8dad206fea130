import { partOf, type Folded } from './folded.ts';
import { tolerance } from './shortestPaths.ts';

/** Groups of nodes alike in their hash that one node is compared with before it stays alone. */
const tries = 8;

/**
 * Merges nodes with the same neighbours, tied to one another or not, at the same lengths: ways to, from and through them are alike
 * (Puzis et al. 2015, doi:10.1016/j.physa.2014.06.004). Pairs of such twins that are joined through their neighbours are added to
 * `through` here. Undefined where there are none.
 */
export function mergeTwins(graph: Folded): Folded | undefined {
  const { size, rowStart, rowNode, rowLength } = graph;
  const group = Int32Array.from({ length: size }, (_, node) => node);
  const members = new Uint32Array(size).fill(1);
  let merged = 0;
  for (const closed of [true, false]) {
    const keys = hashes(graph, closed);
    const order = Uint32Array.from({ length: size }, (_, node) => node).sort((x, y) => keys[x]! - keys[y]! || x - y);
    for (let first = 0; first < size;) {
      let end = first + 1;
      while (end < size && keys[order[end]!] === keys[order[first]!]) end++;
      const heads: number[] = [];
      for (let k = first; k < end; k++) {
        const node = order[k]!;
        // Who has a tied twin has no untied one: they would be tied to each other's.
        if (!closed && (group[node] !== node || members[node]! > 1)) continue;
        const head = heads.find((one) => alike(graph, one, node, closed));
        if (head === undefined) {
          if (heads.length < tries) heads.push(node);
          continue;
        }
        group[node] = head;
        members[head]!++;
        merged++;
      }
      first = end;
    }
  }
  if (merged === 0) return undefined;
  pairsOfTwins(graph, group, members);

  const lower = new Uint32Array(size);
  const heads: number[] = [];
  for (let node = 0; node < size; node++) if (group[node] === node) lower[node] = heads.push(node) - 1;
  for (let node = 0; node < size; node++) lower[node] = lower[group[node]!]!;
  const sum = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(heads.length);
    for (let node = 0; node < size; node++) sums[lower[node]!]! += values[node]!;
    return sums;
  };
  const ends: number[] = [];
  const lengths: number[] = [];
  for (const node of heads)
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const neighbour = rowNode[slot]!;
      if (neighbour < node || group[neighbour] !== neighbour) continue;
      ends.push(lower[node]!, lower[neighbour]!);
      if (rowLength) lengths.push(rowLength[slot]!);
    }
  const reach = sum(graph.reach);
  return partOf(graph, {
    size: heads.length,
    ties: { ends: Uint32Array.from(ends), lengths: rowLength && Float64Array.from(lengths) },
    copies: sum(graph.copies),
    reach,
    starts: graph.starts === graph.reach ? reach : sum(graph.starts),
    person: Uint32Array.from(heads, (node) => graph.person[node]!),
    upper: Uint32Array.from({ length: size }, (_, node) => node),
    lower,
  });
}

/** The same for nodes with the same neighbours, counting themselves or not, and the same lengths in any order. */
function hashes({ size, rowStart, rowNode, rowLength }: Folded, closed: boolean): Float64Array {
  const bits = new Float64Array(1);
  const words = new Uint32Array(bits.buffer);
  return Float64Array.from({ length: size }, (_, node) => {
    let own = closed ? mixed(node) : 0;
    let far = 0;
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      own = (own + mixed(rowNode[slot]!)) | 0;
      if (!rowLength) continue;
      bits[0] = rowLength[slot]!;
      far = (far + mixed(words[0]! ^ mixed(words[1]!))) | 0;
    }
    return (own >>> 0) * 0x100000 + (far >>> 12);
  });
}

function mixed(value: number): number {
  let bits = (value + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}

/** Whether two nodes have the same neighbours but for each other, as far away; `closed`: and are tied. */
function alike({ rowStart, rowNode, rowLength }: Folded, one: number, other: number, closed: boolean): boolean {
  let i = rowStart[one]!;
  let j = rowStart[other]!;
  const iEnd = rowStart[one + 1]!;
  const jEnd = rowStart[other + 1]!;
  if (iEnd - i !== jEnd - j) return false;
  let tied = false;
  for (;;) {
    if (i < iEnd && rowNode[i] === other) {
      i++;
      tied = true;
    }
    if (j < jEnd && rowNode[j] === one) j++;
    if (i === iEnd || j === jEnd) return tied === closed;
    if (rowNode[i] !== rowNode[j] || (rowLength && rowLength[i] !== rowLength[j])) return false;
    i++;
    j++;
  }
}

/** Twins that are joined by a way over neighbours as short as the tie between them, or that have none. */
function pairsOfTwins({ rowStart, rowNode, rowLength, reach, copies, through }: Folded, group: Int32Array, members: Uint32Array) {
  const squared = new Float64Array(group.length);
  const all = new Float64Array(group.length);
  for (let node = 0; node < group.length; node++) {
    all[group[node]!]! += reach[node]!;
    squared[group[node]!]! += reach[node]! ** 2;
  }
  for (let head = 0; head < group.length; head++) {
    if (group[head] !== head || members[head] === 1) continue;
    let direct = Infinity;
    let nearest = Infinity;
    for (let slot = rowStart[head]!; slot < rowStart[head + 1]!; slot++) {
      const length = rowLength ? rowLength[slot]! : 1;
      if (group[rowNode[slot]!] === head) direct = length;
      else if (length < nearest) nearest = length;
    }
    const reached = nearest * (1 + tolerance);
    if (nearest === Infinity || direct < 2 * nearest * (1 - tolerance)) continue;
    let ways = direct <= 2 * reached ? 1 : 0;
    const near: number[] = [];
    for (let slot = rowStart[head]!; slot < rowStart[head + 1]!; slot++) {
      const node = rowNode[slot]!;
      if (group[node] === head || (rowLength ? rowLength[slot]! : 1) > reached) continue;
      near.push(node);
      ways += copies[node]!;
    }
    const pairs = (all[head]! ** 2 - squared[head]!) / 2;
    for (const node of near) through[node]! += pairs / ways;
  }
}
