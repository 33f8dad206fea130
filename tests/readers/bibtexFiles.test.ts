import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Reading } from '../../src/readers/reader.ts';
import { codesOf, readBytes } from './reading.ts';

const data = '../shared/data';
const skipped = !existsSync(`${data}/bibtex`);
const why = 'skipped where the collection of real exports is absent';
/** Twenty thousand entries on a busy machine, in milliseconds. */
const patience = 30_000;

const open = async (path: string): Promise<Reading> =>
  readBytes(new Blob([readFileSync(`${data}/${path}`)]), path.slice(path.lastIndexOf('/') + 1));

/** Names of authors as "von Last, Jr, First", and how often each pair wrote together. */
function networkOf({ records }: Reading): { names: Set<string>; pairs: Map<string, number> } {
  const names = new Set<string>();
  const pairs = new Map<string, number>();
  for (const { authors } of records) {
    const people = authors
      .filter(({ role }) => role === undefined)
      .map(({ name, family, given, suffix }) =>
        family === undefined ? name : [family, suffix, given].filter((part) => part !== undefined).join(', '),
      );
    for (const one of people) {
      names.add(one);
      for (const other of people) if (one < other) pairs.set(`${one} | ${other}`, (pairs.get(`${one} | ${other}`) ?? 0) + 1);
    }
  }
  return { names, pairs };
}

/** Counted by another reader: entries, authors mentioned, distinct authors, pairs. */
it.skipIf(skipped).each([
  ['acl-style-small', 47, 215, 162, 497],
  ['complex', 20, 54, 53, 80],
  ['cyrillic', 5, 5, 5, 1],
  ['ds', 14, 40, 40, 89],
  ['gral', 83, 267, 259, 453],
  ['libra', 35, 63, 61, 56],
  ['rass', 22, 75, 65, 159],
  ['ssm', 17, 113, 95, 634],
  // Three of its 36 entries have neither title nor names; two take their author from the book they point to.
  ['xampl', 33, 37, 16, 6],
])(`%s.bib has the counts worked out by other means (${why})`, async (file, records, mentions, names, pairs) => {
  const reading = await open(`bibtex/${file}.bib`);
  const network = networkOf(reading);
  expect(reading.records).toHaveLength(records);
  expect(reading.records.flatMap(({ authors }) => authors.filter(({ role }) => role === undefined))).toHaveLength(mentions);
  expect([network.names.size, network.pairs.size]).toEqual([names, pairs]);
  expect(codesOf(reading)).not.toContain('broken-entry');
});

it.skipIf(skipped).each(['rass', 'gral'])(`%s.bib gives the names and pairs of its truth (${why})`, async (file) => {
  const truth = JSON.parse(readFileSync(`${data}/truth/e2e_${file}.json`, 'utf8')) as {
    nodes: string[];
    edges: [number, number, number][];
  };
  // The truth parts every name as a person's; here a department is a group, and nobody's given name.
  const nodes = truth.nodes.map((name) => (name === 'Department, Statista Research' ? 'Statista Research Department' : name));
  const { names, pairs } = networkOf(await open(`bibtex/${file}.bib`));
  expect([...names].sort()).toEqual(nodes.sort());
  const expected = truth.edges.map(([one, other, weight]): [string, number] => [
    [truth.nodes[one]!, truth.nodes[other]!].sort().join(' | '),
    weight,
  ]);
  expect([...pairs].sort()).toEqual(expected.sort());
});

/** Records, distinct authors, pairs, as the files were made. */
it
  .skipIf(skipped)
  .each([
    ...['utf8', 'utf8-bom', 'utf16le-bom', 'utf16be-bom', 'latin1', 'cp1252', 'utf8-nfd', 'mixed-nfc-nfd'].map(
      (name): [string, number, number, number] => [`enc-${name}`, 2, 3, 2],
    ),
    ['eol-cr', 2, 3, 2],
    ['eol-crlf', 2, 3, 2],
    ['eol-mixed', 2, 3, 2],
    ['latex-vs-unicode', 4, 7, 12],
    ['particles-suffixes', 1, 12, 66],
    ['crossref-cycle', 3, 2, 1],
    ['macro-bomb', 1, 2, 1],
    ['many-keys', 20000, 20001, 20000],
    ['star-20k', 20000, 20001, 20000],
    ['isolates-20k', 20000, 20000, 0],
  ])(
  `%s.bib reads as it was made (${why})`,
  async (file, records, names, pairs) => {
    const reading = await open(`hostile/made/${file}.bib`);
    const network = networkOf(reading);
    expect([reading.records.length, network.names.size, network.pairs.size]).toEqual([records, names, pairs]);
  },
  patience,
);

it.skipIf(skipped)(`what is broken on purpose loses itself alone (${why})`, async () => {
  const reading = await open('hostile/made/broken-1.bib');
  const kept = reading.records.map(({ key }) => key);
  for (const key of ['ok1', 'ok2', 'ok3', 'ok4', 'ok5', 'ok6', 'ok7']) expect(kept).toContain(key);
  expect(kept).not.toContain('hidden');
  const { pairs } = networkOf(reading);
  expect(pairs.get('A, A | B, B')).toBe(3);
  expect([...pairs.keys()].filter((pair) => /[CDYZ],/.test(pair))).toEqual([]);
  const odd = await open('hostile/made/corporate-and-odd.bib');
  const names = odd.records.flatMap(({ authors }) => authors.map(({ name }) => name));
  expect(names).toContain('Barnes and Noble, Inc.');
  expect(names.filter((name) => /others|et al/i.test(name))).toEqual([]);
  for (const file of ['deep-braces-open', 'unterminated', 'only-at', 'empty', 'whitespace', 'nul'])
    expect(codesOf(await open(`hostile/made/${file}.bib`))).not.toEqual([]);
  const [long] = (await open('hostile/made/long-and.bib')).records;
  expect(new Set(long!.authors.map(({ name }) => name)).size).toBe(5000);
});

it.skipIf(skipped)(
  `no entry of the reference manager's exports is broken (${why})`,
  async () => {
    const files = readdirSync(`${data}/bibtex/bbt-export`);
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) {
      const text = readFileSync(`${data}/bibtex/bbt-export/${file}`, 'utf8');
      const heads = text.match(/^@(?!comment|string|preamble|control)\w+\{/gim)?.length ?? 0;
      const reading = await open(`bibtex/bbt-export/${file}`);
      if (heads > 0) expect([file, reading.records.length]).toEqual([file, heads]);
    }
  },
  patience,
);
