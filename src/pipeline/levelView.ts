import type { AuthorId, Corpus, CorpusChoice, IdentityLevel } from '../corpus/corpus.ts';
import type { CorpusMemory } from '../corpus/corpusMemory.ts';
import { corpusSteps } from '../corpus/makeCorpus.ts';
import { settleKnobs } from '../kit/knobs.ts';
import { seededRandom } from '../kit/random.ts';
import { walk } from '../metrics/components.ts';
import { modularity } from '../metrics/figures.ts';
import { metricById } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { networkSteps } from '../network/makeNetwork.ts';
import { nodeCount, type Network } from '../network/network.ts';
import type { Reading } from '../readers/reader.ts';
import type { Choices } from './choices.ts';
import { type Progress, reporting } from './progress.ts';

/** Whose top ten is compared, in the order in which people ask for them. */
export const mainMetrics = ['papers', 'strength', 'degree', 'betweenness', 'pagerank', 'harmonic'] as const;

/** The same files and choices at one level of identity. */
export interface LevelView {
  readonly level: IdentityLevel;
  readonly corpus: Corpus;
  readonly network: Network;
  /** Metric id → values by node; those of `mainMetrics` that this network has. */
  readonly values: ReadonlyMap<string, Float64Array>;
  readonly communities: Int32Array;
  readonly modularity: number;
  readonly components: Int32Array;
  /** Nodes of each component, largest first. */
  readonly sizes: readonly number[];
  /**
   * Mention → its author's index in the corpus, or −1. Mentions are the places in the records' lists, numbered alike at all
   * levels; each record has one more than names, for an owner who is not in its list.
   */
  readonly authorOf: Int32Array;
  /** Author's index → node, or −1. */
  readonly nodeOfAuthor: Int32Array;
  /** Record → its paper's index in the corpus. */
  readonly paperOf: Int32Array;
}

/**
 * Readings and choices → what they come to at this level.
 * @param memory what was made of the same readings at other levels
 */
export function* viewAt(
  readings: readonly Reading[],
  choices: Choices,
  level: IdentityLevel,
  memory: CorpusMemory,
): Generator<Progress, LevelView, undefined> {
  const at = level[0]!.toUpperCase() + level.slice(1);
  const told = new Map<string, AuthorId[]>();
  const choice: CorpusChoice = {
    ...choices.identity,
    level,
    corrections: choices.corrections,
    loose: choices.loose,
  };
  const hear = (key: string, position: number, author: AuthorId) => {
    const list = told.get(key) ?? [];
    list[position] = author;
    told.set(key, list);
  };
  const corpus = yield* reporting(corpusSteps(readings, choice, hear, memory), 'people', `${at}: telling people apart…`);
  const network = yield* reporting(
    networkSteps(corpus, choices.network, choices.counting, choices.largeTeams),
    'network',
    `${at}: tying people and papers…`,
  );
  const input = (metric: Metric) => ({
    network,
    knobs: settleKnobs(metric.knobs, choices.metrics[metric.id]),
    random: seededRandom(choices.seed),
  });
  const values = new Map<string, Float64Array>();
  for (const id of mainMetrics) {
    const metric = metricById(id);
    if (metric?.kind !== 'value' || !metric.networks.includes(network.kind)) continue;
    const text = `${at}: measuring ${metric.name.toLowerCase()}…`;
    values.set(id, yield* reporting(metric.measure(input(metric)), 'measuring', text));
  }
  const grouping = metricById('community')!;
  const communities = Int32Array.from(
    yield* reporting<Float64Array | Int32Array>(grouping.measure(input(grouping)), 'measuring', `${at}: finding clusters…`),
  );
  const { component, sizes } = walk(network);
  return {
    level,
    corpus,
    network,
    values,
    communities,
    modularity: modularity(network, communities, 1),
    components: component,
    sizes,
    authorOf: authorsOfMentions(corpus, told),
    nodeOfAuthor: nodesOfAuthors(corpus, network),
    paperOf: papersOfRecords(corpus),
  };
}

function authorsOfMentions({ records, keys, authors }: Corpus, told: ReadonlyMap<string, readonly AuthorId[]>): Int32Array {
  const numberOf = new Map(authors.map(({ id }, index) => [id, index]));
  const found: number[] = [];
  records.forEach((record, index) => {
    const list = told.get(keys[index]!) ?? [];
    for (let at = 0; at <= record.authors.length; at++) found.push(numberOf.get(list[at]!) ?? -1);
  });
  return Int32Array.from(found);
}

function nodesOfAuthors({ authors }: Corpus, { subject, people }: Network): Int32Array {
  const nodes = new Int32Array(authors.length).fill(-1);
  for (let node = 0; node < people; node++) nodes[subject[node]!] = node;
  return nodes;
}

function papersOfRecords({ records, papers }: Corpus): Int32Array {
  const found = new Int32Array(records.length).fill(-1);
  papers.forEach((paper, index) => {
    for (const record of paper.records) found[record] = index;
  });
  return found;
}

/** Mention → the group of its person, or in the network of papers of its paper; −1 where that is not drawn. */
export function groupsOfMentions(view: LevelView, groups: Int32Array): Int32Array {
  const { network, corpus, authorOf, nodeOfAuthor, paperOf } = view;
  if (network.kind !== 'papers')
    return authorOf.map((author) => (author < 0 || nodeOfAuthor[author]! < 0 ? -1 : groups[nodeOfAuthor[author]!]!));
  const nodeOfPaper = new Int32Array(corpus.papers.length).fill(-1);
  for (let node = 0; node < nodeCount(network); node++) nodeOfPaper[network.subject[node]!] = node;
  const found = new Int32Array(authorOf.length).fill(-1);
  let mention = 0;
  corpus.records.forEach((record, index) => {
    const node = nodeOfPaper[paperOf[index]!] ?? -1;
    for (let at = 0; at <= record.authors.length; at++, mention++)
      if (authorOf[mention]! >= 0 && node >= 0) found[mention] = groups[node]!;
  });
  return found;
}
