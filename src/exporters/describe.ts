import type { Unplaced } from '../pipeline/portrait.ts';

const kinds = {
  coauthors: 'people who wrote together',
  papers: 'papers that share authors',
  'two-mode': 'people with their papers',
} as const;

/** What a figure shows and what it was made with, so that it can be made again. */
export function describe({ choices, network }: Unplaced): string {
  const size = `${network.ids.length.toLocaleString('en')} ${kinds[network.kind]}, ${network.a.length.toLocaleString('en')} links`;
  const made = `${network.counting} counting, ${choices.identity.level} identity, ${choices.layout.id} layout, seed ${choices.seed}`;
  return `${size}; ${made}.`;
}
