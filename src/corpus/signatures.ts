import type { NameParts } from './names.ts';

/** A printed name, parsed for comparison; equal keys are one form. */
export interface Form {
  readonly key: string;
  readonly spelling: string;
  readonly parts: NameParts;
  /** Blocks in which it is looked for, at least one: names without a block in common are never compared. */
  readonly blocks: readonly string[];
}

/** What is known of a paper on which people stand. */
export interface SignedPaper {
  /** Stable name of the paper, whatever the order of files. */
  readonly handle: string;
  /** Known or stated authors, at least 1. */
  readonly team: number;
  readonly year?: number;
  /** Folded; empty when unknown. */
  readonly venue: string;
  /** Categories and subjects, folded. */
  readonly fields: readonly string[];
}

/**
 * Who stands on which paper, as far as anybody printed it: a signature is one person's place on one paper, and what identity
 * decides about. Numbered by paper, then by place: the same for the same records in any order of files.
 */
export interface Signatures {
  /** Signature → its paper. */
  readonly paper: Int32Array;
  /** Signature → its name, an index into `forms`. */
  readonly form: Int32Array;
  /** Signature → ids that its sources give to this person, such as `orcid:0000-…`; of one kind at most one. */
  readonly ids: readonly (readonly string[])[];
  /** Signature → its affiliations as printed. */
  readonly places: readonly (readonly string[])[];
  readonly forms: readonly Form[];
  readonly papers: readonly SignedPaper[];
  /** Paper → its signatures. */
  readonly teams: readonly (readonly number[])[];
}

/** Stable name of a signature for decisions: the name's key, `@` and the paper's handle. */
export const signatureHandle = ({ forms, form, papers, paper }: Signatures, at: number): string =>
  `${forms[form[at]!]!.key}@${papers[paper[at]!]!.handle}`;
