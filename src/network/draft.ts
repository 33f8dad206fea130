import type { LargeTeams } from './largeTeams.ts';
import type { Counting, NetworkKind } from './network.ts';
import type { Teams } from './teams.ts';
import type { Groups } from './tieGroups.ts';

/** What becomes of papers in a network. */
export interface Projecting {
  readonly kind: NetworkKind;
  /** Weighs ties between co-authors only. */
  readonly counting: Counting;
  readonly large: LargeTeams;
}

/** How a paper stands: not there, by up to so many authors, by more. */
const absent = 0;
const usual = 1;
export const large = 2;

/** Which papers are taken, by how they stand: absent, usual, large. */
export type Takes = readonly [absent: boolean, usual: boolean, large: boolean];
export const allPapers: Takes = [false, true, true];
export const usualPapers: Takes = [false, true, false];
export const largePapers: Takes = [false, false, true];

/** Who and what is in a network, before any tie is made. */
export interface Draft {
  readonly teams: Teams;
  readonly how: Projecting;
  /** Paper → absent, usual or large. */
  readonly as: Uint8Array;
  /** Author → node, or −1; ascending. */
  readonly nodeOf: Int32Array;
  /** Node → author. */
  readonly shown: Uint32Array;
  /** Papers of each node, small or large. */
  readonly papersOf: Uint32Array;
  /** Papers without a known author. */
  readonly namelessPapers: number;
  /** Authors who wrote large papers only. */
  readonly onlyLarge: number;
}

/** @param keep 1 for each paper that counts, 0 for the others; absent: all do */
export function draftOf(teams: Teams, how: Projecting, keep?: Uint8Array): Draft {
  const { start, author, count, people } = teams;
  const as = kindsOf(count, how.large.above, keep);
  const wrote = new Uint8Array(people);
  const papers = new Uint32Array(people);
  const namelessPapers = countPapers([start, author, as], wrote, papers);
  const hides = leavesAlone(how);
  const nodeOf = new Int32Array(people).fill(-1);
  const all = new Uint32Array(people);
  // Without a choice of papers, those who wrote none are there too.
  const nodes = numberNodes(wrote, [keep === undefined, true, !hides], nodeOf, all);
  const shown = all.slice(0, nodes);
  const papersOf = nodes === people ? papers : shown.map((one) => papers[one]!);
  let onlyLarge = 0;
  for (let one = 0; one < people; one++) if (wrote[one] === large) onlyLarge++;
  return { teams, how, as, nodeOf, shown, papersOf, namelessPapers, onlyLarge };
}

function kindsOf(count: Uint32Array, above: number, keep: Uint8Array | undefined): Uint8Array {
  const as = new Uint8Array(count.length);
  for (let paper = 0; paper < as.length; paper++)
    if (!keep || keep[paper] !== 0) as[paper] = count[paper]! > above ? large : usual;
  return as;
}

/** Marks what each author wrote, usual before large before none, and counts it; returns the papers without any. */
function countPapers(
  [start, author, as]: readonly [start: Uint32Array, author: Uint32Array, as: Uint8Array],
  wrote: Uint8Array,
  papers: Uint32Array,
): number {
  let nameless = 0;
  for (let paper = 0; paper < as.length; paper++) {
    const kind = as[paper]!;
    if (kind === absent) continue;
    const end = start[paper + 1]!;
    if (start[paper] === end) nameless++;
    for (let slot = start[paper]!; slot < end; slot++) {
      const one = author[slot]!;
      papers[one]!++;
      if (wrote[one] !== usual) wrote[one] = kind;
    }
  }
  return nameless;
}

/** @param shows whether those are nodes who wrote nothing, something usual, or large papers only */
function numberNodes(wrote: Uint8Array, shows: readonly boolean[], nodeOf: Int32Array, shown: Uint32Array): number {
  let nodes = 0;
  for (let one = 0; one < wrote.length; one++) {
    if (!shows[wrote[one]!]) continue;
    shown[nodes] = one;
    nodeOf[one] = nodes++;
  }
  return nodes;
}

/** Whether large papers tie nobody to one another. */
export const leavesAlone = ({ large: { policy } }: Projecting): boolean => policy === 'leave-out' || policy === 'collapse';

function takesAll(as: Uint8Array, takes: Takes): boolean {
  for (let paper = 0; paper < as.length; paper++) if (!takes[as[paper]!]) return false;
  return true;
}

/** The authors that are nodes, of the papers that are taken; other papers are empty. */
export function membersOf({ teams, nodeOf, as, shown }: Draft, takes: Takes): Groups {
  // Where everybody is a node and every paper is taken, authors are numbered as nodes.
  if (shown.length === teams.people && takesAll(as, takes)) return { start: teams.start, member: teams.author };
  const start = new Uint32Array(teams.start.length);
  const member = new Uint32Array(teams.author.length);
  let held = 0;
  for (let paper = 0; paper < as.length; paper++) {
    if (takes[as[paper]!]) {
      for (let slot = teams.start[paper]!; slot < teams.start[paper + 1]!; slot++) {
        const node = nodeOf[teams.author[slot]!]!;
        if (node >= 0) member[held++] = node;
      }
    }
    start[paper + 1] = held;
  }
  return { start, member: member.subarray(0, held) };
}

/** The authors of all papers that count, drawn or not. */
export const everyone = (draft: Draft): Groups =>
  membersOf(
    { ...draft, nodeOf: new Int32Array(draft.teams.people).map((_, one) => one), shown: new Uint32Array(draft.teams.people) },
    allPapers,
  );

/** Papers with a known author among those taken, ascending. */
export function namedPapers({ teams: { start }, as }: Draft, takes: Takes): Uint32Array {
  const found = new Uint32Array(as.length);
  let count = 0;
  for (let paper = 0; paper < as.length; paper++)
    if (takes[as[paper]!] && start[paper + 1]! > start[paper]!) found[count++] = paper;
  return found.slice(0, count);
}
