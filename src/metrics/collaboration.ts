import type { Corpus } from '../corpus/corpus.ts';
import type { Network } from '../network/network.ts';
import { teamsOf } from '../network/teams.ts';
import { fitLotka, type Lotka } from './lotka.ts';

/** What the papers say of how people work together, whatever the network. Undefined figures are NaN. */
export interface Collaboration {
  /** Papers that are counted: of all others nobody knows how many authors they have. */
  readonly papers: number;
  /** Of these, papers whose number of authors is a lower bound. */
  readonly lowerBounds: number;
  /** Mean number of authors of a paper, known or not: the collaborative index of Lawani. */
  readonly authorsPerPaper: number;
  /** Known people of papers with two or more authors / these papers: the collaboration index of Elango & Rajendran. */
  readonly peoplePerSharedPaper: number;
  /** Share of papers with two or more authors: the degree of collaboration of Subramanyam (doi:10.1177/016555158300600105). */
  readonly degree: number;
  /** 1 − the mean of 1/authors over papers: Ajiferuke, Burrell & Tague 1988, doi:10.1007/BF02017100. */
  readonly coefficient: number;
  /** The same · A/(A−1), A being the number of people; 1 where everybody writes every paper: Savanur & Srikanth 2010, doi:10.1007/s11192-009-0100-4. */
  readonly modified: number;
  readonly lotka: Lotka;
}

/** O(papers + authorships). */
export function collaborationOf({ papers, authors }: Corpus): Collaboration {
  const sharing = new Set<string>();
  let [counted, lowerBounds, sum, shared, inverse] = [0, 0, 0, 0, 0];
  for (const { authorCount, countIsLowerBound, authors: known } of papers) {
    if (authorCount === 0) continue;
    counted++;
    sum += authorCount;
    inverse += 1 / authorCount;
    if (countIsLowerBound) lowerBounds++;
    if (authorCount < 2) continue;
    shared++;
    for (const id of known) sharing.add(id);
  }
  const coefficient = counted > 0 ? 1 - inverse / counted : NaN;
  return {
    papers: counted,
    lowerBounds,
    authorsPerPaper: counted > 0 ? sum / counted : NaN,
    peoplePerSharedPaper: shared > 0 ? sharing.size / shared : NaN,
    degree: counted > 0 ? shared / counted : NaN,
    coefficient,
    modified: authors.length > 1 ? (coefficient * authors.length) / (authors.length - 1) : NaN,
    lotka: fitLotka(authors.map((author) => author.papers.length)),
  };
}

/**
 * The transitivity that the sizes of teams alone would give, were authors dealt to papers by chance: Newman, Strogatz & Watts
 * 2001, doi:10.1103/PhysRevE.64.026118. In the network of papers both sides change places. Papers that make no ties do not
 * count. NaN between people and papers, where papers stand for their teams, and where nobody has a link.
 */
export function transitivityOfTeams(corpus: Corpus, { kind, unlinked, large }: Network): number {
  if (kind === 'two-mode' || (large?.policy === 'collapse' && kind === 'coauthors')) return NaN;
  const { start, author, count, people } = teamsOf(corpus);
  const most = large?.policy === 'leave-out' ? large.above : Infinity;
  const works = new Float64Array(people);
  const teams: number[] = [];
  for (let paper = 0; paper < count.length; paper++) {
    const size = start[paper + 1]! - start[paper]!;
    if (size === 0 || count[paper]! > most) continue;
    teams.push(size);
    for (let slot = start[paper]!; slot < start[paper + 1]!; slot++) works[author[slot]!]!++;
  }
  const made = unlinked?.above ?? Infinity; // larger groups make no ties
  const written = Array.from(works).filter((size) => size > 0);
  const [groups, members] = kind === 'coauthors' ? [teams, written] : [written, teams];
  return chanceTransitivity(
    members,
    groups.filter((size) => size <= made),
  );
}

/** @param members groups of each member @param groups members of each group; both without zeros */
function chanceTransitivity(members: readonly number[], groups: readonly number[]): number {
  const [m1, m2] = [moment(members, 1), moment(members, 2)];
  const [g1, g2, g3] = [moment(groups, 1), moment(groups, 2), moment(groups, 3)];
  if (!(g2 > g1)) return NaN;
  // Three in one group, ordered: Σ n(n−1)(n−2) over groups. Without any, no triangle is made.
  const triangles = 2 * g1 - 3 * g2 + g3;
  return triangles > 0 ? 1 / (1 + ((m2 - m1) * (g2 - g1) ** 2) / (m1 * g1 * triangles)) : 0;
}

/** Mean of size^power; NaN of nothing. */
const moment = (sizes: readonly number[], power: number): number =>
  sizes.reduce((sum, size) => sum + size ** power, 0) / sizes.length;
