import type { PaperId } from '../corpus/corpus.ts';
import type { NodeId } from '../network/network.ts';
import type { Crossings } from './crossing.ts';
import type { LevelView } from './levelView.ts';
import { counterpart, type Ranking } from './topLists.ts';

/** A change of identity that makes a difference between the chosen level and another. */
export interface Cause {
  /** Whether who changed is the person in question, somebody they wrote with, an author of the paper, or somebody else. */
  readonly whose: 'own' | 'coauthor' | 'author' | 'other';
  /** `joined`: several people of the chosen level are one there. `parted`: one is several there. */
  readonly change: 'joined' | 'parted';
  /** Who it is where they are one, and who they are where they are several, most papers first. */
  readonly whole: Part;
  readonly parts: readonly Part[];
}

/** A person at the level where they are one, or one of several. */
export interface Part {
  readonly id: NodeId;
  readonly name: string;
  /** Newest first; of a part: those that it has in the whole. */
  readonly papers: readonly PaperId[];
}

/** What is laid over each other: a measure at the chosen level and at another one. */
export interface Contrast {
  readonly here: Ranking;
  readonly there: Ranking;
  readonly crossings: Crossings;
}

/** Neighbours that are looked at, of one node: the first ones. */
const mostNeighbours = 400;

/** Why a node stands elsewhere; undefined where nothing near it changed. −1: it is not there. */
export function causeOf(contrast: Contrast, node: number, nodeThere: number, metric: string): Cause | undefined {
  const own = changeAt(contrast, node, nodeThere, 'own');
  if (own) return own;
  const { here, there } = contrast;
  const near = metric === 'papers' ? undefined : nearby(contrast, node, nodeThere);
  const far = overtaking(contrast, node, nodeThere, metric);
  // What makes a value smaller lets nobody rise: then it is others who change.
  const rises = nodeThere >= 0 && there.ranks[nodeThere]! > 0 && there.ranks[nodeThere]! < (here.ranks[node]! || Infinity);
  const change = (nodeThere < 0 ? 0 : there.values[nodeThere]!) - here.values[node]!;
  return (rises ? change > 0 : change < 0) ? (near ?? far) : (far ?? near);
}

/** What became of the person at a node, by its node at the chosen level, at the other, or both. */
function changeAt(
  { here, there, crossings }: Contrast,
  node: number,
  nodeThere: number,
  whose: Cause['whose'],
): Cause | undefined {
  const [author, authorThere] = [authorAt(here.view, node), authorAt(there.view, nodeThere)];
  return changeOf(here.view, there.view, crossings, author, authorThere, whose);
}

const authorAt = ({ network: { people, subject } }: LevelView, node: number) =>
  node >= 0 && node < people ? subject[node]! : -1;

/** As `changeAt`, by indices of authors; −1 for none. */
function changeOf(
  from: LevelView,
  to: LevelView,
  crossings: Crossings,
  author: number,
  authorThere: number,
  whose: Cause['whose'],
): Cause | undefined {
  const joined = authorThere < 0 ? [] : crossings(to.level, from.level).partsOf(authorThere);
  const parted = author < 0 ? [] : crossings(from.level, to.level).partsOf(author);
  if (joined.length > 1 && joined.length >= parted.length)
    return { whose, change: 'joined', whole: wholeOf(to, authorThere), parts: partsOf(from, joined, to, authorThere) };
  if (parted.length > 1)
    return { whose, change: 'parted', whole: wholeOf(from, author), parts: partsOf(to, parted, from, author) };
  return undefined;
}

function wholeOf({ corpus }: LevelView, author: number): Part {
  const { id, name, papers } = corpus.authors[author]!;
  return { id, name, papers };
}

function partsOf(apart: LevelView, authors: readonly number[], one: LevelView, whole: number): Part[] {
  const theirs = new Set(one.corpus.authors[whole]!.papers);
  return authors
    .map((author) => {
      const { id, name, papers } = apart.corpus.authors[author]!;
      return { id, name, papers: papers.filter((paper) => theirs.has(paper)) };
    })
    .sort((x, y) => y.papers.length - x.papers.length || (x.id < y.id ? -1 : 1));
}

/** Of those who wrote with a person, or wrote a paper, the one whose change touches the most papers. */
function nearby(contrast: Contrast, node: number, nodeThere: number): Cause | undefined {
  const { here, there, crossings } = contrast;
  if (here.view.network.kind === 'papers') return heaviest(changesOfAuthors(contrast, node));
  const found: Cause[] = [];
  for (const next of neighboursOf(here.view, node)) {
    const cause = changeAt(contrast, next, counterpart(crossings, here.view, next, there.view), 'coauthor');
    if (cause) found.push(cause);
  }
  if (found.length === 0 && nodeThere >= 0) {
    for (const next of neighboursOf(there.view, nodeThere)) {
      const cause = changeAt(contrast, counterpart(crossings, there.view, next, here.view), next, 'coauthor');
      if (cause) found.push(cause);
    }
  }
  return heaviest(found);
}

/** Of the authors of a paper. */
function changesOfAuthors({ here: { view: from }, there: { view: to }, crossings }: Contrast, node: number): Cause[] {
  const { papers, authors } = from.corpus;
  const on = new Set(papers[from.network.subject[node]!]!.authors);
  return authors.flatMap(({ id }, author) => {
    if (!on.has(id)) return [];
    return changeOf(from, to, crossings, author, crossings(from.level, to.level).holder[author]!, 'author') ?? [];
  });
}

function neighboursOf({ network: { rowStart, rowNode } }: LevelView, node: number): Uint32Array {
  return node < 0
    ? new Uint32Array()
    : rowNode.slice(rowStart[node], Math.min(rowStart[node + 1]!, rowStart[node]! + mostNeighbours));
}

/** Somebody else who changed, and so passed or fell behind. */
function overtaking(contrast: Contrast, node: number, nodeThere: number, metric: string): Cause | undefined {
  const { here, there, crossings } = contrast;
  const ranks = [here.ranks[node] ?? 0, nodeThere < 0 ? 0 : there.ranks[nodeThere]!];
  const [before, after] = ranks.map((rank) => (rank === 0 ? Infinity : rank)) as [number, number];
  const found: Cause[] = [];
  const look = (one: number, oneThere: number) => {
    const near = () => (metric === 'papers' || one < 0 ? undefined : nearby(contrast, one, oneThere));
    const cause = changeAt(contrast, one, oneThere, 'own') ?? near();
    if (cause) found.push({ ...cause, whose: 'other' });
  };
  for (const other of there.first) {
    const back = counterpart(crossings, there.view, other, here.view);
    const was = back < 0 || here.ranks[back] === 0 ? Infinity : here.ranks[back]!;
    if (there.ranks[other]! > after || was < before || other === nodeThere) continue;
    look(back, other);
  }
  for (const other of here.first) {
    const on = counterpart(crossings, here.view, other, there.view);
    const is = on < 0 || there.ranks[on] === 0 ? Infinity : there.ranks[on]!;
    if (here.ranks[other]! > before || is < after || other === node) continue;
    look(other, on);
  }
  return heaviest(found);
}

function heaviest(causes: readonly Cause[]): Cause | undefined {
  const weight = ({ parts }: Cause) => parts.slice(1).reduce((sum, { papers }) => sum + papers.length, 0);
  return [...causes].sort((x, y) => weight(y) - weight(x) || (x.whole.id < y.whole.id ? -1 : 1))[0];
}
