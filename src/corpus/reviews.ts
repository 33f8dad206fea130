import type { AuthorId, PaperId } from './corpus.ts';
import { sharedCircle } from './joinReason.ts';
import { compareParts } from './names.ts';
import type { Meeting } from './settleBlock.ts';
import { type Signatures, signatureHandle } from './signatures.ts';

/** Two groups of signatures that may be one person's and were left apart. */
export interface Review {
  readonly one: Party;
  readonly other: Party;
  /** What speaks for one person less what speaks against it, in nats. */
  readonly weight: number;
  /** What speaks for and against, strongest kinds first: sentences. */
  readonly evidence: readonly Evidence[];
}

/** One side of a review. */
export interface Party {
  readonly author: AuthorId;
  readonly name: string;
  /** Names for these signatures in a decision. */
  readonly handles: readonly string[];
  readonly papers: readonly PaperId[];
}

export interface Evidence {
  readonly speaks: 'for' | 'against';
  readonly text: string;
}

/** Reviews that are kept: nobody decides more at one sitting, and each decision makes them anew. */
const most = 500;

/** Open cases, the likeliest first, with what speaks for and against. */
export function makeReviews(
  table: Signatures,
  open: readonly Meeting[],
  idOf: (signature: number, name: number) => AuthorId,
): Review[] {
  return open.slice(0, most).map((meeting) => ({
    one: partyOf(table, meeting.one, idOf),
    other: partyOf(table, meeting.other, idOf),
    weight: Math.round(meeting.weight * 100) / 100,
    evidence: evidenceOf(table, meeting),
  }));
}

function partyOf(table: Signatures, group: readonly number[], idOf: (signature: number, name: number) => AuthorId): Party {
  const signatures = [...group].sort((x, y) => x - y);
  const longest = signatures.map((at) => table.form[at]!).sort((x, y) => spelling(y).length - spelling(x).length || x - y)[0]!;
  return {
    author: idOf(signatures[0]!, table.form[signatures[0]!]!),
    name: spelling(longest),
    handles: signatures.map((at) => signatureHandle(table, at)),
    papers: [...new Set(signatures.map((at) => table.papers[table.paper[at]!]!.handle as PaperId))],
  };

  function spelling(form: number): string {
    return table.forms[form]!.spelling;
  }
}

function evidenceOf(table: Signatures, meeting: Meeting): Evidence[] {
  const { one, other, contested } = meeting;
  const [x, y] = [table.forms[table.form[one[0]!]!]!, table.forms[table.form[other[0]!]!]!];
  const found: Evidence[] = [];
  const say = (speaks: Evidence['speaks'], text: string) => found.push({ speaks, text });
  if (x !== y) say('for', `The names are compatible: ${compareParts(x.parts, y.parts).why}.`);
  else say('for', 'The names are the same.');
  const shared = sharedCircle(table, meeting);
  if (shared.length > 0) say('for', `Both wrote with ${some(shared)}.`);
  else if (teamed(table, one) && teamed(table, other)) say('against', 'They have no co-author in common.');
  const [here, there] = [placesOf(table, one), placesOf(table, other)];
  const same = [...here].filter((place) => there.has(place));
  if (same.length > 0) say('for', `Both were at ${some(same)}.`);
  else if (here.size > 0 && there.size > 0) say('against', `Their affiliations differ: ${some([...here])}; ${some([...there])}.`);
  const venues = common(one, other, (at) => [table.papers[table.paper[at]!]!.venue]);
  if (venues.length > 0) say('for', `Both appeared in ${some(venues)}.`);
  const fields = common(one, other, (at) => table.papers[table.paper[at]!]!.fields);
  if (fields.length > 0) say('for', `Both wrote on ${some(fields)}.`);
  const gap = gapOf(table, one, other);
  if (gap > 15) say('against', `${gap} years lie between their papers.`);
  if (contested) say('against', 'Another name fits as well, and cannot be the same person.');
  return found;
}

const some = (texts: readonly string[]): string =>
  texts.length > 3 ? `${texts.slice(0, 3).join(', ')} and ${texts.length - 3} more` : texts.join(', ');

const teamed = ({ teams, paper }: Signatures, group: readonly number[]) => group.some((at) => teams[paper[at]!]!.length > 1);

const placesOf = ({ places }: Signatures, group: readonly number[]): Set<string> => new Set(group.flatMap((at) => places[at]!));

function common(one: readonly number[], other: readonly number[], of: (at: number) => readonly string[]): string[] {
  const mine = new Set(one.flatMap(of));
  return [...new Set(other.flatMap(of))].filter((text) => text !== '' && mine.has(text));
}

function gapOf({ papers, paper }: Signatures, one: readonly number[], other: readonly number[]): number {
  const years = (group: readonly number[]) => group.flatMap((at) => papers[paper[at]!]!.year ?? []);
  const [x, y] = [years(one), years(other)];
  if (x.length === 0 || y.length === 0) return 0;
  return Math.max(0, Math.min(...x) - Math.max(...y), Math.min(...y) - Math.max(...x));
}
