import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { asGraph, weightsGraph } from '../../src/network/asGraph.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { networkKinds } from '../../src/network/network.ts';
import { corpusOf, handCorpus } from '../hand.ts';
import { anyCorpus } from '../metrics/arbitrary.ts';

const corpus = handCorpus();

describe('The graph of a network', () => {
  it('has the same nodes and links in the same order, whatever the network', () => {
    fc.assert(
      fc.property(anyCorpus, fc.constantFrom(...networkKinds), (any, kind) => {
        const network = makeNetwork(any, kind, 'fractional');
        const graph = asGraph(network, any);
        expect(graph.type).toBe('undirected');
        expect(graph.nodes()).toEqual(network.ids);
        expect(graph.edges()).toEqual(Array.from(network.weight, (_, tie) => `t${tie}`));
        network.weight.forEach((weight, tie) => {
          expect(graph.getEdgeAttribute(`t${tie}`, 'weight')).toBe(weight);
          expect(graph.extremities(`t${tie}`)).toEqual([network.ids[network.a[tie]!], network.ids[network.b[tie]!]]);
        });
      }),
    );
  });

  it('of people and papers tells of both', () => {
    const graph = asGraph(makeNetwork(corpus, 'two-mode', 'full'), corpus);
    expect(graph.getNodeAttributes('a:a')).toEqual({
      kind: 'person',
      label: 'A',
      spellings: [],
      papers: 3,
      paperIds: ['p:p5', 'p:p2', 'p:p1'],
      firstYear: 2001,
      lastYear: 2008,
    });
    expect(graph.getNodeAttributes('p:p2')).toMatchObject({
      kind: 'paper',
      label: 'p2',
      authors: ['A', 'B', 'C'],
      authorIds: ['a:a', 'a:b', 'a:c'],
      authorCount: 3,
      complete: true,
      date: '2003',
      year: 2003,
      pages: ['By hand'],
    });
    expect(graph.getEdgeAttributes(graph.edge('a:a', 'p:p2'))).toEqual({ weight: 1, shared: 1, sharedIds: ['p:p2'] });
  });

  it('of co-authors has on each link the papers that make it', () => {
    const graph = asGraph(makeNetwork(corpus, 'coauthors', 'fractional'), corpus);
    expect(graph.getEdgeAttributes(graph.edge('a:a', 'a:b'))).toEqual({ weight: 1.5, shared: 2, sharedIds: ['p:p1', 'p:p2'] });
  });

  it('of papers has on each link the people whom both share', () => {
    const graph = asGraph(makeNetwork(corpus, 'papers', 'full'), corpus);
    expect(graph.getEdgeAttributes(graph.edge('p:p1', 'p:p2'))).toEqual({ weight: 2, shared: 2, sharedIds: ['a:a', 'a:b'] });
  });

  it('carries measures where they are defined, and places', () => {
    const network = makeNetwork(corpus, 'coauthors', 'full');
    const measures = { luck: { values: [1, NaN, 3, 4, 5, 6, 7, 8] } };
    const graph = asGraph(network, corpus, { measures, places: Float32Array.from({ length: 16 }, (_, slot) => slot) });
    expect(graph.getNodeAttributes('a:a')).toMatchObject({ luck: 1, x: 0, y: 1 });
    expect(graph.getNodeAttributes('a:b')).toMatchObject({ x: 2, y: 3 });
    expect(graph.hasNodeAttribute('a:b', 'luck')).toBe(false);
  });

  it('is made anew at each call', () => {
    const network = makeNetwork(corpus, 'coauthors', 'full');
    asGraph(network, corpus).dropNode('a:a');
    expect(asGraph(network, corpus).order).toBe(8);
  });

  it('has no date where the paper has none, and dates as exact as they are known', () => {
    const dated = {
      ...corpus,
      papers: corpus.papers.map((paper) => ({ ...paper, date: { year: 2025, month: 5, inferred: true } })),
    };
    const undated = corpusOf([{ title: 'p1', authors: ['A', 'B'] }]);
    const network = makeNetwork(corpus, 'papers', 'full');
    expect(asGraph(network, dated).getNodeAttributes('p:p1')).toMatchObject({ date: '2025-05', dateInferred: true });
    expect(asGraph(makeNetwork(undated, 'papers', 'full'), undated).hasNodeAttribute('p:p1', 'date')).toBe(false);
  });
});

describe('The graph of weights', () => {
  it('has all nodes and ties in the order asked for', () => {
    const network = makeNetwork(corpus, 'coauthors', 'full');
    const order = Uint32Array.from([7, 6, 5, 4, 3, 2, 1, 0]);
    const graph = weightsGraph(network, order);
    expect(graph.nodes()).toEqual([...order].map(String));
    expect(graph.mapEdges((_, { weight }, from, to) => `${from}–${to} ${weight}`)).toEqual([
      '7–6 1',
      '5–4 1',
      '5–3 1',
      '4–3 2',
      '3–2 1',
      '2–1 1',
      '2–0 1',
      '1–0 2',
    ]);
  });
});
