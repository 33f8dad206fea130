import type { Random } from '../kit/random.ts';
import { allAlike } from '../network/largeTeams.ts';
import { nodeCount, tieCount, type Network } from '../network/network.ts';
import { shareOf, shareOfTeam } from '../network/share.ts';
import type { Teams } from '../network/teams.ts';
import { walkSteps } from './components.ts';
import { ranksOf } from './ranks.ts';
import { shifted } from './shifted.ts';
import { weightRows } from './weightRows.ts';

/** Metrics that are cheap enough to be measured hundreds of times. */
export const drawnMetrics = ['papers', 'degree', 'strength', 'pagerank'] as const;
export type DrawnMetric = (typeof drawnMetrics)[number];

export interface RankWish {
  readonly metric: DrawnMetric;
  /** How often papers are drawn, at least 1. With 40 and more the interval leaves out the lowest and the highest ranks. */
  readonly draws: number;
  /** Of PageRank. */
  readonly damping: number;
}

/** Ranks of people, 1 for the highest; equal values share the better rank. */
export interface RankIntervals {
  /** Of the papers as they are. */
  readonly value: Float64Array;
  readonly rank: Uint32Array;
  /** Between these lie 95 % of the ranks in the draws. Who has no paper in a draw comes behind all others there. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/**
 * How sure ranks are: as many papers as there are, drawn with replacement, make the network anew, again and again (Efron 1979,
 * doi:10.1214/aos/1176344552). Percentile intervals, 2.5 to 97.5. Yields the share of draws done.
 * @param network of co-authors or of people and papers, made of these teams. Its people alone are ranked.
 */
export function* rankIntervals(
  network: Network,
  teams: Teams,
  { metric, draws, damping }: RankWish,
  random: Random,
): Generator<number, RankIntervals, void> {
  const { people } = network;
  const pool = papersWithPeople(teams);
  const sample = resampler(network, teams);
  const { order } = yield* shifted(walkSteps(network), 0, 0);
  const times = new Uint32Array(teams.start.length - 1);
  const keep = Math.floor(0.025 * draws) + 1;
  const lowest = new Uint32Array(keep * people).fill(0xffffffff); // of each person, ascending
  const highest = new Uint32Array(keep * people); // of each person, descending
  for (const paper of pool) times[paper] = 1;
  const value = yield* measured(sample(times), { order, metric, damping }, 0);
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    for (let k = 0; k < pool.length; k++) times[pool[Math.floor(random() * pool.length)]!]!++;
    const values = yield* measured(sample(times), { order, metric, damping }, draw / draws);
    const ranks = rankAll(values);
    for (let person = 0; person < people; person++) {
      insert(lowest, person * keep, keep, ranks[person]!, 1);
      insert(highest, person * keep, keep, ranks[person]!, -1);
    }
    yield (draw + 1) / draws;
  }
  const last = (kept: Uint32Array) => Uint32Array.from({ length: people }, (_, person) => kept[person * keep + keep - 1]!);
  return { value, rank: rankAll(value), low: last(lowest), high: last(highest) };
}

function papersWithPeople({ start }: Teams): Uint32Array {
  const papers: number[] = [];
  for (let paper = 0; paper + 1 < start.length; paper++) if (start[paper + 1]! > start[paper]!) papers.push(paper);
  return Uint32Array.from(papers);
}

/** A network whose ties may have the weight 0, and the number of papers of each of its people. */
interface Sample {
  readonly network: Network;
  readonly papers: Uint32Array;
}

/** Number of times that each paper counts → the network of these papers. Ties keep their numbers. */
function resampler(network: Network, { start, author, count, people: authors }: Teams): (times: Uint32Array) => Sample {
  const { kind, counting, people, subject, b, proof, proofStart } = network;
  const large = network.large ?? allAlike;
  const ofPair = Float64Array.from(count, (n) => (kind === 'two-mode' ? 1 : shareOf(n, counting, large)));
  const ofTeam = Float64Array.from(count, (n) => (kind === 'two-mode' ? 1 : shareOfTeam(n, counting)));
  return (times) => {
    const written = new Uint32Array(authors);
    for (let paper = 0; paper < times.length; paper++)
      for (let slot = start[paper]!; slot < start[paper + 1]!; slot++) written[author[slot]!]! += times[paper]!;
    const weight = new Float64Array(tieCount(network));
    for (let tie = 0; tie < weight.length; tie++) {
      const share = b[tie]! < people ? ofPair : ofTeam;
      let sum = 0;
      for (let k = proofStart[tie]!; k < proofStart[tie + 1]!; k++) sum += times[proof[k]!]! * share[proof[k]!]!;
      weight[tie] = sum;
    }
    const papers = new Uint32Array(people);
    for (let person = 0; person < people; person++) papers[person] = written[subject[person]!]!;
    return { network: { ...network, weight }, papers };
  };
}

/** One value per person; NaN for those without a paper. */
function* measured(
  { network, papers }: Sample,
  { order, metric, damping }: { order: Uint32Array; metric: DrawnMetric; damping: number },
  share: number,
): Generator<number, Float64Array, void> {
  const values = new Float64Array(papers.length);
  if (metric === 'papers') values.set(papers);
  else if (metric === 'pagerank') {
    const rows = yield* shifted(weightRows(network, order), share, 0);
    values.set((yield* shifted(ranksOf(rows, damping), share, 0)).subarray(0, papers.length));
  } else {
    const { a, b, weight } = network;
    const sums = new Float64Array(nodeCount(network));
    for (let tie = 0; tie < weight.length; tie++) {
      const one = metric === 'strength' ? weight[tie]! : weight[tie]! > 0 ? 1 : 0;
      sums[a[tie]!]! += one;
      sums[b[tie]!]! += one;
    }
    values.set(sums.subarray(0, papers.length));
  }
  for (let person = 0; person < papers.length; person++) if (papers[person] === 0) values[person] = NaN;
  return values;
}

/** 1 for the highest, equal values share the better rank; NaN comes behind all others. */
function rankAll(values: Float64Array): Uint32Array {
  const descending = values.filter((value) => !Number.isNaN(value)).sort();
  descending.reverse();
  const ranks = new Uint32Array(values.length);
  for (let person = 0; person < values.length; person++) {
    const value = values[person]!;
    let low = 0;
    let high = descending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (descending[middle]! > value || Number.isNaN(value)) low = middle + 1;
      else high = middle;
    }
    ranks[person] = low + 1;
  }
  return ranks;
}

/** Keeps the `keep` first ranks of a person, by size times the sign. */
function insert(kept: Uint32Array, from: number, keep: number, rank: number, sign: 1 | -1): void {
  let place = from + keep - 1;
  if (sign * (rank - kept[place]!) >= 0) return;
  for (; place > from && sign * (rank - kept[place - 1]!) < 0; place--) kept[place] = kept[place - 1]!;
  kept[place] = rank;
}
