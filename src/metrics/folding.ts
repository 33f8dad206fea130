import { atOnce } from '../kit/steps.ts';
import type { Network } from '../network/network.ts';
import { splitAtCutNodes } from './blocks.ts';
import { partOf, unfolded, type Folded } from './folded.ts';
import { neverBetween, withoutDetours } from './relays.ts';
import { mergeTwins } from './twins.ts';

/** People that nobody's shortest way leads through, at the edge of a graph in which ways are searched. */
export interface Edge {
  readonly size: number;
  /** Neighbours in the graph: rowNode[rowStart[i]…rowStart[i+1]−1], lengths beside them where ties differ. */
  readonly rowStart: Uint32Array;
  readonly rowNode: Uint32Array;
  readonly rowLength: Float64Array | undefined;
  readonly reach: Float64Array;
  readonly starts: Float64Array;
  /** Ties among them, to later ones only: pairOther and pairLength in rows as above. */
  readonly pairStart: Uint32Array;
  readonly pairOther: Uint32Array;
  readonly pairLength: Float64Array;
}

/**
 * Searches to make in one graph: either from each person at its edge, to all nodes and to those later at the edge, each pair counted
 * once; or from each node to all others, each pair counted twice.
 */
export interface Stage {
  readonly graph: Folded;
  readonly edge: Edge | undefined;
}

export interface Folding {
  /** Every graph, before its parts. */
  readonly graphs: readonly Folded[];
  readonly stages: readonly Stage[];
}

/** Share of the nodes that must be taken off before what remains is looked at once more. */
const worthwhile = 0.02;

/**
 * Takes a network apart so far that the shortest ways of all people can be found from a few of them: blocks, in them twins made
 * one, and those whom no way leads through put to the edge; then once more what is left.
 * @param lengths of the ties; absent where each is one step
 * @param starts people that ways are searched from, 1 or 0 each; absent: everybody
 * Yields between its steps, each of them linear in the network but for its most linked nodes.
 * @param searchable nodes and ties looked at, up to which a block is searched from everybody all the same
 */
export function* foldSteps(
  network: Network,
  lengths?: Float64Array,
  starts?: Float64Array,
  searchable = 0,
): Generator<void, Folding, undefined> {
  const ties = unfolded(network, lengths, starts);
  const short = withoutDetours(ties);
  const graphs: Folded[] = short === ties ? [ties] : [ties, short];
  const stages: Stage[] = [];
  const waiting: Folded[] = [short];
  for (let whole = waiting.pop(); whole; whole = waiting.pop()) {
    yield;
    for (const block of splitAtCutNodes(whole, searchable)) {
      const large = block.size > 1_000;
      if (large) yield;
      graphs.push(block);
      let graph = block;
      // Twins made one can make others twins.
      for (let merged = mergeTwins(graph); merged; merged = mergeTwins(graph)) {
        graphs.push((graph = merged));
        if (large) yield;
      }
      const never = neverBetween(graph, ties);
      if (large) yield;
      const offered = never.reduce((sum, one) => sum + one, 0);
      if (offered === graph.size) continue;
      if (offered === 0) {
        if (graph.size < block.size * (1 - worthwhile)) waiting.push(graph);
        else stages.push({ graph, edge: undefined });
        continue;
      }
      const { inner, edge } = peel(graph, never);
      graphs.push(inner);
      stages.push({ graph: inner, edge });
      if (offered > graph.size * worthwhile) waiting.push(inner);
      else stages.push({ graph: inner, edge: undefined });
    }
  }
  return { graphs, stages };
}

/** The same without a look elsewhere. */
export const fold = (network: Network, lengths?: Float64Array): Folding => atOnce(foldSteps(network, lengths));

/** The graph without the nodes marked, and these. */
function peel(graph: Folded, never: Uint8Array): { inner: Folded; edge: Edge } {
  const { size, rowStart, rowNode, rowLength, reach, starts } = graph;
  const inside = new Uint32Array(size); // number of each node in its part
  const upper: number[] = [];
  const outer: number[] = [];
  for (let node = 0; node < size; node++) inside[node] = (never[node] ? outer : upper).push(node) - 1;
  const ends: number[] = [];
  const lengths: number[] = [];
  for (const node of upper)
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const neighbour = rowNode[slot]!;
      if (neighbour < node || never[neighbour]) continue;
      ends.push(inside[node]!, inside[neighbour]!);
      if (rowLength) lengths.push(rowLength[slot]!);
    }
  const rows: number[] = [];
  const rowLengths: number[] = [];
  const edgeStart = new Uint32Array(outer.length + 1);
  const pairStart = new Uint32Array(outer.length + 1);
  const pairs: number[] = [];
  const pairLengths: number[] = [];
  for (const [index, node] of outer.entries()) {
    for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
      const neighbour = rowNode[slot]!;
      if (!never[neighbour]) {
        rows.push(inside[neighbour]!);
        if (rowLength) rowLengths.push(rowLength[slot]!);
      } else if (neighbour > node) {
        pairs.push(inside[neighbour]!);
        pairLengths.push(rowLength ? rowLength[slot]! : 1);
      }
    }
    edgeStart[index + 1] = rows.length;
    pairStart[index + 1] = pairs.length;
  }
  const pick = (nodes: readonly number[], values: Float64Array) => Float64Array.from(nodes, (node) => values[node]!);
  const innerReach = pick(upper, reach);
  const outerReach = pick(outer, reach);
  const all = starts === reach;
  return {
    inner: partOf(graph, {
      size: upper.length,
      ties: { ends: Uint32Array.from(ends), lengths: rowLength && Float64Array.from(lengths) },
      copies: pick(upper, graph.copies),
      reach: innerReach,
      starts: all ? innerReach : pick(upper, starts),
      person: Uint32Array.from(upper, (node) => graph.person[node]!),
      upper: Uint32Array.from(upper),
      lower: Uint32Array.from({ length: upper.length }, (_, node) => node),
    }),
    edge: {
      size: outer.length,
      rowStart: edgeStart,
      rowNode: Uint32Array.from(rows),
      rowLength: rowLength && Float64Array.from(rowLengths),
      reach: outerReach,
      starts: all ? outerReach : pick(outer, starts),
      pairStart,
      pairOther: Uint32Array.from(pairs),
      pairLength: Float64Array.from(pairLengths),
    },
  };
}
