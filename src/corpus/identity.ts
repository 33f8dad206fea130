import type { IdentityChoice, Join } from './corpus.ts';
import { type Candidate, Evidence } from './evidence.ts';
import { Forest } from './forest.ts';
import { compareText } from './ids.ts';
import { joinKey, type Mentions, type NamedJoin } from './mentions.ts';
import type { PaperGroup } from './mergePapers.ts';
import type { PaperRecord } from './record.ts';

/** Names that are people. */
export interface Identity {
  /** Name → a name that stands for the person: equal for names of one person. */
  readonly personOf: Int32Array;
  /** Sorted by key. */
  readonly joins: readonly NamedJoin[];
  /** Pairs of names that may be one person's and were left apart, because another name contradicts it. */
  readonly undecided: readonly (readonly [number, number])[];
}

/**
 * `exact`: every name is a person. `careful`: also, names in one block become one person where they are compatible, share
 * a co-author and never stand on one paper, unless that would join two names that cannot be one person's: "J. Smith"
 * never bridges John and Jane, and goes to neither when both are as likely. What is found does not depend on which joins
 * are switched off, so that switching one off parts exactly one person in two.
 */
export function findPeople(
  mentions: Mentions,
  records: readonly PaperRecord[],
  groups: readonly PaperGroup[],
  choice: IdentityChoice,
): Identity {
  const { names } = mentions;
  const apart = new Set(choice.apart);
  const joins = new Map(mentions.joins.map((named) => [named.join.key, named]));
  const people = new Forest(names.length);
  const undecided: (readonly [number, number])[] = [];
  if (choice.level === 'careful') {
    const evidence = new Evidence(mentions, records, groups);
    const found = new Forest(names.length);
    const candidates = evidence.candidates();
    const rivalsOf = rivals(candidates, evidence);
    for (const candidate of candidates) {
      const { one, other } = candidate;
      if (found.root(one) === found.root(other)) continue;
      const fits = found.membersOf(one).every((x) => found.membersOf(other).every((y) => !evidence.exclude(x, y)));
      if (!fits || rivalsOf(candidate)) {
        undecided.push([one, other]);
        continue;
      }
      found.unite(one, other);
      const join = makeJoin(mentions, candidate, apart);
      const known = joins.get(join.key)?.join;
      joins.set(join.key, { join: known ? { ...join, reason: `${known.reason} ${join.reason}` } : join, name: one });
      if (join.active) people.unite(one, other);
    }
  }
  return {
    personOf: Int32Array.from(names, (_, name) => people.root(name)),
    joins: [...joins.values()].sort((x, y) => compareText(x.join.key, y.join.key)),
    undecided,
  };
}

/** Whether a name of a candidate could as well go with a third name that excludes the second. */
function rivals(candidates: readonly Candidate[], evidence: Evidence): (candidate: Candidate) => boolean {
  const byName = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    for (const name of [candidate.one, candidate.other]) {
      const known = byName.get(name);
      if (known) known.push(candidate);
      else byName.set(name, [candidate]);
    }
  }
  const contested = (candidate: Candidate, name: number, partner: number) =>
    byName.get(name)!.some((rival) => {
      if (rival === candidate || rival.shared.length < candidate.shared.length) return false;
      return evidence.exclude(partner, rival.one === name ? rival.other : rival.one);
    });
  return (candidate) =>
    contested(candidate, candidate.one, candidate.other) || contested(candidate, candidate.other, candidate.one);
}

function makeJoin({ names }: Mentions, { one, other, why, shared }: Candidate, apart: ReadonlySet<string>): Join {
  const key = joinKey(names[one]!.key, names[other]!.key);
  const sharedCoauthors = shared.map((name) => names[name]!.spelling).sort(compareText);
  return {
    key,
    names: [names[one]!.spelling, names[other]!.spelling],
    reason: `Compatible names (${why}), and both wrote with ${listOf(sharedCoauthors)}; never on one paper.`,
    sharedCoauthors,
    active: !apart.has(key),
  };
}

/** "A", "A and B", "A, B and 7 others". */
function listOf(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}
