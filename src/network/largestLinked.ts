import type { Unlinked } from './network.ts';

/** Groups up to this size always make their ties; above it begins what is called hyperauthorship (doi:10.1002/asi.1097). */
const alwaysLinked = 100;

/** Ties that all larger groups may make together. A single paper reaches it with 1,414 authors. */
const mostTies = 1_000_000;

/**
 * How large a group may be to tie its members to one another: ties grow with the square of the size, and the 12 million of one
 * paper by 5,000 authors would leave room for nothing else. The same for the same sizes in any order.
 * @param start of each group among the members of all, such as those of the authors of all papers, and their end
 */
export function largestLinked(start: Uint32Array): { readonly linked: number; readonly unlinked?: Unlinked } {
  const large: number[] = [];
  for (let group = 0; group + 1 < start.length; group++) {
    const size = start[group + 1]! - start[group]!;
    if (size > alwaysLinked) large.push(size);
  }
  large.sort((x, y) => x - y);
  let linked = alwaysLinked;
  let [ties, taken] = [0, 0];
  while (taken < large.length) {
    const size = large[taken]!;
    const alike = large.lastIndexOf(size) + 1 - taken;
    ties += (alike * size * (size - 1)) / 2;
    if (ties > mostTies) break;
    linked = size;
    taken += alike;
  }
  const left = large.slice(taken);
  if (left.length === 0) return { linked };
  const missing = left.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return { linked, unlinked: { groups: left.length, above: linked, ties: missing } };
}
