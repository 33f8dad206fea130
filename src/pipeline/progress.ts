/** Where the work stands, for a person. */
export interface Progress {
  readonly stage: 'reading' | 'people' | 'network' | 'measuring' | 'placing';
  /** Share of this stage, 0 to 1. */
  readonly done: number;
  /** A sentence: "Reading 3 of 5 files…". */
  readonly text: string;
}
