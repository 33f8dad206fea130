import { expect, it } from 'vitest';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { nodesOf, readSelection, selectionWord, tieOf } from '../../src/scene/selection.ts';
import { handCorpus } from '../hand.ts';

const corpus = handCorpus();
const coauthors = { corpus, network: makeNetwork(corpus, 'coauthors', 'full'), measures: {} };
const papers = { corpus, network: makeNetwork(corpus, 'papers', 'full'), measures: {} };
const names = (portrait: typeof coauthors, nodes: readonly number[]) => nodes.map((node) => portrait.network.ids[node]);

it('a person stands for themselves among people and for their papers among papers', () => {
  const person = { kind: 'author', id: 'a:c' } as const;
  expect(names(coauthors, nodesOf(person, coauthors))).toEqual(['a:c']);
  expect(names(papers, nodesOf(person, papers)).sort()).toEqual(['p:p2', 'p:p3']);
});

it('a paper stands for its authors among people', () => {
  expect(names(coauthors, nodesOf({ kind: 'paper', id: 'p:p4' }, coauthors))).toEqual(['a:d', 'a:e', 'a:f']);
});

it('a tie stands for both ends, and has its number', () => {
  const tie = { kind: 'tie', a: 'a:d', b: 'a:e' } as const;
  expect(names(coauthors, nodesOf(tie, coauthors))).toEqual(['a:d', 'a:e']);
  const number = tieOf(tie, coauthors);
  expect([coauthors.network.a[number], coauthors.network.b[number]]).toEqual(nodesOf(tie, coauthors));
  expect(tieOf({ kind: 'tie', a: 'a:a', b: 'a:h' }, coauthors)).toBe(-1);
});

it('what is not there stands for nothing', () => {
  expect(nodesOf({ kind: 'author', id: 'a:nobody' }, coauthors)).toEqual([]);
});

it.each(['a:fan-lai', 'p:oort', 'tie:a:x~a:y', 'cluster:3'])('%s is read back as it was written', (word) => {
  expect(selectionWord(readSelection(word)!)).toBe(word);
});

it.each(['', 'fan-lai', 'a:', 'cluster:0', 'cluster:x', 'tie:a:x'])('“%s” is no selection', (word) => {
  expect(readSelection(word)).toBeUndefined();
});
