/** A day as a page states it. `inferred`: the page printed no year, and the year in which it was saved was taken. */
export interface PaperDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  readonly inferred: boolean;
}

/** One author of one paper, as one file tells it. */
export interface AuthorMention {
  /** As printed, blanks tidied. */
  readonly name: string;
  /** False for a page's owner who is not in the printed list: an author all the same, position unknown. */
  readonly printed: boolean;
  readonly affiliation?: string;
  /** Bare 16 characters with hyphens, checked. */
  readonly orcid?: string;
  /** An id that the source gives to this person, such as `openalex:A123`; equal ids are the same person. */
  readonly sourceId?: string;
}

/** A paper as one file tells it. */
export interface PaperRecord {
  readonly file: string;
  /** Line of the entry's start in that file, from 1. */
  readonly line: number;
  /** What the entry stood on, for a person: "Fan Lai, profile page". */
  readonly page: string;
  readonly title: string;
  /** In printed order; a page's unprinted owner comes last. */
  readonly authors: readonly AuthorMention[];
  /** Whether the printed list is all of the authors. */
  readonly complete: boolean;
  /** Number of authors that the page states, at least 1. */
  readonly statedCount?: number;
  readonly date?: PaperDate;
  /** arXiv's two-letter field, such as LG. */
  readonly category?: string;
  /** The page's own score of the paper, 0 to 100. */
  readonly score?: number;
  /** The page says that code is available. */
  readonly code?: boolean;
  readonly summary?: string;
  /** Where the affiliation behind the authors cannot be told apart by person. */
  readonly affiliation?: string;
  /** The paper's own address, http or https, when the file gives one. */
  readonly address?: string;
  readonly doi?: string;
}

/** A person's page as one file tells it. Figures are the page's own. */
export interface ProfileRecord {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly field?: string;
  readonly hIndex?: number;
  readonly papers?: number;
  readonly citations?: number;
  /** Percent, 0 to 100. */
  readonly novelty?: number;
  /** 0 to 100. */
  readonly aiScore?: number;
}
