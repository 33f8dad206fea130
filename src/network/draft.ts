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
export const absent = 0;
export const usual = 1;
export const large = 2;

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
  const as = new Uint8Array(count.length);
  const wrote = new Uint8Array(people); // usual before large before none
  const papers = new Uint32Array(people);
  let namelessPapers = 0;
  for (let paper = 0; paper < as.length; paper++) {
    if (keep && keep[paper] === 0) continue;
    const kind = count[paper]! > how.large.above ? large : usual;
    as[paper] = kind;
    if (start[paper] === start[paper + 1]) namelessPapers++;
    for (let slot = start[paper]!; slot < start[paper + 1]!; slot++) {
      const one = author[slot]!;
      papers[one]!++;
      if (wrote[one] !== usual) wrote[one] = kind;
    }
  }
  const hides = leavesAlone(how);
  const nodeOf = new Int32Array(people).fill(-1);
  const shown = new Uint32Array(people);
  let [nodes, onlyLarge] = [0, 0];
  for (let one = 0; one < people; one++) {
    if (wrote[one] === large) onlyLarge++;
    // Without a choice of papers, those who wrote none are there too.
    if (wrote[one] === absent ? keep !== undefined : wrote[one] === large && hides) continue;
    shown[nodes] = one;
    nodeOf[one] = nodes++;
  }
  const papersOf = Uint32Array.from({ length: nodes }, (_, node) => papers[shown[node]!]!);
  return { teams, how, as, nodeOf, shown: shown.slice(0, nodes), papersOf, namelessPapers, onlyLarge };
}

/** Whether large papers tie nobody to one another. */
export const leavesAlone = ({ large: { policy } }: Projecting): boolean => policy === 'leave-out' || policy === 'collapse';

/** The authors that are nodes, of the papers that are taken; other papers are empty. */
export function membersOf({ teams, nodeOf, as }: Draft, takes: (kind: number) => boolean): Groups {
  const start = new Uint32Array(teams.start.length);
  const member = new Uint32Array(teams.author.length);
  let held = 0;
  for (let paper = 0; paper < as.length; paper++) {
    if (takes(as[paper]!)) {
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
  membersOf({ ...draft, nodeOf: Int32Array.from({ length: draft.teams.people }, (_, one) => one) }, (kind) => kind !== absent);

/** Papers with a known author among those taken, ascending. */
export function namedPapers({ teams: { start }, as }: Draft, takes: (kind: number) => boolean): Uint32Array {
  const found = new Uint32Array(as.length);
  let count = 0;
  for (let paper = 0; paper < as.length; paper++)
    if (takes(as[paper]!) && start[paper + 1]! > start[paper]!) found[count++] = paper;
  return found.slice(0, count);
}
