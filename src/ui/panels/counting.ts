import type { Counting } from '../../network/network.ts';

export const countingNames: Readonly<Record<Counting, string>> = {
  full: 'full counting',
  fractional: 'fractional counting',
  refined: 'refined counting',
};

/** How a link's weight came about, as a sentence. */
export const countingSentences: Readonly<Record<Counting, string>> = {
  full: 'Every shared paper counts 1.',
  fractional: 'A shared paper of n authors counts 1/(n − 1), so that every paper weighs the same for each of its authors.',
  refined: 'A shared paper of n authors counts 2/(n(n − 1)), so that every paper weighs 1 in all.',
};

/** Where the methods come from. */
export const countingSources: Readonly<Record<Counting, string | undefined>> = {
  full: undefined,
  fractional: '10.1103/PhysRevE.64.016132',
  refined: '10.1016/j.joi.2016.10.006',
};

/** What one paper of `authors` people adds: "1/(6 − 1)". */
export function shareText(counting: Counting, authors: number): string {
  switch (counting) {
    case 'full':
      return '1';
    case 'fractional':
      return `1/(${authors} − 1)`;
    case 'refined':
      return `2/(${authors} × ${authors - 1})`;
  }
}
