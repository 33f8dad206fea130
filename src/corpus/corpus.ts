import type { Problem } from '../kit/problem.ts';
import type { Review } from './reviews.ts';
import type { Decision } from './rulings.ts';
import type { PaperDate, PaperRecord, ProfileRecord } from './record.ts';
import type { OneField } from './tellings.ts';

/** `p:` and a slug of the title: the same for the same papers in any order of files. */
export type PaperId = string & { readonly brand: 'PaperId' };
/** `a:` and a slug of the person's fullest name: the same for the same papers in any order of files. */
export type AuthorId = string & { readonly brand: 'AuthorId' };

/** One paper, from all the records that tell of it. */
export interface Paper {
  readonly id: PaperId;
  readonly title: string;
  /** Known authors, each once: the longest printed list first, then those only known otherwise. */
  readonly authors: readonly AuthorId[];
  /** Whether `authors` is everybody: a printed list was complete, or as many are known as are stated. */
  readonly complete: boolean;
  readonly statedCount?: number;
  /** n_k of the counting methods: the stated count where the list is cut, never below the number of known authors. */
  readonly authorCount: number;
  /** The list is cut and no count is known: `authorCount` is then only a lower bound. */
  readonly countIsLowerBound: boolean;
  /** The most telling one: printed with its year before inferred, a full day before a year. */
  readonly date?: PaperDate;
  /** Each category once, the most often told first. */
  readonly categories: readonly string[];
  /** The longest. */
  readonly summary?: string;
  /** Some source says that code is available. */
  readonly code: boolean;
  /** http(s) addresses in the summaries and records, each once; the first one that looks like code comes first. */
  readonly links: readonly string[];
  /** Indices into `Corpus.records`, at least one. */
  readonly records: readonly number[];
  /** Fields in which the sources differ, each with every source's value. */
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  readonly field: OneField | 'ids' | 'authors' | 'count';
  readonly values: readonly { readonly record: number; readonly value: string }[];
}

/** One person. */
export interface Author {
  readonly id: AuthorId;
  /** The fullest spelling. */
  readonly name: string;
  /** Every spelling as printed, most used first, with the number of records that print it. */
  readonly spellings: readonly { readonly name: string; readonly records: number }[];
  /** Newest first, then by title. */
  readonly papers: readonly PaperId[];
  /** Indices into `Corpus.profiles`. */
  readonly profiles: readonly number[];
  /** Keys of the joins that made this one person of several spellings. */
  readonly joins: readonly string[];
  /** What sources call this person: `orcid:0000-…`, `openalex:A1`; each once, sorted. Absent where no source gives any. */
  readonly ids?: readonly string[];
}

/** Two spellings that identity holds for one person, and why. */
export interface Join {
  /** Stable name of the pair, independent of the order of files: both folded names, sorted, with `|` between. */
  readonly key: string;
  readonly names: readonly [string, string];
  /** A sentence: "Compatible names, and both wrote with Fan Lai and Mosharaf Chowdhury; never on one paper." */
  readonly reason: string;
  /** Display names of the shared co-authors. */
  readonly sharedCoauthors: readonly string[];
  /** False when the person switched it off. */
  readonly active: boolean;
}

/** Records that are held for one paper, and why. */
export interface Merge {
  readonly paper: PaperId;
  readonly records: readonly number[];
  /** Of these, the ones that tell of its preprint. */
  readonly preprints: readonly number[];
  /** Sentences: "Same DOI 10.1000/x. Preprint and published version: same title, 5 of 5 authors in common, 2023 and 2024." */
  readonly reason: string;
}

/** A record that a person took out of its paper: a paper of its own. */
export interface TakenOut {
  /** Its key in `CorpusChoice.loose`. */
  readonly key: string;
  /** Index into `Corpus.records`. */
  readonly record: number;
  /** What it is now. */
  readonly paper: PaperId;
  /** What is left of the paper that it would stand in; none where nothing is left, or it shares nothing with others. */
  readonly from?: PaperId;
}

/** How carefully spellings become people. */
export const identityLevels = ['exact', 'careful', 'generous', 'initials'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

export interface IdentityChoice {
  readonly level: IdentityLevel;
  /** Keys of joins that were switched off. */
  readonly apart: readonly string[];
  /** What a person ruled, above all levels; later ones win. */
  readonly decisions?: readonly Decision[];
}

/** What a printed name is: a group and no person, or these people, one or several. */
export type Correction = { readonly kind: 'group' } | { readonly kind: 'people'; readonly names: readonly string[] };

/** Printed name, blanks tidied → what it is. */
export type Corrections = Readonly<Record<string, Correction>>;

/** All choices that make people and papers out of records. */
export interface CorpusChoice extends IdentityChoice {
  readonly corrections?: Corrections;
  /** Keys of records that stand on their own, whatever they have in common with others. */
  readonly loose?: readonly string[];
}

/** Papers and authors, each once. Independent of the order of files. */
export interface Corpus {
  /** As the files print them, whatever was corrected. */
  readonly records: readonly PaperRecord[];
  /**
   * A name for each record, the same whatever the order of files: `${file}#${n}`, where n is its place among that file's
   * records, from 1, by line and then by title.
   */
  readonly keys: readonly string[];
  readonly profiles: readonly ProfileRecord[];
  /** Sorted by id. */
  readonly papers: readonly Paper[];
  /** Sorted by id. */
  readonly authors: readonly Author[];
  readonly joins: readonly Join[];
  readonly merges: readonly Merge[];
  readonly taken: readonly TakenOut[];
  /** Cases for a person to decide, the likeliest first. */
  readonly reviews: readonly Review[];
  /** What making the corpus found doubtful; problems of reading are with the readings. */
  readonly problems: readonly Problem[];
}
