import type { CorpusChoice, Join } from './corpus.ts';
import type { Decider, People } from './decidePeople.ts';
import { compareText } from './ids.ts';
import type { Mentions } from './mentions.ts';
import { Roots } from './roots.ts';
import { ruleOn } from './rulings.ts';
import type { Signatures } from './signatures.ts';

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
  decider: Decider,
  { places, joins }: Pick<Mentions, 'places' | 'joins'>,
  choice: CorpusChoice,
): Generator<number, Identity, undefined> {
  const { table } = decider;
  const people = yield* decider.decide(choice.level, ruleOn(decider.signatures, choice.decisions ?? []));
  const atoms = new Atoms(table, places);
  const apart = new Set(choice.apart);
  const told = new Map<string, SignedJoin>();
  for (const { join, name } of joins) {
    const signature = atoms.firstOf[name]!;
    if (signature >= 0) told.set(join.key, { join, signature, name });
  }
  for (const { groups, ties, stories } of people.found) {
    for (const group of groups) for (const at of group) atoms.roots.unite(group[0]!, at);
    for (const { one, other, join } of ties) if (join === undefined || !apart.has(join)) atoms.roots.unite(one, other);
    for (const [key, { signature, ...story }] of stories) {
      if (!told.has(key))
        told.set(key, { join: { key, ...story, active: !apart.has(key) }, signature, name: table.form[signature]! });
    }
  }
  const sorted = [...told.values()].sort((x, y) => compareText(x.join.key, y.join.key));
  return { personOf: atoms.personOf, joins: sorted, open: people.open };
}

/**
 * Signatures by their names: where a join of single papers is switched off, a signature has more names than its own, and each
 * is whoever goes by it elsewhere.
 */
class Atoms {
  /** Of signatures under their own names, then of the others. */
  readonly roots: Roots;
  /** Name → the first signature that stands under it, or −1. */
  readonly firstOf: Int32Array;
  private readonly others = new Map<number, number>();
  private readonly form: Int32Array;
  private readonly names: number;

  constructor({ form, forms, stands }: Signatures, places: Mentions['places']) {
    this.form = form;
    this.names = forms.length;
    this.firstOf = new Int32Array(forms.length).fill(-1);
    const more: { readonly atom: number; readonly name: number }[] = [];
    stands.forEach((standing, signature) => {
      if (this.firstOf[form[signature]!]! < 0) this.firstOf[form[signature]!] = signature;
      for (const { record, at } of standing) {
        const { name } = places[record]![at]!;
        const key = signature * this.names + name;
        if (name === form[signature] || this.others.has(key)) continue;
        const atom = form.length + more.length;
        this.others.set(key, atom);
        if (this.firstOf[name]! < 0) this.firstOf[name] = signature;
        more.push({ atom, name });
      }
    });
    this.roots = new Roots(form.length + more.length);
    for (const { atom, name } of more) this.roots.unite(atom, this.atom(this.firstOf[name]!, name));
  }

  readonly personOf = (signature: number, name: number): number => this.roots.root(this.atom(signature, name));

  private atom(signature: number, name: number): number {
    return name === this.form[signature] ? signature : this.others.get(signature * this.names + name)!;
  }
}
