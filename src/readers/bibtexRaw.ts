/** An entry as it stands: fields by their names in lower case, values joined, macros filled in, LaTeX untouched. */
export interface RawEntry {
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  /** Line of its `@`, from 1. */
  readonly line: number;
  readonly fields: Map<string, string>;
  /** What is wrong with it, though it can be read. */
  readonly doubts: readonly Doubt[];
}

/** A doubt about an entry: a stable name, and the sentence. */
export interface Doubt {
  readonly code: string;
  readonly message: string;
}

/** An entry that is lost. */
export interface BrokenEntry {
  readonly line: number;
  readonly key: string;
  readonly why: string;
}

export interface Scanned {
  readonly entries: readonly RawEntry[];
  readonly broken: readonly BrokenEntry[];
  /** Doubts about abbreviations. */
  readonly remarks: readonly (Doubt & { readonly line: number })[];
}
