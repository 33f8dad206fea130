import type { Knob, KnobValues } from '../kit/knobs.ts';
import type { Random } from '../kit/random.ts';
import { nodeCount, type Network } from '../network/network.ts';

/**
 * What a search from every node may cost, in nodes and ties looked at, a look in breadth-first order counting 1: some ten seconds.
 * The number is fixed, so that the same files give the same measures on every machine.
 */
export const searchBudget = 1.2e9;

/** Where not all can be searched from, so much less than the budget is spent: four times the work would only halve the error. */
export const sampledPart = 4;

/** From whom ways are searched: from all where that stays within the budget, from all in any case, or from some. */
export type Sources = 'budget' | 'all' | 'sampled';

export const sourcesKnob: Knob = {
  kind: 'choice',
  id: 'sources',
  name: 'Ways searched from',
  explain:
    'All nodes give exact values; on very large networks some of them, drawn by chance, give values within a stated error.',
  options: [
    { id: 'budget', name: 'All, or some where all would take over about 10 seconds' },
    { id: 'all', name: 'All, however long it takes' },
    { id: 'sampled', name: 'At most 1,000, drawn by chance' },
  ],
  default: 'budget',
};

const isSources = (value: unknown): value is Sources => value === 'budget' || value === 'all' || value === 'sampled';

/** What the knob is set to. */
export const sourcesOf = ({ sources }: KnobValues): Sources => (isSources(sources) ? sources : 'budget');

/** That a measure was found from some of the sources only (Brandes & Pich 2007, doi:10.1142/S0218127407018403). */
export interface Sampled {
  /** Number of sources drawn. */
  readonly sources: number;
  /** Number of sources that there are. */
  readonly of: number;
  /** Half the width of the 95 % interval around the least certain value, in units of the values. */
  readonly error: number;
}

/** "estimated from 923 of 310,211 sources, with 95 % certainty within ±1,200 of the exact value" */
export function sampledText({ sources, of, error }: Sampled): string {
  const many = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: value < 10 ? 2 : 21 });
  const off = error < 10 ? error : Number(error.toPrecision(2));
  return `estimated from ${many(sources)} of ${many(of)} sources, with 95 % certainty within ±${many(off)} of the exact value`;
}

/** Quantile of the normal distribution for 95 %. */
const wide = 1.96;

/**
 * Draws linked nodes, each set of them equally likely, the same for the same chance whatever the order of nodes.
 * @returns 1 for those drawn, 0 for others
 */
export function drawSources(
  network: Network,
  count: number,
  random: Random,
  among: (node: number) => boolean = () => true,
): Float64Array {
  const { ids, rowStart } = network;
  const salt = Math.floor(random() * 2 ** 32);
  const tickets: { node: number; ticket: number; id: string }[] = [];
  for (let node = 0; node < nodeCount(network); node++)
    if (rowStart[node + 1]! > rowStart[node]! && among(node))
      tickets.push({ node, ticket: ticketOf(ids[node]!, salt), id: ids[node]! });
  tickets.sort((x, y) => x.ticket - y.ticket || (x.id < y.id ? -1 : 1));
  const drawn = new Float64Array(nodeCount(network));
  for (const { node } of tickets.slice(0, count)) drawn[node] = 1;
  return drawn;
}

/** FNV-1a, mixed once more; 0 to 2^32 − 1. */
function ticketOf(id: string, salt: number): number {
  let bits = salt ^ 0x811c9dc5;
  for (let k = 0; k < id.length; k++) bits = Math.imul(bits ^ id.charCodeAt(k), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/**
 * Half the width of the 95 % interval around each of values that are sums over drawn sources.
 * @param drawn Σ of what the sources added to each value, already scaled up to all sources
 * @param squares Σ of its squares
 */
export function errorsOf(drawn: Float64Array, squares: Float64Array, sources: number, of: number): Float64Array {
  if (sources < 2) return drawn.map(() => Infinity);
  const factor = (sources * Math.max(0, 1 - sources / of)) / (sources - 1);
  return drawn.map((sum, node) => wide * Math.sqrt(Math.max(0, factor * (squares[node]! - sum ** 2 / sources))));
}

/** The largest of many values, which must not be none. */
export const largestOf = (values: Float64Array): number => values.reduce((largest, value) => Math.max(largest, value), 0);
