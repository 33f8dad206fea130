import type { Bag, Features } from './features.ts';
import type { Ruling } from './rulings.ts';
import type { Signatures } from './signatures.ts';

/** Signatures that are held for one person so far, and what can speak against their being one with others. */
export interface Core {
  /** The first is the smallest. */
  readonly signatures: number[];
  /** Names, and in the same places the smallest signature with each. */
  readonly forms: number[];
  readonly firsts: number[];
  /** `forms`, and the other names that sources print in their places. */
  readonly printed: number[];
  /** Ascending. */
  papers: number[];
  orcid: string | undefined;
  /** Numbers under which decisions name these signatures; mostly none. */
  readonly stances: number[];
}

/** As a `Core`, with what speaks for it and others. */
export interface Unit extends Core {
  bag: Bag;
  first: number;
  last: number;
  /** Whether any affiliation, any co-author is known. */
  placed: boolean;
  teamed: boolean;
}

export function makeCore(table: Signatures, at: number, ruling: Ruling): Core {
  const form = table.form[at]!;
  const stance = ruling.stanceOf.get(at);
  return {
    signatures: [at],
    forms: [form],
    firsts: [at],
    printed: [form, ...(table.also.get(at) ?? [])],
    papers: [table.paper[at]!],
    orcid: table.ids[at]!.find((id) => id.startsWith('orcid:')),
    stances: stance === undefined ? [] : [stance],
  };
}

/** Takes all of one group into another; `into` has the smaller first signature, unless the order does not matter. */
export function absorbCore(into: Core, from: Core): void {
  for (const at of from.signatures) into.signatures.push(at);
  from.forms.forEach((form, index) => {
    const known = into.forms.indexOf(form);
    if (known < 0) {
      into.forms.push(form);
      into.firsts.push(from.firsts[index]!);
    } else if (from.firsts[index]! < into.firsts[known]!) into.firsts[known] = from.firsts[index]!;
  });
  for (const form of from.printed) if (!into.printed.includes(form)) into.printed.push(form);
  for (const stance of from.stances) if (!into.stances.includes(stance)) into.stances.push(stance);
  into.papers = unite(into.papers, from.papers);
  into.orcid = from.orcid ?? into.orcid;
}

/** As `absorbCore`; bags are united once a round is over. */
export function absorb(into: Unit, from: Unit): void {
  absorbCore(into, from);
  into.first = Math.min(into.first, from.first);
  into.last = Math.max(into.last, from.last);
  into.placed ||= from.placed;
  into.teamed ||= from.teamed;
}

export function makeUnit(table: Signatures, features: Features, core: Core): Unit {
  const { signatures, forms, firsts, printed, papers, orcid, stances } = core;
  const unit: Unit = {
    signatures,
    forms,
    firsts,
    printed,
    papers,
    orcid,
    stances,
    bag: features.of(core.signatures),
    first: Infinity,
    last: -Infinity,
    placed: false,
    teamed: false,
  };
  for (const at of core.signatures) {
    const paper = table.paper[at]!;
    const year = table.papers[paper]!.year;
    if (year !== undefined) {
      unit.first = Math.min(unit.first, year);
      unit.last = Math.max(unit.last, year);
    }
    unit.placed ||= table.places[at]!.length > 0;
    unit.teamed ||= table.teams[paper]!.length > 1;
  }
  return unit;
}

/** Two ascending lists as one, each number once. */
function unite(one: number[], other: readonly number[]): number[] {
  if (other.length === 0) return one;
  if (one.length > 0 && one.at(-1)! < other[0]!) {
    for (const each of other) one.push(each);
    return one;
  }
  const both: number[] = [];
  for (let i = 0, j = 0; i < one.length || j < other.length;) {
    const [x, y] = [one[i] ?? Infinity, other[j] ?? Infinity];
    both.push(Math.min(x, y));
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

/** Whether two groups stand side by side on a paper. */
export function meet(one: Core, other: Core): boolean {
  const [few, many] = one.papers.length < other.papers.length ? [one.papers, other.papers] : [other.papers, one.papers];
  if (few.at(-1)! < many[0]! || many.at(-1)! < few[0]!) return false;
  return few.some((paper) => includes(many, paper));
}

function includes(ascending: readonly number[], wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

/** Different ORCIDs are different people; other sources give one person several ids now and then. */
export const otherIds = (one: Core, other: Core): boolean =>
  one.orcid !== undefined && other.orcid !== undefined && one.orcid !== other.orcid;
