import type { IdentityLevel } from './corpus.ts';
import type { Features } from './features.ts';
import { explainJoin, type JoinStory } from './joinReason.ts';
import { joinKey } from './mentions.ts';
import { compareParts } from './names.ts';
import { obviousGroups } from './obvious.ts';
import { Roots } from './roots.ts';
import type { Ruling } from './rulings.ts';
import type { Signatures } from './signatures.ts';
import { absorb, type Core, makeUnit, meet, otherIds, type Unit } from './units.ts';
import { type Pair, Scale } from './weighing.ts';
import { type GivenSigns, nameWeight, signsOf, type Thresholds } from './weights.ts';

/** Two groups of signatures, as they were when they met. */
export interface Meeting {
  readonly one: readonly number[];
  readonly other: readonly number[];
  /** In nats; what the thresholds are held against. */
  readonly weight: number;
  /** Another name fits as well, and excludes this one. */
  readonly contested: boolean;
}

/** Two signatures that evidence made one person's, with the key of the join where their names differ. */
export interface Tie {
  readonly one: number;
  readonly other: number;
  readonly join?: string;
}

/** Signatures of one block, in people. */
export interface Found {
  /** Before evidence was weighed. */
  readonly groups: readonly (readonly number[])[];
  /** In the order in which they were found: with `groups` these make all people. */
  readonly ties: readonly Tie[];
  /** Key → why the two names are one person's, as it was first found. */
  readonly stories: ReadonlyMap<string, JoinStory>;
  readonly open: readonly Meeting[];
  /** How often two groups were held against each other. */
  readonly compared: number;
}

type Findings = Pick<Found, 'groups'> & { readonly ties: Tie[]; readonly stories: Map<string, JoinStory> };

/** What all blocks of a table are settled by. */
export class Court {
  readonly table: Signatures;
  readonly level: IdentityLevel;
  readonly bounds: Thresholds | undefined;
  readonly features: Features | undefined;
  readonly scale: Scale | undefined;
  /** How common a form's name is, in nats. */
  readonly common: Float64Array;
  private readonly signs: (GivenSigns | undefined)[] = [];

  /** @param features where evidence is weighed. */
  constructor(
    table: Signatures,
    level: IdentityLevel,
    common: Float64Array,
    bounds: Thresholds | undefined,
    features: Features | undefined,
  ) {
    this.table = table;
    this.level = level;
    this.common = common;
    this.bounds = bounds;
    this.features = features;
    this.scale = features && new Scale(features);
  }

  /** What the names of two forms say, as common as the commoner. */
  nameOf(x: number, y: number): number {
    return nameWeight(this.signsOf(x), this.signsOf(y), Math.max(this.common[x]!, this.common[y]!));
  }

  signsOf(form: number): GivenSigns {
    return (this.signs[form] ??= signsOf(this.table.forms[form]!.parts));
  }
}

/** Rounds after which nothing is expected to change: each may join what the one before made likelier. */
const rounds = 6;
/** Rivals that are looked at, of each unit. */
const rivals = 8;

/** Decides about all signatures of a block, ascending. */
export function settleBlock(court: Court, block: readonly number[], ruling: Ruling): Found {
  const { table, level, bounds, features, scale } = court;
  const fits = compatibility(table);
  const enough = (form: number) => court.nameOf(form, form) >= bounds!.join;
  const obvious = obviousGroups({ table, block, level, weighed: bounds !== undefined, enough, ruling, fits });
  const groups = obvious.cores.map(({ signatures }) => [...signatures]);
  const found: Findings = { groups, ties: [], stories: new Map() };
  if (!bounds || !features || !scale || groups.length < 2) return { ...found, open: [], compared: obvious.compared };
  const barred = (x: Core, y: Core): boolean => otherIds(x, y) || meet(x, y) || !fits(x, y) || ruling.apart(x, y);
  const nameOf = (x: Core, y: Core): number => {
    let best = -Infinity;
    for (const one of x.forms) for (const other of y.forms) best = Math.max(best, court.nameOf(one, other));
    return best;
  };
  let units = obvious.cores.map((core) => makeUnit(table, features, core));
  const before = scale.compared;
  for (let round = 0; ; round++) {
    const pairs = scale.weigh(units, nameOf, bounds.review - bounds.margin, barred);
    const step = unitePairs(units, pairs, bounds, barred, (x, y) => tieNearest(court, x, y, found));
    if (step.units.length === units.length || round === rounds)
      return { ...found, open: step.open, compared: obvious.compared + scale.compared - before };
    for (const [unit, taken] of step.grown) unit.bag = features.union([unit.bag, ...taken.map(({ bag }) => bag)]);
    units = step.units;
  }
}

