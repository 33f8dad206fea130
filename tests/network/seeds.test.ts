import { beforeAll, expect, it } from 'vitest';
import type { IdentityLevel } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { type Counting, type Network, type NetworkKind, nodeCount, tieCount } from '../../src/network/network.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { seedFiles } from '../fixtures.ts';
import { readBytes } from '../readers/reading.ts';

let readings: Reading[];

beforeAll(async () => {
  readings = await Promise.all(seedFiles().map(({ name, bytes }) => readBytes(bytes, name)));
});

const network = (level: IdentityLevel, kind: NetworkKind, counting: Counting = 'full') =>
  makeNetwork(makeCorpus(readings, { level, apart: [] }), kind, counting);

const weightOf = ({ weight }: Network) => weight.reduce((sum, each) => sum + each, 0);

/** Sizes of the components, largest first. */
function components({ rowStart, rowNode, ids }: Network): number[] {
  const seen = new Uint8Array(ids.length);
  const sizes = ids.map((_, start) => {
    if (seen[start]) return 0;
    const found = [start];
    seen[start] = 1;
    for (const node of found) {
      for (const next of rowNode.subarray(rowStart[node], rowStart[node + 1])) {
        if (!seen[next]) found.push(next);
        seen[next] = 1;
      }
    }
    return found.length;
  });
  return sizes.filter((size) => size > 0).sort((x, y) => y - x);
}

it.each([
  ['exact', 185, 434, [165, 20]],
  ['careful', 183, 430, [163, 20]],
] as const)('the seeds by %s identity are %i people with %i ties', (level, people, ties, sizes) => {
  const coauthors = network(level, 'coauthors');
  expect([nodeCount(coauthors), tieCount(coauthors), weightOf(coauthors)]).toEqual([people, ties, 548]);
  expect(components(coauthors)).toEqual(sizes);
});

it('the 99 seed papers with names share authors 1,691 times', () => {
  const papers = network('exact', 'papers');
  expect([nodeCount(papers), tieCount(papers), papers.namelessPapers]).toEqual([99, 1691, 48]);
});
