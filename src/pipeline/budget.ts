import type { Problem } from '../kit/problem.ts';
import type { Metric } from '../metrics/metric.ts';
import { type Sampled, sampledText } from '../metrics/sampling.ts';
import type { Network } from '../network/network.ts';

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
