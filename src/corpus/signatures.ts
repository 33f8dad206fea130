import { foldWords } from '../kit/fold.ts';
import type { Mentions, Name } from './mentions.ts';
import type { PaperGroup } from './mergePapers.ts';
import { blocksOf, nameKey, type NameParts, parseName } from './names.ts';
import type { AuthorMention, PaperRecord } from './record.ts';

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
  /** Signature → where it stands, one place for each record that tells of it. */
  readonly stands: readonly (readonly Standing[])[];
  /** Signature → other names that sources print in its place; most have none. */
  readonly also: ReadonlyMap<number, readonly number[]>;
}

/** A place in a record's list. */
export interface Standing {
  readonly record: number;
  /** Index into the record's places. */
  readonly at: number;
}

/** Stable name of a signature for decisions: the name's key, `@` and the paper's handle. */
export const signatureHandle = ({ forms, form, papers, paper }: Signatures, at: number): string =>
  `${forms[form[at]!]!.key}@${papers[paper[at]!]!.handle}`;

/**
 * Mentions → signatures: each name on a paper is one, once its lists were laid side by side.
 * @param found record → its places, by the names that they go by there
 */
export function signAll(
  mentions: Mentions,
  found: Mentions['places'],
  records: readonly PaperRecord[],
  groups: readonly PaperGroup[],
  handles: readonly string[],
): Signatures {
  const told = toldParts(mentions, records);
  const forms = mentions.names.map((name, index) => formOf(name, told.get(index)));
  const paper: number[] = [];
  const form: number[] = [];
  const ids: string[][] = [];
  const places: string[][] = [];
  const stands: Standing[][] = [];
  const also = new Map<number, number[]>();
  const teams = groups.map((group, index) =>
    [...standingsOn(group, found)].map(([name, standing]) => {
      const said = standing.map(({ record, at }) => records[record]!.authors[found[record]![at]!.position]);
      paper.push(index);
      form.push(name);
      ids.push(idsOf(standing.map(({ record, at }) => found[record]![at]!.id)));
      places.push(placesOf(said));
      const others = standing.map(({ record, at }) => mentions.places[record]![at]!.name).filter((one) => one !== name);
      const signature = stands.push(standing) - 1;
      if (others.length > 0) also.set(signature, [...new Set(others)]);
      return signature;
    }),
  );
  const papers = groups.map((group, index) => signedPaper(group, records, teams[index]!.length, handles[index]!));
  return { paper: Int32Array.from(paper), form: Int32Array.from(form), ids, places, forms, papers, teams, stands, also };
}

/** Name → where it stands on a paper, by the order of its records and their lists. */
function standingsOn({ records: members }: PaperGroup, found: Mentions['places']): Map<number, Standing[]> {
  const byName = new Map<number, Standing[]>();
  for (const record of members) {
    found[record]!.forEach(({ name }, at) => {
      const known = byName.get(name);
      if (known) known.push({ record, at });
      else byName.set(name, [{ record, at }]);
    });
  }
  return byName;
}

type Told = Pick<AuthorMention, 'family' | 'given' | 'suffix'>;

function formOf({ key, spelling }: Name, told: Told | undefined): Form {
  const parts = parseName(spelling, told);
  return { key, spelling, parts, blocks: blocksOf(parts) };
}

/** Name → its parts, where some file tells them apart; the first one that does. */
function toldParts({ places, names }: Mentions, records: readonly PaperRecord[]): Map<number, Told> {
  const told = new Map<number, Told>();
  places.forEach((list, record) => {
    for (const { name, position, spelling } of list) {
      const mention = records[record]!.authors[position];
      if (mention?.family !== undefined && !told.has(name) && names[name]!.key === nameKey(spelling)) told.set(name, mention);
    }
  });
  return told;
}

/** Of each kind the first. */
function idsOf(stated: readonly (string | undefined)[]): string[] {
  const byKind = new Map<string, string>();
  for (const id of stated) {
    const kind = id?.slice(0, id.indexOf(':'));
    if (id !== undefined && !byKind.has(kind!)) byKind.set(kind!, id);
  }
  return [...byKind.values()];
}

function placesOf(said: readonly (AuthorMention | undefined)[]): string[] {
  const names = said.flatMap((mention) => mention?.affiliations?.map(({ name }) => name) ?? mention?.affiliation ?? []);
  return [...new Set(names)];
}

function signedPaper(
  { records: members }: PaperGroup,
  records: readonly PaperRecord[],
  signed: number,
  handle: string,
): SignedPaper {
  const own = members.map((index) => records[index]!);
  const years = own.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const date = years.find(({ inferred }) => !inferred) ?? years[0];
  const venue = own.flatMap(({ venue: one }) => one ?? [])[0];
  const fields = own.flatMap(({ category, subjects = [] }) => [...(category === undefined ? [] : [category]), ...subjects]);
  return {
    handle,
    team: Math.max(1, signed, ...own.map(({ statedCount }) => statedCount ?? 0)),
    ...(date === undefined ? {} : { year: date.year }),
    venue: venue === undefined ? '' : foldWords(venue),
    fields: [...new Set(fields.map(foldWords))].filter((field) => field !== ''),
  };
}
