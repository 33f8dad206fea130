import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import type { AuthorMention, PaperRecord } from '../../src/corpus/record.ts';
import type { Problem } from '../../src/kit/problem.ts';
import { ledgerSteps, makeLedger } from '../../src/pipeline/ledger.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { arbitraryReadings } from '../arbitraries.ts';
import { record } from '../corpus/making.ts';

const ledgerOf = (readings: readonly Reading[], said?: Parameters<typeof makeLedger>[2]) =>
  makeLedger(readings, makeCorpus(readings, { level: 'careful', apart: [] }), said);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

const inFile = (file: string, ...records: readonly PaperRecord[]): Reading => ({
  file,
  reader: 'records',
  records: records.map((each, index) => ({ ...each, file, line: index + 1 })),
  profiles: [],
  problems: [],
});
const named = (title: string, ...authors: readonly AuthorMention[]): PaperRecord => ({
  ...record(title, ''),
  authors,
  complete: true,
});
const person = (name: string): AuthorMention => ({ name, printed: true });

/** Pages as they come, some with groups, editors and odd names among the authors. */
const readingsWithOthers = (): fc.Arbitrary<Reading[]> =>
  fc
    .tuple(arbitraryReadings(), fc.array(fc.constantFrom('group', 'editor', 'odd', 'none'), { minLength: 40, maxLength: 40 }))
    .map(([readings, extras]) => {
      let next = 0;
      const more: Readonly<Record<string, AuthorMention>> = {
        group: { name: 'ATLAS Collaboration', printed: true, group: true },
        editor: { name: 'Mary Somerville', printed: true, role: 'editor' },
        odd: { name: 'A. Smith, B. Jones, C. Lee', printed: true },
      };
      return readings.map((reading) => ({
        ...reading,
        records: reading.records.map((each) => {
          const extra = more[extras[next++ % extras.length]!];
          return extra ? { ...each, authors: [...each.authors, extra] } : each;
        }),
      }));
    });

/** Every run makes corpora, and every reading has many records: that many tell a law. */
const runs = { numRuns: 25 };

describe('the ledger of any files', () => {
  it('has sums that are the corpus’s totals', () => {
    fc.assert(
      fc.property(readingsWithOthers(), (readings) => {
        const corpus = makeCorpus(readings, { level: 'careful', apart: [] });
        const { files } = makeLedger(readings, corpus);
        const mentions = corpus.records.flatMap(({ authors }) => authors);
        expect(sum(files.map(({ records }) => records))).toBe(corpus.records.length);
        expect(sum(files.map(({ profiles }) => profiles))).toBe(corpus.profiles.length);
        expect(sum(files.map(({ merged }) => merged))).toBe(sum(corpus.merges.map(({ records }) => records.length)));
        expect(sum(files.map(({ authors }) => authors.printed))).toBe(mentions.filter(({ printed }) => printed).length);
        expect(sum(files.map(({ authors }) => authors.groups))).toBe(mentions.filter(({ group }) => group).length);
        expect(sum(files.map(({ authors }) => authors.others))).toBe(mentions.filter(({ role }) => role !== undefined).length);
        const undated = files.flatMap((file) => file.undated).sort((x, y) => x - y);
        expect(undated).toEqual([...corpus.records.keys()].filter((index) => !corpus.records[index]!.date));
        const cut = files.flatMap((file) => file.cut).sort((x, y) => x - y);
        expect(cut).toEqual([...corpus.records.keys()].filter((index) => !corpus.records[index]!.complete));
      }),
      runs,
    );
  });

  it('counts every printed author once, and every record in its own file', () => {
    fc.assert(
      fc.property(readingsWithOthers(), (readings) => {
        const corpus = makeCorpus(readings, { level: 'careful', apart: [] });
        for (const [index, { authors, entries, ...file }] of makeLedger(readings, corpus).files.entries()) {
          const printed = readings[index]!.records.flatMap((each) => each.authors.filter((author) => author.printed));
          expect(authors.printed).toBe(printed.length);
          expect(authors.people + authors.groups + authors.others).toBe(authors.printed);
          expect(entries).toBe(file.records + file.profiles + file.lostEntries);
          for (const each of [...file.cut, ...file.undated]) expect(corpus.records[each]!.file).toBe(file.file);
          for (const { name, records } of file.oddNames) {
            expect(['A. Smith, B. Jones, C. Lee', 'JOSE NUNEZ']).toContain(name);
            for (const each of records) expect(corpus.records[each]!.file).toBe(file.file);
          }
        }
      }),
      runs,
    );
  });

  it('does not depend on their order, nor on whether the corpus was copied', () => {
    fc.assert(
      fc.property(readingsWithOthers(), (readings) => {
        const straight = ledgerOf(readings);
        const turned = ledgerOf([...readings].reverse());
        expect([...turned.files].reverse()).toEqual(straight.files);
        const corpus = structuredClone(makeCorpus(readings, { level: 'careful', apart: [] }));
        expect(makeLedger(structuredClone(readings), corpus)).toEqual(straight);
      }),
      runs,
    );
  });

  it('finds in a single file all the people of its corpus', () => {
    fc.assert(
      fc.property(readingsWithOthers(), ([reading]) => {
        if (!reading) return;
        const corpus = makeCorpus([reading], { level: 'careful', apart: [] });
        const [file] = makeLedger([reading], corpus).files;
        // A heading without papers names nobody who wrote something.
        expect(file!.authors.persons).toBe(corpus.authors.filter(({ papers }) => papers.length > 0).length);
      }),
      runs,
    );
  });
});

