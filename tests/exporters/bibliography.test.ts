import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import { bibtexText, bibtexTitle } from '../../src/exporters/bibtexText.ts';
import { papersExporters } from '../../src/exporters/index.ts';
import { addLost, type Lost, tellLost, tellLostTogether } from '../../src/exporters/lost.ts';
import { paperRecords } from '../../src/exporters/paperRecords.ts';
import { piecesOf } from '../../src/exporters/papersFile.ts';
import { latexText } from '../../src/readers/latexText.ts';
import { readText } from '../readers/reading.ts';
import { readBack, seedReadings, written } from './bibliographies.ts';
import { smallBibliography } from './smallBibliography.ts';

const formatOf = (id: string) => papersExporters.find((format) => format.id === id)!;

/** The seeds, read and made once for all formats. */
const seeds = seedReadings().then((readings) => ({
  records: readings.flatMap((reading) => reading.records),
  corpus: makeCorpus(readings, { level: 'careful', apart: [] }),
}));

/** JSON is kept as text, so that no formatter lays hands on it. */
const goldens = [
  ['bibtex', 'small.bib'],
  ['ris', 'small.ris'],
  ['csl-json', 'small.csl.json.txt'],
  ['papers-csv', 'small.papers.csv'],
  ['records', 'small.jsonl.txt'],
] as const;

it.each(goldens)('a small bibliography as %s equals %s', async (id, name) => {
  await expect(written(formatOf(id), smallBibliography)).toMatchFileSnapshot(`../golden/${name}`);
});

