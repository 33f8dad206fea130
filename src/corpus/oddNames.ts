import type { Correction } from './corpus.ts';

/** Kinds of names that are seldom what they seem. */
export const oddities = ['one-letter', 'capitals', 'several', 'group', 'not-a-name'] as const;
export type Oddity = (typeof oddities)[number];

/** A printed name that looks wrong, and what would mend it. */
export interface OddName {
  readonly kind: Oddity;
  /** As printed: the key of a correction. */
  readonly name: string;
  /** Records that print it, as indices into `Corpus.records`, ascending. */
  readonly records: readonly number[];
  /** A sentence: "This looks like three people in one name." */
  readonly explain: string;
  /** Where it is clear what would be right. */
  readonly fix?: { readonly label: string; readonly correction: Correction };
}
