import type { Corrections, IdentityChoice } from '../corpus/corpus.ts';
import type { KnobValues } from '../kit/knobs.ts';
import { allAlike, type LargeTeams } from '../network/largeTeams.ts';
import type { Counting, NetworkKind } from '../network/network.ts';
import type { ReadOptions } from '../readers/reader.ts';

/** All that changes the numbers, plain JSON: it goes into a link, a session file and an exported figure as it is. */
export interface Choices {
  readonly identity: IdentityChoice;
  /** File or archive name → how to read it, where the person said so. */
  readonly reading: Readonly<Record<string, ReadOptions>>;
  /** Printed name → what it is, where the person said so. */
  readonly corrections: Corrections;
  /** Keys of records that the person took out of their papers: each is a paper of its own. */
  readonly loose: readonly string[];
  readonly network: NetworkKind;
  readonly counting: Counting;
  /** What becomes of papers with large author lists. */
  readonly largeTeams: LargeTeams;
  /** Metric id → its knobs, where turned. */
  readonly metrics: Readonly<Record<string, KnobValues>>;
  readonly layout: { readonly id: string; readonly knobs: KnobValues };
  /** Of all chance: layouts, communities. A 32-bit whole number. */
  readonly seed: number;
}

export const defaultChoices: Choices = {
  identity: { level: 'careful', apart: [] },
  reading: {},
  corrections: {},
  loose: [],
  network: 'coauthors',
  counting: 'full',
  largeTeams: allAlike,
  metrics: {},
  layout: { id: 'auto', knobs: {} },
  seed: 1,
};
