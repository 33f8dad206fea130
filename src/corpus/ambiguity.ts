import type { Author, AuthorId, Corpus, IdentityLevel } from './corpus.ts';
import { compareText } from './ids.ts';
import { blocksOf, compareParts, nameKey, type NameParts, parseName } from './names.ts';
import { type GivenSigns, nameWeight, signsOf, thresholds } from './weights.ts';

/** How doubtful it is who one person is. */
export interface Ambiguity {
  readonly author: AuthorId;
  /** The chance that some doubt about them is settled the other way, 0 to 1. */
  readonly score: number;
  /** What makes it so, the weightiest first: sentences. */
  readonly reasons: readonly string[];
}

/** Of a whole corpus. */
export interface CorpusAmbiguity {
  /** The mean of the scores over all authorships (a person on a paper): the share of them whose person is expected to change. */
  readonly share: number;
  /** In the order of the authors. */
  readonly people: readonly Ambiguity[];
}

/** No single doubt counts for more: what is likelier than even is open, not decided. */
const even = 0.5;
/** Names of one block that are compared with each other one by one; in larger blocks only equal names and bare initials fit. */
const mostNames = 300;
/** Of more people of one name it is not looked at who of them stand on one paper. */
const mostNamesakes = 50;

/**
 * How ambiguous the people of a corpus are. A doubt has a chance p = 1/(1 + e^(j − w)), at most ½, where w is what speaks for
 * one person in nats and j the weight from which the level joins (at levels that weigh nothing, that of `careful`):
 *
 * - an open case with somebody else, with its own w;
 * - everybody else who shares a block of names (family name and first initial), could be the same by name, is on no paper with
 *   them, has no other ORCID and is in no open case with them: w is what the names say by themselves, where the name is as
 *   common as the number n of such people, ln(1 + n);
 * - at `initials`, every other name that was held for the person by its initial alone: p is ½.
 *
 * A person's score is u·(1 − Π(1 − p)), where u is the share of their papers on which no source prints their ORCID. The corpus has
 * the mean of its people, each counted once for every paper.
 */
export function* ambiguitySteps(corpus: Corpus, level: IdentityLevel): Generator<number, CorpusAmbiguity, undefined> {
  const names: Named[] = [];
  for (const author of corpus.authors) {
    names.push(namedOf(author));
    if (names.length % 200 === 0) yield (0.4 * names.length) / corpus.authors.length;
  }
  const blocks = blocksFor(names);
  const cases = casesOf(corpus);
  const printed = printedIds(corpus);
  const join = level === 'generous' ? thresholds.generous.join : thresholds.careful.join;
  const people: Ambiguity[] = [];
  let [doubted, authorships] = [0, 0];
  for (const [at, author] of corpus.authors.entries()) {
    const doubts = [
      ...ofCases(cases.get(author.id) ?? [], author, join),
      ...ofNamesakes(at, names, blocks, cases, join),
      ...(level === 'initials' ? ofSpellings(author) : []),
    ];
    const sure = printed.get(author.id) ?? 0;
    const unsure = author.papers.length === 0 ? 1 : 1 - sure / author.papers.length;
    const score = unsure * (1 - doubts.reduce((left, { chance }) => left * (1 - chance), 1));
    people.push({ author: author.id, score, reasons: score > 0 ? tell(doubts, sure, author) : [] });
    doubted += score * author.papers.length;
    authorships += author.papers.length;
    if (at % 100 === 99) yield 0.4 + (0.6 * at) / corpus.authors.length;
  }
  return { share: authorships === 0 ? 0 : doubted / authorships, people };
}

interface Doubt {
  readonly chance: number;
  readonly text: string;
}

const chanceOf = (weight: number, join: number) => Math.min(even, 1 / (1 + Math.exp(join - weight)));

interface Named {
  readonly author: Author;
  readonly parts: NameParts;
  readonly signs: GivenSigns;
  readonly key: string;
  readonly orcid: string | undefined;
}

function namedOf(author: Author): Named {
  const orcid = author.ids?.find((id) => id.startsWith('orcid:'));
  const parts = parseName(author.name);
  return { author, parts, signs: signsOf(parts), key: nameKey(author.name), orcid };
}

/** Block → its people, by name. */
type Blocks = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

function blocksFor(names: readonly Named[]): Blocks {
  const blocks = new Map<string, Map<string, number[]>>();
  names.forEach(({ parts, key }, at) => {
    for (const block of blocksOf(parts)) {
      const known = blocks.get(block) ?? new Map<string, number[]>();
      blocks.set(block, known);
      const people = known.get(key);
      if (people) people.push(at);
      else known.set(key, [at]);
    }
  });
  return blocks;
}

interface OpenCase {
  readonly other: AuthorId;
  readonly name: string;
  readonly weight: number;
}

