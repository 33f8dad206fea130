import type { Author } from '../corpus/corpus.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { choicesOf, type ChoiceFlags, wishesOf } from './flags.ts';
import { UsageError, type Io } from './io.ts';
import { measuresOf, nodesById } from './measures.ts';
import { paintFor } from './paint.ts';
import { cutTo, printable, printableJson } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { rankAuthors, refuseUndrawn, type Rank, type RankFlags } from './rankAuthors.ts';
import { table, type TableColumn } from './table.ts';
import { measureTask } from './work.ts';

/** Every person: those who stand first by the chosen metric come first, then by id. */
export async function authorsCommand(given: readonly string[], flags: ChoiceFlags & RankFlags, io: Io): Promise<0 | 1> {
  if (flags.network === 'papers') {
    throw new UsageError('authors: the papers network has no people; allowed are --network coauthors and two-mode');
  }
  refuseUndrawn(flags);
  const { result } = await measureTask(
    { given, choices: choicesOf(flags), reading: wishesOf(flags), decisions: flags.decisions },
    io,
  );
  const plain = flags.sortBy === 'papers' && flags.intervals === undefined;
  const ranks = plain ? undefined : rankAuthors(result, flags, io);
  const place = ({ id, papers }: Author): number => (ranks ? (ranks.get(id)?.rank ?? Infinity) : -papers.length);
  const authors = result.corpus.authors
    .map((author) => ({ author, at: place(author) }))
    .sort((x, y) => (x.at === y.at ? (x.author.id < y.author.id ? -1 : 1) : x.at - y.at))
    .map(({ author }) => author);
  if (flags.json) io.stdout.write(`${printableJson(authorsJson(result, authors, ranks))}\n`);
  else io.stdout.write(authorsTable(result, authors, ranks, io));
  tellProblems(result.problems, io);
  return exitCodeFor(result.problems);
}

type Ranks = ReadonlyMap<string, Rank> | undefined;

function authorsJson(result: Unplaced, authors: readonly Author[], ranks: Ranks) {
  const { corpus } = result;
  const nodes = nodesById(result);
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const joins = new Map(corpus.joins.map((join) => [join.key, join]));
  return authors.map((author) => ({
    id: author.id,
    name: author.name,
    spellings: author.spellings,
    joins: author.joins.map((key) => ({ key, reason: joins.get(key)?.reason })),
    profiles: author.profiles.map((index) => corpus.profiles[index]),
    papers: author.papers.map((id) => ({ id, title: papers.get(id)?.title, year: papers.get(id)?.date?.year ?? null })),
    measures: measuresOf(result, nodes.get(author.id)),
    ...(ranks ? { rank: ranks.get(author.id) } : {}),
  }));
}

function authorsTable(result: Unplaced, authors: readonly Author[], ranks: Ranks, io: Io): string {
  const nodes = nodesById(result);
  const papers = new Map(result.corpus.papers.map((paper) => [paper.id, paper]));
  const withIntervals = ranks !== undefined && [...ranks.values()].some(({ interval }) => interval);
  const rows = authors.map((author) => {
    const years = author.papers.flatMap((id) => papers.get(id)?.date?.year ?? []).sort((x, y) => x - y);
    const span = years.length === 0 ? '' : years[0] === years.at(-1) ? `${years[0]}` : `${years[0]}–${years.at(-1)}`;
    const others = author.spellings.map((spelling) => spelling.name).filter((name) => name !== author.name);
    const degree = measuresOf(result, nodes.get(author.id))['degree'];
    return [
      ...(ranks ? rankCells(ranks.get(author.id)!, withIntervals) : []),
      cutTo(printable(author.name), 40),
      author.papers.length.toLocaleString('en'),
      typeof degree === 'number' ? degree.toLocaleString('en') : '',
      span,
      cutTo(printable(others.join('; ')), 50),
    ];
  });
  return table(
    [
      ...(ranks ? rankColumns(withIntervals) : []),
      { title: 'Name', align: 'left' },
      { title: 'Papers', align: 'right' },
      { title: result.network.kind === 'coauthors' ? 'Co-authors' : 'Links', align: 'right' },
      { title: 'Years', align: 'left' },
      { title: 'Also spelled', align: 'left' },
    ],
    rows,
    paintFor(io.isTerminal.stdout).dim,
  );
}

const rankColumns = (withIntervals: boolean): TableColumn[] =>
  ['Rank', ...(withIntervals ? ['95 %'] : []), 'Value'].map((title) => ({ title, align: 'right' }));

function rankCells({ rank, value, interval }: Rank, withIntervals: boolean): string[] {
  const number = (one: number | null) => one?.toLocaleString('en', { maximumSignificantDigits: 4 }) ?? '–';
  const [low, high] = [number(interval?.low ?? null), number(interval?.high ?? null)];
  return [number(rank), ...(withIntervals ? [low === high ? low : `${low}–${high}`] : []), number(value)];
}
