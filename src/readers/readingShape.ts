/** What readings look like in a session file. Each shape is held to its type: a field that is added there is missed here by the compiler. */
import {
  type Affiliation,
  type AuthorMention,
  type PaperDate,
  type PaperRecord,
  type ProfileRecord,
  roles,
  workTypes,
} from '../corpus/record.ts';
import type { Correction } from '../corpus/corpus.ts';
import type { Decision } from '../corpus/rulings.ts';
import { shape, type Shape } from '../kit/check.ts';
import { losses, type Problem } from '../kit/problem.ts';
import type { Columns, Reading, ReadOptions } from './reader.ts';

type Entries<Of> = { readonly [Field in keyof Of]-?: Shape<unknown, Of[Field]> };

const { array, boolean, exactOptional, integer, maxValue, minValue, number, object, picklist, pipe, regex, string } = shape;
const texts = array(string());
const finite = pipe(number(), shape.finite());
const whole = (least: number, most: number) => pipe(number(), integer(), minValue(least), maxValue(most));
const count = whole(0, Number.MAX_SAFE_INTEGER);
/** Only addresses of the web, so that nothing else can ever become a link. */
const address = pipe(string(), regex(/^https?:\/\//i));
const year = whole(0, 9999);

const date = object({
  year,
  month: exactOptional(whole(1, 12)),
  day: exactOptional(whole(1, 31)),
  inferred: boolean(),
} satisfies Entries<PaperDate>);

const place = object({ name: string(), country: exactOptional(string()) } satisfies Entries<Affiliation>);

const mention = object({
  name: string(),
  printed: boolean(),
  affiliation: exactOptional(string()),
  family: exactOptional(string()),
  given: exactOptional(string()),
  suffix: exactOptional(string()),
  affiliations: exactOptional(array(place)),
  role: exactOptional(picklist(roles)),
  group: exactOptional(boolean()),
  orcid: exactOptional(pipe(string(), regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/))),
  sourceId: exactOptional(string()),
} satisfies Entries<AuthorMention>);

export const recordShape: Shape<unknown, PaperRecord> = object({
  file: string(),
  line: whole(1, Number.MAX_SAFE_INTEGER),
  page: string(),
  title: string(),
  authors: array(mention),
  complete: boolean(),
  statedCount: exactOptional(whole(1, Number.MAX_SAFE_INTEGER)),
  date: exactOptional(date),
  category: exactOptional(string()),
  score: exactOptional(finite),
  code: exactOptional(boolean()),
  summary: exactOptional(string()),
  affiliation: exactOptional(string()),
  address: exactOptional(address),
  doi: exactOptional(string()),
  ids: exactOptional(shape.record(string(), string())),
  key: exactOptional(string()),
  type: exactOptional(picklist(workTypes)),
  venue: exactOptional(string()),
  keywords: exactOptional(texts),
  subjects: exactOptional(texts),
  citations: exactOptional(count),
  references: exactOptional(texts),
  language: exactOptional(string()),
} satisfies Entries<PaperRecord>);

export const profileShape: Shape<unknown, ProfileRecord> = object({
  file: string(),
  line: whole(1, Number.MAX_SAFE_INTEGER),
  name: string(),
  field: exactOptional(string()),
  hIndex: exactOptional(count),
  papers: exactOptional(count),
  citations: exactOptional(count),
  novelty: exactOptional(finite),
  aiScore: exactOptional(finite),
} satisfies Entries<ProfileRecord>);

export const problemShape: Shape<unknown, Problem> = object({
  severity: picklist(['error', 'warning', 'note']),
  code: string(),
  file: string(),
  line: exactOptional(whole(1, Number.MAX_SAFE_INTEGER)),
  entry: exactOptional(string()),
  lost: exactOptional(picklist(losses)),
  entries: exactOptional(count),
  message: string(),
  advice: string(),
} satisfies Entries<Problem>);

const columns = object({
  headers: texts,
  used: shape.record(string(), string()),
} satisfies Entries<Columns>);

export const readingShape: Shape<unknown, Reading> = object({
  file: string(),
  source: exactOptional(string()),
  reader: exactOptional(string()),
  records: array(recordShape),
  profiles: array(profileShape),
  problems: array(problemShape),
  entries: exactOptional(count),
  savedYear: exactOptional(year),
  columns: exactOptional(columns),
} satisfies Entries<Reading>);

/** How a file is to be read, as a link or a session says. */
export const optionsShape: Shape<unknown, ReadOptions> = object({
  savedYear: exactOptional(year),
  columns: exactOptional(shape.record(string(), string())),
  reader: exactOptional(string()),
} satisfies Entries<ReadOptions>);

/** A ruling on who is who; at least one set, none empty. */
export const decisionShape: Shape<unknown, Decision> = object({
  sets: pipe(array(pipe(texts, shape.minLength(1))), shape.minLength(1)),
  note: exactOptional(string()),
} satisfies Entries<Decision>);

export const correctionShape: Shape<unknown, Correction> = shape.union([
  object({ kind: shape.literal('group') }),
  object({ kind: shape.literal('people'), names: pipe(texts, shape.minLength(1)) }),
]);

/** The outside of a session file; what is in its readings is looked at one by one. */
export const sessionShell = object({
  format: shape.literal('coterie-session'),
  version: shape.literal(1),
  readings: array(
    object({ records: array(shape.unknown()), profiles: array(shape.unknown()), problems: array(shape.unknown()) }),
  ),
});
