import type { IdentityLevel } from './corpus.ts';
import { blockOf, compareParts } from './names.ts';
import { Roots } from './roots.ts';
import type { Ruling } from './rulings.ts';
import type { Signatures } from './signatures.ts';
import { absorb, type Features, makeUnit, meet, partsOf, type Unit } from './units.ts';
import { type Pair, weighPairs } from './weighing.ts';
import { nameWeight, type Thresholds } from './weights.ts';

/** Two groups of signatures, as they were when they met. */
export interface Meeting {
  readonly one: readonly number[];
  readonly other: readonly number[];
  /** In nats; what the thresholds are held against. */
  readonly weight: number;
  /** Another name fits as well, and excludes this one. */
  readonly contested: boolean;
}

/** Signatures of one block, in people. */
export interface Found {
  /** Before evidence was weighed. */
  readonly groups: readonly (readonly number[])[];
  readonly joined: readonly Meeting[];
  readonly open: readonly Meeting[];
}

interface Case {
  readonly table: Signatures;
  /** Its signatures, ascending. */
  readonly block: readonly number[];
  readonly level: IdentityLevel;
  /** Absent at levels that look at names alone. */
  readonly features: Features | undefined;
  readonly bounds: Thresholds | undefined;
  readonly namesakes: (form: number) => number;
  readonly ruling: Ruling;
}

type Fits = (one: Pick<Unit, 'printed'>, other: Pick<Unit, 'printed'>) => boolean;

/** Groups that became one so far. */
interface Home {
  readonly root: number;
  readonly signatures: number[];
  readonly papers: Set<number>;
  readonly ids: Map<string, string>;
  readonly printed: Set<number>;
}

/** Rounds after which nothing is expected to change: each may join what the one before made likelier. */
const rounds = 6;
/** Rivals that are looked at, of each unit. */
const rivals = 8;

/** Decides about all signatures of a block. */
export function settleBlock(input: Case): Found {
  const { table, features, bounds, namesakes, ruling } = input;
  const fits = compatibility(table);
  const barred = (x: Unit, y: Unit): boolean =>
    otherIds(x, y) || meet(x, y) || !fits(x, y) || ruling.apart(x.signatures, y.signatures);
  const groups = obvious(input, fits);
  if (!features || !bounds) return { groups, joined: [], open: [] };
  let units = groups.map((signatures) => makeUnit(table, features, signatures));
  const joined: Meeting[] = [];
  for (let round = 0; ; round++) {
    const pairs = weighPairs(table, features, units, namesakes, barred);
    const step = unitePairs(units, pairs, bounds, barred);
    joined.push(...step.joined);
    if (step.units.length === units.length || round === rounds) {
      return { groups, joined, open: step.open };
    }
    units = step.units;
  }
}

/** What needs no weighing: rulings, ids, and names that tell enough by themselves. */
function obvious({ table, block, level, bounds, namesakes, ruling }: Case, fits: Fits): number[][] {
  const roots = new Roots(block.length);
  const placeOf = new Map(block.map((at, place) => [at, place]));
  const uniteAll = (places: readonly number[]) => places.forEach((place) => roots.unite(places[0]!, place));
  for (const signatures of ruling.together) {
    const here = signatures.flatMap((at) => placeOf.get(at) ?? []);
    if (here.length > 1) uniteAll(here);
  }
  const byKey = (keysOf: (at: number) => readonly string[]) => {
    const places = new Map<string, number[]>();
    block.forEach((at, place) => {
      for (const key of keysOf(at)) {
        const known = places.get(key);
        if (known) known.push(place);
        else places.set(key, [place]);
      }
    });
    return places.values();
  };
  for (const places of byKey((at) => table.ids[at]!)) uniteUnbarred(input(places), true);
  const namesOf = (at: number): readonly string[] => {
    const form = table.form[at]!;
    const { key, parts } = table.forms[form]!;
    if (level === 'initials') return [blockOf(parts)];
    return !bounds || nameWeight(parts, parts, namesakes(form)) >= bounds.join ? [key] : [];
  };
  for (const places of byKey(namesOf)) uniteUnbarred(input(places), !bounds);
  const groups = new Map<number, number[]>();
  block.forEach((at, place) => {
    const root = roots.root(place);
    const known = groups.get(root);
    if (known) known.push(at);
    else groups.set(root, [at]);
  });
  return [...groups.values()];

  function input(places: readonly number[]) {
    const members = new Map<number, number[]>();
    for (const place of places) members.set(roots.root(place), []);
    block.forEach((at, place) => members.get(roots.root(place))?.push(at));
    return [...members].sort(([x], [y]) => x - y);
  }

  /**
   * Unites groups of one key as far as nothing bars them: all, or, where some exclude each other and not `greedy`, none:
   * which of them a third belongs to is for the evidence.
   */
  function uniteUnbarred(members: readonly (readonly [number, readonly number[]])[], greedy: boolean) {
    const homes: Home[] = [];
    for (const [root, signatures] of members) {
      const mine = {
        root,
        signatures: [...signatures],
        papers: new Set(signatures.map((at) => table.paper[at]!)),
        ids: idsOf(signatures),
        printed: new Set(signatures.flatMap((at) => [table.form[at]!, ...(table.also.get(at) ?? [])])),
      };
      const home = homes.find((one) => {
        for (const paper of mine.papers) if (one.papers.has(paper)) return false;
        for (const [kind, id] of mine.ids)
          if (level !== 'exact' && kind === 'orcid' && (one.ids.get(kind) ?? id) !== id) return false;
        return (!bounds || fits(one, mine)) && !ruling.apart(one.signatures, mine.signatures);
      });
      if (!home) homes.push(mine);
      else {
        home.signatures.push(...mine.signatures);
        for (const paper of mine.papers) home.papers.add(paper);
        for (const form of mine.printed) home.printed.add(form);
        for (const [kind, id] of mine.ids) home.ids.set(kind, id);
      }
    }
    if (homes.length > 1 && !greedy) return;
    for (const { root, signatures } of homes) for (const at of signatures) roots.unite(root, placeOf.get(at)!);
  }

  function idsOf(signatures: readonly number[]): Map<string, string> {
    return new Map(signatures.flatMap((at) => table.ids[at]!.map((id) => [id.slice(0, id.indexOf(':')), id])));
  }
}

