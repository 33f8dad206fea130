import type { Random } from '../kit/random.ts';
import type { Network } from '../network/network.ts';
import { giveBack } from './folded.ts';
import { type Folding, foldSteps, type Stage } from './folding.ts';
import { LengthSearch } from './lengthSearch.ts';
import { drawSources, errorsOf, largestOf, sampledPart, searchBudget, type Sampled, type Sources } from './sampling.ts';
import { pathWork } from './shortestPaths.ts';
import { StepSearch, type WaySearch } from './waySearch.ts';

interface BetweennessWish {
  /** Of the ties; absent where each is one step. */
  readonly lengths?: Float64Array | undefined;
  readonly sources?: Sources;
  readonly random?: Random;
  /** Absent: `searchBudget`. */
  readonly budget?: number;
}

export interface Betweenness {
  /** Pairs of others, each once, whose shortest ways lead through a node, shared among equally short ones. */
  readonly through: Float64Array;
  readonly sampled?: Sampled;
}

/** What a look costs in a search over lengths, against 1 in steps. */
const lengthCost = 2.5;
/** What a look costs in a network so large that it is sampled: its nodes are far from one another in memory. */
const sampledCost = 2;
/** Sources drawn: not fewer, and not more where a sample is asked for. */
const fewest = 100;
const most = 1_000;
/** A block that costs the budget divided by this is searched from everybody, even if others are sampled. */
const manySmall = 300;
/** Work of searches that are added up before they are added to the others: the sum is the same whoever makes which part. */
const chunkWork = 4e6;

/** Searches of one stage from sources `from` to `to` − 1. */
export interface Chunk {
  readonly stage: number;
  readonly from: number;
  readonly to: number;
}

/** Brandes 2001, doi:10.1080/0022250X.2001.9990249, on the folded network. Yields the share of the work done. */
export function* betweennessOver(network: Network, wish: BetweennessWish = {}): Generator<number, Betweenness, void> {
  const { lengths, sources = 'all', random = () => 0, budget = searchBudget } = wish;
  yield 0;
  const linked = network.rowStart.reduce((sum, start, node, starts) => sum + (node > 0 && start > starts[node - 1]! ? 1 : 0), 0);
  const cost = lengths ? lengthCost : 1;
  let folding = yield* silent(foldSteps(network, lengths));
  if (sources === 'all' || (sources === 'budget' && cost * workOf(folding) <= budget))
    return { through: yield* searchAll(folding, 1) };
  const each = folding.stages.reduce((largest, stage) => Math.max(largest, workOfOne(stage)), 0);
  const wanted = Math.max(fewest, Math.floor(budget / (sampledPart * sampledCost * cost * Math.max(1, each))));
  const count = sources === 'sampled' ? Math.min(most, wanted) : wanted;
  if (count >= linked) return { through: yield* searchAll(folding, 1) };
  folding = yield* silent(foldSteps(network, lengths, drawSources(network, count, random), budget / manySmall));
  const through = yield* searchAll(folding, linked / count);
  const { drawn, squares } = folding.graphs[0]!;
  return { through, sampled: { sources: count, of: linked, error: largestOf(errorsOf(drawn, squares, count, linked)) } };
}

/** Steps before the searches: nothing of these is done yet. */
function* silent<Result>(steps: Generator<void, Result, undefined>): Generator<number, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 0;
  }
}

/** Nodes and ties that one search of a stage looks at, each tie from both its ends. */
const workOfOne = ({ graph, edge }: Stage): number => graph.size + graph.rowNode.length + (edge ? edge.rowNode.length / 2 : 0);

/** Nodes and ties that all searches look at. */
const workOf = ({ stages }: Folding): number =>
  stages.reduce((sum, stage) => sum + (stage.edge ?? stage.graph).starts.filter((one) => one > 0).length * workOfOne(stage), 0);

/** The searches in parts of about the same work, in a fixed order. */
export function chunksOf({ stages }: Folding): Chunk[] {
  return stages.flatMap((stage, index) => {
    const { starts } = stage.edge ?? stage.graph;
    const each = workOfOne(stage);
    const chunks: Chunk[] = [];
    let from = 0;
    let work = 0;
    for (let source = 0; source < starts.length; source++) {
      if (starts[source]! > 0) work += each;
      if (work < chunkWork && source < starts.length - 1) continue;
      chunks.push({ stage: index, from, to: source + 1 });
      from = source + 1;
      work = 0;
    }
    return chunks;
  });
}

/** What searches add to each node of a stage's graph, and where they are a sample the sums of squares. */
interface Found {
  readonly through: Float64Array;
  readonly squares: Float64Array;
}

/** Makes the searches of stages, one chunk at a time; chunks of one stage share its memory. */
export class Searches {
  private readonly folding: Folding;
  private stage: Stage | undefined;
  private search: WaySearch | undefined;

  constructor(folding: Folding) {
    this.folding = folding;
  }

  /** Yields the work done since the last. */
  *over({ stage, from, to }: Chunk, scale: number): Generator<number, Found, void> {
    const one = this.folding.stages[stage]!;
    const { starts, reach } = one.edge ?? one.graph;
    if (!this.search || this.stage !== one) this.search = one.graph.rowLength ? new LengthSearch(one) : new StepSearch(one);
    this.stage = one;
    const sampled = starts !== reach;
    const through = new Float64Array(one.graph.size);
    const squares = new Float64Array(sampled ? one.graph.size : 0);
    const each = workOfOne(one);
    let since = 0;
    for (let source = from; source < to; source++) {
      if (starts[source] === 0) continue;
      this.search.from(source, starts[source]!, sampled ? scale : 1, through, squares);
      since += each;
      if (since < pathWork) continue;
      yield since;
      since = 0;
    }
    return { through, squares };
  }
}

/** @param scale of what is found from drawn sources. Yields the share of the work done. */
function* searchAll(folding: Folding, scale: number): Generator<number, Float64Array, void> {
  const all = Math.max(1, workOf(folding));
  const searches = new Searches(folding);
  let done = 0;
  for (const chunk of chunksOf(folding)) {
    const steps = searches.over(chunk, scale);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield Math.min(1, (done += step.value) / all);
    addUp(folding, chunk, step.value);
  }
  return giveAllBack(folding);
}

/** Adds what the searches of a chunk found. The order of chunks counts: in that of `chunksOf` the last digit is always the same. */
export function addUp({ stages }: Folding, { stage }: Chunk, { through, squares }: Found): void {
  const { graph } = stages[stage]!;
  for (let node = 0; node < graph.size; node++) {
    graph.through[node]! += through[node]!;
    if (squares.length === 0) continue;
    graph.drawn[node]! += through[node]!;
    graph.squares[node]! += squares[node]!;
  }
}

/** Once all chunks are added up: what leads through each node of the network. */
export function giveAllBack({ graphs }: Folding): Float64Array {
  for (const graph of graphs.toReversed()) giveBack(graph);
  return graphs[0]!.through;
}
