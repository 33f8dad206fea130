import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/kit/steps.ts';
import { phrasesOf, tellingPhrases } from '../../src/pipeline/titleWords.ts';
import { corpusOf } from '../hand.ts';
import { portraitOf } from '../scene/samplePortrait.ts';

describe('phrases of a title', () => {
  it('are its telling words and their pairs, without stop words', () => {
    expect([...phrasesOf('On the Melting of Alpine Glaciers').keys()]).toEqual([
      'melting',
      'alpine',
      'alpine glacier',
      'glacier',
    ]);
  });

  it('leave out a program that is named before a colon', () => {
    expect([...phrasesOf('Zeus: Measuring GPU Energy').keys()]).not.toContain('zeus');
  });

  it('do not join words across punctuation', () => {
    expect([...phrasesOf('Glaciers, volcanoes').keys()]).toEqual(['glacier', 'volcanoe']);
  });

  it('keep the letters of acronyms and names', () => {
    expect([...phrasesOf('serving LLMs with vLLM').values()]).toEqual(['Serving', 'Serving LLMs', 'LLMs', 'vLLM']);
  });
});

it('a phrase of one group alone tells more than one that all share', () => {
  const [first] = atOnce(
    tellingPhrases([
      ['Glacier flow', 'Glacier ice', 'Maps'].map((title) => ({ title, weight: 1 })),
      ['Volcano ash', 'Maps', 'Maps again'].map((title) => ({ title, weight: 1 })),
    ]),
  );
  expect(first![0]!.text).toBe('Glacier');
  const maps = first!.findIndex((phrase) => phrase.text === 'Maps');
  expect(maps).toBeGreaterThan(0);
});

describe('groups', () => {
  const portrait = portraitOf(
    corpusOf([
      { title: 'Glacier flow', authors: ['Ann', 'Bob', 'Cy'] },
      { title: 'Glacier melt', authors: ['Ann', 'Bob', 'Dee'] },
      { title: 'Volcano ash', authors: ['Eve', 'Flo', 'Gus'] },
      { title: 'Volcano heat', authors: ['Eve', 'Flo'] },
      { title: 'Something else', authors: ['Kim Lee', 'Lou Ray', 'Max Ott'] },
    ]),
  );
  const { summaries } = portrait;
  const named = (node: number) => portrait.corpus.authors[node]!.name;

  it('are named by what their titles say, else by the family name of their most central person', () => {
    expect(summaries.map((summary) => summary.name)).toEqual(['Glacier', 'Volcano', 'Lee et al.']);
  });

  it('list their members, the most central first', () => {
    expect(summaries.map((summary) => summary.members.map(named).sort())).toEqual([
      ['Ann', 'Bob', 'Cy', 'Dee'],
      ['Eve', 'Flo', 'Gus'],
      ['Kim Lee', 'Lou Ray', 'Max Ott'],
    ]);
    expect(summaries[0]!.central.map(named).slice(0, 2).sort()).toEqual(['Ann', 'Bob']);
    for (const summary of summaries) expect(summary.size).toBe(summary.members.length);
  });

  it('count their papers', () => {
    expect(summaries.map((summary) => summary.papers)).toEqual([2, 2, 1]);
  });

  it('stand where their number says', () => {
    expect(summaries.map((summary) => summary.group)).toEqual([0, 1, 2]);
  });
});
