import type { CorpusChoice, Join } from './corpus.ts';
import type { Decider, People } from './decidePeople.ts';
import { compareText } from './ids.ts';
import type { Prepared } from './prepare.ts';
import { ruleOn } from './rulings.ts';

/** Signatures that are people. */
export interface Identity {
  /** Atom → the smallest atom that is the same person. */
  readonly personOf: Int32Array;
  /** Sorted by key. */
  readonly joins: readonly SignedJoin[];
  /** What may be one person and was left apart, the likeliest first. */
  readonly open: People['open'];
}

export interface SignedJoin {
  readonly join: Join;
  /** Where the join is active, an atom of the joined person. */
  readonly atom: number;
}

/**
 * Signatures → people at the level that was chosen. What is found does not depend on which joins are switched off, so that
 * switching one off parts exactly one person in two: the joins are the branches of a tree that has each person's names.
 */
export function* findPeople(
  decider: Decider,
  { atoms, joins }: Prepared,
  choice: CorpusChoice,
): Generator<number, Identity, undefined> {
  const people = yield* decider.decide(choice.level, ruleOn(decider.signatures, choice.decisions ?? []));
  const apart = new Set(choice.apart);
  const roots = atoms.roots();
  const told = new Map<string, SignedJoin>();
  for (const { join, name } of joins) {
    const signature = atoms.firstOf[name]!;
    if (signature >= 0) told.set(join.key, { join, atom: atoms.of(signature, name) });
  }
  for (const { groups, ties, stories } of people.found) {
    for (const group of groups) for (const at of group) roots.unite(group[0]!, at);
    for (const { one, other, join } of ties) if (join === undefined || !apart.has(join)) roots.unite(one, other);
    for (const [key, { signature, ...story }] of stories)
      if (!told.has(key)) told.set(key, { join: { key, ...story, active: !apart.has(key) }, atom: signature });
  }
  const sorted = [...told.values()].sort((x, y) => compareText(x.join.key, y.join.key));
  const personOf = Int32Array.from({ length: atoms.count }, (_, atom) => roots.root(atom));
  return { personOf, joins: sorted, open: people.open };
}
