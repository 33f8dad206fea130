import type { Paper } from '../corpus/corpus.ts';
import { dateText } from '../exporters/columns.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { choicesOf, type ChoiceFlags, wishesOf } from './flags.ts';
import type { Io } from './io.ts';
import { measuresOf, nodesById } from './measures.ts';
import { paintFor } from './paint.ts';
import { cutTo, printable, printableJson } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { table } from './table.ts';
import { measureTask } from './work.ts';

/** Every paper, newest first, then by id. */
export async function papersCommand(given: readonly string[], flags: ChoiceFlags, io: Io): Promise<0 | 1> {
  const { result } = await measureTask(
    { given, choices: choicesOf(flags), reading: wishesOf(flags), decisions: flags.decisions },
    io,
  );
  const day = (paper: Paper) => (paper.date ? dateText(paper.date) : '');
  const papers = [...result.corpus.papers].sort((x, y) =>
    day(x) === day(y) ? (x.id < y.id ? -1 : 1) : day(x) > day(y) ? -1 : 1,
  );
  io.stdout.write(flags.json ? `${printableJson(papersJson(result, papers))}\n` : papersTable(result, papers, io));
  tellProblems(result.problems, io);
  return exitCodeFor(result.problems);
}

function papersJson(result: Unplaced, papers: readonly Paper[]) {
  const { corpus } = result;
  const names = new Map(corpus.authors.map((author) => [author.id, author.name]));
  const nodes = nodesById(result);
  return papers.map((paper) => ({
    id: paper.id,
    title: paper.title,
    authors: paper.authors.map((id) => ({ id, name: names.get(id) })),
    /** The authors are not all of them. */
    cut: !paper.complete,
    authorCount: paper.authorCount,
    countIsLowerBound: paper.countIsLowerBound,
    statedCount: paper.statedCount ?? null,
    date: paper.date ? dateText(paper.date) : null,
    year: paper.date?.year ?? null,
    dateInferred: paper.date?.inferred ?? null,
    categories: paper.categories,
    code: paper.code,
    links: paper.links,
    summary: paper.summary ?? null,
    sources: paper.records.map((index) => {
      const { file, line, page, title, complete, statedCount, date, category, score } = corpus.records[index]!;
      return {
        file,
        line,
        page,
        title,
        cut: !complete,
        statedCount: statedCount ?? null,
        date: date ? dateText(date) : null,
        category: category ?? null,
        score: score ?? null,
      };
    }),
    conflicts: paper.conflicts.map(({ field }) => field),
    measures: measuresOf(result, nodes.get(paper.id)),
  }));
}

function papersTable({ corpus }: Unplaced, papers: readonly Paper[], io: Io): string {
  const names = new Map(corpus.authors.map((author) => [author.id, author.name]));
  const rows = papers.map((paper) => {
    return [
      paper.date ? dateText(paper.date) + (paper.date.inferred ? '*' : '') : '',
      cutTo(printable(paper.title), 64),
      cutTo(printable(paper.authors.map((id) => names.get(id)).join(', ')), 44),
      listState(paper),
    ];
  });
  const body = table(
    [
      { title: 'Date', align: 'left' },
      { title: 'Title', align: 'left' },
      { title: 'Authors', align: 'left' },
      { title: '', align: 'left' },
    ],
    rows,
    paintFor(io.isTerminal.stdout).dim,
  );
  return papers.some((paper) => paper.date?.inferred) ? `${body}* the page printed no year; see --saved-year\n` : body;
}

/** How much of the author list is known, where it is not all. */
function listState({ complete, authors, authorCount, countIsLowerBound }: Paper): string {
  if (complete) return '';
  if (authors.length === 0)
    return authorCount === 1 ? '1 author, not named' : `${authorCount.toLocaleString('en')} authors, none named`;
  return countIsLowerBound ? `list cut: ${authors.length} known` : `list cut: ${authors.length} of ${authorCount} known`;
}
