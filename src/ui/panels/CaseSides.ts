import type { Corpus, Paper } from '../../corpus/corpus.ts';
import { nameKey } from '../../corpus/names.ts';
import type { Party } from '../../corpus/reviews.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';

/** What is known of one side of a case. */
export interface CaseSide {
  /** As printed, without the name that heads the side. */
  readonly spellings: readonly string[];
  /** Newest first. */
  readonly papers: readonly Paper[];
  /** Most papers first. */
  readonly coauthors: readonly string[];
  readonly places: readonly string[];
}

/** Largest list of authors that is gone through: in longer ones nobody is looked for by eye. */
const longestTeam = 200;

export function sideOf({ author, name, handles, papers }: Party, corpus: Corpus): CaseSide {
  const shelves = shelvesOf(corpus);
  const keys = new Set(handles.map((handle) => handle.slice(0, handle.lastIndexOf('@p:'))));
  const own = papers.flatMap((id) => shelves.papers.get(id) ?? []);
  const spellings = new Set<string>();
  const places = new Set<string>();
  const times = new Map<string, number>();
  for (const paper of own) {
    for (const record of paper.records) {
      for (const mention of corpus.records[record]!.authors) {
        if (!keys.has(nameKey(mention.name))) continue;
        spellings.add(mention.name);
        for (const place of mention.affiliations ?? []) places.add(place.name);
      }
    }
    if (paper.authors.length > longestTeam) continue;
    for (const id of paper.authors) {
      const other = shelves.authors.get(id)?.name;
      if (id !== author && other !== undefined) times.set(other, (times.get(other) ?? 0) + 1);
    }
  }
  return {
    spellings: [...spellings].filter((one) => one !== name),
    papers: own.sort((x, y) => (y.date?.year ?? -Infinity) - (x.date?.year ?? -Infinity) || (x.title < y.title ? -1 : 1)),
    coauthors: [...times].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).map(([other]) => other),
    places: [...places],
  };
}
