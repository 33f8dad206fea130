import { beforeAll, describe, expect, it } from 'vitest';
import type { Portrait } from '../../src/pipeline/portrait.ts';
import { buildScene } from '../../src/scene/buildScene.ts';
import { defaultLooks, type Theme } from '../../src/scene/looks.ts';
import { contrast } from '../../src/scene/palette.ts';
import { insideRings } from '../../src/scene/territories.ts';
import { corpusOf, handCorpus } from '../hand.ts';
import { portraitOf, seedPortrait } from './samplePortrait.ts';

let seeds: Portrait;
beforeAll(async () => {
  seeds = await seedPortrait();
});

describe('a scene', () => {
  it('has one disc per node, in order, where the node has its place', () => {
    const scene = buildScene(seeds, defaultLooks);
    expect(scene.discs.map((disc) => disc.id)).toEqual(seeds.network.ids);
    expect(scene.discs.map((disc) => disc.x)).toEqual(Array.from(seeds.network.ids, (_, node) => seeds.places[2 * node]));
  });

  it('gives discs above the smallest size an area in proportion to their value', () => {
    const scene = buildScene(seeds, defaultLooks);
    const papers = seeds.measures['papers']!.values;
    const smallest = Math.min(...scene.discs.map((disc) => disc.radius));
    const perPaper = scene.discs.flatMap((disc, node) => (disc.radius > smallest ? [disc.radius ** 2 / papers[node]!] : []));
    expect(perPaper.length).toBeGreaterThan(20);
    for (const area of perPaper) expect(area).toBeCloseTo(perPaper[0]!, 9);
  });

  it('doubles the radius of the largest disc when sizes are doubled', () => {
    const largest = (sizeScale: number) =>
      Math.max(...buildScene(seeds, { ...defaultLooks, sizeScale }).discs.map((disc) => disc.radius));
    expect(largest(2)).toBeCloseTo(2 * largest(1), 9);
  });

  it('draws undefined and zero values with the smallest disc', () => {
    const values = new Float64Array(seeds.network.ids.length).fill(5);
    values[0] = NaN;
    values[1] = 0;
    const portrait = {
      ...seeds,
      measures: { ...seeds.measures, strength: { metric: 'strength', kind: 'value', values } as const },
    };
    const radii = buildScene(portrait, { ...defaultLooks, sizeBy: 'strength' }).discs.map((disc) => disc.radius);
    expect(radii[0]).toBe(Math.min(...radii));
    expect(radii[1]).toBe(radii[0]);
    expect(radii[2]).toBeGreaterThan(radii[0]!);
  });

  it('explains sizes with the radii that discs have', () => {
    const scene = buildScene(seeds, defaultLooks);
    const papers = seeds.measures['papers']!.values;
    expect(scene.legend.size.steps.length).toBeGreaterThanOrEqual(2);
    let met = 0;
    for (const step of scene.legend.size.steps)
      scene.discs.forEach((disc, node) => {
        if (papers[node] !== step.value) return;
        met += 1;
        expect(disc.radius).toBe(step.radius);
      });
    expect(met).toBeGreaterThan(0);
  });

  it('draws lines from weak to strong, strong ones wider', () => {
    const { lines } = buildScene(seeds, defaultLooks);
    expect(lines).toHaveLength(seeds.network.a.length);
    for (let at = 1; at < lines.length; at++) expect(lines[at]!.width).toBeGreaterThanOrEqual(lines[at - 1]!.width);
  });

  it('gives a line inside a cluster the colour of the cluster and all others one colour', () => {
    const { lines, discs } = buildScene(seeds, defaultLooks);
    const between = new Set<string>();
    for (const { source, target, colour } of lines)
      if (discs[source]!.group === discs[target]!.group) expect(colour).toBe(discs[source]!.fill);
      else between.add(colour);
    expect(between.size).toBe(1);
  });

  it('is the same for the same portrait and looks', () => {
    expect(buildScene(seeds, defaultLooks)).toEqual(buildScene(seeds, defaultLooks));
  });

  it('marks a person with a cut author list on one of the papers', () => {
    const { discs } = buildScene(
      portraitOf(
        corpusOf([
          { title: 'Whole', authors: ['Ann', 'Bob'] },
          { title: 'Cut', authors: ['Bob', 'Cy'], count: 9 },
        ]),
      ),
      defaultLooks,
    );
    expect(discs.map(({ label, cut }) => [label, cut])).toEqual([
      ['Ann', false],
      ['Bob', true],
      ['Cy', true],
    ]);
  });

  it('draws papers of the two-mode network as squares', () => {
    const { discs } = buildScene(portraitOf(handCorpus(), 'two-mode'), defaultLooks);
    expect(discs.map((disc) => disc.shape)).toEqual([...Array<string>(8).fill('disc'), ...Array<string>(7).fill('square')]);
  });

  it('of nobody is empty and still explains itself', () => {
    const scene = buildScene(portraitOf(corpusOf([])), defaultLooks);
    expect(scene.discs).toEqual([]);
    expect(scene.bounds).toEqual([0, 0, 0, 0]);
    expect(scene.legend.colour).toMatchObject({ kind: 'groups', entries: [] });
  });
});

describe.each(['light', 'dark'] as const satisfies Theme[])('colours of a %s scene', (theme) => {
  it.each(['community', 'component', 'betweenness', 'clustering'])('stand out from the ground when they show %s', (colourBy) => {
    const { discs, colours, legend } = buildScene(seeds, { ...defaultLooks, theme, colourBy });
    for (const fill of new Set(discs.map((disc) => disc.fill))) expect(contrast(fill, colours.ground)).toBeGreaterThanOrEqual(3);
    const shown = legend.colour.kind === 'ramp' ? legend.colour.colours : legend.colour.entries.map((entry) => entry.colour);
    for (const colour of shown) expect(contrast(colour, colours.ground)).toBeGreaterThanOrEqual(3);
  });

  it('let text be read', () => {
    const { colours } = buildScene(seeds, { ...defaultLooks, theme });
    for (const colour of [colours.ink, colours.quiet, colours.accent])
      expect(contrast(colour, colours.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('regions', () => {
  it('of different clusters do not overlap', () => {
    const { regions, bounds } = buildScene(seeds, defaultLooks);
    expect(regions.length).toBeGreaterThanOrEqual(5);
    let owned = 0;
    let doubly = 0;
    for (let x = bounds[0] - 40; x < bounds[2] + 40; x += 4.3)
      for (let y = bounds[1] - 40; y < bounds[3] + 40; y += 4.3) {
        const owners = regions.filter((region) => insideRings(region.rings, x, y)).length;
        if (owners > 0) owned += 1;
        if (owners > 1) doubly += 1;
      }
    expect(owned).toBeGreaterThan(1000);
    expect(doubly).toBe(0);
  });

  it('hold most of their members', () => {
    const { regions, discs } = buildScene(seeds, defaultLooks);
    for (const { rings, members } of regions) {
      const inside = members.filter((node) => insideRings(rings, discs[node]!.x, discs[node]!.y));
      expect(inside.length / members.length).toBeGreaterThan(0.8);
    }
  });

  it('are left out when they are switched off', () => {
    expect(buildScene(seeds, { ...defaultLooks, regions: false }).regions).toEqual([]);
  });

  it('need three members', () => {
    const { regions } = buildScene(portraitOf(handCorpus()), defaultLooks);
    for (const { members } of regions) expect(members.length).toBeGreaterThanOrEqual(3);
  });
});
