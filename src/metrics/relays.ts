import { partOf, slotOf, type Folded } from './folded.ts';

/** Lengths that differ by less than this share are left to the search to compare: far above its own tolerance. */
const margin = 1e-6;
/** Neighbours up to which a node is looked at: those with more are hardly ever without a part in some way. */
const mostNeighbours = 400;

/**
 * Leaves out ties that are longer than a way round them over one or two others: no shortest way takes them. The same graph where
 * there are none, or where all ties are one step. O(Σ over nodes of the square of their ties).
 */
export function withoutDetours(graph: Folded): Folded {
  const { size, rowStart, rowNode, rowLength } = graph;
  if (!rowLength) return graph;
  const way = new Float64Array(size).fill(Infinity); // shortest known from the node looked at to its neighbours
  const ends: number[] = [];
  const lengths: number[] = [];
  for (let node = 0; node < size; node++) {
    const from = rowStart[node]!;
    const to = rowStart[node + 1]!;
    let longest = 0;
    let shortest = Infinity;
    for (let slot = from; slot < to; slot++) {
      const length = rowLength[slot]!;
      way[rowNode[slot]!] = length;
      if (length > longest) longest = length;
      if (length < shortest) shortest = length;
    }
    for (let slot = from; slot < to && shortest < longest; slot++) {
      const middle = rowNode[slot]!;
      const own = way[middle]!;
      if (own >= longest) continue;
      for (let further = rowStart[middle]!; further < rowStart[middle + 1]!; further++) {
        const end = rowNode[further]!;
        const round = own + rowLength[further]!;
        if (round < way[end]! && way[end]! < Infinity) way[end] = round;
      }
    }
    for (let slot = from; slot < to; slot++) {
      const neighbour = rowNode[slot]!;
      if (neighbour > node && way[neighbour]! >= rowLength[slot]! * (1 - margin)) {
        ends.push(node, neighbour);
        lengths.push(rowLength[slot]!);
      }
    }
    for (let slot = from; slot < to; slot++) way[rowNode[slot]!] = Infinity;
  }
  if (2 * lengths.length === rowNode.length) return graph;
  const every = Uint32Array.from({ length: size }, (_, index) => index);
  return partOf(graph, {
    size,
    ties: { ends: Uint32Array.from(ends), lengths: Float64Array.from(lengths) },
    copies: graph.copies,
    reach: graph.reach,
    starts: graph.starts,
    person: graph.person,
    upper: every,
    lower: every,
  });
}

/**
 * The nodes that no shortest way leads through: their neighbours are all tied to one another (Sariyüce et al. 2013,
 * doi:10.1137/1.9781611972832.76), and where ties differ in length by less than the way over the node.
 * @param ties the graph of single people, with all their ties: these bound how far neighbours are from one another.
 */
export function neverBetween(graph: Folded, ties: Folded): Uint8Array {
  const { size, rowStart } = graph;
  const never = new Uint8Array(size);
  const marked = new Uint32Array(size);
  for (let node = 0; node < size; node++) {
    const neighbours = rowStart[node + 1]! - rowStart[node]!;
    if (neighbours > mostNeighbours) continue;
    const outside = graph.rowLength ? shorterWithout(graph, ties, node) : allTied(graph, node, marked);
    never[node] = outside ? 1 : 0;
  }
  return never;
}

/** @param marked numbers below node + 1 */
function allTied(graph: Folded, node: number, marked: Uint32Array): boolean {
  const { rowStart, rowNode } = graph;
  const from = rowStart[node]!;
  const to = rowStart[node + 1]!;
  const others = to - from - 1;
  for (let slot = from; slot < to; slot++) {
    const one = rowNode[slot]!;
    if (rowStart[one + 1]! - rowStart[one]! <= others) return false;
  }
  for (let slot = from; slot < to; slot++) marked[rowNode[slot]!] = node + 1;
  for (let slot = from; slot < to; slot++) {
    const one = rowNode[slot]!;
    const width = rowStart[one + 1]! - rowStart[one]!;
    if (width > 8 * others) {
      for (let other = from; other < to; other++) if (other !== slot && slotOf(graph, one, rowNode[other]!) === -1) return false;
      continue;
    }
    let tied = 0;
    for (let other = rowStart[one]!; other < rowStart[one + 1]!; other++) if (marked[rowNode[other]!] === node + 1) tied++;
    if (tied < others) return false;
  }
  return true;
}

function shorterWithout({ rowStart, rowNode, rowLength, person }: Folded, ties: Folded, node: number): boolean {
  for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++)
    for (let other = slot + 1; other < rowStart[node + 1]!; other++) {
      const tie = slotOf(ties, person[rowNode[slot]!]!, person[rowNode[other]!]!);
      if (tie === -1 || ties.rowLength![tie]! >= (rowLength![slot]! + rowLength![other]!) * (1 - margin)) return false;
    }
  return true;
}