/** Whether all names of two groups could be one person's; each pair of names is compared once. */
function compatibility({ forms }: Signatures): (one: Pick<Core, 'printed'>, other: Pick<Core, 'printed'>) => boolean {
  const known = new Map<number, boolean>();
  const compatible = (x: number, y: number): boolean => {
    if (x === y) return true;
    const key = x < y ? x * forms.length + y : y * forms.length + x;
    let verdict = known.get(key);
    if (verdict === undefined) {
      verdict = compareParts(forms[x]!.parts, forms[y]!.parts).verdict !== 'incompatible';
      known.set(key, verdict);
    }
    return verdict;
  };
  return (one, other) => {
    for (const x of one.printed) for (const y of other.printed) if (!compatible(x, y)) return false;
    return true;
  };
}

function unitePairs(
  units: readonly Unit[],
  pairs: readonly Pair[],
  bounds: Thresholds,
  barred: (one: Unit, other: Unit) => boolean,
  tell: (one: Unit, other: Unit) => void,
) {
  const roots = new Roots(units.length);
  const home = (at: number) => units[roots.root(at)]!;
  const best = new Map<number, Pair[]>();
  const bestOf = (at: number) => {
    const known = best.get(at);
    if (known) return known;
    const made: Pair[] = [];
    best.set(at, made);
    return made;
  };
  for (const pair of pairs) {
    for (const mine of [bestOf(pair.one), bestOf(pair.other)]) if (mine.length < rivals) mine.push(pair);
  }
  /** Whether one of the two could as well go with a third, which excludes its partner. */
  const contested = ({ one, other, weight }: Pair): boolean =>
    [
      [one, other],
      [other, one],
    ].some(([mine, partner]) =>
      bestOf(mine!).some((rival) => {
        const third = rival.one === mine ? rival.other : rival.one;
        if (third === partner || rival.weight < weight - bounds.margin) return false;
        return home(third) !== home(partner!) && barred(home(third), home(partner!));
      }),
    );
  const open: { readonly meeting: Meeting; readonly pair: Pair }[] = [];
  for (const pair of pairs) {
    if (pair.weight < bounds.review) break;
    const [x, y] = [home(pair.one), home(pair.other)];
    if (x === y || barred(x, y)) continue;
    const doubt = !x.forms.some((form) => y.forms.includes(form)) && contested(pair);
    if (pair.weight < bounds.join || doubt) {
      const meeting = { one: [...x.signatures], other: [...y.signatures], weight: pair.weight, contested: doubt };
      open.push({ meeting, pair });
    } else {
      tell(x, y);
      roots.unite(pair.one, pair.other);
      const root = home(pair.one);
      absorb(root, root === x ? y : x);
    }
  }
  const grown = new Map<Unit, Unit[]>();
  units.forEach((unit, at) => {
    const root = home(at);
    const taken = grown.get(root);
    if (root === unit) return;
    if (taken) taken.push(unit);
    else grown.set(root, [unit]);
  });
  return {
    units: units.filter((_, at) => roots.root(at) === at),
    grown,
    open: open.filter(({ pair }) => home(pair.one) !== home(pair.other)).map(({ meeting }) => meeting),
  };
}

/** Ties two groups where their names are equal or as alike as they can be; tells why where they differ. */
function tieNearest(court: Court, one: Unit, other: Unit, { ties, stories }: Pick<Findings, 'ties' | 'stories'>): void {
  const { table } = court;
  let best: { readonly x: number; readonly y: number; readonly weight: number } | undefined;
  for (const x of inOrder(one)) {
    for (const y of inOrder(other)) {
      const [a, b] = [table.form[x]!, table.form[y]!];
      const weight = a === b ? Infinity : nameWeight(court.signsOf(a), court.signsOf(b), 0);
      if (best === undefined || weight > best.weight) best = { x, y, weight };
    }
  }
  const { x, y } = best!;
  const [a, b] = [table.forms[table.form[x]!]!, table.forms[table.form[y]!]!];
  if (a === b) {
    ties.push({ one: x, other: y });
    return;
  }
  const key = joinKey(a.key, b.key);
  if (!stories.has(key)) stories.set(key, explainJoin(table, one.signatures, other.signatures, x, y));
  ties.push({ one: x, other: y, join: key });
}

/** The smallest signature with each name, ascending. */
const inOrder = ({ firsts }: Unit): number[] => [...firsts].sort((x, y) => x - y);
