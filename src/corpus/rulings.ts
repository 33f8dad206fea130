import type { Signatures } from './signatures.ts';

/**
 * What a person ruled: the names in one set are one person, and those of different sets are different people. A name is a
 * name's key, for all its papers, or `key@paper` for one place on one paper.
 */
export interface Decision {
  readonly sets: readonly (readonly string[])[];
  /** Why, in the words of who decided. */
  readonly note?: string;
}

/** Decisions, applied to the signatures that are there. */
export interface Ruling {
  /** Groups of signatures that are one person, each at least two. */
  readonly together: readonly (readonly number[])[];
  /** Signature → its stance: a number that it shares with all that the same sets name. Most have none. */
  readonly stanceOf: ReadonlyMap<number, number>;
  /** Stance → decision, by its place in the list → set of that decision. Written out, it tells all that decisions say of a signature. */
  readonly stances: readonly ReadonlyMap<number, number>[];
  /** Whether two groups of signatures are ruled to be different people, by their stances. */
  apart(one: Stances, other: Stances): boolean;
}

interface Stances {
  readonly stances: readonly number[];
}

const noRuling: Ruling = { together: [], stanceOf: new Map(), stances: [], apart: () => false };

/** Where the signatures of a table are found by the names that decisions give them. */
export class SignatureIndex {
  private readonly table: Signatures;
  private readonly formOf: Map<string, number>;
  private readonly paperOf: Map<string, number>;
  private readonly byForm: (number[] | undefined)[];

  constructor(table: Signatures) {
    this.table = table;
    this.formOf = new Map(table.forms.map(({ key }, form) => [key, form]));
    this.paperOf = new Map(table.papers.map(({ handle }, paper) => [handle, paper]));
    this.byForm = new Array<number[] | undefined>(table.forms.length);
    table.form.forEach((form, at) => {
      const known = this.byForm[form];
      if (known) known.push(at);
      else this.byForm[form] = [at];
    });
  }

  /** Signatures of a name's key, or of `key@paper`, ascending. */
  meant(handle: string): readonly number[] {
    const { table } = this;
    const byName = this.byForm[this.formOf.get(handle) ?? -1] ?? [];
    const split = handle.lastIndexOf('@');
    const paper = split < 0 ? undefined : this.paperOf.get(handle.slice(split + 1));
    const form = paper === undefined ? undefined : this.formOf.get(handle.slice(0, split));
    if (paper === undefined || form === undefined) return byName;
    const onPaper = table.teams[paper]!.filter((at) => table.form[at] === form);
    return byName.length === 0 ? onPaper : [...byName, ...onPaper].sort((x, y) => x - y);
  }
}

/** Decisions → what they say of these signatures. Later decisions win over earlier ones; names that are not there say nothing. */
export function ruleOn(index: () => SignatureIndex, decisions: readonly Decision[]): Ruling {
  if (decisions.length === 0) return noRuling;
  const known = index();
  const sets = decisions.map(({ sets: named }) => named.map((handles) => handles.flatMap((handle) => known.meant(handle))));
  const { stanceOf, stances } = takeStances(sets);
  const clash = (x: number, y: number, since: number) => x !== y && contradict(stances[x]!, stances[y]!, since);
  return {
    together: uniteNamed(sets, { stanceOf, stances }, clash),
    stanceOf,
    stances,
    apart: ({ stances: one }, { stances: other }) => one.some((x) => other.some((y) => clash(x, y, 0))),
  };
}

/** Decision → set → the signatures that it names. */
type Sets = readonly (readonly (readonly number[])[])[];

function takeStances(sets: Sets): Pick<Ruling, 'stanceOf' | 'stances'> {
  const sides = new Map<number, Map<number, number>>();
  sets.forEach((named, decision) =>
    named.forEach((signatures, side) => {
      for (const at of signatures) {
        const known = sides.get(at);
        if (known) known.set(decision, side);
        else sides.set(at, new Map([[decision, side]]));
      }
    }),
  );
  const stances: ReadonlyMap<number, number>[] = [];
  const numbers = new Map<string, number>();
  const stanceOf = new Map<number, number>();
  for (const [at, mine] of sides) {
    const text = [...mine].map(([decision, side]) => `${decision}.${side}`).join(' ');
    let stance = numbers.get(text);
    if (stance === undefined) numbers.set(text, (stance = stances.push(mine) - 1));
    stanceOf.set(at, stance);
  }
  return { stanceOf, stances };
}

/** Whether the newest decision that names both, no older than `since`, has them in different sets. */
function contradict(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>, since: number): boolean {
  let newest = -1;
  for (const decision of one.keys()) if (decision > newest && other.has(decision)) newest = decision;
  return newest >= since && one.get(newest) !== other.get(newest);
}

/** The newest set first; it unites whom no newer decision holds apart. Each group ascending. */
function uniteNamed(
  sets: Sets,
  { stanceOf, stances }: Pick<Ruling, 'stanceOf' | 'stances'>,
  clash: (x: number, y: number, since: number) => boolean,
): number[][] {
  const groupOf = new Map<number, { members: number[]; readonly stances: Set<number> }>();
  const groupAt = (at: number) => {
    let group = groupOf.get(at);
    if (!group) groupOf.set(at, (group = { members: [at], stances: new Set([stanceOf.get(at)!]) }));
    return group;
  };
  for (let decision = sets.length - 1; decision >= 0; decision--) {
    for (const [side, signatures] of sets[decision]!.entries()) {
      // Who is named in several sets of one decision belongs to the last: a name in one, but for a paper in another.
      const [first, ...others] = signatures.filter((at) => stances[stanceOf.get(at)!]!.get(decision) === side);
      for (const at of others) {
        const [home, mine] = [groupAt(first!), groupAt(at)];
        if (home === mine || [...home.stances].some((x) => [...mine.stances].some((y) => clash(x, y, decision + 1)))) continue;
        const [into, from] = home.members.length < mine.members.length ? [mine, home] : [home, mine];
        for (const each of from.members) {
          into.members.push(each);
          groupOf.set(each, into);
        }
        for (const stance of from.stances) into.stances.add(stance);
      }
    }
  }
  return [...new Set(groupOf.values())].map(({ members }) => members.sort((x, y) => x - y)).filter(({ length }) => length > 1);
}
