import { foldWords } from '../kit/fold.ts';
import { blockOf, type NameParts } from './names.ts';
import type { Signatures } from './signatures.ts';
import * as weights from './weights.ts';

/** Signatures that are held for one person so far. */
export interface Unit {
  /** Ascending while it is small; the first is the smallest. */
  readonly signatures: number[];
  readonly forms: Set<number>;
  /** `forms`, and the other names that sources print in their places. */
  readonly printed: Set<number>;
  readonly papers: Set<number>;
  /** Kind of id → id. */
  readonly ids: Map<string, string>;
  /** Feature → the most that having it weighs. */
  readonly features: Map<number, number>;
  first: number;
  last: number;
  /** Whether any affiliation, any co-author is known. */
  placed: boolean;
  teamed: boolean;
}

/** Kinds of features. */
export type FeatureKind = 'coauthor' | 'place' | 'venue' | 'field';

/** Lists longer than this tell nothing of who knows whom. */
const longestTeam = 100;

/** Numbers every feature of a table of signatures, and knows how rare each is. */
export class Features {
  readonly kinds: FeatureKind[] = [];
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly table: Signatures;
  /** Name key of family and first initial → papers. */
  private readonly coauthorPapers = new Map<string, number>();
  private readonly wordSignatures = new Map<string, number>();
  private readonly circleOf: readonly string[];
  private readonly wordsOf = new Map<string, readonly string[]>();

  constructor(table: Signatures) {
    this.table = table;
    this.circleOf = table.forms.map(({ parts }) => blockOf(parts));
    for (let at = 0; at < table.paper.length; at++) {
      const circle = this.circleOf[table.form[at]!]!;
      this.coauthorPapers.set(circle, (this.coauthorPapers.get(circle) ?? 0) + 1);
      for (const word of this.words(at)) this.wordSignatures.set(word, (this.wordSignatures.get(word) ?? 0) + 1);
    }
  }

  /** What a signature brings as evidence. */
  *of(at: number): Generator<readonly [number, number]> {
    const { table } = this;
    const paper = table.paper[at]!;
    const { team, venue, fields } = table.papers[paper]!;
    const mates = table.teams[paper]!;
    if (mates.length <= longestTeam) {
      for (const mate of mates) {
        if (mate === at) continue;
        const circle = this.circleOf[table.form[mate]!]!;
        const weight = weights.coauthorWeight(this.coauthorPapers.get(circle)!, table.papers.length, team);
        yield [this.number('coauthor', circle), weight];
      }
    }
    const words = this.words(at);
    for (const word of words)
      yield [this.number('place', word), weights.placeWordWeight(this.wordSignatures.get(word)!, table.paper.length)];
    if (words.length > 0) yield [this.number('place', `=${words.join(' ')}`), weights.samePlace];
    if (venue !== '') yield [this.number('venue', venue), weights.sameVenue];
    for (const field of fields) yield [this.number('field', field), weights.sameField];
  }

  private words(at: number): readonly string[] {
    const places = this.table.places[at]!;
    if (places.length === 0) return [];
    const text = places.join(' ');
    let words = this.wordsOf.get(text);
    if (!words) {
      words = [...new Set(foldWords(text).split(' '))].filter((word) => word.length > 2);
      this.wordsOf.set(text, words);
    }
    return words;
  }

  private number(kind: FeatureKind, text: string): number {
    const key = `${kind} ${text}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.kinds.push(kind) - 1;
      this.texts.push(text);
      this.numbers.set(key, number);
    }
    return number;
  }
}

/** Signatures as one unit. */
export function makeUnit(table: Signatures, features: Features, signatures: readonly number[]): Unit {
  const unit: Unit = {
    signatures: [...signatures],
    forms: new Set(),
    printed: new Set(),
    papers: new Set(),
    ids: new Map(),
    features: new Map(),
    first: Infinity,
    last: -Infinity,
    placed: false,
    teamed: false,
  };
  for (const at of signatures) {
    const paper = table.paper[at]!;
    unit.forms.add(table.form[at]!);
    for (const form of [table.form[at]!, ...(table.also.get(at) ?? [])]) unit.printed.add(form);
    unit.papers.add(paper);
    for (const id of table.ids[at]!) unit.ids.set(kindOf(id), id);
    for (const [feature, weight] of features.of(at))
      if (weight > (unit.features.get(feature) ?? 0)) unit.features.set(feature, weight);
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

/** Takes all of one unit into another. */
export function absorb(into: Unit, from: Unit): void {
  into.signatures.push(...from.signatures);
  for (const one of from.forms) into.forms.add(one);
  for (const one of from.printed) into.printed.add(one);
  for (const one of from.papers) into.papers.add(one);
  for (const [kind, id] of from.ids) into.ids.set(kind, id);
  for (const [feature, weight] of from.features)
    if (weight > (into.features.get(feature) ?? 0)) into.features.set(feature, weight);
  into.first = Math.min(into.first, from.first);
  into.last = Math.max(into.last, from.last);
  into.placed ||= from.placed;
  into.teamed ||= from.teamed;
}

const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));

/** Whether two units stand side by side on a paper. */
export function meet(one: Unit, other: Unit): boolean {
  const [few, many] = one.papers.size < other.papers.size ? [one, other] : [other, one];
  for (const paper of few.papers) if (many.papers.has(paper)) return true;
  return false;
}

export const partsOf = (table: Signatures, form: number): NameParts => table.forms[form]!.parts;
