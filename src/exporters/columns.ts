import type { Author, Paper } from '../corpus/corpus.ts';
import type { PaperDate } from '../corpus/record.ts';
import { metricById } from '../metrics/index.ts';
import type { Measure } from '../metrics/metric.ts';
import type { Unplaced } from '../pipeline/portrait.ts';

/** One thing that is told of every node or tie, under one name in every format. */
export interface Column {
  /** Lower case with underscores or a metric's id; unique in its table. */
  readonly id: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  /** Of node or tie `index`; nothing where it is unknown or undefined. */
  value(index: number): string | number | boolean | undefined;
}

/** Between the parts of a text that lists several. */
export const listMark = '; ';

/** The author behind a node, for nodes that are people. */
function authorOf({ network, corpus }: Unplaced, node: number): Author | undefined {
  return node < network.people ? corpus.authors[network.subject[node]!] : undefined;
}

/** The paper behind a node, for nodes that are papers. */
function paperOf({ network, corpus }: Unplaced, node: number): Paper | undefined {
  return node < network.people ? undefined : corpus.papers[network.subject[node]!];
}

/** A person's name or a paper's title, as the files print it. */
export function labelOf(portrait: Unplaced, node: number): string {
  return authorOf(portrait, node)?.name ?? paperOf(portrait, node)?.title ?? portrait.network.ids[node]!;
}

/** "2024-05-24", "2024-05" or "2024": as much as is known. */
export function dateText({ year, month, day }: PaperDate): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join('-');
}

/** What is told of each node: who or what it is, then every measure. Places, colours and sizes come from elsewhere. */
export function nodeColumns(portrait: Unplaced): Column[] {
  const { network, corpus, measures } = portrait;
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const names = new Map(corpus.authors.map((author) => [author.id, author.name]));
  const years = (node: number): number[] => {
    const author = authorOf(portrait, node);
    const own = author ? author.papers.map((id) => papers.get(id)) : [paperOf(portrait, node)];
    return own.flatMap((paper) => (paper?.date ? [paper.date.year] : []));
  };
  const least = (values: readonly number[]) => (values.length > 0 ? values.reduce((x, y) => Math.min(x, y)) : undefined);
  const most = (values: readonly number[]) => (values.length > 0 ? values.reduce((x, y) => Math.max(x, y)) : undefined);
  const list = (parts: Iterable<string>) => [...parts].join(listMark) || undefined;
  const categories = (node: number) => {
    const author = authorOf(portrait, node);
    if (!author) return paperOf(portrait, node)?.categories ?? [];
    return new Set(author.papers.flatMap((id) => papers.get(id)?.categories ?? []));
  };
  const profile = (node: number) => {
    const index = authorOf(portrait, node)?.profiles[0];
    return index === undefined ? undefined : corpus.profiles[index];
  };
  const cut = (node: number) => {
    const author = authorOf(portrait, node);
    if (!author) return !paperOf(portrait, node)?.complete;
    return author.papers.some((id) => papers.get(id)?.complete === false);
  };
  const people: Column[] = [
    { id: 'spellings', type: 'string', value: (node) => list(authorOf(portrait, node)?.spellings.map((s) => s.name) ?? []) },
    { id: 'first_year', type: 'integer', value: (node) => least(years(node)) },
    { id: 'last_year', type: 'integer', value: (node) => most(years(node)) },
    { id: 'profile_field', type: 'string', value: (node) => profile(node)?.field },
    { id: 'profile_h_index', type: 'integer', value: (node) => profile(node)?.hIndex },
    { id: 'profile_papers', type: 'integer', value: (node) => profile(node)?.papers },
    { id: 'profile_citations', type: 'integer', value: (node) => profile(node)?.citations },
  ];
  const date = (node: number) => paperOf(portrait, node)?.date;
  const works: Column[] = [
    { id: 'authors', type: 'string', value: (node) => list(paperOf(portrait, node)?.authors.map((id) => names.get(id)!) ?? []) },
    { id: 'author_count', type: 'integer', value: (node) => paperOf(portrait, node)?.authorCount },
    { id: 'author_count_is_lower_bound', type: 'boolean', value: (node) => paperOf(portrait, node)?.countIsLowerBound },
    { id: 'date', type: 'string', value: (node) => (date(node) ? dateText(date(node)!) : undefined) },
    { id: 'date_inferred', type: 'boolean', value: (node) => date(node)?.inferred },
    { id: 'year', type: 'integer', value: (node) => date(node)?.year },
    { id: 'code', type: 'boolean', value: (node) => paperOf(portrait, node)?.code },
    { id: 'links', type: 'string', value: (node) => list(paperOf(portrait, node)?.links ?? []) },
    { id: 'pages', type: 'string', value: (node) => list(pagesOf(portrait, paperOf(portrait, node))) },
  ];
  return [
    { id: 'kind', type: 'string', value: (node) => (node < network.people ? 'person' : 'paper') },
    ...(network.people > 0 ? people : []),
    ...(network.people < network.ids.length ? works : []),
    { id: 'categories', type: 'string', value: (node) => list(categories(node)) },
    { id: 'list_cut', type: 'boolean', value: cut },
    ...Object.entries(measures).map(([id, measure]) => measureColumn(id, measure)),
  ];
}

/** Every page that tells of a paper, each once. */
function pagesOf({ corpus }: Unplaced, paper: Paper | undefined): Set<string> {
  return new Set(paper?.records.map((record) => corpus.records[record]!.page) ?? []);
}

function measureColumn(id: string, measure: Measure): Column {
  const metric = metricById(id);
  const whole = measure.kind === 'group' || (metric?.kind === 'value' && metric.whole);
  return {
    id,
    type: whole ? 'integer' : 'double',
    value: (node) => {
      const value = measure.values[node];
      return value !== undefined && Number.isFinite(value) ? value : undefined;
    },
  };
}

/** The ids of what makes tie t: papers, or in the paper network the people that both papers share. */
export function proofIds({ network, corpus }: Unplaced, tie: number): string[] {
  const shelf = network.kind === 'papers' ? corpus.authors : corpus.papers;
  return [...network.proof.subarray(network.proofStart[tie], network.proofStart[tie + 1])].map((index) => shelf[index]!.id);
}

/** What is told of each tie beside its two ends and its weight. */
export function tieColumns(portrait: Unplaced): Column[] {
  const { network, corpus } = portrait;
  const shared = (tie: number) => network.proofStart[tie + 1]! - network.proofStart[tie]!;
  const proofs = (tie: number) => [...network.proof.subarray(network.proofStart[tie], network.proofStart[tie + 1])];
  if (network.kind === 'papers') {
    return [
      { id: 'shared_authors', type: 'integer', value: shared },
      {
        id: 'author_names',
        type: 'string',
        value: (tie) =>
          proofs(tie)
            .map((author) => corpus.authors[author]!.name)
            .join(listMark),
      },
    ];
  }
  return [
    { id: 'papers', type: 'integer', value: shared },
    {
      id: 'titles',
      type: 'string',
      value: (tie) =>
        proofs(tie)
          .map((paper) => corpus.papers[paper]!.title)
          .join(listMark),
    },
  ];
}