/** Whether all names of two units could be one person's; each pair of names is compared once. */
function compatibility(table: Signatures): Fits {
  const known = new Map<number, boolean>();
  const size = table.forms.length;
  const compatible = (x: number, y: number): boolean => {
    if (x === y) return true;
    const key = x < y ? x * size + y : y * size + x;
    let verdict = known.get(key);
    if (verdict === undefined) {
      verdict = compareParts(partsOf(table, x), partsOf(table, y)).verdict !== 'incompatible';
      known.set(key, verdict);
    }
    return verdict;
  };
  return (one, other) => {
    for (const x of one.printed) for (const y of other.printed) if (!compatible(x, y)) return false;
    return true;
  };
}

/** Different ORCIDs are different people; other sources give one person several ids now and then. */
const otherIds = (one: Unit, other: Unit): boolean => {
  const orcid = one.ids.get('orcid');
  return orcid !== undefined && (other.ids.get('orcid') ?? orcid) !== orcid;
};

function unitePairs(
  units: readonly Unit[],
  pairs: readonly Pair[],
  bounds: Thresholds,
  barred: (one: Unit, other: Unit) => boolean,
) {
  const roots = new Roots(units.length);
  const home = (at: number) => units[roots.root(at)]!;
  const best: Pair[][] = units.map(() => []);
  for (const pair of pairs) {
    for (const at of [pair.one, pair.other]) if (best[at]!.length < rivals) best[at]!.push(pair);
  }
  /** Whether one of the two could as well go with a third, which excludes its partner. */
  const contested = ({ one, other, weight }: Pair): boolean =>
    [
      [one, other],
      [other, one],
    ].some(([mine, partner]) =>
      best[mine!]!.some((rival) => {
        const third = rival.one === mine ? rival.other : rival.one;
        if (third === partner || rival.weight < weight - bounds.margin) return false;
        return home(third) !== home(partner!) && barred(home(third), home(partner!));
      }),
    );
  const joined: Meeting[] = [];
  const open: { readonly meeting: Meeting; readonly pair: Pair }[] = [];
  for (const pair of pairs) {
    if (pair.weight < bounds.review) break;
    const [x, y] = [home(pair.one), home(pair.other)];
    if (x === y || barred(x, y)) continue;
    const meeting = { one: [...x.signatures], other: [...y.signatures], weight: pair.weight };
    const alike = share(x.forms, y.forms);
    const doubt = !alike && contested(pair);
    if (pair.weight < bounds.join || doubt) open.push({ meeting: { ...meeting, contested: doubt }, pair });
    else {
      joined.push({ ...meeting, contested: false });
      roots.unite(pair.one, pair.other);
      const root = home(pair.one);
      absorb(root, root === x ? y : x);
    }
  }
  return {
    units: units.filter((_, at) => roots.root(at) === at),
    joined,
    open: open.filter(({ pair }) => home(pair.one) !== home(pair.other)).map(({ meeting }) => meeting),
  };
}

function share(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}
