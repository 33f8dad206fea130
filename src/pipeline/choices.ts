import type { IdentityChoice } from '../corpus/corpus.ts';
import type { KnobValues } from '../kit/knobs.ts';
import type { Counting, NetworkKind } from '../network/network.ts';

/** All that changes the numbers, plain JSON: it goes into a link, a session file and an exported figure as it is. */
export interface Choices {
  readonly identity: IdentityChoice;
  /** File name → year in which the page was saved, where the person set one. */
  readonly savedYears: Readonly<Record<string, number>>;
  readonly network: NetworkKind;
  readonly counting: Counting;
  /** Metric id → its knobs, where turned. */
  readonly metrics: Readonly<Record<string, KnobValues>>;
  readonly layout: { readonly id: string; readonly knobs: KnobValues };
  /** Of all chance: layouts, communities. A 32-bit whole number. */
  readonly seed: number;
}

export const defaultChoices: Choices = {
  identity: { level: 'careful', apart: [] },
  savedYears: {},
  network: 'coauthors',
  counting: 'full',
  metrics: {},
  layout: { id: 'force', knobs: {} },
  seed: 1,
};
