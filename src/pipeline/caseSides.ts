/** Two people who may be one, side by side: what is known of each, what both have, and what speaks for and against. */
import type { Corpus, Paper } from '../corpus/corpus.ts';
import { profilePrefix } from '../corpus/mentions.ts';
import { compareNames, nameKey } from '../corpus/names.ts';
import type { AuthorMention } from '../corpus/record.ts';
import type { Evidence, Party } from '../corpus/reviews.ts';
import { foldWords } from '../kit/fold.ts';
import { shelvesOf } from './shelves.ts';

/** What is known of one side of a case. Lists have each text once, the most often told first. */
export interface CaseSide {
  readonly name: string;
  /** As printed, without the name that heads the side. */
  readonly spellings: readonly string[];
  /** Newest first. */
  readonly papers: readonly Paper[];
  /** Of every dated paper, ascending. */
  readonly years: readonly number[];
  readonly coauthors: readonly string[];
  readonly places: readonly string[];
  readonly venues: readonly string[];
  /** The database's fields and headings, categories among them. */
  readonly subjects: readonly string[];
  /** The authors' own words. */
  readonly keywords: readonly string[];
  /** As people call them: "ORCID 0000-0002-1825-0097". */
  readonly ids: readonly string[];
}

/** Largest list of authors that is gone through: in longer ones nobody is looked for by eye. */
const longestTeam = 200;

export function sideOf({ author, name, handles, papers }: Party, corpus: Corpus): CaseSide {
  const shelves = shelvesOf(corpus);
  const keys = new Set(handles.map((handle) => handle.slice(0, handle.lastIndexOf('@p:'))));
  const own = papers.flatMap((id) => shelves.papers.get(id) ?? []);
  const [spellings, places, venues, subjects, keywords, ids, coauthors] = Array.from({ length: 7 }, () => new Tally());
  for (const paper of own) {
    const records = paper.records.map((record) => corpus.records[record]!);
    venues!.add(records.flatMap(({ venue }) => venue ?? []));
    subjects!.add(
      records.flatMap((record) => [...(record.category === undefined ? [] : [record.category]), ...(record.subjects ?? [])]),
    );
    keywords!.add(records.flatMap((record) => record.keywords ?? []));
    const mentions = records.flatMap(({ authors }) => authors.filter((mention) => keys.has(nameKey(mention.name))));
    spellings!.add(mentions.map((mention) => mention.name));
    places!.add(mentions.flatMap((mention) => mention.affiliations?.map((place) => place.name) ?? mention.affiliation ?? []));
    ids!.add(mentions.flatMap(idsOf));
    if (paper.authors.length <= longestTeam)
      coauthors!.add(paper.authors.flatMap((id) => (id === author ? [] : (shelves.authors.get(id)?.name ?? []))));
  }
  return {
    name,
    spellings: spellings!.texts().filter((one) => one !== name),
    papers: own.sort((x, y) => (y.date?.year ?? -Infinity) - (x.date?.year ?? -Infinity) || (x.title < y.title ? -1 : 1)),
    years: own.flatMap(({ date }) => date?.year ?? []).sort((x, y) => x - y),
    coauthors: coauthors!.texts(),
    places: places!.texts(),
    venues: venues!.texts(),
    subjects: subjects!.texts(),
    keywords: keywords!.texts(),
    ids: ids!.texts(),
  };
}

/** On how many papers each text is told; texts that differ in case and accents alone are one, with capitals where any has them. */
class Tally {
  private readonly known = new Map<string, { text: string; papers: number }>();

  /** @param texts of one paper */
  add(texts: readonly string[]): void {
    const told = new Map(texts.map((text) => [sameText(text), text]));
    for (const [key, text] of told) {
      const before = this.known.get(key);
      if (before) {
        before.papers += 1;
        if (text < before.text) before.text = text;
      } else if (key !== '') this.known.set(key, { text, papers: 1 });
    }
  }

  texts(): string[] {
    return [...this.known.values()].sort((x, y) => y.papers - x.papers || (x.text < y.text ? -1 : 1)).map(({ text }) => text);
  }
}

/** What is compared of a text: two that both sides have are marked. */
export const sameText = (text: string): string => foldWords(text) || text.trim();

const schemes: Readonly<Record<string, string>> = { orcid: 'ORCID', openalex: 'OpenAlex', s2: 'Semantic Scholar', dblp: 'DBLP' };

