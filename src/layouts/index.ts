import { settleKnobs } from '../kit/knobs.ts';
import { nodeCount, type Network } from '../network/network.ts';
import type { Layout } from './layout.ts';

const files = import.meta.glob<Layout>('./*.layout.ts', { eager: true, import: 'default' });
const own = Object.values(files).sort((x, y) => (x.id < y.id ? -1 : 1));

/** Nodes up to which forces come to rest while one watches. */
const forcesUpTo = 3_000;

/** One of the others, by the size of the network; it has no knobs of its own. */
const auto: Layout = {
  id: 'auto',
  name: 'Automatic',
  explain: `Forces up to ${forcesUpTo.toLocaleString('en')} people or papers, multilevel above.`,
  knobs: [],
  place(input) {
    const layout = layoutOn('auto', input.network);
    return layout.place({ ...input, knobs: settleKnobs(layout.knobs) });
  },
};

/** Every layout: the automatic one, then by id. */
export const layouts: readonly Layout[] = [auto, ...own];

/** An unknown id, as from an old link, gives the automatic one. */
export const layoutById = (id: string): Layout => own.find((layout) => layout.id === id) ?? auto;

/** What an id stands for on this network. */
export function layoutOn(id: string, network: Network): Layout {
  const layout = layoutById(id);
  if (layout !== auto) return layout;
  const suited = nodeCount(network) <= forcesUpTo ? 'force' : 'multilevel';
  return own.find((one) => one.id === suited)!;
}
