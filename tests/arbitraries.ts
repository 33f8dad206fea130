/** Chance readings and corpora for the property tests of every room. Small pools, so that names meet and titles repeat. */
import fc from 'fast-check';
import { type Corpus, type IdentityLevel, identityLevels } from '../src/corpus/corpus.ts';
import { makeCorpus } from '../src/corpus/makeCorpus.ts';
import { nameKey } from '../src/corpus/names.ts';
import type { AuthorMention, PaperDate, PaperRecord } from '../src/corpus/record.ts';
import type { Reading } from '../src/readers/reader.ts';

/** People with spellings of theirs, and some who only look like another. */
export const somePeople = [
  'Fan Lai',
  'Mosharaf Chowdhury',
  'M. Chowdhury',
  'Raed Al Kontar',
  'Raed Kontar',
  'Sanjay S. Singapuram',
  'Sanjay Sri Vallabh Singapuram',
  'John Smith',
  'Jane Smith',
  'J. Smith',
  'J. A. Smith',
  'José Núñez',
  'Jose Nunez',
  'JOSE NUNEZ',
  "Siobhán O'Brien",
  'Søren Kierkegaard',
  '王伟',
  'Jae-Won Chung',
  'Jaewon Chung',
  'Chi H. Nguyen',
  'Sammy Davis, Jr.',
] as const;

const someTitles = [
  'Cornserve: A Distributed Serving System for Any-to-Any Multimodal Models',
  'Cornserve: Efficiently Serving Any-to-Any Multimodal Models',
  '10Cache: Heterogeneous Resource-Aware Tensor Caching',
  '10CACHE - heterogeneous resource aware tensor caching',
  'On $O(n^2)$ Attention',
  'Introduction',
  'Über die Sprache',
  '深度学习的理论',
  '???',
  'A Reply to Smith et al.',
  'How Accurately Do Large Language Models Understand Code?',
  'The Last Human-Written Paper',
] as const;

/** A title, often one that others have too. */
const arbitraryTitle = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...someTitles) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 120 }) },
  );

const arbitraryName = () => fc.constantFrom(...somePeople);

const arbitraryDate = (): fc.Arbitrary<PaperDate> =>
  fc.record({
    year: fc.integer({ min: 2019, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    inferred: fc.boolean(),
  });

const listed = (names: readonly string[], owner: string | undefined): AuthorMention[] => {
  const mentions = names.map((name): AuthorMention => ({ name, printed: true }));
  if (owner === undefined) return mentions;
  const sourceId = `profile:${nameKey(owner)}`;
  const place = names.findIndex((name) => nameKey(name) === nameKey(owner));
  if (place >= 0) return mentions.with(place, { name: names[place]!, printed: true, sourceId });
  return [...mentions, { name: owner, printed: false, sourceId }];
};

/** A record as an entry on an owner's page, or, without names, as one that only states a count. */
const arbitraryRecord = (file: string, owner: string | undefined): fc.Arbitrary<Omit<PaperRecord, 'line'>> =>
  fc
    .record({
      title: arbitraryTitle(),
      names: fc.uniqueArray(arbitraryName(), { maxLength: 6, selector: nameKey }),
      complete: fc.boolean(),
      nameless: fc.boolean(),
      count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 3 }),
      date: fc.option(arbitraryDate(), { nil: undefined, freq: 4 }),
      category: fc.option(fc.constantFrom('LG', 'DC', 'AI'), { nil: undefined }),
      score: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
      code: fc.boolean(),
      summary: fc.option(fc.constantFrom('Code at https://github.com/a/b.', 'See http://example.org/x, or not.', 'None.'), {
        nil: undefined,
      }),
    })
    .map(({ title, names, complete, nameless, count, date, category, score, code, summary }) => {
      const authors = nameless && owner === undefined ? [] : listed(names, owner);
      return {
        file,
        page: owner === undefined ? 'Daily papers' : `${owner}, profile page`,
        title,
        authors,
        complete: complete && authors.length > 0,
        ...(authors.length === 0 ? { statedCount: count ?? 1 } : count === undefined ? {} : { statedCount: count }),
        ...(date === undefined ? {} : { date }),
        ...(category === undefined ? {} : { category }),
        ...(score === undefined ? {} : { score: score / 10 }),
        ...(code ? { code } : {}),
        ...(summary === undefined ? {} : { summary }),
      };
    });

const arbitraryReading = (number: number): fc.Arbitrary<Reading> =>
  fc.option(arbitraryName(), { nil: undefined }).chain((owner) => {
    const file = `page-${number}.txt`;
    return fc.array(arbitraryRecord(file, owner), { maxLength: 8 }).map((entries) => ({
      file,
      reader: owner === undefined ? 'daily-papers' : 'profile-page',
      records: entries.map((entry, index) => ({ ...entry, line: 10 + 6 * index })),
      profiles: owner === undefined ? [] : [{ file, line: 1, name: owner, papers: entries.length }],
      problems: [],
    }));
  });

/** Up to four pages, each of another file. */
export function arbitraryReadings(): fc.Arbitrary<Reading[]> {
  return fc
    .integer({ min: 0, max: 4 })
    .chain((pages) => fc.tuple(...Array.from({ length: pages }, (_, page) => arbitraryReading(page))));
}

/** A corpus of such pages. Without a level, of either. */
export function arbitraryCorpus(level?: IdentityLevel): fc.Arbitrary<Corpus> {
  const levels = level === undefined ? fc.constantFrom<IdentityLevel>(...identityLevels) : fc.constant(level);
  return fc.tuple(arbitraryReadings(), levels).map(([readings, chosen]) => makeCorpus(readings, { level: chosen, apart: [] }));
}
