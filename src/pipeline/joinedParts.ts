import type { IdentityLevel } from '../corpus/corpus.ts';
import type { Part } from './causes.ts';
import type { Crossings } from './crossing.ts';
import { tellNames } from './flips.ts';
import { groupsOfMentions, type LevelView } from './levelView.ts';

/** Separate parts of the network at one level that are one part at the next. */
export interface JoinedParts {
  readonly from: IdentityLevel;
  readonly to: IdentityLevel;
  /** Nodes of each part at the first level, largest first. */
  readonly sizes: readonly number[];
  /** People of the second level who stand in several parts at the first, those who tie the most of them first. */
  readonly bridges: readonly Bridge[];
  /** A sentence. */
  readonly text: string;
}

/** One person who ties parts, and who that is at the level where they are apart. */
export interface Bridge {
  readonly whole: Part;
  readonly parts: readonly Part[];
}

/** Of each joined part. */
const mostBridges = 5;

/** Parts of the network that identity joins from one level to another, the largest first. */
export function joinedParts(from: LevelView, to: LevelView, crossings: Crossings): JoinedParts[] {
  const [before, after] = [groupsOfMentions(from, from.components), groupsOfMentions(to, to.components)];
  const joined = new Map<number, Set<number>>();
  const standsIn = new Map<number, Set<number>>();
  /** All mentions of a person are in one part. */
  const partOf = new Map<number, number>();
  after.forEach((component, mention) => {
    const part = before[mention]!;
    const author = to.authorOf[mention]!;
    if (component < 0 || part < 0 || author < 0) return;
    put(joined, component, part);
    put(standsIn, author, part);
    partOf.set(author, component);
  });
  const bridges = new Map<number, number[]>();
  for (const [author, parts] of standsIn) {
    if (parts.size < 2) continue;
    const component = partOf.get(author)!;
    bridges.set(component, [...(bridges.get(component) ?? []), author]);
  }
  return [...joined]
    .filter(([component, parts]) => parts.size > 1 && bridges.has(component))
    .map(([component, parts]) => {
      const sizes = [...parts].map((part) => from.sizes[part]!).sort((x, y) => y - x);
      const ties = bridges
        .get(component)!
        .sort((x, y) => standsIn.get(y)!.size - standsIn.get(x)!.size || x - y)
        .slice(0, mostBridges)
        .map((author) => bridgeOf(author, from, to, crossings));
      return { from: from.level, to: to.level, sizes, bridges: ties, text: tell(from, to, sizes, ties) };
    })
    .sort((x, y) => gain(y) - gain(x) || y.sizes[0]! - x.sizes[0]! || (x.bridges[0]!.whole.id < y.bridges[0]!.whole.id ? -1 : 1));
}

const gain = ({ sizes }: JoinedParts) => sizes.slice(1).reduce((sum, size) => sum + size, 0);

function put(sets: Map<number, Set<number>>, key: number, value: number): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

function bridgeOf(author: number, from: LevelView, to: LevelView, crossings: Crossings): Bridge {
  const { id, name, papers } = to.corpus.authors[author]!;
  const theirs = new Set(papers);
  const parts = crossings(to.level, from.level)
    .partsOf(author)
    .map((part) => from.corpus.authors[part]!)
    .map((one) => ({ id: one.id, name: one.name, papers: one.papers.filter((paper) => theirs.has(paper)) }));
  return { whole: { id, name, papers }, parts };
}

function tell(from: LevelView, to: LevelView, sizes: readonly number[], bridges: readonly Bridge[]): string {
  const noun = { coauthors: 'people', papers: 'papers', 'two-mode': 'people and papers' }[to.network.kind];
  const many = (count: number) => count.toLocaleString('en');
  const [largest, ...others] = sizes;
  const shown = others.slice(0, 3).map(many);
  const rest = others.length > 3 ? ` and ${many(others.length - 3)} smaller ones` : '';
  const parts =
    shown.length > 1 && rest === '' ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}` : shown.join(', ') + rest;
  const first = bridges[0]!;
  const who = first.parts.length > 1 ? ` There ${tellNames(first.parts)} are one person.` : '';
  return `From ${from.level} to ${to.level}, the part of ${many(largest!)} ${noun} is joined by ${others.length === 1 ? 'one' : 'others'} of ${parts}.${who}`;
}
