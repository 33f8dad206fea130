import { foldWords } from '../kit/fold.ts';
import { type Mentions, type Name, type Place } from './mentions.ts';
import type { PaperGroup } from './mergePapers.ts';
import { blockOf, compareParts, type NameParts, parseName } from './names.ts';
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
  readonly title: string;
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
  /** Other names that stand for a signature's own in another source's list of the same paper. */
  readonly aligned: readonly Aligned[];
}

/** Two names in one place of a paper, as two sources print it. */
export interface Aligned {
  readonly signature: number;
  readonly one: number;
  readonly other: number;
}

/** A place in a record's list. */
export interface Standing {
  readonly record: number;
  readonly place: Place;
}

/** Stable name of a signature for decisions: the name's key, `@` and the paper's handle. */
export const signatureHandle = ({ forms, form, papers, paper }: Signatures, at: number): string =>
  `${forms[form[at]!]!.key}@${papers[paper[at]!]!.handle}`;

/**
 * Mentions → signatures: where several records tell of one paper, each person's places in their lists are one signature.
 * @param alike whether names that differ may be one person's at one place of a paper; else only equal names are
 */
export function signAll(
  mentions: Mentions,
  records: readonly PaperRecord[],
  groups: readonly PaperGroup[],
  alike: boolean,
): Signatures {
  const forms = mentions.names.map(formOf);
  const paper: number[] = [];
  const form: number[] = [];
  const ids: string[][] = [];
  const places: string[][] = [];
  const stands: Standing[][] = [];
  const aligned: Aligned[] = [];
  const teams = groups.map((group, index) => {
    const { slots, pairs } = alignLists(group, records, mentions, alike ? forms : undefined);
    const signatures = slots.map((slot) => {
      const said = slot.map(({ record, place }) => records[record]!.authors[place.position]);
      paper.push(index);
      form.push(fullest(slot, mentions.names));
      ids.push(idsOf(said));
      places.push(placesOf(said));
      return stands.push(slot) - 1;
    });
    for (const { slot, ...pair } of pairs) aligned.push({ ...pair, signature: signatures[slots.indexOf(slot)]! });
    return signatures;
  });
  const papers = groups.map((group, index) => signedPaper(group, records, teams[index]!.length));
  return { paper: Int32Array.from(paper), form: Int32Array.from(form), ids, places, forms, papers, teams, stands, aligned };
}

function formOf({ key, spelling }: Name): Form {
  const parts = parseName(spelling);
  return { key, spelling, parts, blocks: [blockOf(parts)] };
}

/** Longest printed lists first; each further list's people stand beside those that they can only be. */
function alignLists(
  { records: members }: PaperGroup,
  records: readonly PaperRecord[],
  { places }: Mentions,
  forms: readonly Form[] | undefined,
) {
  const printed = (record: number) => places[record]!.filter((place) => place.printed).length;
  const lists = [...members].sort((x, y) => printed(y) - printed(x) || x - y);
  const slots: Standing[][] = [];
  const pairs: (Omit<Aligned, 'signature'> & { readonly slot: Standing[] })[] = [];
  for (const record of lists) {
    const taken = new Set<Standing[]>();
    const rest = places[record]!.filter((place) => {
      const slot = slots.find((one) => !taken.has(one) && one.some((stand) => stand.place.name === place.name));
      if (!slot) return true;
      taken.add(slot);
      slot.push({ record, place });
      return false;
    });
    for (const place of rest) {
      const open = forms ? slots.filter((slot) => !taken.has(slot)) : [];
      const slot = forms && standsFor(place, record, open, records, forms);
      const home = slot ?? [];
      if (slot) pairs.push({ slot, one: slot[0]!.place.name, other: place.name });
      else slots.push(home);
      home.push({ record, place });
      taken.add(home);
    }
  }
  return { slots, pairs };
}

/** The one slot that a place of another list can be: compatible names, at the same position or the only ones that fit in whole lists. */
function standsFor(
  place: Place,
  record: number,
  open: readonly Standing[][],
  records: readonly PaperRecord[],
  forms: readonly Form[],
): Standing[] | undefined {
  const fits = open.filter((slot) =>
    slot.every((stand) => compareParts(forms[stand.place.name]!.parts, forms[place.name]!.parts).verdict !== 'incompatible'),
  );
  const same = fits.find((slot) =>
    slot.some((stand) => stand.place.printed && place.printed && stand.place.position === place.position),
  );
  if (same) return same;
  if (fits.length !== 1) return undefined;
  const [slot] = fits;
  // Whoever is not printed must be in a whole list under some name.
  const whole = place.printed ? undefined : slot!.find((stand) => stand.place.printed && records[stand.record]!.complete);
  const owner = place.printed && records[record]!.complete ? slot!.find((stand) => !stand.place.printed) : undefined;
  const both =
    place.printed && records[record]!.complete && slot!.some((stand) => stand.place.printed && records[stand.record]!.complete);
  return whole || owner || both ? slot : undefined;
}

/** The name that tells most of the person: more given names, written out. */
function fullest(slot: readonly Standing[], names: readonly Name[]): number {
  const length = (name: number) => foldWords(names[name]!.spelling).length;
  return slot.map(({ place }) => place.name).sort((x, y) => length(y) - length(x) || x - y)[0]!;
}

function idsOf(said: readonly (AuthorMention | undefined)[]): string[] {
  const byKind = new Map<string, string>();
  for (const mention of said) {
    for (const id of [mention?.orcid === undefined ? undefined : `orcid:${mention.orcid}`, mention?.sourceId]) {
      if (id !== undefined && !byKind.has(id.slice(0, id.indexOf(':')))) byKind.set(id.slice(0, id.indexOf(':')), id);
    }
  }
  return [...byKind.values()];
}

function placesOf(said: readonly (AuthorMention | undefined)[]): string[] {
  const names = said.flatMap((mention) => mention?.affiliations?.map(({ name }) => name) ?? mention?.affiliation ?? []);
  return [...new Set(names)];
}

function signedPaper({ records: members, tells }: PaperGroup, records: readonly PaperRecord[], signed: number): SignedPaper {
  const own = members.map((index) => records[index]!);
  const years = own.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const date = years.find(({ inferred }) => !inferred) ?? years[0];
  const venue = own.flatMap(({ venue: one }) => one ?? [])[0];
  const fields = own.flatMap(({ category, subjects = [] }) => [...(category === undefined ? [] : [category]), ...subjects]);
  return {
    handle: tells,
    title: own[0]!.title,
    team: Math.max(1, signed, ...own.map(({ statedCount }) => statedCount ?? 0)),
    ...(date === undefined ? {} : { year: date.year }),
    venue: venue === undefined ? '' : foldWords(venue),
    fields: [...new Set(fields.map(foldWords))].filter((field) => field !== ''),
  };
}
