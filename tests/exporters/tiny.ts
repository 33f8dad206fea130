import type { Author, AuthorId, Corpus, Paper, PaperId } from '../../src/corpus/corpus.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import type { ExportInput, Exporter } from '../../src/exporters/exporter.ts';
import { settleKnobs, type KnobValues } from '../../src/kit/knobs.ts';
import type { Problem } from '../../src/kit/problem.ts';
import type { Measure } from '../../src/metrics/metric.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import type { NetworkKind } from '../../src/network/network.ts';
import { defaultChoices, type Choices } from '../../src/pipeline/choices.ts';
import { nameGroups } from '../../src/pipeline/nameGroups.ts';
import type { Portrait } from '../../src/pipeline/portrait.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { tinyFrame, tinyScene, tinyView } from './tinyScene.ts';

/** The network that maths.md counts by hand: p1 2001 AB, p2 2003 ABC, p3 2005 CD, p4 2006 DEF, p5 2008 A, p6 2010 GH, p7 2010 DE. */
const byHand: readonly (readonly [year: number, people: string])[] = [
  [2001, 'AB'],
  [2003, 'ABC'],
  [2005, 'CD'],
  [2006, 'DEF'],
  [2008, 'A'],
  [2010, 'GH'],
  [2010, 'DE'],
];

/** What a letter's person is called. */
export type Naming = (letter: string) => string;
const plainNaming: Naming = (letter) => `${letter} Author`;

/** A title by its number from 1. */
export type Titling = (number: number) => string;
const plainTitling: Titling = (number) => `Paper ${number}`;

function tinyCorpus(nameOf: Naming = plainNaming, titleOf: Titling = plainTitling, works = byHand): Corpus {
  const letters = [...new Set(works.flatMap(([, people]) => [...people]))];
  const records: PaperRecord[] = works.map(([year, people], k) => ({
    file: 'tiny.txt',
    line: 10 * k + 1,
    page: 'A Author, profile page',
    title: titleOf(k + 1),
    authors: [...people].map((letter) => ({ name: nameOf(letter), printed: true })),
    complete: k !== 3,
    date: { year, month: 5, inferred: k === 4 },
    category: k < 4 ? 'DC' : 'LG',
  }));
  const papers: Paper[] = works.map(([, people], k) => ({
    id: `p:paper-${k + 1}` as PaperId,
    title: titleOf(k + 1),
    authors: [...people].map((letter) => `a:${letter.toLowerCase()}` as AuthorId),
    complete: k !== 3,
    authorCount: people.length,
    countIsLowerBound: k === 3,
    date: records[k]!.date!,
    categories: [records[k]!.category!],
    code: k === 0,
    links: k === 0 ? ['https://example.org/code?a=1&b=2'] : [],
    records: [k],
    conflicts: [],
  }));
  const authors: Author[] = letters.map((letter) => {
    const id = `a:${letter.toLowerCase()}` as AuthorId;
    const own = papers.filter((paper) => paper.authors.includes(id));
    return {
      id,
      name: nameOf(letter),
      spellings: [{ name: nameOf(letter), records: own.length }],
      papers: own.map((paper) => paper.id).reverse(),
      profiles: letter === 'A' ? [0] : [],
      joins: [],
    };
  });
  const profiles = [{ file: 'tiny.txt', line: 1, name: nameOf('A'), field: 'DC', hIndex: 3, papers: 3, citations: 1468 }];
  const keys = records.map((_, index) => `tiny.txt#${index + 1}`);
  return { records, keys, profiles, papers, authors, joins: [], reviews: [], merges: [], taken: [], problems: [] };
}

const note: Problem = {
  severity: 'note',
  code: 'count-differs',
  file: 'tiny.txt',
  line: 3,
  message: 'the heading says 4 papers, 3 were found.',
  advice: 'All that were found are used.',
};

