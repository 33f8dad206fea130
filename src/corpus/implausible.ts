import type { Author, Corpus, Paper, PaperId } from './corpus.ts';
import { FieldMap, fieldsApart } from './fieldMap.ts';
import { placeWords } from './placeWords.ts';
import type { Affiliation } from './record.ts';
import { type Group, partOnSides, tiedBy } from './sides.ts';

/** Why one person is hardly one. */
export type Doubt = 'circles' | 'places' | 'fields' | 'years' | 'output';

/** A person who may be several, and how the papers would part. */
export interface Implausible {
  readonly author: Author['id'];
  /** Strongest first, at least one. */
  readonly doubts: readonly { readonly kind: Doubt; readonly explain: string }[];
  /** All papers, by whom they may be, the largest group first: parted by the strongest doubt that can part them; one group where none can. */
  readonly parts: readonly (readonly PaperId[])[];
}

/** Years between two neighbouring papers beyond which a career is doubted. */
const longestPause = 30;
/** A career of more years than this is doubted. */
const longestCareer = 55;
/** Papers in one year beyond which one person is doubted. */
const mostPapers = 60;
/** Lists longer than this tell nothing of who knows whom. */
const longestTeam = 100;
/** Groups of fewer papers are chance: everybody writes with strangers, or on something else, now and then. */
const smallest = 3;
/**
 * In so many years at least are papers at both of two places, and in half of the years of the place with fewer: whoever moves
 * has some at both in the year between, and in print for another.
 */
const sameYears = 3;
/** Of the co-authors at the place with fewer, at most one in so many at the other too. */
const oneInCircle = 10;
/** Groups of one person that are compared by place or field, the largest ones. */
const mostGroups = 40;

/** One person's papers, and what ties each to others. */
interface Career {
  readonly author: Author;
  readonly own: readonly Paper[];
  readonly years: readonly (number | undefined)[];
  /** Co-authors, also of lists that are cut. */
  readonly mates: readonly (readonly string[])[];
  readonly affiliations: readonly (readonly Affiliation[])[];
  readonly places: readonly (readonly string[])[];
}

interface Found {
  readonly kind: Doubt;
  readonly explain: string;
  /** How the papers would part; one group where they cannot. */
  readonly parts: readonly Group[];
}

const maps = new WeakMap<Corpus['papers'], FieldMap>();

/**
 * People whose papers hardly go together, whoever joined them: we, or a source by its ids. Independent of the order of files.
 * - circles: groups of three papers or more with no other author nor affiliation in common, directly or by way of further papers.
 * - places: three papers or more at each of two places that no paper names both, side by side in three years or more, with
 *   hardly a co-author in common.
 * - fields: groups of three papers or more with no subject, keyword, venue, co-author, affiliation nor rarer word of a title in
 *   common, in fields which ten others' papers or more know and hardly anybody else joins.
 * - years and output: pauses, careers and numbers of papers that are long or large for one person.
 * @param among who is looked at; all, where it is absent
 */
export function* findImplausible(corpus: Corpus, among = corpus.authors): Generator<number, Implausible[], undefined> {
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  let fields = maps.get(corpus.papers);
  if (!fields) {
    const steps = FieldMap.of(corpus);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        maps.set(corpus.papers, (fields = step.value));
        break;
      }
      yield step.value / 2;
    }
  }
  const found: Implausible[] = [];
  for (const [index, author] of among.entries()) {
    if (index % 20 === 19) yield (1 + index / among.length) / 2;
    if (author.papers.length < 2) continue;
    const career = careerOf(author, papers, corpus);
    const doubts = [...ofCircles(career, fields), ...ofPlaces(career), ...ofFields(career, fields), ...ofYears(career)];
    if (doubts.length === 0) continue;
    const parts = doubts.find((doubt) => doubt.parts.length > 1)?.parts ?? [[...author.papers.keys()]];
    found.push({
      author: author.id,
      doubts: doubts.map(({ kind, explain }) => ({ kind, explain })),
      parts: parts.map((part) => part.map((at) => author.papers[at]!)),
    });
  }
  // First those with most doubts, then those of whom most would part.
  const parting = ({ parts }: Implausible) => parts.slice(1).reduce((sum, part) => sum + part.length, 0);
  return found.sort((x, y) => y.doubts.length - x.doubts.length || parting(y) - parting(x) || (x.author < y.author ? -1 : 1));
}

