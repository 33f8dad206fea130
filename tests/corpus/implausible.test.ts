import { describe, expect, it } from 'vitest';
import { findImplausible, type Implausible } from '../../src/corpus/implausible.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { amongFields, inYear } from './fieldsOfPapers.ts';
import { corpusOf } from './making.ts';

const doubted = (records: readonly PaperRecord[]) => atOnce(findImplausible(corpusOf(records, 'exact')));
const explained = ({ doubts }: Implausible) => doubts.map(({ explain }) => explain);
const parted = ({ parts }: Implausible) => parts.map((part) => [...part].sort());

describe('people who are hardly one', () => {
  it('have circles of co-authors with nobody in common, and part by them', () => {
    const papers = [
      inYear('A', 'Wei Wang, Bo Chen', 2001),
      inYear('B', 'Wei Wang, Bo Chen', 2002),
      inYear('C', 'Wei Wang, Eve Fox', 2003),
      inYear('D', 'Wei Wang, Eve Fox, Cy Dow', 2004),
      inYear('E', 'Wei Wang', 2005),
      inYear('F', 'Wei Wang, Cy Dow', 2006),
      inYear('G', 'Wei Wang, Bo Chen', 2007),
      inYear('H', 'Wei Wang, Eve Fox', 2007),
    ];
    // Two papers are no circle.
    expect(doubted(papers.slice(0, 5))).toEqual([]);
    const found = doubted(papers);
    expect(found).toHaveLength(1);
    expect(explained(found[0]!)).toEqual(['The co-authors fall into 2 circles with nobody in common.']);
    // A paper by nobody else stands with the larger circle.
    expect(parted(found[0]!)).toEqual([
      ['p:c', 'p:d', 'p:e', 'p:f', 'p:h'],
      ['p:a', 'p:b', 'p:g'],
    ]);
  });

  it('are not those who moved: without co-authors, two places are no two circles', () => {
    const at = (title: string, year: number, place: string) => {
      const one = inYear(title, 'Wei Wang', year);
      return { ...one, authors: [{ ...one.authors[0]!, affiliation: place }] };
    };
    const moved = [
      ...[1, 2, 3, 4].map((n) => at(`Early ${n}`, 2000 + n, 'Lund')),
      ...[4, 5, 6, 7].map((n) => at(`Late ${n}`, 2000 + n, 'Ghent')),
    ];
    expect(doubted(moved)).toEqual([]);
  });

  it('pause for decades, and part where the pause is', () => {
    const found = doubted([inYear('A', 'Jo Poe', 1931), inYear('B', 'Jo Poe', 1935), inYear('C', 'Jo Poe', 1990)]);
    expect(found[0]!.doubts.map(({ kind }) => kind)).toEqual(['years', 'years']);
    expect(parted(found[0]!)).toEqual([['p:a', 'p:b'], ['p:c']]);
  });

  it('part at every pause that is too long, and where a career is too long at its longest one', () => {
    const years = (...all: number[]) => doubted(all.map((year) => inYear(`In ${year}`, 'Jo Poe', year)));
    expect(parted(years(1900, 1931, 1962)[0]!)).toEqual([['p:in-1962'], ['p:in-1931'], ['p:in-1900']]);
    expect(parted(years(1950, 1970, 1989, 2010)[0]!)).toEqual([['p:in-1950', 'p:in-1970', 'p:in-1989'], ['p:in-2010']]);
    expect(years(1950, 1980)).toEqual([]);
  });

  it('write more than sixty papers in a year, which proposes no split', () => {
    const many = Array.from({ length: 61 }, (_, n) => inYear(`Paper ${n}`, 'Jo Poe', 2001));
    expect(doubted(many.slice(1))).toEqual([]);
    const [found] = doubted(many);
    expect(explained(found!)).toEqual(['61 papers in 2001 are many for one person.']);
    expect(found!.parts.map(({ length }) => length)).toEqual([61]);
  });

  it('are not those whose circles touch', () => {
    const touching = [
      inYear('A', 'Wei Wang, Bo Chen', 2001),
      inYear('B', 'Wei Wang, Bo Chen, Eve Fox', 2002),
      inYear('C', 'Wei Wang, Eve Fox', 2003),
      inYear('D', 'Wei Wang, Eve Fox', 2004),
    ];
    expect(doubted(touching)).toEqual([]);
  });
});

/** Wei Wang and Bo Chen, in each of these years; Wei Wang's affiliation. */
const working = (place: string, country: string, years: readonly number[], mate = 'Bo Chen'): PaperRecord[] =>
  years.map((year) => {
    const paper = inYear(`${place.slice(0, 4)} ${year}`, `Wei Wang, ${mate}`, year);
    const [own, ...others] = paper.authors;
    return { ...paper, authors: [{ ...own!, affiliations: [{ name: place, country }] }, ...others] };
  });

