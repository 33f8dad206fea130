import type { Random } from '../kit/random.ts';
import { nodeCount, type Network } from '../network/network.ts';

/**
 * What a search from every node may cost, in nodes and ties looked at, a look in breadth-first order counting 1: some ten seconds.
 * The number is fixed, so that the same files give the same measures on every machine.
 */
export const searchBudget = 1.2e9;

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
export function drawSources(network: Network, count: number, random: Random): Float64Array {
  const { ids, rowStart } = network;
  const salt = Math.floor(random() * 2 ** 32);
  const tickets: { node: number; ticket: number; id: string }[] = [];
  for (let node = 0; node < nodeCount(network); node++)
    if (rowStart[node + 1]! > rowStart[node]!) tickets.push({ node, ticket: ticketOf(ids[node]!, salt), id: ids[node]! });
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
 * Half the width of the 95 % interval around the least certain of values that are sums over drawn sources.
 * @param drawn Σ of what the sources added to each value, already scaled up to all sources
 * @param squares Σ of its squares
 */
export function errorOf(drawn: Float64Array, squares: Float64Array, sources: number, of: number): number {
  if (sources < 2 || sources >= of) return sources >= of ? 0 : Infinity;
  let worst = 0;
  for (let node = 0; node < drawn.length; node++) {
    const variance = (squares[node]! - drawn[node]! ** 2 / sources) / (sources - 1);
    if (variance > worst) worst = variance;
  }
  return wide * Math.sqrt(worst * sources * (1 - sources / of));
}
