import type { Problem } from '../kit/problem.ts';
import { atOnce } from '../kit/steps.ts';
import type { AuthorId, Corpus, CorpusChoice } from './corpus.ts';
import { CorpusMemory } from './corpusMemory.ts';
import { findPeople, type Identity } from './identity.ts';
import type { Named } from './makeAuthors.ts';
import { takenOut } from './makePapers.ts';
import type { CorpusSource, Prepared } from './prepare.ts';
import type { PaperRecord } from './record.ts';
import { makeReviews } from './reviews.ts';
import type { Signatures } from './signatures.ts';

export type { CorpusSource };

/** Hears of every mention who it is: the record's key, the place in its list of people from 0, the person. */
type Told = (key: string, position: number, author: AuthorId) => void;

/** Records → papers and people, each once. The same for the same records in any order. */
export const makeCorpus = (
  sources: readonly CorpusSource[],
  choice: CorpusChoice,
  memory: CorpusMemory = new CorpusMemory(),
): Corpus => atOnce(corpusSteps(sources, choice, undefined, memory));

/**
 * As `makeCorpus`, in steps; yields the share done.
 * @param memory what was made of the same sources before: the result is the same, but only what another choice changes is
 * made anew
 */
export function* corpusSteps(
  sources: readonly CorpusSource[],
  choice: CorpusChoice,
  told?: Told,
  memory: CorpusMemory = new CorpusMemory(),
): Generator<number, Corpus, undefined> {
  const { prepared, decider, authors: authorMaker, papers: paperMaker } = yield* memory.prepare(sources, choice);
  const { table, written, records, keys, profiles } = prepared;
  const identity = yield* within(findPeople(decider, prepared, choice), 0.4, 0.55);
  const named = authorMaker.name(identity);
  if (told) tellMentions(prepared, named, told);
  yield 0.65;
  const made = yield* within(paperMaker.make(named), 0.65, 0.85);
  const inOrder = paperMaker.order.map((group) => made[group]!);
  yield 0.85;
  const byGroup = made.map(({ paper }) => paper);
  const authors = authorMaker.finish(named, byGroup, identity.joins);
  yield 0.95;
  return {
    records,
    keys,
    profiles,
    papers: inOrder.map(({ paper }) => paper),
    authors,
    joins: identity.joins.map(({ join }) => join),
    merges: inOrder.flatMap(({ merges }) => merges),
    reviews: makeReviews(table, identity.open, (signature) => named.idOf[signature]!),
    taken: takenOut(prepared),
    problems: [...inOrder.flatMap(({ doubts }) => doubts), ...doubtsOfIdentity(table, identity, written)],
  };
}

/** Steps that tell their share, as a part of longer work. */
function* within<Result>(
  steps: Generator<number, Result, undefined>,
  from: number,
  to: number,
): Generator<number, Result, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Says of every place in every list who stands there. */
function tellMentions({ table, atoms, places, keys }: Prepared, { idOf }: Named, tell: Told): void {
  for (const standing of table.stands)
    for (const { record, at } of standing) tell(keys[record]!, places[record]![at]!.position, idOf[atoms.at[record]![at]!]!);
}
function doubtsOfIdentity(table: Signatures, { open }: Identity, records: readonly PaperRecord[]): Problem[] {
  const told = new Set<string>();
  return open.flatMap(({ one, other, contested }) => {
    const [x, y] = [one[0]!, other[0]!];
    const names = [x, y].map((at) => table.forms[table.form[at]!]!.spelling);
    if (!contested || told.has(names.join('|'))) return [];
    told.add(names.join('|'));
    const record = records[table.stands[x]![0]!.record]!;
    return {
      severity: 'note' as const,
      code: 'undecided-name',
      file: record.file,
      line: record.line,
      entry: names[0]!,
      message: `${names[0]} and ${names[1]} may be one person, but another name speaks against it.`,
      advice: 'They were kept as different people.',
    };
  });
}