describe('places that do not meet', () => {
  const paris = 'Institut Pasteur, Paris, France';
  const kyoto = 'Kyoto University, Japan';
  const bridge = [inYear('Bridge', 'Bo Chen, Eve Fox, Wei Wang', 1999)];

  it('are side by side for years with hardly a co-author in common, and the papers part by them', () => {
    const papers = [
      ...working(paris, 'France', [2001, 2002, 2003, 2004]),
      ...working(kyoto, 'Japan', [2001, 2002, 2004], 'Eve Fox'),
      ...bridge,
    ];
    const [found] = doubted(papers);
    expect(found!.doubts.map(({ kind }) => kind)).toEqual(['places']);
    expect(explained(found!)).toEqual([
      '4 papers at Institut Pasteur, Paris, France and 3 papers at Kyoto University, Japan, side by side in 3 years from 2001 to 2004; no paper names both.',
    ]);
    // Bo Chen and Eve Fox are both on the bridge: it stands with the larger side.
    expect(parted(found!)).toEqual([
      ['p:bridge', 'p:inst-2001', 'p:inst-2002', 'p:inst-2003', 'p:inst-2004'],
      ['p:kyot-2001', 'p:kyot-2002', 'p:kyot-2004'],
    ]);
  });

  it('are one career where they follow each other, where a paper names both, or the same people write with both', () => {
    const years = [2001, 2002, 2003, 2004, 2005, 2006, 2007];
    const here = working(paris, 'France', years.slice(0, 4));
    expect(doubted([...here, ...working(kyoto, 'Japan', [2004, 2005, 2006, 2007], 'Eve Fox'), ...bridge])).toEqual([]);
    expect(doubted([...here, ...working(kyoto, 'Japan', years.slice(0, 4))])).toEqual([]);
    const [one] = working(paris, 'France', [1998]);
    const [own, mate] = one!.authors;
    const naming = { ...one!, authors: [{ ...own!, affiliations: [{ name: paris }, { name: kyoto }] }, mate!] };
    expect(doubted([...here, ...working(kyoto, 'Japan', years.slice(0, 4), 'Eve Fox'), naming, ...bridge])).toEqual([]);
  });

  it('are the same under another spelling: by a word of the name, or by initials', () => {
    const years = [2001, 2002, 2003];
    for (const other of ['Kyoto Univ., Dept. of Physics', 'Univ. Kyoto'])
      expect(doubted([...working(kyoto, 'Japan', years), ...working(other, 'Japan', years, 'Eve Fox'), ...bridge])).toEqual([]);
    const mit = working('Massachusetts Institute of Technology', 'USA', years);
    expect(doubted([...mit, ...working('MIT', 'USA', years, 'Eve Fox'), ...bridge])).toEqual([]);
  });
});

const onReefs = ['One', 'Two', 'Three'].map((title) => inYear(`${title} reef`, 'Wei Wang', 2002, { venue: 'Corals' }));
const onMesons = ['Four', 'Five', 'Six'].map((title) => inYear(`${title} meson`, 'Wei Wang', 2003, { venue: 'Quarks' }));

describe('fields that do not meet', () => {
  it('are those that nobody else joins, and the papers part by them', () => {
    const [found, ...others] = doubted(amongFields([...onReefs, ...onMesons]));
    expect(others).toEqual([]);
    expect(explained(found!)).toEqual([
      '3 papers, such as in Quarks, and 3 papers, such as in Corals, have no field nor co-author in common, and hardly anybody else writes in both.',
    ]);
    expect(parted(found!)).toEqual([
      ['p:five-meson', 'p:four-meson', 'p:six-meson'],
      ['p:one-reef', 'p:three-reef', 'p:two-reef'],
    ]);
  });

  it('are one field where others join them, or a rarer word of a title, a keyword or a co-author does', () => {
    const joined = (more: PaperRecord) => doubted(amongFields([...onReefs, ...onMesons, more]));
    const joining = ['a', 'b'].map((letter) =>
      inYear(`Elsewhere ${letter}`, `Person Corals ${letter}, Person Quarks ${letter}`, 2005, { venue: 'Elsewhere' }),
    );
    expect(joined(joining[0]!)).toHaveLength(1);
    expect(doubted(amongFields([...onReefs, ...onMesons, ...joining]))).toHaveLength(1);
    const inBoth = ['a', 'b'].map((letter) => inYear(`More ${letter}`, `Person Corals ${letter}`, 2005, { venue: 'Quarks' }));
    expect(doubted(amongFields([...onReefs, ...onMesons, ...inBoth]))).toEqual([]);
    expect(joined(inYear('Reef of meson', 'Wei Wang', 2004))).toEqual([]);
    expect(joined(inYear('Reef', 'Wei Wang', 2004))).toHaveLength(1);
    const told = (papers: readonly PaperRecord[]) => papers.map((paper) => ({ ...paper, keywords: ['Waves'] }));
    expect(doubted(amongFields([...told(onReefs), ...told(onMesons)]))).toEqual([]);
  });

  it('are no doubt where hardly anything is known of one of them', () => {
    const own = [...onReefs, ...onMesons.map((paper) => ({ ...paper, venue: 'Elsewhere' }))];
    expect(doubted(amongFields(own))).toEqual([]);
  });
});
