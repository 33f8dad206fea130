import type { Choices } from '../pipeline/choices.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Counting, NetworkKind } from '../network/network.ts';
import type { Figures } from '../metrics/figures.ts';
import type { Portrait } from '../pipeline/portrait.ts';
import type { Problem } from '../kit/problem.ts';
import { labelOf, proofIds } from './columns.ts';
import type { Exporter } from './exporter.ts';
import { coordinate } from './places.ts';

/** The shape of a `.json` portrait. Undefined numbers are null; x grows to the right, y downwards, a link is about 30 units long. */
export interface PortraitFile {
  readonly format: 'coterie-portrait';
  readonly version: 1;
  /** What the numbers were made with. */
  readonly choices: Choices;
  readonly figures: { readonly [figure in keyof Figures]: Figures[figure] | null };
  readonly network: {
    readonly kind: NetworkKind;
    readonly counting: Counting;
    /** Papers that are not drawn because none of their authors is known. */
    readonly namelessPapers: number;
    /** `id` is that of an author or a paper of the corpus; `measures` by metric. */
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: 'person' | 'paper';
      readonly label: string;
      readonly x: number;
      readonly y: number;
      readonly measures: Readonly<Record<string, number | null>>;
    }[];
    /** `proof`: ids of the papers that make the tie or, in the paper network, of the shared authors. */
    readonly ties: readonly {
      readonly source: string;
      readonly target: string;
      readonly weight: number;
      readonly proof: readonly string[];
    }[];
  };
  readonly corpus: Corpus;
  readonly problems: readonly Problem[];
}

const json: Exporter = {
  id: 'json',
  about: 'network',
  name: 'JSON portrait',
  explain:
    'Everything that is known: choices, papers, people, links with their papers, measures, places and problems, for programs.',
  ending: '.json',
  mime: 'application/json',
  where: 'everywhere',
  knobs: [],
  write({ portrait }) {
    return JSON.stringify(portraitFile(portrait), null, 1) + '\n';
  },
};

export default json;

function portraitFile(portrait: Portrait): PortraitFile {
  const { choices, corpus, figures, network, places, measures, problems } = portrait;
  return {
    format: 'coterie-portrait',
    version: 1,
    choices,
    // JSON.stringify writes numbers that are not finite as null.
    figures,
    network: {
      kind: network.kind,
      counting: network.counting,
      namelessPapers: network.namelessPapers,
      nodes: network.ids.map((id, node) => ({
        id,
        kind: node < network.people ? 'person' : 'paper',
        label: labelOf(portrait, node),
        x: coordinate(places[2 * node]!),
        y: coordinate(places[2 * node + 1]!),
        measures: Object.fromEntries(Object.entries(measures).map(([metric, measure]) => [metric, measure.values[node] ?? null])),
      })),
      ties: Array.from(network.weight, (weight, tie) => ({
        source: network.ids[network.a[tie]!]!,
        target: network.ids[network.b[tie]!]!,
        weight,
        proof: proofIds(portrait, tie),
      })),
    },
    corpus,
    problems,
  };
}
