import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityLevels, type IdentityLevel } from '../../src/corpus/corpus.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { type Choices, defaultChoices } from '../../src/pipeline/choices.ts';
import { type Sensitivity, sensitivitySteps } from '../../src/pipeline/sensitivity.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { record } from '../corpus/making.ts';

const reading = (records: readonly PaperRecord[]): Reading => ({ file: 'a.txt', records, profiles: [], problems: [] });

function compare(records: readonly PaperRecord[], choices: Partial<Choices> = {}, level: IdentityLevel = 'careful'): Sensitivity {
  const identity = { ...(choices.identity ?? defaultChoices.identity), level };
  return atOnce(sensitivitySteps([reading(records)], { ...defaultChoices, ...choices, identity }));
}

/** "1 A, 2 B": ranks and names of a top ten. */
const top = ({ measures }: Sensitivity, metric: string, level: IdentityLevel) =>
  measures.find((one) => one.metric === metric)!.tops[level].map(({ rank, name }) => `${rank} ${name}`);

const hand = [
  record('p1', 'A, B'),
  record('p2', 'A, B, C'),
  record('p3', 'C, D'),
  record('p4', 'D, E, F'),
  record('p5', 'A'),
  record('p6', 'G, H'),
  record('p7', 'D, E'),
];

/** Bea and Ben Sol are two, but B. Sol by initials is one, with more papers than Ana Ruiz; their circles join. */
const sols = [
  record('One', 'Ana Ruiz, Dora Elm'),
  record('Two', 'Ana Ruiz, Dora Elm'),
  record('Three', 'Ana Ruiz, Otto Fir'),
  record('Four', 'Ana Ruiz'),
  record('Five', 'Bea Sol, Dora Elm'),
  record('Six', 'Bea Sol, Dora Elm'),
  record('Seven', 'Bea Sol'),
  record('Eight', 'Ben Sol, Ida Yew'),
  record('Nine', 'Ben Sol, Ida Yew, Uwe Oak'),
];

