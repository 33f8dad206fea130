import { layoutOn } from '../layouts/index.ts';
import { sampledText } from '../metrics/sampling.ts';
import type { LargeTeamPolicy } from '../network/largeTeams.ts';
import type { Unplaced } from '../pipeline/portrait.ts';

const kinds = {
  coauthors: 'people who wrote together',
  papers: 'papers that share authors',
  'two-mode': 'people with their papers',
} as const;

/** What became of papers with large author lists. */
const largeWords: Readonly<Record<LargeTeamPolicy, (above: string) => string>> = {
  keep: () => '',
  'down-weight': (above) => `, papers of more than ${above} authors weighed down`,
  'leave-out': (above) => `, papers of more than ${above} authors left out`,
  collapse: (above) => `, papers of more than ${above} authors collapsed`,
};

/** What a figure shows and what it was made with, so that it can be made again. */
export function describe({ choices, network, measures }: Unplaced): string {
  const size = `${network.ids.length.toLocaleString('en')} ${kinds[network.kind]}, ${network.a.length.toLocaleString('en')} links`;
  const large = largeWords[choices.largeTeams.policy](choices.largeTeams.above.toLocaleString('en'));
  const made = `${network.counting} counting${large}, ${choices.identity.level} identity, ${layoutOn(choices.layout.id, network).id} layout, seed ${choices.seed}`;
  const estimates = Object.values(measures).flatMap((measure) =>
    measure.kind === 'value' && measure.sampled ? [`; ${measure.metric} ${sampledText(measure.sampled)}`] : [],
  );
  return `${size}; ${made}${estimates.join('')}.`;
}
