import type { Author, Corpus, Paper } from '../corpus/corpus.ts';
import type { Problem } from '../kit/problem.ts';
import type { Network } from '../network/network.ts';

/** A corpus by id. */
export interface Shelves {
  readonly authors: ReadonlyMap<string, Author>;
  readonly papers: ReadonlyMap<string, Paper>;
}

const shelves = new WeakMap<Corpus, Shelves>();
const prints = new WeakMap<Corpus, ReadonlyMap<string, Author | Paper>>();
const nodes = new WeakMap<Network, ReadonlyMap<string, number>>();
const complaints = new WeakMap<readonly Problem[], ReadonlyMap<string, readonly Problem[]>>();

/** Made once per corpus. */
export function shelvesOf(corpus: Corpus): Shelves {
  return once(shelves, corpus, () => {
    const authors = new Map<string, Author>();
    const papers = new Map<string, Paper>();
    for (const author of corpus.authors) authors.set(author.id, author);
    for (const paper of corpus.papers) papers.set(paper.id, paper);
    return { authors, papers };
  });
}

/** Who or which paper is meant by a name or title as some page prints it. Indexed once per corpus. */
export function meantBy(corpus: Corpus, printed: string): Author | Paper | undefined {
  return once(prints, corpus, () => {
    const meant = new Map<string, Author | Paper>();
    for (const paper of corpus.papers) for (const record of paper.records) meant.set(corpus.records[record]!.title, paper);
    for (const author of corpus.authors) for (const { name } of author.spellings) meant.set(name, author);
    return meant;
  }).get(printed);
}

/** A person's or paper's node on this network, or −1. Indexed once per network. */
export function nodeOf(network: Network, id: string): number {
  return once(nodes, network, () => new Map(network.ids.map((one, node) => [one, node]))).get(id) ?? -1;
}

/** The problems of one file, in their own order. Indexed once per list. */
export function problemsOfFile(problems: readonly Problem[], file: string): readonly Problem[] {
  return once(complaints, problems, () => byFile(problems)).get(file) ?? [];
}

function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = files.get(problem.file);
    if (known) known.push(problem);
    else files.set(problem.file, [problem]);
  }
  return files;
}

function once<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
