import type { Author, Corpus, Paper, PaperId } from './corpus.ts';
import { Roots } from './roots.ts';

/** Why one person is hardly one. */
export type Doubt = 'years' | 'output' | 'circles' | 'places' | 'fields';

/** A person who may be several, and how the papers would part. */
export interface Implausible {
  readonly author: Author['id'];
  /** Strongest first, at least one. */
  readonly doubts: readonly { readonly kind: Doubt; readonly explain: string }[];
  /** Papers by whom they may be, at least two groups, the largest first; papers that nothing ties stand with the largest. */
  readonly parts: readonly (readonly PaperId[])[];
}

/** Years between two neighbouring papers beyond which a career is doubted. */
const longestPause = 20;
/** A career of more years than this is doubted. */
const longestCareer = 55;
/** Papers in one year beyond which one person is doubted. */
const mostPapers = 60;
/** Lists longer than this tell nothing of who knows whom. */
const longestTeam = 100;
/** Circles of fewer papers are chance: everybody writes with strangers now and then. */
const smallestCircle = 3;

/**
 * People whose papers hardly go together, whoever joined them: we, or a source by its ids. Circles are groups of papers
 * with no other author in common, directly or by way of further papers of the same person.
 */
export function* findImplausible(corpus: Corpus): Generator<number, Implausible[], undefined> {
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const found: Implausible[] = [];
  for (const [index, author] of corpus.authors.entries()) {
    if (index % 500 === 499) yield index / corpus.authors.length;
    const own = author.papers.map((id) => papers.get(id)!);
    const doubts = [...ofYears(own), ...ofCircles(own, author, corpus)];
    if (doubts.length === 0) continue;
    const parts = circlesOf(own, author, corpus);
    found.push({ author: author.id, doubts, parts: parts.length > 1 ? parts : byPause(own) });
  }
  return found.sort((x, y) => y.doubts.length - x.doubts.length || (x.author < y.author ? -1 : 1));
}

const yearOf = ({ date }: Paper) => date?.year;

function* ofYears(own: readonly Paper[]): Generator<{ kind: Doubt; explain: string }> {
  const years = own.flatMap((paper) => yearOf(paper) ?? []).sort((x, y) => x - y);
  if (years.length < 2) return;
  const [first, last] = [years[0]!, years.at(-1)!];
  if (last - first > longestCareer)
    yield { kind: 'years', explain: `The papers lie ${last - first} years apart, from ${first} to ${last}.` };
  const pause = Math.max(...years.slice(1).map((year, index) => year - years[index]!));
  if (pause > longestPause) yield { kind: 'years', explain: `There is a pause of ${pause} years between two papers.` };
  const perYear = new Map<number, number>();
  for (const year of years) perYear.set(year, (perYear.get(year) ?? 0) + 1);
  const [busiest, most] = [...perYear].reduce((best, one) => (one[1] > best[1] ? one : best));
  if (most > mostPapers) yield { kind: 'output', explain: `${most} papers in ${busiest} are many for one person.` };
}

function* ofCircles(own: readonly Paper[], author: Author, corpus: Corpus): Generator<{ kind: Doubt; explain: string }> {
  const parts = circlesOf(own, author, corpus).filter((part) => part.length >= smallestCircle);
  if (parts.length < 2) return;
  yield { kind: 'circles', explain: `The co-authors fall into ${parts.length} circles with nobody in common.` };
}

/** Papers tied by co-authors and affiliations, the largest group first; papers of nobody else, without affiliation, stand with it. */
function circlesOf(own: readonly Paper[], author: Author, corpus: Corpus): PaperId[][] {
  const roots = new Roots(own.length);
  const firstWith = new Map<string, number>();
  const tied = own.map(() => false);
  own.forEach((paper, index) => {
    const marks = [
      // A list that is cut may hide who ties it to the others.
      ...(paper.complete && paper.authors.length <= longestTeam ? paper.authors.filter((id) => id !== author.id) : []),
      ...placesOf(paper, author, corpus),
    ];
    for (const mark of marks) {
      tied[index] = true;
      const first = firstWith.get(mark);
      if (first === undefined) firstWith.set(mark, index);
      else roots.unite(index, first);
    }
  });
  const groups = new Map<number, PaperId[]>();
  const loose: PaperId[] = [];
  own.forEach(({ id }, index) => {
    if (!tied[index]) loose.push(id);
    else groups.set(roots.root(index), [...(groups.get(roots.root(index)) ?? []), id]);
  });
  const sorted = [...groups.values()].sort((x, y) => y.length - x.length || (x[0]! < y[0]! ? -1 : 1));
  if (sorted.length === 0) return [loose];
  return [[...sorted[0]!, ...loose], ...sorted.slice(1)];
}

function placesOf(paper: Paper, { spellings }: Author, { records }: Corpus): string[] {
  const names = new Set(spellings.map(({ name }) => name));
  return paper.records.flatMap((record) =>
    records[record]!.authors.flatMap((mention) =>
      names.has(mention.name) ? (mention.affiliations?.map(({ name }) => `at ${name}`) ?? []) : [],
    ),
  );
}

/** In two where the longest pause lies. */
function byPause(own: readonly Paper[]): PaperId[][] {
  const dated = own.filter((paper) => yearOf(paper) !== undefined).sort((x, y) => yearOf(x)! - yearOf(y)!);
  let at = 1;
  for (let index = 1; index < dated.length; index++)
    if (yearOf(dated[index]!)! - yearOf(dated[index - 1]!)! > yearOf(dated[at]!)! - yearOf(dated[at - 1]!)!) at = index;
  const [early, late] = [dated.slice(0, at), dated.slice(at)].map((part) => part.map(({ id }) => id));
  const undated = own.filter((paper) => yearOf(paper) === undefined).map(({ id }) => id);
  return [[...early!, ...undated], late!].sort((x, y) => y.length - x.length);
}