function tinyMeasures(network: Portrait['network']): Record<string, Measure> {
  const nodes = [...network.ids.keys()];
  const degree = Float64Array.from(nodes, (node) => network.rowStart[node + 1]! - network.rowStart[node]!);
  return {
    degree: { metric: 'degree', kind: 'value', values: degree },
    // Undefined below two neighbours: the measure says so by NaN.
    clustering: { metric: 'clustering', kind: 'value', values: degree.map((value) => (value < 2 ? Number.NaN : 1 / value)) },
    community: {
      metric: 'community',
      kind: 'group',
      values: Int32Array.from(nodes, (node) => (node < 3 ? 0 : node < 6 ? 1 : 2)),
    },
  };
}

/** `works`: year and people of each paper, one letter for each person. */
export function tinyPortrait(
  kind: NetworkKind = 'coauthors',
  nameOf?: Naming,
  titleOf?: Titling,
  works?: typeof byHand,
): Portrait {
  const corpus = tinyCorpus(nameOf, titleOf, works);
  const choices: Choices = { ...defaultChoices, network: kind, reading: { 'tiny.txt': { savedYear: 2011 } } };
  const network = makeNetwork(corpus, kind, 'full');
  const measures = tinyMeasures(network);
  const n = network.ids.length;
  return {
    choices,
    corpus,
    network,
    measures,
    summaries: atOnce(nameGroups({ corpus, network, measures })),
    figures: {
      nodes: n,
      ties: network.a.length,
      weight: network.weight.reduce((sum, weight) => sum + weight, 0),
      components: [6, 2],
      density: 2 / 7,
      triangles: 2,
      transitivity: 0.6,
      clustering: 7 / 12,
      meanDistance: 1.75,
      meanDistanceInLargest: 1.8,
      diameter: 3,
      efficiency: 0.404762,
      assortativity: Number.NaN,
      articulations: 2,
      bridges: 2,
      withoutTop: { removed: 1, largest: 3 },
      modularity: 0.485,
    },
    places: Float32Array.from({ length: 2 * n }, (_, k) => (k % 2 === 0 ? 30 * (k / 2) + 0.1 : k - 7.25)),
    problems: [note],
  };
}

function tinyReadings(corpus: Corpus): Reading[] {
  return [
    {
      file: 'tiny.txt',
      reader: 'profile',
      records: corpus.records,
      profiles: corpus.profiles,
      problems: [note],
      savedYear: 2011,
    },
  ];
}

/** All that an exporter is given, of the tiny network. */
export function tinyInput(portrait: Portrait = tinyPortrait()): Omit<ExportInput, 'knobs'> {
  const scene = tinyScene(portrait);
  return {
    readings: tinyReadings(portrait.corpus),
    choices: portrait.choices,
    portrait,
    looks: defaultLooks,
    scene,
    view: tinyView,
    frame: tinyFrame(scene),
    camera: { x: 105, y: 0.25, zoom: 1.5 },
    pins: [{ id: portrait.network.ids[0] ?? 'a:nobody', x: 0.125, y: -7.25 }],
    selection: portrait.network.ids.slice(1, 2),
  };
}

/** The file as text; every knob of the exporter is settled. */
export async function writeText(exporter: Exporter, input: Omit<ExportInput, 'knobs'>, knobs: KnobValues = {}): Promise<string> {
  const content = await exporter.write({ ...input, knobs: settleKnobs(exporter.knobs, knobs) });
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Names and titles as only an enemy writes them: markup, entities, formulas, control characters, half surrogates, turned writing. */
export const hostileTexts = [
  '<script>alert("1")</script>',
  'Tom & "Jerry" \'s ]]> &amp; <!-- -->',
  '=HYPERLINK("http://example.org";"x")',
  '+1-2',
  '@SUM(A1)',
  '\tTab\nLine\r\nEnd',
  'nul\u0000 bell\u0007 esc\u001b[31m red\u009b31m \uffff',
  'half \ud800 and \udc00, turned \u202e txt, 𝔘𝔫𝔦 Ünïcödé 李明',
];
