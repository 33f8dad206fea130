import { atOnce } from '../kit/steps.ts';
import { collapsedTies } from './collapse.ts';
import {
  allPapers,
  type Draft,
  draftOf,
  everyone,
  leavesAlone,
  membersOf,
  namedPapers,
  type Projecting,
  usualPapers,
} from './draft.ts';
import { reportLarge } from './largeReport.ts';
import { largestLinked } from './largestLinked.ts';
import type { Network } from './network.ts';
import { shareOf } from './share.ts';
import type { Teams } from './teams.ts';
import { type Groups, rowsOf, tieGroups, type Ties, turned } from './tieGroups.ts';

/** A network but for the names of its nodes. */
export type Projection = Omit<Network, 'ids'>;

/**
 * Papers → ties, for any of the three networks and countings. What large author lists become is decided before any tie is
 * made, and another choice of papers reads nothing again. Yields the share done, every few milliseconds.
 * @param keep 1 for each paper that counts; without the others and who wrote nothing else the network is as if they were not
 *   there, but every paper keeps its number of authors. Absent: all count.
 */
export function* projectSteps(teams: Teams, how: Projecting, keep?: Uint8Array): Generator<number, Projection, undefined> {
  yield 0;
  const draft = draftOf(teams, how, keep);
  yield 0;
  const made = yield* tied(draft);
  const { namelessPapers } = draft;
  return { kind: how.kind, namelessPapers, ...made, ...(yield* reportLarge(draft, made)) };
}

/** As `projectSteps`, at once. */
export const project = (teams: Teams, how: Projecting, keep?: Uint8Array): Projection => atOnce(projectSteps(teams, how, keep));

type Tied = Omit<Projection, 'kind' | 'namelessPapers' | 'large'>;

function* tied(draft: Draft): Generator<number, Tied, undefined> {
  switch (draft.how.kind) {
    case 'coauthors':
      return yield* coauthors(draft);
    case 'papers':
      return yield* papersTied(draft);
    case 'two-mode':
      return authorships(draft);
  }
}

function* coauthors(draft: Draft): Generator<number, Tied, undefined> {
  const { how, shown, papersOf } = draft;
  const { counting } = how;
  const alone = leavesAlone(how);
  const groups = membersOf(draft, alone ? usualPapers : allPapers);
  const { unlinked, takes } = limited(groups);
  const share = sharesOf(draft);
  const people = shown.length;
  if (how.large.policy !== 'collapse') {
    const ties = yield* tieGroups(people, groups, share, takes);
    return { counting, people, subject: shown, papersOf, ...ties, ...unlinked };
  }
  const { ties, teams } = yield* collapsedTies(draft, groups, share, takes ?? (() => true));
  const subject = new Uint32Array(people + teams.length);
  subject.set(shown);
  subject.set(teams, people);
  const papers = new Uint32Array(subject.length).fill(1);
  papers.set(papersOf);
  return { counting, people, subject, papersOf: papers, ...ties, ...unlinked };
}

/** What each paper adds to the ties among its authors; undefined where all add 1. */
function sharesOf({ teams: { count }, how: { counting, large } }: Draft): Float64Array | undefined {
  if (counting === 'full' && large.policy !== 'down-weight') return undefined;
  const shares = new Float64Array(count.length);
  for (let paper = 0; paper < count.length; paper++) shares[paper] = shareOf(count[paper]!, counting, large);
  return shares;
}

function* papersTied(draft: Draft): Generator<number, Tied, undefined> {
  const out = draft.how.large.policy === 'leave-out';
  const subject = namedPapers(draft, out ? usualPapers : allPapers);
  const everybody = everyone(draft);
  const start = new Uint32Array(subject.length + 1);
  const member = new Uint32Array(everybody.member.length);
  for (const [node, paper] of subject.entries()) {
    const own = everybody.member.subarray(everybody.start[paper], everybody.start[paper + 1]);
    member.set(own, start[node]);
    start[node + 1] = start[node]! + own.length;
  }
  const groups = turned({ start, member: member.subarray(0, start[subject.length]) }, draft.teams.people);
  const { unlinked, takes } = limited(groups);
  const ties = yield* tieGroups(subject.length, groups, undefined, takes);
  return { counting: 'full', people: 0, subject, papersOf: new Uint32Array(subject.length).fill(1), ...ties, ...unlinked };
}

/** Each author is tied to each of their papers, which is the tie's proof. */
function authorships(draft: Draft): Tied {
  const { shown, teams, how, papersOf } = draft;
  const out = how.large.policy === 'leave-out';
  const drawn = namedPapers(draft, out ? usualPapers : allPapers);
  const people = shown.length;
  const nodeOf = new Int32Array(teams.count.length).fill(-1);
  for (const [node, paper] of drawn.entries()) nodeOf[paper] = people + node;
  const { start, member: proof } = turned(membersOf(draft, out ? usualPapers : allPapers), people);
  const m = proof.length;
  const a = new Uint32Array(m);
  for (let node = 0; node < people; node++) a.fill(node, start[node], start[node + 1]);
  const b = proof.map((paper) => nodeOf[paper]!);
  const subject = new Uint32Array(people + drawn.length);
  subject.set(shown);
  subject.set(drawn, people);
  const papers = new Uint32Array(subject.length).fill(1);
  papers.set(papersOf);
  const proofStart = new Uint32Array(m + 1);
  for (let tie = 0; tie <= m; tie++) proofStart[tie] = tie;
  const weight = new Float64Array(m).fill(1);
  const ties: Ties = { a, b, weight, proofStart, proof, ...rowsOf(subject.length, a, b) };
  return { counting: 'full', people, subject, papersOf: papers, ...ties };
}

/** Leaves out groups that would make too many ties. */
function limited({ start }: Groups): { unlinked: Pick<Network, 'unlinked'>; takes?: (group: number) => boolean } {
  const size = (group: number): number => start[group + 1]! - start[group]!;
  const { linked, unlinked } = largestLinked(start);
  return unlinked ? { unlinked: { unlinked }, takes: (group) => size(group) <= linked } : { unlinked: {} };
}
