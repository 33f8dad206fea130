import type { Knob } from '../kit/knobs.ts';
import type { Network } from '../network/network.ts';
import { giveBack } from './folded.ts';
import { fold, type Stage } from './folding.ts';
import { LengthSearch } from './lengthSearch.ts';
import { pathWork } from './shortestPaths.ts';
import { StepSearch, type WaySearch } from './waySearch.ts';

/** Work of one search in a stage: nodes and ties it looks at, each tie from both its ends. */
const searchWork = ({ graph, edge }: Stage): number => graph.size + graph.rowNode.length + (edge ? edge.rowNode.length / 2 : 0);

const nothing = new Float64Array(0);

/**
 * Shortest paths through each node, each unordered pair of ends counted once, shared equally among equally short ones: Brandes
 * 2001, doi:10.1080/0022250X.2001.9990249, on the folded network. Yields the share of the work done.
 */
export function* betweennessOver(network: Network, lengths?: Float64Array): Generator<number, Float64Array, void> {
  const { graphs, stages } = fold(network, lengths);
  yield 0;
  const sources = (stage: Stage) => (stage.edge ?? stage.graph).size;
  const all = stages.reduce((sum, stage) => sum + sources(stage) * searchWork(stage), 0);
  let done = 0;
  let since = 0;
  for (const stage of stages) {
    const { graph, edge } = stage;
    const { starts } = edge ?? graph;
    const search: WaySearch = lengths ? new LengthSearch(stage) : new StepSearch(stage);
    const work = searchWork(stage);
    for (let index = 0; index < starts.length; index++) {
      search.from(index, starts[index]!, 1, graph.through, nothing);
      since += work;
      if (since < pathWork) continue;
      done += since;
      since = 0;
      yield Math.min(1, done / all);
    }
  }
  for (const graph of graphs.toReversed()) giveBack(graph);
  return graphs[0]!.through;
}

export const normalisedKnob: Knob = {
  kind: 'switch',
  id: 'normalised',
  name: 'Normalised',
  explain: 'As a share of all pairs of others, 0 to 1, instead of a number of pairs.',
  default: false,
};

/** As a share of the pairs of other nodes: 2 / ((n−1)(n−2)), 0 for n ≤ 2. */
export function normaliseBetweenness(raw: Float64Array): Float64Array {
  const pairs = ((raw.length - 1) * (raw.length - 2)) / 2;
  return raw.map((value) => (pairs > 0 ? value / pairs : 0));
}
