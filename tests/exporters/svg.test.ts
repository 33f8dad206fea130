import { describe, expect, it } from 'vitest';
import { exporterById } from '../../src/exporters/index.ts';
import { buildScene } from '../../src/scene/buildScene.ts';
import { fitView } from '../../src/scene/fitView.ts';
import { frameScene } from '../../src/scene/frameScene.ts';
import { layoutLegend } from '../../src/scene/layoutLegend.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { fakeCanvas } from './fakeCanvas.ts';
import { parseXml, type XmlElement } from './parseXml.ts';
import { hostileTexts, tinyInput, tinyPortrait, writeText } from './tiny.ts';

const exporter = exporterById('svg')!;
const inGroup = (elements: readonly XmlElement[], name: string) =>
  elements.filter((one) => one.parents.some((parent) => parent.attributes['class'] === name));

describe('an SVG drawing', () => {
  it.each(['coauthors', 'papers', 'two-mode'] as const)(
    'of the %s network has the frame’s discs, links, labels and legend, no more and no less',
    async (kind) => {
      const portrait = tinyPortrait(kind);
      const scene = buildScene(portrait, { ...defaultLooks, sizeBy: 'degree' });
      const view = fitView(scene, 640, 400, 40);
      const frame = frameScene(scene, view);
      const { elements } = parseXml(await writeText(exporter, { ...tinyInput(portrait), scene, view, frame }));

      const discs = elements.filter((one) => one.attributes['data-node'] !== undefined);
      expect(discs.map((one) => one.attributes['data-node'])).toEqual(frame.discs.map((disc) => scene.discs[disc.node]!.id));
      expect(discs.map((one) => one.attributes['fill'])).toEqual(frame.discs.map((disc) => disc.fill));
      for (const [k, { attributes }] of discs.entries()) {
        const { x, y, shape } = frame.discs[k]!;
        if (shape === 'disc') {
          expect([Number(attributes['cx']), Number(attributes['cy'])]).toEqual([expect.closeTo(x, 1), expect.closeTo(y, 1)]);
        } else {
          expect(Number(attributes['x']) + Number(attributes['width']) / 2).toBeCloseTo(x, 1);
        }
      }
      const texts = (name: string) =>
        inGroup(elements, name)
          .filter((one) => one.name === 'text')
          .map((one) => one.text);
      expect(texts('labels')).toEqual(frame.labels.map((label) => label.text));
      expect(texts('region-names')).toEqual(frame.regionNames.map((name) => name.text));
      expect(texts('legend')).toEqual(layoutLegend(frame).texts.map((text) => text.text));
      expect(inGroup(elements, 'links')).toHaveLength(frame.lines.length);
      expect(inGroup(elements, 'regions')).toHaveLength(frame.regions.length);
    },
  );

  it('says in its title and description what it shows', async () => {
    const { elements } = parseXml(await writeText(exporter, tinyInput()));
    expect(elements.find((one) => one.name === 'title')?.text).toBe('Coterie');
    expect(elements.find((one) => one.name === 'desc')?.text).toContain('8 people who wrote together, 8 links; full counting');
  });

  it('has no ground when it is transparent, and no legend when that is switched off', async () => {
    const plain = parseXml(await writeText(exporter, tinyInput())).elements;
    const bare = parseXml(await writeText(exporter, tinyInput(), { transparent: true, legend: false })).elements;
    expect(plain.filter((one) => one.attributes['class'] === 'ground')).toHaveLength(1);
    expect(bare.filter((one) => one.attributes['class'] === 'ground')).toHaveLength(0);
    expect(inGroup(plain, 'legend').length).toBeGreaterThan(0);
    expect(inGroup(bare, 'legend')).toHaveLength(0);
  });

  it('keeps hostile names as text', async () => {
    const hostile = tinyPortrait('coauthors', (letter) => hostileTexts[letter.charCodeAt(0) - 65]!);
    const { elements } = parseXml(await writeText(exporter, tinyInput(hostile)));
    expect(elements.some((one) => one.name === 'script')).toBe(false);
    const labels = inGroup(elements, 'labels').map((one) => one.text);
    expect(labels.slice(0, 3)).toEqual(hostileTexts.slice(0, 3));
  });
});

describe('a PNG picture', () => {
  const png = exporterById('png')!;

  it('is drawn on a canvas of as many pixels as the frame times its scale', async () => {
    const drawn = await writeText(png, { ...tinyInput(), makeCanvas: fakeCanvas }, { scale: 3 });
    expect(drawn).toContain('canvas 1200 720\n["scale",3,3]');
    for (const label of tinyInput().frame.labels) expect(drawn).toContain(label.text);
  });

  it('without a canvas is a mistake of the program that names the way out', async () => {
    await expect(writeText(png, tinyInput())).rejects.toThrow(/makeCanvas/);
  });
});