describe.each(papersExporters.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('is known by its content and read without an error', async () => {
    const reading = await readText(written(format, smallBibliography));
    expect(reading.reader).toBe(format.reader);
    expect(reading.records).toHaveLength(smallBibliography.length);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('carries the seeds so far that the same papers and people come out', async () => {
    const { records, corpus } = await seeds;
    const counted = async (some: readonly PaperRecord[]) => {
      const { papers, authors } = makeCorpus([await readText(written(format, some))], { level: 'careful', apart: [] });
      const people = papers.reduce((sum, paper) => sum + paper.authors.length, 0);
      return { papers: papers.length, authors: authors.length, people, cut: papers.filter((paper) => !paper.complete).length };
    };
    const people = corpus.papers.reduce((sum, paper) => sum + paper.authors.length, 0);
    const whole = { papers: 147, authors: 183, people, cut: corpus.papers.filter((paper) => !paper.complete).length };
    expect(await counted(records)).toEqual(whole);
    expect(await counted(paperRecords(corpus))).toEqual(whole);
  });

  it('tells the same of many records as of few', async () => {
    const many = Array.from({ length: 504 }, (_, number) => ({ ...smallBibliography[number % 4]!, title: `Paper ${number}` }));
    const lost: Lost = new Map();
    const pieces = [...piecesOf(format, many)];
    expect(pieces).toHaveLength(2);
    for (const piece of pieces) await addLost(lost, format, piece);
    expect(lost.get('paper')).toBeUndefined();
    const few: Lost = new Map();
    for (const piece of piecesOf(format, smallBibliography)) await addLost(few, format, piece);
    expect(lost.get('stated number of authors') ?? 0).toBe((few.get('stated number of authors') ?? 0) * 126);
    const { records } = await readBack(format, written(format, many));
    expect(records.map(({ title }) => title)).toEqual(many.map(({ title }) => title));
    if (id === 'bibtex' || id === 'csl-json') expect(new Set(records.map(({ key }) => key)).size).toBe(many.length);
  });
});

it('what of a small bibliography has no place equals small.lost.txt', async () => {
  const sentences: string[] = [];
  for (const format of papersExporters) {
    const lost: Lost = new Map();
    for (const piece of piecesOf(format, smallBibliography)) await addLost(lost, format, piece);
    sentences.push(...tellLost(lost, format.called));
  }
  await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot('../golden/small.lost.txt');
});

describe('BibTeX text', () => {
  it.each([
    ['100% of A & B_1 #2 ~ ^', '100\\% of A \\& B\\_1 \\#2 \\textasciitilde{} \\textasciicircum{}'],
    ['a \\ b', 'a \\textbackslash{} b'],
    ['{paired} and }alone{', '\\{paired\\} and \\textbraceright{}alone\\textbraceleft{}'],
    ['$x_{1$ and a{b', '\\$x\\_\\textbraceleft{}1\\$ and a\\textbraceleft{}b'],
    ['On $O(n^2)$, for $5 and $6', 'On $O(n^2)$, for \\$5 and \\$6'],
    ["a -- b --- ''c'' `d`", "a -{}- b -{}-{}- '{}'c'{}' \\textasciigrave{}d\\textasciigrave{}"],
    ['Ünïcödé 李明 🦊', 'Ünïcödé 李明 🦊'],
  ])('%s is written %s', (text, latex) => {
    expect(bibtexText(text)).toBe(latex);
    expect(latexText(latex)).toBe(text);
  });

  it('keeps capitals within words', () => {
    expect(bibtexTitle('The iPhone and DNA of Network-Aware LLMs')).toBe('The {iPhone} and {DNA} of Network-Aware {LLMs}');
  });
});

describe('The papers of a corpus as records', () => {
  const record = (fields: Partial<PaperRecord>): PaperRecord => ({
    file: 'a.txt',
    line: 1,
    page: 'a',
    title: 'On Looms',
    authors: [],
    complete: true,
    date: { year: 1843, inferred: false },
    ...fields,
  });

  it('have the fullest list, the fullest names and every field that some record has', () => {
    const short = record({
      authors: [{ name: 'A. Lovelace', printed: true, orcid: '0000-0002-1825-0097' }],
      complete: false,
      doi: '10.1000/x',
      ids: { pmid: '1' },
      venue: 'Memoirs',
    });
    const long = record({
      file: 'b.txt',
      authors: [
        { name: 'Ada Lovelace', printed: true, family: 'Lovelace', given: 'Ada' },
        { name: 'CERN', printed: true, group: true },
        { name: 'Luigi Menabrea', printed: true },
        { name: 'Mary Somerville', printed: true, role: 'editor' },
      ],
      doi: '10.1000/x',
      ids: { arxiv: '2101.00001' },
      citations: 3,
    });
    const corpus = makeCorpus([{ records: [short, long], profiles: [] }], { level: 'careful', apart: [] });
    expect(corpus.papers).toHaveLength(1);
    const [paper, ...others] = paperRecords(corpus);
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ title: 'On Looms', complete: true, doi: '10.1000/x', venue: 'Memoirs', citations: 3 });
    expect(paper!.ids).toEqual({ pmid: '1', arxiv: '2101.00001' });
    expect(paper!.authors.slice(0, 4).map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'CERN',
      'Luigi Menabrea',
      'Mary Somerville',
    ]);
    expect(paper!.authors[0]).toMatchObject({ family: 'Lovelace', given: 'Ada' });
  });

  it('stand once each and are as many as the papers', async () => {
    const corpus = makeCorpus(await seedReadings(), { level: 'careful', apart: [] });
    const records = paperRecords(corpus);
    expect(records.map(({ title }) => title)).toEqual(corpus.papers.map(({ title }) => title));
    expect(records.map(({ authors }) => authors.length)).toEqual(corpus.papers.map(({ authors }) => authors.length));
  });
});

it('what has no place is told in one sentence too', () => {
  expect(tellLostTogether(new Map(), 'RIS')).toBeUndefined();
  expect(tellLostTogether(new Map([['ORCID', 1]]), 'RIS')).toBe('1 ORCID has no place in RIS.');
  expect(
    tellLostTogether(
      new Map([
        ['abstract', 2],
        ['ORCID', 1],
        ['affiliation', 1200],
      ]),
      'RIS',
    ),
  ).toBe('1,200 affiliations, 1 ORCID and 2 abstracts have no place in RIS.');
});
