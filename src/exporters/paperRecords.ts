import type { Author, Corpus, Paper } from '../corpus/corpus.ts';
import { nameKey } from '../corpus/names.ts';
import type { AuthorMention, PaperRecord } from '../corpus/record.ts';
import { affiliationsOf } from './bibliography.ts';

/** Every paper as one record, in the order of their ids: what the corpus chose, and the rest from the richest record that has it. */
export function paperRecords({ papers, authors, records }: Corpus): PaperRecord[] {
  const byId = new Map(authors.map((author) => [author.id, author]));
  const named = new Map<string, AuthorMention>();
  for (const mention of records.flatMap((record) => record.authors))
    if (mention.family !== undefined && !named.has(mention.name)) named.set(mention.name, mention);
  return papers.map((paper) => {
    const own = paper.records.map((index) => records[index]!).sort((x, y) => richness(y) - richness(x));
    const known = paper.authors.flatMap((id) => byId.get(id) ?? []);
    return recordOf(paper, own, mentionsOf(own, known, named));
  });
}

/** Names first, then fields. */
const richness = (record: PaperRecord): number =>
  100 * record.authors.filter(({ printed }) => printed).length + (record.complete ? 50 : 0) + Object.keys(record).length;

function recordOf(paper: Paper, own: readonly PaperRecord[], authors: readonly AuthorMention[]): PaperRecord {
  const { file, line, page } = own[0]!;
  const fields = Object.assign({}, ...own.toReversed()) as PaperRecord;
  const { statedCount: _, date: __, summary: ___, category: ____, code: _____, ...rest } = fields;
  const ids = Object.assign({}, ...own.toReversed().map((record) => record.ids)) as Record<string, string>;
  return {
    ...rest,
    ...(Object.keys(ids).length === 0 ? {} : { ids }),
    file,
    line,
    page,
    title: paper.title,
    authors,
    complete: paper.complete,
    ...(paper.statedCount === undefined ? {} : { statedCount: paper.statedCount }),
    ...(paper.date === undefined ? {} : { date: paper.date }),
    ...(paper.summary === undefined ? {} : { summary: paper.summary }),
    ...(paper.categories[0] === undefined ? {} : { category: paper.categories[0] }),
    ...(paper.code ? { code: true } : {}),
  };
}

/** The richest list in its order, each person by the fullest name; then who else is known to have written the paper. */
function mentionsOf(
  own: readonly PaperRecord[],
  known: readonly Author[],
  named: ReadonlyMap<string, AuthorMention>,
): AuthorMention[] {
  const authorBy = new Map<string, Author>();
  for (const author of known) for (const { name } of author.spellings) authorBy.set(nameKey(name), author);
  const told = new Map<Author, AuthorMention[]>();
  for (const mention of own.flatMap((record) => record.authors)) {
    const author = isPerson(mention) ? authorBy.get(nameKey(mention.name)) : undefined;
    if (author) told.set(author, [...(told.get(author) ?? []), mention]);
  }
  const placed = new Set<Author>();
  const mentions: AuthorMention[] = [];
  const place = (author: Author): void => {
    if (!placed.has(author)) mentions.push(fullest(author, told.get(author) ?? [], named));
    placed.add(author);
  };
  for (const mention of own[0]!.authors) {
    const author = isPerson(mention) ? authorBy.get(nameKey(mention.name)) : undefined;
    if (author) place(author);
    else if (!isPerson(mention)) mentions.push(mention);
  }
  for (const author of known) place(author);
  return mentions;
}

const isPerson = ({ role, group }: AuthorMention): boolean => group !== true && (role ?? 'author') === 'author';

/** Somebody by the fullest name, with all that this paper's records tell of them. */
function fullest({ name }: Author, told: readonly AuthorMention[], named: ReadonlyMap<string, AuthorMention>): AuthorMention {
  const { family, given, suffix } = named.get(name) ?? {};
  const first = <Value>(pick: (mention: AuthorMention) => Value | undefined): Value | undefined =>
    told.map(pick).find((value) => value !== undefined);
  const orcid = first((mention) => mention.orcid);
  const sourceId = first((mention) => mention.sourceId);
  const affiliations = first((mention) => (affiliationsOf(mention).length > 0 ? affiliationsOf(mention) : undefined));
  return {
    name,
    printed: told.length === 0 || told.some(({ printed }) => printed),
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(orcid === undefined ? {} : { orcid }),
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(affiliations === undefined ? {} : { affiliations, affiliation: affiliations[0]!.name }),
  };
}
