import { type Draft, largePapers, membersOf, namedPapers } from './draft.ts';
import { shareOfTeam } from './share.ts';
import { type Groups, tieGroups, type Ties } from './tieGroups.ts';

/**
 * Ties where each large paper is a node of its own behind the people, tied to those of its authors who are nodes.
 * @param groups the authors of the other papers
 * @param share what each of these adds; absent: 1
 * @returns also the large papers, in the order of their nodes
 */
export function* collapsedTies(
  draft: Draft,
  groups: Groups,
  share: Float64Array | undefined,
  takes: (group: number) => boolean,
): Generator<number, { readonly ties: Ties; readonly teams: Uint32Array }, undefined> {
  const people = draft.shown.length;
  const papers = draft.as.length;
  const teams = namedPapers(draft, largePapers);
  const own = membersOf(draft, largePapers);
  const places = own.member.length;
  // Each author of a large paper makes a group of two with it, behind the groups of the other papers.
  const start = new Uint32Array(papers + places + 1);
  const member = new Uint32Array(groups.member.length + 2 * places);
  const shares = new Float64Array(papers + places).fill(1);
  const paperOf = new Uint32Array(places);
  start.set(groups.start);
  member.set(groups.member);
  if (share) shares.set(share);
  let place = 0;
  for (const [team, paper] of teams.entries()) {
    const weight = shareOfTeam(draft.teams.count[paper]!, draft.how.counting);
    for (let slot = own.start[paper]!; slot < own.start[paper + 1]!; slot++) {
      const at = groups.member.length + 2 * place;
      member[at] = own.member[slot]!;
      member[at + 1] = people + team;
      shares[papers + place] = weight;
      paperOf[place] = paper;
      start[papers + ++place] = at + 2;
    }
  }
  const ties = yield* tieGroups(people + teams.length, { start, member }, shares, (group) => group >= papers || takes(group));
  return { ties: { ...ties, proof: ties.proof.map((group) => (group < papers ? group : paperOf[group - papers]!)) }, teams };
}
