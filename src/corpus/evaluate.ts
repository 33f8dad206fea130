/** How well a grouping of mentions into people agrees with a true one. All shares are 0 to 1. */
export interface Agreement {
  /** Mentions that stand in both groupings. */
  readonly mentions: number;
  readonly truePeople: number;
  readonly foundPeople: number;
  /** Over pairs of mentions. */
  readonly pairwise: Scores;
  /** Over mentions, of the group of each (Bagga & Baldwin 1998, doi:10.3115/980845.980859). */
  readonly bCubed: Scores;
  /** Share of mentions that stand in a group which is mostly another person (Torvik & Smalheiser 2009, doi:10.1145/1552303.1552304). */
  readonly lumping: number;
  /** Share of mentions that stand outside the largest found group of their person. */
  readonly splitting: number;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of both. */
  readonly f1: number;
}

/**
 * @param truth mention → who it is
 * @param found mention → who it was held for; mentions of only one of the two are left out
 */
export function evaluate(truth: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Agreement {
  const both = [...truth].flatMap(([mention, person]) => {
    const group = found.get(mention);
    return group === undefined ? [] : [{ person, group }];
  });
  const trueSizes = countBy(both, ({ person }) => person);
  const foundSizes = countBy(both, ({ group }) => group);
  const cells = new Map<string, Map<string, number>>();
  for (const { person, group } of both) {
    const row = cells.get(group) ?? new Map<string, number>();
    row.set(person, (row.get(person) ?? 0) + 1);
    cells.set(group, row);
  }
  const most = new Map<string, number>();
  let [agreed, precise, complete, lumped] = [0, 0, 0, 0];
  for (const [group, row] of cells) {
    lumped += foundSizes.get(group)! - Math.max(...row.values());
    for (const [person, n] of row) {
      agreed += pairs(n);
      precise += (n * n) / foundSizes.get(group)!;
      complete += (n * n) / trueSizes.get(person)!;
      most.set(person, Math.max(n, most.get(person) ?? 0));
    }
  }
  const total = both.length;
  const split = [...trueSizes].reduce((sum, [person, n]) => sum + n - most.get(person)!, 0);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const sumPairs = (sizes: ReadonlyMap<string, number>) => [...sizes.values()].reduce((sum, n) => sum + pairs(n), 0);
  return {
    mentions: total,
    truePeople: trueSizes.size,
    foundPeople: foundSizes.size,
    pairwise: scores(share(agreed, sumPairs(foundSizes)), share(agreed, sumPairs(trueSizes))),
    bCubed: scores(share(precise, total), share(complete, total)),
    lumping: total === 0 ? 0 : lumped / total,
    splitting: total === 0 ? 0 : split / total,
  };
}

const pairs = (n: number) => (n * (n - 1)) / 2;

const scores = (precision: number, recall: number): Scores => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

function countBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  return counts;
}
