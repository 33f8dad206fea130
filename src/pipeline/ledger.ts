import type { OddName } from '../corpus/oddNames.ts';
import type { Problem } from '../kit/problem.ts';

/** What became of one file: every entry and every author is accounted for. */
export interface FileLedger {
  readonly file: string;
  /** Name of the archive that it came out of. */
  readonly source?: string;
  readonly reader?: string;
  /** Entries that stand in it: `records + profiles + lostEntries`, where the reader tells. */
  readonly entries: number;
  readonly records: number;
  readonly profiles: number;
  readonly lostEntries: number;
  /** Records that are held for one paper with others, in this file or elsewhere. */
  readonly merged: number;
  readonly authors: {
    /** Printed names in its records, every one. */
    readonly printed: number;
    /** Of these, names that became people of the network's corpus. */
    readonly people: number;
    /** Groups, such as a collaboration. */
    readonly groups: number;
    /** Editors, translators and others who are no authors. */
    readonly others: number;
    /** Different people among them, after identity. */
    readonly persons: number;
    /** Authors that the file states but does not name, where it states a number. */
    readonly unnamed: number;
  };
  /** All that the file lost, worst first. */
  readonly lost: readonly Problem[];
  /** What was read but not said: years inferred, columns guessed, encodings. */
  readonly guesses: readonly Guess[];
  readonly oddNames: readonly OddName[];
  /** Records whose list of authors is cut, as indices into `Corpus.records`. */
  readonly cut: readonly number[];
  /** Records without a year, likewise. */
  readonly undated: readonly number[];
}

export interface Guess {
  readonly field: 'year' | 'columns' | 'encoding' | 'reader';
  /** Records that it touches. */
  readonly records: number;
  /** A sentence: "12 dates print no year; they were taken for 2026." */
  readonly explain: string;
}

export interface Ledger {
  readonly files: readonly FileLedger[];
  /** Whether anything was lost in any of them: a file, an entry, or a part of one. */
  readonly anyLost: boolean;
}
