import type { Author } from '../corpus/corpus.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { choicesOf, type ChoiceFlags, wishesOf } from './flags.ts';
import { UsageError, type Io } from './io.ts';
import { measuresOf, nodesById } from './measures.ts';
import { paintFor } from './paint.ts';
import { cutTo, printable, printableJson } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { table } from './table.ts';
import { measureTask } from './work.ts';

/** Every person, those with the most papers first, then by id. */
export async function authorsCommand(given: readonly string[], flags: ChoiceFlags, io: Io): Promise<0 | 1> {
  if (flags.network === 'papers') {
    throw new UsageError('authors: the papers network has no people; allowed are --network coauthors and two-mode');
  }
  const { result } = await measureTask(
    { given, choices: choicesOf(flags), reading: wishesOf(flags), decisions: flags.decisions },
    io,
  );
  const authors = [...result.corpus.authors].sort((x, y) => y.papers.length - x.papers.length || (x.id < y.id ? -1 : 1));
  io.stdout.write(flags.json ? `${printableJson(authorsJson(result, authors))}\n` : authorsTable(result, authors, io));
  tellProblems(result.problems, io);
  return exitCodeFor(result.problems);
}

function authorsJson(result: Unplaced, authors: readonly Author[]) {
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
  }));
}

function authorsTable(result: Unplaced, authors: readonly Author[], io: Io): string {
  const nodes = nodesById(result);
  const papers = new Map(result.corpus.papers.map((paper) => [paper.id, paper]));
  const rows = authors.map((author) => {
    const years = author.papers.flatMap((id) => papers.get(id)?.date?.year ?? []).sort((x, y) => x - y);
    const span = years.length === 0 ? '' : years[0] === years.at(-1) ? `${years[0]}` : `${years[0]}–${years.at(-1)}`;
    const others = author.spellings.map((spelling) => spelling.name).filter((name) => name !== author.name);
    const degree = measuresOf(result, nodes.get(author.id))['degree'];
    return [
      cutTo(printable(author.name), 40),
      author.papers.length.toLocaleString('en'),
      typeof degree === 'number' ? degree.toLocaleString('en') : '',
      span,
      cutTo(printable(others.join('; ')), 50),
    ];
  });
  return table(
    [
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
