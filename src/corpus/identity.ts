import type { CorpusChoice, Join } from './corpus.ts';
import { decidePeople, type People } from './decidePeople.ts';
import { compareText } from './ids.ts';
import { joinReason, sharedCircle } from './joinReason.ts';
import { joinKey, type Mentions } from './mentions.ts';
import { Roots } from './roots.ts';
import { ruleOn } from './rulings.ts';
import type { Form, Signatures } from './signatures.ts';
import { nameWeight } from './weights.ts';

/** Signatures that are people. */
export interface Identity {
  /** A signature, by one of the names that it stands under → a number that is the same for one person. */
  readonly personOf: (signature: number, name: number) => number;
  /** Sorted by key. */
  readonly joins: readonly SignedJoin[];
  /** What may be one person and was left apart, the likeliest first. */
  readonly open: People['open'];
}

export interface SignedJoin {
  readonly join: Join;
  /** A signature and its name that, where the join is active, are the joined person's. */
  readonly signature: number;
  readonly name: number;
}

/**
 * Signatures → people at the level that was chosen. What is found does not depend on which joins are switched off, so that
 * switching one off parts exactly one person in two: the joins are the branches of a tree that has each person's names.
 */
export function* findPeople(
  table: Signatures,
  { places, joins }: Pick<Mentions, 'places' | 'joins'>,
  choice: CorpusChoice,
): Generator<number, Identity, undefined> {
  const people = yield* decidePeople(table, choice.level, ruleOn(table, choice.decisions ?? []));
  const tree = new NameTree(table, places, new Set(choice.apart));
  for (const { join, name } of joins) tree.list(join, name);
  const groups = new Map<number, number[]>();
  people.obvious.forEach((root, at) => groups.set(root, [...(root === at ? [] : groups.get(root)!), at]));
  for (const group of groups.values()) if (group.length > 1) tree.bind(group);
  for (const meeting of people.joined) {
    const [x, y] = nearest(table, meeting.one, meeting.other);
    tree.join(x, y, (a, b) => ({
      reason: joinReason(table, meeting, a, b),
      sharedCoauthors: sharedCircle(table, meeting),
    }));
  }
  return { personOf: tree.personOf, joins: tree.sorted(), open: people.open };
}

/** A signature by one of its names. */
type Atom = readonly [signature: number, name: number];

/** All names of all signatures, tied where they are one person's. */
class NameTree {
  private readonly atoms = new Map<number, number>();
  /** Name → a signature that stands under it. */
  private readonly firstOf = new Map<number, number>();
  private readonly size: number;
  private readonly roots: Roots;
  /** As `roots`, with the joins that are switched off. */
  private readonly found: Roots;
  private readonly joins = new Map<string, SignedJoin>();
  private readonly table: Signatures;
  private readonly apart: ReadonlySet<string>;

  constructor(table: Signatures, places: Mentions['places'], apart: ReadonlySet<string>) {
    this.table = table;
    this.apart = apart;
    this.size = table.forms.length;
    table.stands.forEach((standing, signature) => {
      this.put(signature, table.form[signature]!);
      for (const { record, at } of standing) this.put(signature, places[record]![at]!.name);
    });
    this.roots = new Roots(this.atoms.size);
    this.found = new Roots(this.atoms.size);
    // Where a join of single papers is switched off, a name is whoever goes by it elsewhere.
    for (const [key, atom] of this.atoms) {
      const [signature, name] = [Math.floor(key / this.size), key % this.size];
      if (name !== table.form[signature]) this.roots.unite(atom, this.atom([this.firstOf.get(name)!, name]));
    }
  }

  private put(signature: number, name: number): void {
    const key = signature * this.size + name;
    if (!this.atoms.has(key)) this.atoms.set(key, this.atoms.size);
    if (!this.firstOf.has(name)) this.firstOf.set(name, signature);
  }

  readonly personOf = (signature: number, name: number): number => this.roots.root(this.atom([signature, name]));

  sorted(): SignedJoin[] {
    return [...this.joins.values()].sort((x, y) => compareText(x.join.key, y.join.key));
  }

  /** A join that was made before: it is listed, and ties nothing here. */
  list(join: Join, name: number): void {
    const signature = this.firstOf.get(name);
    if (signature !== undefined) this.joins.set(join.key, { join, signature, name });
  }

  /** Ties two names for good where they are equal; else by a join that can be switched off. */
  join(one: Atom, other: Atom, tell: (x: Form, y: Form) => Pick<Join, 'reason' | 'sharedCoauthors'>): void {
    if (one[1] === other[1]) return this.tie(one, other, true);
    if (this.found.root(this.atom(one)) === this.found.root(this.atom(other))) return;
    const [a, b] = [this.table.forms[one[1]]!, this.table.forms[other[1]]!];
    const [x, y] = a.key < b.key ? [a, b] : [b, a];
    const key = joinKey(x.key, y.key);
    const active = !this.apart.has(key);
    const known = this.joins.get(key)?.join;
    if (!known) {
      const join = { key, names: [x.spelling, y.spelling] as const, ...tell(x, y), active };
      this.joins.set(key, { join, signature: one[0], name: one[1] });
    }
    this.tie(one, other, active);
  }

  /** Ties signatures that are plainly one person's. */
  bind(group: readonly number[]): void {
    const { form } = this.table;
    for (const at of group) this.tie([group[0]!, form[group[0]!]!], [at, form[at]!], true);
  }

  private tie(one: Atom, other: Atom, active: boolean): void {
    this.found.unite(this.atom(one), this.atom(other));
    if (active) this.roots.unite(this.atom(one), this.atom(other));
  }

  private atom([signature, name]: Atom): number {
    return this.atoms.get(signature * this.size + name)!;
  }
}

/** Of each group a signature and its name, so that the two names are equal or as alike as they can be. */
function nearest({ form, forms }: Signatures, one: readonly number[], other: readonly number[]): readonly [Atom, Atom] {
  const firsts = (group: readonly number[]): Atom[] => {
    const byName = new Map<number, Atom>();
    for (const at of [...group].sort((x, y) => x - y)) if (!byName.has(form[at]!)) byName.set(form[at]!, [at, form[at]!]);
    return [...byName.values()];
  };
  let best: { readonly pair: readonly [Atom, Atom]; readonly weight: number } | undefined;
  for (const x of firsts(one)) {
    for (const y of firsts(other)) {
      const weight = x[1] === y[1] ? Infinity : nameWeight(forms[x[1]]!.parts, forms[y[1]]!.parts, 0);
      if (best === undefined || weight > best.weight) best = { pair: [x, y], weight };
    }
  }
  return best!.pair;
}
