/** A day as a page states it. `inferred`: the page printed no year, and the year in which it was saved was taken. */
export interface PaperDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  readonly inferred: boolean;
}

/** Where somebody worked, as printed; the country where the file states one of its own. */
export interface Affiliation {
  readonly name: string;
  readonly country?: string;
}

/** What somebody did for a paper; only authors are authors. */
export const roles = ['author', 'editor', 'translator', 'contributor'] as const;
export type Role = (typeof roles)[number];

/** One author of one paper, as one file tells it. */
export interface AuthorMention {
  /** As printed, blanks tidied. */
  readonly name: string;
  /** False for a page's owner who is not in the printed list: an author all the same, position unknown. */
  readonly printed: boolean;
  readonly affiliation?: string;
  /** Parts of the name where the file tells them apart, as printed; particles stand with the family name. */
  readonly family?: string;
  readonly given?: string;
  /** Jr., III. */
  readonly suffix?: string;
  /** All affiliations where the file tells several apart; `affiliation` is then the first one's name. */
  readonly affiliations?: readonly Affiliation[];
  /** Absent: author. */
  readonly role?: Role;
  /** A group, such as a collaboration or a committee: never a person. */
  readonly group?: boolean;
  /** Bare 16 characters with hyphens, checked. */
  readonly orcid?: string;
  /** An id that the source gives to this person, such as `openalex:A123`; equal ids are the same person. */
  readonly sourceId?: string;
}

/** Kinds of work that the field tells apart; the file's own word is read into one of them, or into `other`. */
export const workTypes = [
  'article',
  'conference',
  'preprint',
  'review',
  'book',
  'chapter',
  'thesis',
  'report',
  'dataset',
  'software',
  'editorial',
  'other',
] as const;
export type WorkType = (typeof workTypes)[number];

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
  /** Bare and lower case, such as 10.1000/xyz; checked. */
  readonly doi?: string;
  /** Other ids by their scheme: arxiv, pmid, pmcid, openalex, wos, scopus, s2, dblp, ads, lens, dimensions, isbn, issn… Bare, checked. */
  readonly ids?: Readonly<Record<string, string>>;
  /** The entry's own key or number in its file, such as a BibTeX key. */
  readonly key?: string;
  readonly type?: WorkType;
  /** Journal, book or conference. */
  readonly venue?: string;
  /** The authors' own words for it. */
  readonly keywords?: readonly string[];
  /** The database's fields and headings. */
  readonly subjects?: readonly string[];
  /** How often it was cited, as the file states. */
  readonly citations?: number;
  /** What it cites: DOIs or ids where given, else as printed. */
  readonly references?: readonly string[];
  /** ISO 639 code or the file's own word. */
  readonly language?: string;
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
