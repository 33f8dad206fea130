import { CorpusMemory } from '../corpus/corpusMemory.ts';
import { identityLevels, type IdentityLevel } from '../corpus/corpus.ts';
import { nodeCount, tieCount } from '../network/network.ts';
import type { Reading } from '../readers/reader.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Choices } from './choices.ts';
import { crossingsOf } from './crossing.ts';
import { byWeight, type Flip, flipsOf } from './flips.ts';
import { type JoinedParts, joinedParts } from './joinedParts.ts';
import { groupsOfMentions, type LevelView, mainMetrics, viewAt } from './levelView.ts';
import type { Progress } from './progress.ts';
import { rankingOf, type TopLists, topListsOf } from './topLists.ts';

/** How far what is concluded hangs on who was held for whom: the same files and choices at all levels of identity. */
export interface Sensitivity {
  /** The level that was chosen: the others are held against it. */
  readonly base: IdentityLevel;
  /** From the strictest to the loosest. */
  readonly levels: readonly LevelFigures[];
  /** One for each main measure that could be measured at every level. */
  readonly measures: readonly TopLists[];
  /** Ids of those that would take too long at some level. */
  readonly leftOut: readonly string[];
  /** Clusters of each pair of levels, over the mentions of both. */
  readonly clusters: readonly ({ readonly one: IdentityLevel; readonly other: IdentityLevel } & Agreement)[];
  /** From each level to the next, the largest first. */
  readonly joined: readonly JoinedParts[];
  /** Joined parts that are not listed. */
  readonly joinedMore: number;
  /** What flips between the chosen level and another, the most telling first. */
  readonly flips: readonly Flip[];
  /** Flips that are not listed. */
  readonly flipsMore: number;
}

/** What a network is at one level. */
export interface LevelFigures {
  readonly level: IdentityLevel;
  readonly people: number;
  readonly nodes: number;
  readonly links: number;
  readonly components: number;
  /** Of all nodes, 0 to 1. */
  readonly largestShare: number;
  readonly communities: number;
  readonly modularity: number;
}

/** Listed at most. */
const mostFlips = 120;
const mostJoined = 8;

/**
 * The report, in steps that tell how far it is: to cancel is to stop asking. All else that was chosen stays: network, counting,
 * rulings, joins that are switched off.
 */
export function* sensitivitySteps(readings: readonly Reading[], choices: Choices): Generator<Progress, Sensitivity, undefined> {
  const views: LevelView[] = [];
  const memory = new CorpusMemory();
  for (const [index, level] of identityLevels.entries()) {
    const steps = viewAt(readings, choices, level, memory);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        views.push(step.value);
        break;
      }
      yield { ...step.value, text: `Level ${index + 1} of ${identityLevels.length}, ${step.value.text}` };
    }
  }
  const comparing: Progress = { stage: 'measuring', done: 0, text: 'Comparing the levels…' };
  yield comparing;
  const base = choices.identity.level;
  const crossings = crossingsOf(views);
  const found = mainMetrics.filter((id) => views.every(({ values }) => values.has(id)));
  const measures: TopLists[] = [];
  const flips: Flip[] = [];
  for (const [index, id] of found.entries()) {
    const rankings = views.map((view) => rankingOf(view, view.values.get(id)!));
    measures.push(topListsOf(id, rankings, base, crossings));
    const here = rankings.find(({ view }) => view.level === base)!;
    for (const there of rankings) if (there !== here) flips.push(...flipsOf(id, here, there, crossings));
    yield { ...comparing, done: index / found.length };
  }
  const groups = views.map((view) => groupsOfMentions(view, view.communities));
  yield { ...comparing, done: 0.9 };
  const joined: JoinedParts[] = [];
  let joinedMore = 0;
  for (const [index, to] of views.slice(1).entries()) {
    const all = joinedParts(views[index]!, to, crossings);
    joined.push(...all.slice(0, mostJoined));
    joinedMore += Math.max(0, all.length - mostJoined);
    yield { ...comparing, done: 0.9 + index / 30 };
  }
  return {
    base,
    levels: views.map(figuresOf),
    measures,
    leftOut: mainMetrics.filter((id) => !found.includes(id) && views.some(({ values }) => values.has(id))),
    clusters: views.flatMap(({ level: one }, x) =>
      views.slice(x + 1).map(({ level: other }, y) => ({ one, other, ...agreementOf(groups[x]!, groups[x + 1 + y]!) })),
    ),
    joined,
    joinedMore,
    flips: flips.sort(byWeight).slice(0, mostFlips),
    flipsMore: Math.max(0, flips.length - mostFlips),
  };
}

function figuresOf({ level, corpus, network, sizes, communities, modularity }: LevelView): LevelFigures {
  const nodes = nodeCount(network);
  return {
    level,
    people: corpus.authors.length,
    nodes,
    links: tieCount(network),
    components: sizes.length,
    largestShare: nodes === 0 ? 0 : sizes[0]! / nodes,
    communities: new Set(communities).size,
    modularity,
  };
}
