import type { Line } from './line.ts';

export const askKinds = ['author', 'orcid', 'institution', 'doi'] as const;
export type AskKind = (typeof askKinds)[number];

/** What was typed, taken apart: what can be asked for and what cannot; or why nothing of it can. */
export type Understood =
  | { readonly sound: true; readonly values: readonly string[]; readonly odd: readonly string[] }
  | { readonly sound: false; readonly why: string };

/** One way to ask a service. */
export interface QuestionKind {
  readonly id: AskKind;
  readonly name: string;
  readonly placeholder: string;
  /** A sentence: what may be typed and what comes of it. */
  readonly explain: string;
  /** Several values may be typed, one per line or with blanks between. */
  readonly many?: boolean;
  understand(typed: string): Understood;
}

export interface Question {
  readonly kind: AskKind;
  /** As `understand` gave them; at least one. */
  readonly values: readonly string[];
  /** No more works than this are fetched. */
  readonly most: number;
}

/** What a step costs before it is taken. */
export interface Price {
  readonly requests: number;
  /** Why there may be more requests: a sentence. */
  readonly more?: string;
  /** US dollars by the service's price list; 0 where it is free of charge. */
  readonly usd: number;
}

/** Somebody, or some institution, who may be meant. */
export interface Candidate {
  /** What to ask for next: a value of the same kind of question. */
  readonly id: string;
  readonly name: string;
  /** What tells namesakes apart, such as institutions; may be empty. */
  readonly about: string;
  readonly works?: number;
}

/** What would be fetched, for which price. Plain data. */
export interface Plan {
  /** Whose works, or which. */
  readonly subject: string;
  /** Name of the file that it becomes. */
  readonly file: string;
  /** Works that the service says it has; not known everywhere. */
  readonly stated?: number;
  /** Works that will be fetched. */
  readonly wanted?: number;
  /** No more than so many, even where there are more by then. */
  readonly most: number;
  readonly price: Price;
  /** Sentences worth knowing before. */
  readonly remarks: readonly string[];
  /** What the service keeps for itself from looking to fetching. */
  readonly kept: readonly string[];
}

export type Look =
  | { readonly kind: 'candidates'; readonly candidates: readonly Candidate[]; readonly more: boolean }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'nothing'; readonly why: string };

/** What came with one answer. */
export interface Piece {
  /** Works in the service's own writing. */
  readonly entries: readonly string[];
  /** How many works these are, where entries are not works. */
  readonly works?: number;
  /** The service's newest word on how many there are. */
  readonly stated?: number;
  /** What cannot be had, each a sentence. */
  readonly missing?: readonly string[];
}

/**
 * An online source. It sends nothing by itself: all goes over the line that it is given, which counts, waits and tries again. A
 * line throws `Trouble` where the service does not answer as it should; only who asked catches it.
 */
export interface Service {
  /** The file's stem. */
  readonly id: string;
  readonly name: string;
  /** One sentence: what it has. */
  readonly explain: string;
  /** Where it answers, without a slash at the end. */
  readonly address: string;
  /** A page where a person can read about it. */
  readonly home: string;
  /** Least time between two requests, ms. */
  readonly spacing: number;
  readonly kinds: readonly QuestionKind[];
  /** Whether a key is of use: a sentence says what for and where to get one. */
  readonly key?: string;
  /** Why a page in a browser cannot ask it: a sentence. Absent: it can. */
  readonly commandLineOnly?: string;
  /** It gives all works of a person at once: fewer cannot be asked for. */
  readonly allAtOnce?: boolean;
  /** What the look costs. */
  lookPrice(question: Question): Price;
  /** Counts what there is, or finds out who may be meant. Nothing is fetched yet. */
  look(question: Question, line: Line): Promise<Look>;
  /** Fetches what was planned, piece by piece; asking no further ends it. */
  pieces(plan: Plan, line: Line): AsyncGenerator<Piece, void, void>;
  /** A file that Coterie reads, out of the entries. */
  write(plan: Plan, entries: readonly string[]): string;
}