describe('Sensitivity to identity', () => {
  it('of names that no level joins is none: the figures of the network by hand, four times', () => {
    const found = compare(hand);
    expect(found.levels.map(({ level }) => level)).toEqual(identityLevels);
    for (const figures of found.levels) {
      expect(figures).toMatchObject({ people: 8, nodes: 8, links: 8, components: 2, largestShare: 0.75, communities: 3 });
      expect(figures.modularity).toBeCloseTo(0.485, 3);
    }
    for (const level of identityLevels) {
      expect(top(found, 'papers', level)).toEqual(['1 A', '1 D', '3 B', '3 C', '3 E', '6 F', '6 G', '6 H']);
      expect(top(found, 'betweenness', level)).toEqual(['1 D', '1 C']);
    }
    for (const { overlaps } of found.measures) for (const pair of overlaps) expect(pair).toMatchObject({ kept: 1, overlap: 1 });
    for (const { rand, information } of found.clusters) expect([rand, information]).toEqual([1, 1]);
    expect([found.flips, found.joined, found.leftOut]).toEqual([[], [], []]);
  });

  it('tells who is first at one level alone, and why', () => {
    const found = compare(sols);
    expect(top(found, 'papers', 'careful').slice(0, 4)).toEqual(['1 Ana Ruiz', '1 Dora Elm', '3 Bea Sol', '4 Ben Sol']);
    expect(top(found, 'papers', 'initials').slice(0, 3)).toEqual(['1 Bea Sol', '2 Ana Ruiz', '2 Dora Elm']);
    const flips = found.flips.filter(({ metric, level }) => metric === 'papers' && level === 'initials');
    const falls = 'Others pass or fall behind: there “Bea Sol” and “Ben Sol” are one person.';
    expect(flips.map(({ kind, text }) => [kind, text])).toEqual([
      ['first', 'At careful, Ben Sol is 4th by papers; at initials, 1st. There “Bea Sol” and “Ben Sol” are one person.'],
      ['first', 'At careful, Bea Sol is 3rd by papers; at initials, 1st. There “Bea Sol” and “Ben Sol” are one person.'],
      ['first', `At careful, Ana Ruiz is 1st by papers; at initials, 2nd. ${falls}`],
      ['first', `At careful, Dora Elm is 1st by papers; at initials, 2nd. ${falls}`],
    ]);
    const { cause } = flips[0]!;
    expect(cause?.whole.papers).toHaveLength(5);
    expect(cause?.parts.map(({ name, papers }) => [name, papers.length])).toEqual([
      ['Bea Sol', 3],
      ['Ben Sol', 2],
    ]);
  });

  it('tells which parts of the network an identity joins', () => {
    const found = compare(sols);
    expect(found.levels.map(({ people, components }) => [people, components])).toEqual([
      [7, 2],
      [7, 2],
      [7, 2],
      [6, 1],
    ]);
    expect(found.joined.map(({ text, sizes }) => [text, sizes])).toEqual([
      [
        'From generous to initials, the part of 4 people is joined by one of 3. There “Bea Sol” and “Ben Sol” are one person.',
        [4, 3],
      ],
    ]);
  });

  it('gives a person of several their own row where the chosen level holds them for one', () => {
    const found = compare(sols, {}, 'initials');
    const rows = found.measures.find(({ metric }) => metric === 'papers')!.rows;
    expect(rows.find(({ name }) => name === 'Ben Sol')).toMatchObject({
      level: 'exact',
      places: { exact: { rank: 4, holds: 'same' }, initials: { name: 'Bea Sol', rank: 1, holds: 'more' } },
    });
    expect(
      found.flips.find(({ kind, metric, level }) => kind === 'within' && metric === 'papers' && level === 'exact')?.text,
    ).toBe('At exact, Ben Sol is 4th by papers; at initials, these papers are Bea Sol’s, who is 1st.');
  });

  it('counts the share of a top ten that is kept: one of two, when two are one', () => {
    // By initials there are two people, of whom Ann is matched and Bea is Ben too; careful has three.
    const found = compare([record('One', 'Ann Oak, Bea Sol'), record('Two', 'Ann Oak, Ben Sol')]);
    const pair = found.measures[0]!.overlaps.find(({ one, other }) => one === 'careful' && other === 'initials')!;
    // Ann and one of both Sols are in both lists, of three and of two.
    expect(pair.kept).toBeCloseTo((2 * 2) / 5, 10);
  });

  it('keeps what was chosen: rulings, the network of papers, and counting', () => {
    const ruled = compare(sols, { identity: { level: 'careful', apart: [], decisions: [{ sets: [['bea sol'], ['ben sol']] }] } });
    expect(ruled.levels.map(({ people }) => people)).toEqual([7, 7, 7, 7]);
    expect(ruled.flips).toEqual([]);
    const papers = compare(sols, { network: 'papers' });
    expect(papers.levels.map(({ nodes, components }) => [nodes, components])).toEqual([
      [9, 2],
      [9, 2],
      [9, 2],
      [9, 1],
    ]);
    const flip = papers.flips.find(({ name }) => name === 'Eight');
    expect(flip?.text).toContain('There “Bea Sol” and “Ben Sol”, who wrote it, are one person.');
    expect(compare(sols, { network: 'two-mode' }).levels[3]).toMatchObject({ people: 6, nodes: 15, components: 1 });
  });

  it('is the same in any order of records, and clones', () => {
    const found = compare(sols);
    expect(compare([...sols].reverse())).toEqual(found);
    expect(structuredClone(found)).toEqual(found);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('of nothing is nothing', () => {
    const found = compare([]);
    expect(found.levels.every(({ people, largestShare }) => people === 0 && largestShare === 0)).toBe(true);
    expect([found.flips, found.joined]).toEqual([[], []]);
  });

  it('tells how far it is, and can be left at any step', () => {
    const steps = sensitivitySteps([reading(sols)], defaultChoices);
    const texts: string[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) {
      expect(step.value.done >= 0 && step.value.done <= 1).toBe(true);
      texts.push(step.value.text);
    }
    expect(texts[0]).toBe('Level 1 of 4, Exact: telling people apart…');
    expect(texts.at(-1)).toBe('Comparing the levels…');
  });

  it('keeps every top ten within its rows, whatever the names', () => {
    const names = ['J. Lee', 'Jo Lee', 'Jim Lee', 'Ann Oak', 'A. Oak', 'Bo Elm', 'Cy Fir', 'C. Fir'];
    const lists = fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(lists, fc.constantFrom(...identityLevels), (teams, level) => {
        const found = compare(
          teams.map((team, index) => record(`Paper ${index}`, team.join(', '))),
          {},
          level,
        );
        for (const { tops, rows, overlaps } of found.measures) {
          for (const at of identityLevels)
            for (const { id } of tops[at]) expect(rows.some(({ places }) => places[at]?.id === id)).toBe(true);
          for (const { kept, overlap } of overlaps) {
            expect(kept >= 0 && kept <= 1).toBe(true);
            expect(overlap >= -1e-12 && overlap <= 1 + 1e-12).toBe(true);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