describe('a ledger counted by hand', () => {
  const one = inFile(
    'one.jsonl',
    named('Looms', person('Ada Lovelace'), person('L. Menabrea'), { name: 'Mary Somerville', printed: true, role: 'editor' }),
    { ...named('Tables', person('Charles Babbage')), complete: false, statedCount: 11 },
    { ...named('Names', person('X')), date: { year: 1843, inferred: false } },
  );
  const two = inFile(
    'two.jsonl',
    named('Looms', person('Ada Lovelace'), { name: 'Royal Society', printed: true, group: true }),
    named('Engines', person('A. Smith, B. Jones, C. Lee')),
  );

  it('tells of records, merges, authors, cut lists and odd names', () => {
    const { files, anyLost } = ledgerOf([one, two]);
    expect(anyLost).toBe(false);
    expect(files).toMatchObject([
      {
        file: 'one.jsonl',
        ...{ entries: 3, records: 3, lostEntries: 0, merged: 1 },
        authors: { printed: 5, people: 4, groups: 0, others: 1, persons: 4, unnamed: 10 },
        oddNames: [{ kind: 'one-letter', name: 'X' }],
      },
      {
        file: 'two.jsonl',
        ...{ entries: 2, records: 2, lostEntries: 0, merged: 1 },
        authors: { printed: 3, people: 2, groups: 1, others: 0, persons: 2, unnamed: 0 },
        oddNames: [{ kind: 'several' }],
      },
    ]);
    expect(files.map(({ cut, undated }) => [cut.length, undated.length])).toEqual([
      [1, 2],
      [0, 2],
    ]);
  });

  it('follows what a person said of a name', () => {
    const corrections = {
      X: { kind: 'group' },
      'A. Smith, B. Jones, C. Lee': { kind: 'people', names: ['A. Smith', 'B. Jones', 'C. Lee'] },
    } as const;
    const corpus = makeCorpus([one, two], { level: 'careful', apart: [], corrections });
    const { files } = makeLedger([one, two], corpus, { corrections });
    expect(files.map(({ authors }) => [authors.people, authors.groups])).toEqual([
      [3, 1],
      [2, 1],
    ]);
    expect(files.flatMap(({ oddNames }) => oddNames)).toEqual([]);
  });

  it('gives the records of a session to the session, beside the file that it was saved of', () => {
    const session: Reading = { ...one, file: 'saved.coterie.json', reader: 'session' };
    const { files } = ledgerOf([session, one, two]);
    expect(files.map(({ file, records, authors }) => [file, records, authors.printed])).toEqual([
      ['saved.coterie.json', 3, 5],
      ['one.jsonl', 3, 5],
      ['two.jsonl', 2, 3],
    ]);
  });
});

it('what is lost stands worst first, and several entries at once are counted', () => {
  const problem = (lost: Problem['lost'], line: number, entries?: number): Problem => ({
    ...{ severity: 'error', code: 'a-code', file: 'a.csv', line, message: 'A.', advice: 'B.' },
    ...(lost ? { lost } : {}),
    ...(entries === undefined ? {} : { entries }),
  });
  const problems = [problem('part', 1), problem('entry', 9), problem('entry', 5, 3), problem(undefined, 2), problem('file', 7)];
  const ledger = ledgerOf([{ ...inFile('a.csv', named('T', person('Ann Lee'))), problems, entries: 5 }]);
  expect(ledger.anyLost).toBe(true);
  const [file] = ledger.files;
  expect(file).toMatchObject({ entries: 5, lostEntries: 4, doubts: [{ line: 2 }] });
  expect(file!.lost.map(({ line }) => line)).toEqual([7, 5, 9, 1]);
});

it('guesses are told with the records that they touch, and what a person chose is none', () => {
  const dated = (year: number, inferred: boolean) => ({
    ...named('T', person('Ann Lee')),
    date: { year, month: 5, day: 1, inferred },
  });
  const page: Reading = { ...inFile('page.txt', dated(2026, true), dated(2026, true), dated(2025, false)), savedYear: 2026 };
  const table: Reading = {
    ...inFile('a.csv', named('U', person('Bo Chen'))),
    columns: { headers: ['Titel', 'Wer'], used: { title: 'Titel', authors: 'Wer' } },
    problems: [{ severity: 'note', code: 'old-encoding', file: 'a.csv', message: 'A.', advice: 'B.' }],
  };
  expect(ledgerOf([page, table]).files.map(({ guesses }) => guesses)).toEqual([
    [
      {
        field: 'year',
        records: 2,
        explain: '2 dates print no year; they were taken for 2026, one after the newest year on the page.',
      },
    ],
    [
      { field: 'columns', records: 1, explain: 'Columns were told by their headers: title from “Titel”, authors from “Wer”.' },
      { field: 'encoding', records: 1, explain: 'The text is not in UTF-8; it was taken for Windows-1252.' },
    ],
  ]);
  const reading = { 'a.csv': { columns: { title: 'Titel', authors: 'Wer' } }, 'page.txt': { savedYear: 2026 } };
  expect(ledgerOf([page, table], { reading }).files.flatMap(({ guesses }) => guesses.map(({ explain }) => explain))).toEqual([
    '2 dates print no year; they were taken for 2026, as you set it.',
    'The text is not in UTF-8; it was taken for Windows-1252.',
  ]);
});

it('a ledger of many records is made in many steps', () => {
  const records = Array.from({ length: 20_000 }, (_, index) =>
    named(`Title ${index}`, person(`Ann Lee${index % 97}`), person('Bo Chen')),
  );
  const reading = inFile('large.jsonl', ...records);
  const steps = ledgerSteps([reading], makeCorpus([reading], { level: 'exact', apart: [] }));
  let count = 1;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  expect(count).toBeGreaterThan(25);
  expect(step.value.files[0]!.authors.printed).toBe(40_000);
}, 60_000);
