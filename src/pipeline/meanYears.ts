import type { Corpus } from '../corpus/corpus.ts';
import { nodeCount, type Network } from '../network/network.ts';

/** Mean year of the papers of each node, of a paper its own; NaN where no year is known. */
export function meanYears({ papers, authors }: Corpus, network: Network): Float32Array {
  const yearOf = new Map(papers.flatMap(({ id, date }) => (date ? [[id, date.year] as const] : [])));
  const years = new Float32Array(nodeCount(network));
  for (let node = 0; node < years.length; node++) {
    const subject = network.subject[node]!;
    const ids = node < network.people ? authors[subject]!.papers : [papers[subject]!.id];
    const known = ids.flatMap((id) => yearOf.get(id) ?? []);
    years[node] = known.length > 0 ? known.reduce((sum, year) => sum + year, 0) / known.length : NaN;
  }
  return years;
}