function careerOf(author: Author, papers: ReadonlyMap<PaperId, Paper>, { records }: Corpus): Career {
  const own = author.papers.map((id) => papers.get(id)!);
  const names = new Set(author.spellings.map(({ name }) => name));
  const affiliations = own.map((paper) =>
    paper.records.flatMap((record) =>
      records[record]!.authors.flatMap(({ name, affiliations: several, affiliation }) =>
        names.has(name) ? (several ?? (affiliation === undefined ? [] : [{ name: affiliation }])) : [],
      ),
    ),
  );
  return {
    author,
    own,
    years: own.map(({ date }) => date?.year),
    mates: own.map((paper) => (paper.authors.length > longestTeam ? [] : paper.authors.filter((id) => id !== author.id))),
    affiliations,
    places: affiliations.map((list) => [...new Set(list.flatMap(placeWords))].map((word) => `at ${word}`)),
  };
}

const enough = (group: Group): boolean => group.length >= smallest;

function* ofCircles(career: Career, fields: FieldMap): Generator<Found> {
  const { own, mates, places } = career;
  const marks = own.map((paper, at) => [
    // A list that is cut may hide who ties it to the others.
    ...(paper.complete ? mates[at]! : []),
    ...places[at]!,
  ]);
  const { groups, loose } = tiedBy(marks);
  const teamed = groups.map((group) => enough(group.filter((at) => own[at]!.complete && mates[at]!.length > 0)));
  const circles = teamed.filter(Boolean).length;
  if (circles < 2) return;
  const near = own.map(({ id }, at) => [...marks[at]!, ...mates[at]!, ...fields.marksOf(id)]);
  const parts = partOnSides(groups, loose, (one, other) => teamed[one]! && teamed[other]!, near);
  yield { kind: 'circles', explain: `The co-authors fall into ${circles} circles with nobody in common.`, parts };
}

function* ofPlaces(career: Career): Generator<Found> {
  const { groups, loose } = tiedBy(career.places);
  const large = groups.slice(0, mostGroups).filter(enough);
  if (large.length < 2) return;
  const known = large.map((group) => ({
    years: new Set(group.flatMap((at) => career.years[at] ?? [])),
    mates: new Set(group.flatMap((at) => career.mates[at]!)),
  }));
  const both = <Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>) => [...one].filter((each) => other.has(each));
  const apart = large.map((_, one) =>
    large.map((__, other) => {
      const [x, y] = [known[one]!, known[other]!];
      const shared = both(x.years, y.years).length;
      if (one === other || shared < sameYears || 2 * shared < Math.min(x.years.size, y.years.size)) return false;
      return both(x.mates, y.mates).length * oneInCircle <= Math.min(x.mates.size, y.mates.size);
    }),
  );
  const one = apart.findIndex((row) => row.includes(true));
  if (one < 0) return;
  const other = apart[one]!.indexOf(true);
  const years = both(known[one]!.years, known[other]!.years).sort((x, y) => x - y);
  const [x, y] = [one, other].map((at) => `${large[at]!.length} papers at ${placeOf(career, large[at]!)}`);
  const explain = `${x} and ${y}, side by side in ${years.length} years from ${years[0]} to ${years.at(-1)}; no paper names both.`;
  yield { kind: 'places', explain, parts: partOnSides(groups, loose, (i, j) => apart[i]?.[j] ?? false, career.mates) };
}

