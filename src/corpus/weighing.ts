import { featureKinds, type Features } from './features.ts';
import type { Unit } from './units.ts';
import { caps, gapWeight, otherCircles, otherPlaces } from './weights.ts';

/** Two units, by number, and what speaks for their being one person, in nats. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

/** Shared by more units than this, a feature leads each of them only to its next few. */
const crowd = 60;
const reach = 4;
const kinds = 4;

/** Weighs the units of one block after another. */
export class Scale {
  /** Pairs that were weighed. */
  compared = 0;
  private readonly features: Features;
  /** Feature → units that have it, while a block is weighed; where the next of them stands among the holders; where they end. */
  private readonly held: Int32Array;
  private readonly next: Int32Array;
  private readonly end: Int32Array;
  /** Units by the features that they share, and what having each weighs. */
  private holders = new Int32Array(0);
  private weights = new Float64Array(0);
  /** Of one unit with each other: sums of each kind, where `met` says that there are any. */
  private sums = new Float64Array(0);
  private met = new Uint8Array(0);

  constructor(features: Features) {
    this.features = features;
    this.held = new Int32Array(features.kinds.length);
    this.next = new Int32Array(features.kinds.length);
    this.end = new Int32Array(features.kinds.length);
  }

  /**
   * Pairs that share a feature, weigh enough to count and are not barred, the weightiest first. Work goes with the units and
   * their features: the crowd bounds what each of them leads to.
   * @param nameOf what the names of two units say
   * @param least pairs below do not count
   */
  weigh(
    units: readonly Unit[],
    nameOf: (one: Unit, other: Unit) => number,
    least: number,
    barred: (one: Unit, other: Unit) => boolean,
  ): Pair[] {
    const { held, next } = this;
    this.shelve(units);
    const pairs: Pair[] = [];
    const mates: number[] = [];
    for (let one = 0; one < units.length; one++) {
      mates.length = 0;
      const { features, weights } = units[one]!.bag;
      for (let k = 0; k < features.length; k++) {
        const feature = features[k]!;
        if (held[feature]! < 2) continue;
        const from = ++next[feature]!;
        this.add(feature, weights[k]!, from, mates);
      }
      for (const other of mates) {
        const at = other * kinds;
        this.met[other] = 0;
        this.compared++;
        const weight = nameOf(units[one]!, units[other]!) + evidenceOf(units[one]!, units[other]!, this.sums, at);
        this.sums.fill(0, at, at + kinds);
        if (weight >= least && !barred(units[one]!, units[other]!)) pairs.push({ one, other, weight });
      }
    }
    for (const { bag } of units) {
      for (const feature of bag.features) {
        held[feature] = 0;
        this.end[feature] = 0;
      }
    }
    const first = (unit: number) => units[unit]!.signatures[0]!;
    return pairs.sort((p, q) => q.weight - p.weight || first(p.one) - first(q.one) || first(p.other) - first(q.other));
  }

  /** Adds what the units from a place on share of a feature. */
  private add(feature: number, weight: number, from: number, mates: number[]): void {
    const kind = this.features.kinds[feature]!;
    const end = this.end[feature]!;
    const crowded = this.held[feature]! > crowd;
    // A venue or field of a crowd tells nothing.
    if (crowded && kind >= featureKinds.venue) return;
    const to = crowded ? Math.min(end, from + reach) : end;
    for (let k = from; k < to; k++) {
      const other = this.holders[k]!;
      if (this.met[other] === 0) {
        this.met[other] = 1;
        mates.push(other);
      }
      this.sums[other * kinds + kind]! += Math.min(weight, this.weights[k]!);
    }
  }

  /** Sorts the units by their features, those that only one has left out. */
  private shelve(units: readonly Unit[]): void {
    const { held, next, end } = this;
    for (const { bag } of units) for (const feature of bag.features) held[feature]!++;
    let size = 0;
    for (const { bag } of units) {
      for (const feature of bag.features) {
        if (held[feature]! < 2 || end[feature]! > 0) continue;
        next[feature] = size;
        size += held[feature]!;
        end[feature] = size;
      }
    }
    this.makeRoom(units.length, size);
    units.forEach(({ bag: { features, weights } }, unit) => {
      for (let k = 0; k < features.length; k++) {
        if (held[features[k]!]! < 2) continue;
        const at = next[features[k]!]!++;
        this.holders[at] = unit;
        this.weights[at] = weights[k]!;
      }
    });
    for (const { bag } of units) for (const feature of bag.features) next[feature] = end[feature]! - held[feature]!;
  }

  private makeRoom(units: number, holders: number): void {
    if (this.met.length < units) {
      this.met = new Uint8Array(units * 2);
      this.sums = new Float64Array(units * 2 * kinds);
    }
    if (this.holders.length >= holders) return;
    this.holders = new Int32Array(holders * 2);
    this.weights = new Float64Array(holders * 2);
  }
}

/** @param sums of each kind, from `at` on */
function evidenceOf(one: Unit, other: Unit, sums: Float64Array, at: number): number {
  const [coauthor, place] = [sums[at + featureKinds.coauthor]!, sums[at + featureKinds.place]!];
  const gap = one.last < one.first || other.last < other.first ? 0 : Math.max(one.first - other.last, other.first - one.last);
  return (
    Math.min(coauthor, caps.coauthor) +
    Math.min(place, caps.place) +
    Math.min(sums[at + featureKinds.venue]!, caps.venue) +
    Math.min(sums[at + featureKinds.field]!, caps.field) +
    (one.placed && other.placed && place === 0 ? otherPlaces : 0) +
    (one.teamed && other.teamed && coauthor === 0 ? otherCircles : 0) +
    gapWeight(gap)
  );
}
