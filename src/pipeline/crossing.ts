import type { IdentityLevel } from '../corpus/corpus.ts';
import type { LevelView } from './levelView.ts';

/** Where the people of one level are at another, by their mentions. */
export interface Crossing {
  /** Author's index here → the one there who holds most of the same mentions, or −1. Of equal shares: one of the same id, then with fewer others. */
  readonly holder: Int32Array;
  /** Authors there who hold any mention of this one, most first. */
  partsOf(author: number): readonly number[];
}

/** All ways from one level to another. */
export type Crossings = (from: IdentityLevel, to: IdentityLevel) => Crossing;

/** The views' people laid over each other, each pair of levels when it is first asked for. */
export function crossingsOf(views: readonly LevelView[]): Crossings {
  const known = new Map<string, Crossing>();
  const viewOf = (level: IdentityLevel) => views.find((view) => view.level === level)!;
  return (from, to) => {
    const key = `${from} ${to}`;
    const crossing = known.get(key) ?? crossingOf(viewOf(from), viewOf(to));
    known.set(key, crossing);
    return crossing;
  };
}

function crossingOf(from: LevelView, to: LevelView): Crossing {
  const shared = from.corpus.authors.map(() => new Map<number, number>());
  const sizes = new Int32Array(to.corpus.authors.length);
  from.authorOf.forEach((author, mention) => {
    const there = to.authorOf[mention]!;
    if (there >= 0) sizes[there]! += 1;
    if (author >= 0 && there >= 0) shared[author]!.set(there, (shared[author]!.get(there) ?? 0) + 1);
  });
  const same = (author: number, there: number) => (from.corpus.authors[author]!.id === to.corpus.authors[there]!.id ? 1 : 0);
  // Authors are sorted by id: the smaller index is the smaller id.
  const parts = shared.map((row, author) =>
    [...row]
      .sort(([x, m], [y, n]) => n - m || same(author, y) - same(author, x) || sizes[x]! - sizes[y]! || x - y)
      .map(([there]) => there),
  );
  return {
    holder: Int32Array.from(parts, ([first]) => first ?? -1),
    partsOf: (author) => parts[author] ?? [],
  };
}

/** How a person of one level relates to the one who holds most of their mentions at another. */
export type Holding = 'same' | 'more' | 'fewer' | 'other';

/** `more`: with mentions of others too; `fewer`: without some of their own; `other`: both. */
export function holdingOf(crossings: Crossings, from: IdentityLevel, author: number, to: IdentityLevel): Holding {
  const there = crossings(from, to).holder[author]!;
  const split = crossings(from, to).partsOf(author).length > 1;
  const lumped = there >= 0 && crossings(to, from).partsOf(there).length > 1;
  return split ? (lumped ? 'other' : 'fewer') : lumped ? 'more' : 'same';
}