/** The affiliation that most of the papers print. */
function placeOf({ affiliations }: Career, group: Group): string {
  const times = new Map<string, number>();
  for (const at of group) for (const { name } of affiliations[at]!) times.set(name, (times.get(name) ?? 0) + 1);
  const [best] = [...times].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return best![0];
}

function* ofFields({ author, own, mates, places }: Career, fields: FieldMap): Generator<Found> {
  if (own.length < 2 * smallest) return;
  const marks = own.map(({ id }) => fields.marksOf(id));
  const ties = own.map(({ id }, at) => [...marks[at]!, ...mates[at]!, ...places[at]!, ...fields.wordsOf(id)]);
  const { groups, loose } = tiedBy(ties);
  const marked = (group: Group) => group.filter((at) => marks[at]!.length > 0);
  const large = groups.slice(0, mostGroups).filter((group) => enough(marked(group)));
  if (large.length < 2) return;
  const idsOf = (group: Group) => marked(group).map((at) => own[at]!.id);
  const others = fields.othersThan(author.id, author.papers);
  const known = large.map((group) => fields.field(idsOf(group), others));
  const apart = large.map((_, one) => large.map((__, other) => one !== other && fieldsApart(known[one]!, known[other]!)));
  const one = apart.findIndex((row) => row.includes(true));
  if (one < 0) return;
  const other = apart[one]!.indexOf(true);
  const [x, y] = [one, other].map((at) => `${large[at]!.length} papers, such as ${fields.called(idsOf(large[at]!))}`);
  const explain = `${x}, and ${y}, have no field nor co-author in common, and hardly anybody else writes in both.`;
  const numbers = new Map(large.map((group, number) => [groups.indexOf(group), number]));
  const clash = (i: number, j: number) => apart[numbers.get(i) ?? -1]?.[numbers.get(j) ?? -1] ?? false;
  yield { kind: 'fields', explain, parts: partOnSides(groups, loose, clash, ties) };
}

function* ofYears({ years }: Career): Generator<Found> {
  const dated = [...years.keys()].filter((at) => years[at] !== undefined).sort((x, y) => years[x]! - years[y]! || x - y);
  if (dated.length < 2) return;
  const [first, last] = [years[dated[0]!]!, years[dated.at(-1)!]!];
  const pauses = dated.slice(1).map((at, index) => years[at]! - years[dated[index]!]!);
  const pause = Math.max(...pauses);
  const parts = byPause(years, dated);
  if (last - first > longestCareer)
    yield { kind: 'years', explain: `The papers lie ${last - first} years apart, from ${first} to ${last}.`, parts };
  if (pause > longestPause) yield { kind: 'years', explain: `There is a pause of ${pause} years between two papers.`, parts };
  const perYear = new Map<number, number>();
  for (const at of dated) perYear.set(years[at]!, (perYear.get(years[at]!) ?? 0) + 1);
  const [busiest, most] = [...perYear].reduce((best, each) => (each[1] > best[1] ? each : best));
  if (most > mostPapers) yield { kind: 'output', explain: `${most} papers in ${busiest} are many for one person.`, parts: [] };
}

/** At every pause that is too long, and at the longest ones of careers that still are; papers without a year stand with the largest part. */
function byPause(years: readonly (number | undefined)[], dated: Group): Group[] {
  const cut = (part: Group): Group[] => {
    const pauses = part.slice(1).map((at, index) => years[at]! - years[part[index]!]!);
    const longest = pauses.reduce((best, pause, index) => (pause > pauses[best]! ? index : best), 0);
    const span = part.length < 2 ? 0 : years[part.at(-1)!]! - years[part[0]!]!;
    if (span <= longestCareer && (pauses[longest] ?? 0) <= longestPause) return [part];
    return [...cut(part.slice(0, longest + 1)), ...cut(part.slice(longest + 1))];
  };
  const parts = cut(dated).sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  const undated = [...years.keys()].filter((at) => years[at] === undefined);
  return [[...parts[0]!, ...undated].sort((x, y) => x - y), ...parts.slice(1)];
}
