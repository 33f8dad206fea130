import type { Problem } from '../kit/problem.ts';
import { walk } from '../metrics/components.ts';
import type { Metric } from '../metrics/metric.ts';
import { type Sampled, sampledText, searchBudget } from '../metrics/sampling.ts';
import { nodeCount, tieCount, type Network } from '../network/network.ts';

/** Nodes and ties that breadth-first searches from every node look at, each tie from both its ends. */
export function searchWork(network: Network): number {
  const { component, sizes } = walk(network);
  const ends = sizes.map(() => 0);
  for (let node = 0; node < nodeCount(network); node++)
    ends[component[node]!]! += network.rowStart[node + 1]! - network.rowStart[node]!;
  return sizes.reduce((sum, size, one) => sum + size * (size + ends[one]!), 0);
}

/**
 * Whether a metric is measured on a network that takes this much work: betweenness always is, sampled where it would cost too much;
 * what goes over weighted ways from everybody up to about 5,000 people with five links each.
 */
export const affordable = (metric: Metric, work: number, budget = searchBudget): boolean =>
  (metric.searchCost ?? 0) * work <= budget;

/** Says that a metric was not measured, and why. */
export function leftOut(metric: Metric, network: Network): Problem {
  const many = (count: number) => count.toLocaleString('en');
  return {
    severity: 'note',
    code: 'metric-left-out',
    file: 'all files',
    message: `${metric.name} was not measured: with ${many(nodeCount(network))} nodes and ${many(tieCount(network))} links it would take minutes.`,
    advice: 'All other measures are there. Opened in parts, the same files give this one too.',
  };
}

/** Says that a metric was measured from some sources only, and how to have it exact. */
export function estimated(metric: Metric, sampled: Sampled): Problem {
  return {
    severity: 'note',
    code: 'metric-sampled',
    file: 'all files',
    message: `${metric.name} is ${sampledText(sampled)}.`,
    advice: 'To have it exact, set what the ways are searched from to all; this can take minutes.',
  };
}

/** Says which papers, or in the network of papers which people, make no links because they would make too many. */
export function linksLeftOut({ kind, unlinked }: Network): Problem[] {
  if (!unlinked) return [];
  const { groups, above, ties } = unlinked;
  const many = (count: number) => count.toLocaleString('en');
  const ofPapers = kind !== 'papers';
  const some = ofPapers
    ? `${groups === 1 ? 'One paper has' : `${many(groups)} papers have`} more than ${many(above)} authors`
    : `${groups === 1 ? 'One person has' : `${many(groups)} people have`} more than ${many(above)} papers`;
  const their = `${groups === 1 ? 'its' : 'their'} ${ofPapers ? 'authors' : 'papers'}`;
  return [
    {
      severity: 'warning',
      code: 'links-left-out',
      file: 'all files',
      message: `${some}: the ${many(ties)} links among ${their} were not made.`,
      advice: 'Everything else of them is there. The network of people and papers has all links.',
    },
  ];
}
