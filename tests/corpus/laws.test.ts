import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Corpus, IdentityChoice } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { compareNames, nameKey } from '../../src/corpus/names.ts';
import { arbitraryCorpus, arbitraryReadings } from '../arbitraries.ts';

const careful: IdentityChoice = { level: 'careful', apart: [] };
const anyCorpus = arbitraryCorpus();
const counts = (corpus: Corpus) => [corpus.papers.length, corpus.authors.length];

it('the order of files, and of records within them, changes nothing', () => {
  fc.assert(
    fc.property(
      arbitraryReadings(),
      fc.constantFrom<IdentityChoice>(careful, { level: 'exact', apart: [] }),
      (readings, choice) => {
        const turned = readings.toReversed().map(({ records, profiles }) => ({ records: records.toReversed(), profiles }));
        expect(makeCorpus(turned, choice)).toEqual(makeCorpus(readings, choice));
      },
    ),
  );
});

it('nothing from the files is lost', () => {
  fc.assert(
    fc.property(arbitraryReadings(), (readings) => {
      const { records, papers, authors, profiles } = makeCorpus(readings, careful);
      expect(records).toHaveLength(readings.flatMap((reading) => reading.records).length);
      expect(profiles).toHaveLength(readings.flatMap((reading) => reading.profiles).length);
      expect(papers.flatMap((paper) => paper.records).sort((x, y) => x - y)).toEqual([...records.keys()]);
      const printed = new Map<string, number>();
      for (const { authors: own } of records)
        for (const { name, printed: shown } of own) if (shown) printed.set(name, (printed.get(name) ?? 0) + 1);
      const told = new Map<string, number>();
      for (const { spellings } of authors)
        for (const { name, records: times } of spellings) told.set(name, (told.get(name) ?? 0) + times);
      for (const [name, times] of printed) expect(told.get(name)).toBe(times);
    }),
  );
});

it('papers and authors know each other, each once, by ids that sort', () => {
  fc.assert(
    fc.property(anyCorpus, ({ papers, authors }) => {
      const paperIds = papers.map(({ id }) => id);
      const authorIds = authors.map(({ id }) => id);
      for (const ids of [paperIds, authorIds] as readonly (readonly string[])[]) {
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual([...ids].sort());
      }
      const byAuthor = authors.flatMap(({ id, papers: own }) => own.map((paper) => `${paper} ${id}`)).sort();
      const byPaper = papers.flatMap(({ id, authors: own }) => own.map((author) => `${id} ${author}`)).sort();
      expect(byAuthor).toEqual(byPaper);
      expect(new Set(byPaper).size).toBe(byPaper.length);
      expect(authors.every(({ papers: own }) => own.length > 0)).toBe(true);
    }),
  );
});

it('a paper counts at least its known authors, and is a lower bound only where cut and unstated', () => {
  fc.assert(
    fc.property(anyCorpus, ({ papers }) => {
      for (const { authors, authorCount, complete, statedCount, countIsLowerBound } of papers) {
        expect(authorCount).toBeGreaterThanOrEqual(authors.length);
        if (complete) expect(authorCount).toBe(authors.length);
        expect(countIsLowerBound).toBe(!complete && statedCount === undefined);
      }
    }),
  );
});

it('no two names that contradict each other are one person, nor two of one list', () => {
  fc.assert(
    fc.property(arbitraryReadings(), (readings) => {
      const { authors, papers, records } = makeCorpus(readings, careful);
      for (const { spellings } of authors)
        for (const { name } of spellings)
          for (const other of spellings) expect(compareNames(name, other.name).verdict).not.toBe('incompatible');
      for (const { authors: people, records: sources } of papers)
        for (const source of sources) {
          const keys = new Set(records[source]!.authors.map(({ name }) => nameKey(name)));
          expect(people.length).toBeGreaterThanOrEqual(keys.size);
        }
    }),
  );
});

it('switching one join off parts people and nothing else, and lists the same joins', () => {
  let tried = 0;
  fc.assert(
    fc.property(arbitraryReadings(), (readings) => {
      const whole = makeCorpus(readings, careful);
      for (const { key, sharedCoauthors } of whole.joins) {
        tried++;
        const parted = makeCorpus(readings, { level: 'careful', apart: [key] });
        const [papers, people] = counts(whole) as [number, number];
        const [samePapers, after] = counts(parted) as [number, number];
        expect(samePapers).toBe(papers);
        // A form that stood for somebody on one paper may stand for itself on another already.
        expect(after).toBeGreaterThanOrEqual(sharedCoauthors.length > 0 ? people + 1 : people);
        expect(parted.joins.map((join) => join.key)).toEqual(whole.joins.map((join) => join.key));
      }
    }),
    { numRuns: 300 },
  );
  expect(tried).toBeGreaterThan(20);
});

it('careful with every join switched off gives nobody two names', () => {
  fc.assert(
    fc.property(arbitraryReadings(), (readings) => {
      const apart = makeCorpus(readings, careful).joins.map(({ key }) => key);
      for (const { spellings } of makeCorpus(readings, { level: 'careful', apart }).authors)
        expect(new Set(spellings.map(({ name }) => nameKey(name))).size).toBe(1);
    }),
  );
});

it('the corpus is plain, and an empty one is empty', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      expect(JSON.parse(JSON.stringify(corpus))).toEqual(corpus);
    }),
  );
  expect(makeCorpus([], careful)).toMatchObject({ papers: [], authors: [], joins: [], merges: [], problems: [] });
});
