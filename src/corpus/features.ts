import { foldWords } from '../kit/fold.ts';
import type { Signatures } from './signatures.ts';
import * as weights from './weights.ts';

/** Kinds of features, as numbers: what sums are kept by. */
export const featureKinds = { coauthor: 0, place: 1, venue: 2, field: 3 } as const;

/** Lists longer than this tell nothing of who knows whom. */
const longestTeam = 100;

/** Features and, in the same places, what having them weighs at most. */
export interface Bag {
  readonly features: number[];
  readonly weights: number[];
}

/** Numbers every feature of a table of signatures, and knows how rare each is. */
export class Features {
  /** Feature → its kind. */
  readonly kinds: Uint8Array;
  /** Feature → what it weighs; a co-author's still by the size of the team. */
  private readonly weight: Float64Array;
  /** Form → its family name and first initial, as a feature. */
  private readonly circleOf: Int32Array;
  /** Signature → its affiliations as features, the same list for the same text. */
  private readonly placesOf: (readonly number[])[];
  /** Paper → its venue and fields as features. */
  private readonly paperOf: (readonly number[])[];
  private readonly shareOf: Float64Array;
  private readonly table: Signatures;
  /** Feature → where it stands in the bag that is being filled, and the bag for which that holds. */
  private readonly spot: Int32Array;
  private readonly filling: Int32Array;
  private bags = 0;

  constructor(table: Signatures) {
    this.table = table;
    const kinds: number[] = [];
    const numbers = new Map<string, number>();
    const number = (kind: keyof typeof featureKinds, text: string): number => {
      const key = `${featureKinds[kind]}${text}`;
      let known = numbers.get(key);
      if (known === undefined) numbers.set(key, (known = kinds.push(featureKinds[kind]) - 1));
      return known;
    };
    this.circleOf = Int32Array.from(table.forms, ({ blocks }) => number('coauthor', blocks[0]!));
    const known = new Map<string, readonly number[]>();
    this.placesOf = table.places.map((places) => {
      if (places.length === 0) return none;
      const text = places.join(' ');
      let features = known.get(text);
      if (!features) {
        const words = [...new Set(foldWords(text).split(' '))].filter((word) => word.length > 2);
        const whole = words.length > 0 ? [number('place', `=${words.join(' ')}`)] : none;
        known.set(text, (features = [...words.map((word) => number('place', word)), ...whole]));
      }
      return features;
    });
    this.paperOf = table.papers.map(({ venue, fields }) => {
      const of = venue === '' ? [] : [number('venue', venue)];
      for (const field of fields) of.push(number('field', field));
      return of.length === 0 ? none : of;
    });
    this.shareOf = Float64Array.from(table.papers, ({ team }) => weights.teamShare(team));
    this.kinds = Uint8Array.from(kinds);
    this.weight = this.weigh(numbers);
    this.spot = new Int32Array(kinds.length);
    this.filling = new Int32Array(kinds.length);
  }

  private weigh(numbers: ReadonlyMap<string, number>): Float64Array {
    const { kinds, table } = this;
    const held = new Int32Array(kinds.length);
    for (let at = 0; at < table.paper.length; at++) {
      held[this.circleOf[table.form[at]!]!]!++;
      for (const feature of this.placesOf[at]!) held[feature]!++;
    }
    const all = table.papers.length;
    const weight = new Float64Array(kinds.length);
    for (const [key, feature] of numbers) {
      const kind = kinds[feature]!;
      if (kind === featureKinds.coauthor) weight[feature] = weights.coauthorWeight(Math.max(1, held[feature]!), all);
      else if (kind === featureKinds.venue) weight[feature] = weights.sameVenue;
      else if (kind === featureKinds.field) weight[feature] = weights.sameField;
      else weight[feature] = key[1] === '=' ? weights.samePlace : weights.placeWordWeight(held[feature]!, table.form.length);
    }
    return weight;
  }

  /** What signatures bring as evidence together: each feature once. */
  of(signatures: readonly number[]): Bag {
    const bag = this.open();
    const { table } = this;
    for (const at of signatures) {
      const paper = table.paper[at]!;
      const mates = table.teams[paper]!;
      if (mates.length <= longestTeam) {
        const share = this.shareOf[paper]!;
        for (const mate of mates) {
          const circle = this.circleOf[table.form[mate]!]!;
          if (mate !== at) this.put(bag, circle, this.weight[circle]! * share);
        }
      }
      for (const feature of this.placesOf[at]!) this.put(bag, feature, this.weight[feature]!);
      for (const feature of this.paperOf[paper]!) this.put(bag, feature, this.weight[feature]!);
    }
    return bag;
  }

  /** All of several bags, each feature once. */
  union(bags: readonly Bag[]): Bag {
    const bag = this.open();
    for (const { features, weights: own } of bags) for (let k = 0; k < features.length; k++) this.put(bag, features[k]!, own[k]!);
    return bag;
  }

  private open(): Bag {
    this.bags++;
    return { features: [], weights: [] };
  }

  private put({ features, weights: own }: Bag, feature: number, weight: number): void {
    if (this.filling[feature] !== this.bags) {
      this.filling[feature] = this.bags;
      this.spot[feature] = features.push(feature) - 1;
      own.push(weight);
    } else if (weight > own[this.spot[feature]!]!) own[this.spot[feature]!] = weight;
  }
}

const none: readonly number[] = [];
