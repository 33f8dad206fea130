import { type Signatures, signatureHandle } from './signatures.ts';

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
  /** Whether two groups of signatures are ruled to be different people. */
  apart(one: Iterable<number>, other: Iterable<number>): boolean;
}

const noRuling: Ruling = { together: [], apart: () => false };

/** Decisions → what they say of these signatures. Later decisions win over earlier ones; names that are not there say nothing. */
export function ruleOn(table: Signatures, decisions: readonly Decision[]): Ruling {
  if (decisions.length === 0) return noRuling;
  const wanted = new Set(decisions.flatMap(({ sets }) => sets.flat()));
  const meant = new Map<string, number[]>();
  for (let at = 0; at < table.paper.length; at++) {
    for (const handle of [table.forms[table.form[at]!]!.key, signatureHandle(table, at)]) {
      if (!wanted.has(handle)) continue;
      const known = meant.get(handle);
      if (known) known.push(at);
      else meant.set(handle, [at]);
    }
  }
  const sets = decisions.map((decision) => decision.sets.map((handles) => handles.flatMap((handle) => meant.get(handle) ?? [])));
  /** Pairs of sides that must not meet: signature → for each decision that names it, the set. */
  const sides = new Map<number, Map<number, number>>();
  const together: number[][] = [];
  for (let decision = sets.length - 1; decision >= 0; decision--) {
    for (const [side, signatures] of sets[decision]!.entries()) {
      for (const at of signatures) {
        const known = sides.get(at) ?? new Map<number, number>();
        known.set(decision, side);
        sides.set(at, known);
      }
      if (signatures.length > 1) together.push(signatures);
    }
  }
  const clash = (one: number, other: number): boolean => {
    const [x, y] = [sides.get(one), sides.get(other)];
    if (!x || !y) return false;
    // The newest decision that names both counts.
    const newest = Math.max(-1, ...[...x.keys()].filter((decision) => y.has(decision)));
    return newest >= 0 && x.get(newest) !== y.get(newest);
  };
  return {
    together: together
      .map((signatures) => signatures.filter((at) => !clash(at, signatures[0]!)))
      .filter(({ length }) => length > 1),
    apart(one, other) {
      const named = [...other].filter((at) => sides.has(at));
      if (named.length === 0) return false;
      for (const at of one) if (sides.has(at) && named.some((each) => clash(at, each))) return true;
      return false;
    },
  };
}
