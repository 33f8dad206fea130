import type { Corpus } from '../corpus/corpus.ts';
import { atOnce } from '../kit/steps.ts';
import { allAlike, type LargeTeams } from './largeTeams.ts';
import type { Counting, Network, NetworkKind } from './network.ts';
import { projectSteps } from './project.ts';
import { teamsOf } from './teams.ts';

/** Papers → ties, for any of the three networks. `counting` weighs co-author ties only. */
export const makeNetwork = (corpus: Corpus, kind: NetworkKind, counting: Counting, large?: LargeTeams): Network =>
  atOnce(networkSteps(corpus, kind, counting, large));

/** As `makeNetwork`, in steps; yields the share done. */
export function* networkSteps(
  corpus: Corpus,
  kind: NetworkKind,
  counting: Counting,
  large: LargeTeams = allAlike,
): Generator<number, Network, undefined> {
  yield 0;
  const teams = teamsOf(corpus);
  const projection = yield* projectSteps(teams, { kind, counting, large });
  const { subject, people } = projection;
  const { authors, papers } = corpus;
  const ids = Array.from(subject, (index, node) => (node < people ? authors[index]!.id : papers[index]!.id));
  return { ids, ...projection };
}
