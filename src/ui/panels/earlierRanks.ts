import { useMemo, useState } from 'react';
import type { Author } from '../../corpus/corpus.ts';
import { nameKey } from '../../corpus/names.ts';
import { authorFacts } from '../../pipeline/facts.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';

/** Where a person stood before the level of identity was switched. */
export interface EarlierRanks {
  /** The level of before. */
  readonly level: string;
  /** Metric → rank, 0 where it was undefined. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Undefined unless the last change was one of the level, and the person was there. */
export function useEarlierRanks(portrait: Unplaced, author: Author | undefined): EarlierRanks | undefined {
  const [seen, setSeen] = useState<{ readonly now: Unplaced; readonly before?: Unplaced | undefined }>({ now: portrait });
  if (seen.now !== portrait) {
    const switched = seen.now.choices.identity.level !== portrait.choices.identity.level;
    const same = seen.now.network === portrait.network;
    setSeen({ now: portrait, before: switched ? seen.now : same ? seen.before : undefined });
  }
  const { before } = seen;
  return useMemo(() => {
    const earlier = before && author && whoWas(before, author);
    const facts = before && earlier !== undefined ? authorFacts(before, earlier) : undefined;
    if (!before || !facts) return undefined;
    return { level: before.choices.identity.level, ranks: new Map(facts.measures.map(({ metric, rank }) => [metric, rank])) };
  }, [before, author]);
}

/** Who has most of a person's papers under one of their names; of equals the one of the same id. */
function whoWas({ corpus }: Unplaced, { id, papers, spellings }: Author): string | undefined {
  const shelves = shelvesOf(corpus);
  const keys = new Set(spellings.map(({ name }) => nameKey(name)));
  const counts = new Map<string, number>();
  for (const paper of papers) {
    for (const one of shelves.papers.get(paper)?.authors ?? []) {
      if (!shelves.authors.get(one)?.spellings.some(({ name }) => keys.has(nameKey(name)))) continue;
      counts.set(one, (counts.get(one) ?? (one === id ? 0.5 : 0)) + 1);
    }
  }
  return [...counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1))[0]?.[0];
}
