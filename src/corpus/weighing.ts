import type { Signatures } from './signatures.ts';
import { type FeatureKind, type Features, partsOf, type Unit } from './units.ts';
import { caps, gapWeight, nameWeight, otherCircles, otherPlaces } from './weights.ts';

/** Two units, by number, and what speaks for their being one person, in nats. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

/** Shared by more units than this, a feature leads each of them only to its next few. */
const crowd = 60;
const reach = 4;

/** All pairs of units of a block that share a feature and are not barred, the weightiest first. */
export function weighPairs(
  table: Signatures,
  features: Features,
  units: readonly Unit[],
  namesakes: (form: number) => number,
  barred: (one: Unit, other: Unit) => boolean,
): Pair[] {
  const sums = sumShared(features, units);
  const pairs: Pair[] = [];
  for (const [key, sum] of sums) {
    const [one, other] = [Math.floor(key / units.length), key % units.length];
    const [x, y] = [units[one]!, units[other]!];
    if (barred(x, y)) continue;
    pairs.push({ one, other, weight: nameOf(table, x, y, namesakes) + evidenceOf(x, y, sum) });
  }
  const least = (pair: Pair) => [units[pair.one]!.signatures[0]!, units[pair.other]!.signatures[0]!] as const;
  return pairs.sort((p, q) => q.weight - p.weight || least(p)[0] - least(q)[0] || least(p)[1] - least(q)[1]);
}

type Sum = Record<FeatureKind, number>;

function sumShared(features: Features, units: readonly Unit[]): Map<number, Sum> {
  const holders = new Map<number, number[]>();
  units.forEach((unit, at) => {
    for (const feature of unit.features.keys()) {
      const known = holders.get(feature);
      if (known) known.push(at);
      else holders.set(feature, [at]);
    }
  });
  const sums = new Map<number, Sum>();
  for (const [feature, list] of holders) {
    const kind = features.kinds[feature]!;
    const crowded = list.length > crowd;
    // A venue or field of a crowd tells nothing.
    if (crowded && (kind === 'venue' || kind === 'field')) continue;
    for (let i = 0; i < list.length; i++) {
      const end = crowded ? Math.min(list.length, i + 1 + reach) : list.length;
      for (let j = i + 1; j < end; j++) {
        const key = list[i]! * units.length + list[j]!;
        let sum = sums.get(key);
        if (!sum) sums.set(key, (sum = { coauthor: 0, place: 0, venue: 0, field: 0 }));
        sum[kind] += Math.min(units[list[i]!]!.features.get(feature)!, units[list[j]!]!.features.get(feature)!);
      }
    }
  }
  return sums;
}

/** What the names of two units say: the best pair of forms counts. */
function nameOf(table: Signatures, one: Unit, other: Unit, namesakes: (form: number) => number): number {
  let best = -Infinity;
  for (const x of one.forms)
    for (const y of other.forms)
      best = Math.max(best, nameWeight(partsOf(table, x), partsOf(table, y), Math.max(namesakes(x), namesakes(y))));
  return best;
}

function evidenceOf(one: Unit, other: Unit, { coauthor, place, venue, field }: Sum): number {
  const gap = one.last < one.first || other.last < other.first ? 0 : Math.max(one.first - other.last, other.first - one.last);
  return (
    Math.min(coauthor, caps.coauthor) +
    Math.min(place, caps.place) +
    Math.min(venue, caps.venue) +
    Math.min(field, caps.field) +
    (one.placed && other.placed && place === 0 ? otherPlaces : 0) +
    (one.teamed && other.teamed && coauthor === 0 ? otherCircles : 0) +
    gapWeight(gap)
  );
}
