import { seededRandom } from '../kit/random.ts';
import type { Places } from '../layouts/layout.ts';
import { type Quality, qualityOf } from '../layouts/quality.ts';
import { nodeCount, tieCount } from '../network/network.ts';
import type { Unplaced } from './portrait.ts';
import { inSlices, type Shift } from './slices.ts';

/** Nodes and links that may be looked at for each part: a second or two. */
const patience = 1e8;

/** What the page is answered: how far a map may be read; on large networks from a sample, the same for the same seed. */
export function judge(
  of: Unplaced | undefined,
  places: Places | undefined,
  shift: Shift,
  tell: (answer: { readonly kind: 'judged'; readonly quality?: Quality }) => void,
): void {
  if (!of || !places) return tell({ kind: 'judged' });
  const { network, choices } = of;
  const sources = Math.max(5, Math.min(50, Math.floor(patience / (nodeCount(network) + 2 * tieCount(network) + 1))));
  const links = Math.max(50, Math.min(500, Math.floor(patience / (tieCount(network) + 1))));
  const steps = qualityOf(network, places, seededRandom(choices.seed), { sources, nodes: 2_000, links });
  void inSlices(
    steps,
    shift,
    () => true,
    () => undefined,
  ).then((quality) => tell({ kind: 'judged', ...(quality ? { quality } : {}) }));
}