function casesOf({ reviews }: Corpus): Map<AuthorId, OpenCase[]> {
  const cases = new Map<AuthorId, OpenCase[]>();
  const put = (of: AuthorId, one: OpenCase) => cases.set(of, [...(cases.get(of) ?? []), one]);
  for (const { one, other, weight } of reviews) {
    put(one.author, { other: other.author, name: other.name, weight });
    put(other.author, { other: one.author, name: one.name, weight });
  }
  return cases;
}

/** Person → papers on which some source prints their ORCID beside one of their spellings. */
function printedIds({ papers, records, authors }: Corpus): Map<AuthorId, number> {
  const ids = new Map(authors.flatMap(({ id, ids: own }) => (own?.some((one) => one.startsWith('orcid:')) ? [[id, own]] : [])));
  const counts = new Map<AuthorId, number>();
  if (ids.size === 0) return counts;
  for (const paper of papers) {
    const there = new Set(paper.records.flatMap((record) => records[record]!.authors.flatMap(({ orcid }) => orcid ?? [])));
    if (there.size === 0) continue;
    for (const author of paper.authors) {
      const own = ids.get(author);
      if (own?.some((one) => one.startsWith('orcid:') && there.has(one.slice(6))))
        counts.set(author, (counts.get(author) ?? 0) + 1);
    }
  }
  return counts;
}

function ofCases(open: readonly OpenCase[], { id }: Author, join: number): Doubt[] {
  return open.map(({ name, weight, other }) => ({
    chance: chanceOf(weight, join),
    text: other === id ? `An open case: some of these papers may be another’s.` : `An open case with ${name}.`,
  }));
}

function ofNamesakes(
  at: number,
  names: readonly Named[],
  blocks: Blocks,
  cases: ReadonlyMap<AuthorId, readonly OpenCase[]>,
  join: number,
): Doubt[] {
  const { author, parts, signs, key, orcid } = names[at]!;
  const excluded = new Set<AuthorId>([author.id, ...(cases.get(author.id) ?? []).map(({ other }) => other)]);
  const papers = new Set(author.papers);
  const met = new Set<string>();
  const rivals: { readonly signs: GivenSigns; readonly count: number; readonly name: string }[] = [];
  for (const block of blocksOf(parts)) {
    const here = blocks.get(block)!;
    for (const [other, people] of here) {
      if (met.has(other) || !fits(parts, key, names[people[0]!]!, here.size)) continue;
      met.add(other);
      const count = people.filter((one) => {
        const rival = names[one]!;
        if (excluded.has(rival.author.id) || (orcid !== undefined && rival.orcid !== undefined)) return false;
        return people.length > mostNamesakes || !rival.author.papers.some((paper) => papers.has(paper));
      }).length;
      if (count > 0) rivals.push({ signs: names[people[0]!]!.signs, count, name: names[people[0]!]!.author.name });
    }
  }
  const all = rivals.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  const left = rivals.reduce(
    (product, rival) => product * (1 - chanceOf(nameWeight(signs, rival.signs, Math.log(1 + all)), join)) ** rival.count,
    1,
  );
  const some = rivals.map(({ name }) => name).sort(compareText);
  const list = some.length > 3 ? `${some.slice(0, 3).join(', ')} and ${some.length - 3} more` : some.join(', ');
  const who = all === 1 ? 'One other person could have the name' : `${all.toLocaleString('en')} other people could have the name`;
  return [{ chance: 1 - left, text: `${who}: ${list}.` }];
}

function fits(parts: NameParts, key: string, other: Named, size: number): boolean {
  if (key === other.key) return true;
  const bare = ({ given }: NameParts) => given.length < 2 && [...(given[0] ?? '')].length < 2;
  if (size > mostNames && !bare(parts) && !bare(other.parts)) return false;
  return compareParts(parts, other.parts).verdict !== 'incompatible';
}

/** At the level of initials: names that nothing but the initial ties. */
function ofSpellings({ spellings, name }: Author): Doubt[] {
  const others = [...new Set(spellings.map((one) => nameKey(one.name)))].filter((key) => key !== nameKey(name));
  return others.map((key) => {
    const spelling = spellings.find((one) => nameKey(one.name) === key)!.name;
    return { chance: even, text: `Only the initial ties it to ${spelling}.` };
  });
}

/** Reasons that are told. */
const mostReasons = 4;

function tell(doubts: readonly Doubt[], sure: number, { papers }: Author): string[] {
  const texts = [...doubts].sort((x, y) => y.chance - x.chance || compareText(x.text, y.text)).map(({ text }) => text);
  const more = texts.length - mostReasons;
  return [
    ...texts.slice(0, mostReasons),
    ...(more > 0 ? [`${more.toLocaleString('en')} more doubts.`] : []),
    ...(sure > 0 ? [`An ORCID is printed on ${sure.toLocaleString('en')} of ${papers.length.toLocaleString('en')} papers.`] : []),
  ];
}
