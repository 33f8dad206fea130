import { describe, expect, it } from 'vitest';
import { makeFinder } from '../../src/pipeline/find.ts';
import { corpusOf } from '../hand.ts';

const corpus = corpusOf([
  { title: 'Zeus: Understanding GPU Energy', authors: ['Jürgen Müller', 'José Núñez'], year: 2022 },
  { title: 'Oort: Guided Participant Selection', authors: ['Fan Lai', 'Jürgen Müller', 'Søren Østergaard'], year: 2020 },
  { title: 'A Paper of Nobody', authors: [], count: 7 },
  { title: '从名字看一个人的合作网络', authors: ['王小明'] },
]);

function find(query: string) {
  const making = makeFinder(corpus);
  for (;;) {
    const step = making.next();
    if (step.done) return step.value(query, 10);
  }
}

describe('the finder', () => {
  it.each([
    ['Muller', 'Jürgen Müller'],
    ['mueller', 'Jürgen Müller'],
    ['MÜLLER', 'Jürgen Müller'],
    ['Jurgen Muler', 'Jürgen Müller'],
    ['nunez', 'José Núñez'],
    ['ostergaard', 'Søren Østergaard'],
    ['oestergaard', 'Søren Østergaard'],
    ['particpant', 'Oort: Guided Participant Selection'],
    ['zeus', 'Zeus: Understanding GPU Energy'],
    ['undersanding gpu', 'Zeus: Understanding GPU Energy'],
    ['小明', '王小明'],
    ['王', '王小明'],
    ['合作网络', '从名字看一个人的合作网络'],
  ])('finds for “%s” first %s', (query, label) => {
    expect(find(query)[0]?.label).toBe(label);
  });

  it('says of a paper who wrote it and when, and of a person how much they wrote', () => {
    expect(find('oort')[0]).toMatchObject({ kind: 'paper', detail: 'Fan Lai et al., 2020' });
    expect(find('lai')[0]).toMatchObject({ kind: 'author', detail: '1 paper' });
    expect(find('nobody')[0]).toMatchObject({ detail: '7 authors, none named' });
  });

  it('finds nothing for what is not there, and nothing for nothing', () => {
    expect(find('xylophone')).toEqual([]);
    expect(find('')).toEqual([]);
  });
});