function idsOf({ orcid, sourceId }: AuthorMention): string[] {
  const stated = [
    ...(orcid === undefined ? [] : [`orcid:${orcid}`]),
    ...(sourceId?.startsWith(profilePrefix) ? [] : [sourceId ?? []]),
  ].flat();
  return stated.map((id) => {
    const at = id.indexOf(':');
    const scheme = id.slice(0, Math.max(0, at));
    return Object.hasOwn(schemes, scheme) ? `${schemes[scheme]} ${id.slice(at + 1)}` : id;
  });
}

/** Texts of a list that another has too. */
export function sharedTexts(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const theirs = new Set(other.map(sameText));
  return new Set(one.map(sameText).filter((text) => theirs.has(text)));
}

/** Titles of papers on which both stand: a list names nobody twice, so that they are two people. */
export const papersOfBoth = (one: CaseSide, other: CaseSide): readonly string[] => {
  const theirs = new Set(other.papers.map(({ id }) => id));
  return one.papers.flatMap(({ id, title }) => (theirs.has(id) ? [title] : []));
};

/** What speaks for and against two sides being one person, in the words of the open cases: sentences. */
export function compareSides(one: CaseSide, other: CaseSide): Evidence[] {
  const found: Evidence[] = [];
  const say = (speaks: Evidence['speaks'], text: string) => found.push({ speaks, text });
  const both = (of: (side: CaseSide) => readonly string[]): string[] => {
    const shared = sharedTexts(of(one), of(other));
    return of(one).filter((text) => shared.has(sameText(text)));
  };
  const titles = papersOfBoth(one, other);
  if (titles.length > 0) say('against', `Both stand on ${some(titles.map((title) => `“${title}”`))}: two people.`);
  const names = (side: CaseSide) => [side.name, ...side.spellings];
  const { verdict, why } = compareNames(one.name, other.name);
  if (names(one).some((x) => names(other).some((y) => nameKey(x) === nameKey(y)))) say('for', 'The names are the same.');
  else if (verdict === 'incompatible') say('against', `The names contradict each other: ${why}.`);
  else say('for', `The names are compatible: ${why}.`);
  const ids = both((side) => side.ids);
  const orcids = [one, other].map((side) => side.ids.filter((id) => id.startsWith('ORCID ')));
  if (ids.length > 0) say('for', `Sources call both ${some(ids)}.`);
  else if (orcids.every(({ length }) => length > 0)) say('against', `Their ORCIDs differ: ${orcids.map(some).join('; ')}.`);
  const people = both((side) => side.coauthors).filter((name) => !names(one).includes(name) && !names(other).includes(name));
  if (people.length > 0) say('for', `Both wrote with ${some(people)}.`);
  else if (one.coauthors.length > 0 && other.coauthors.length > 0) say('against', 'They have no co-author in common.');
  const places = both((side) => side.places);
  if (places.length > 0) say('for', `Both were at ${some(places)}.`);
  else if (one.places.length > 0 && other.places.length > 0)
    say('against', `Their affiliations differ: ${some(one.places)}; ${some(other.places)}.`);
  const venues = both((side) => side.venues);
  if (venues.length > 0) say('for', `Both appeared in ${some(venues)}.`);
  const fields = both((side) => [...side.subjects, ...side.keywords]);
  if (fields.length > 0) say('for', `Both wrote on ${some(fields)}.`);
  const gap = gapBetween(one.years, other.years);
  if (gap > 15) say('against', `${gap} years lie between their papers.`);
  return found;
}

/** The same sentences, with venues and subjects as they are printed where they were weighed in lower case. */
export function asPrinted(evidence: readonly Evidence[], one: CaseSide, other: CaseSide): readonly Evidence[] {
  const printed = new Map(compareSides(one, other).map(({ text }) => [sameText(text), text]));
  return evidence.map((each) => ({ ...each, text: printed.get(sameText(each.text)) ?? each.text }));
}

const some = (texts: readonly string[]): string =>
  texts.length > 3 ? `${texts.slice(0, 3).join(', ')} and ${texts.length - 3} more` : texts.join(', ');

/** Years between the last of one and the first of the other, 0 where they overlap or nothing is dated. */
function gapBetween(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return Math.max(0, one[0]! - other.at(-1)!, other[0]! - one.at(-1)!);
}
