import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { overlap } from '../../src/scene/boxes.ts';
import { buildScene } from '../../src/scene/buildScene.ts';
import { fitView, zoomedView } from '../../src/scene/fitView.ts';
import { frameScene } from '../../src/scene/frameScene.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { discsNear, nearestDisc } from '../../src/scene/nearestDisc.ts';
import { contrast } from '../../src/scene/palette.ts';
import type { Frame, Scene, View } from '../../src/scene/scene.ts';
import { textBox } from '../../src/scene/textBox.ts';
import { corpusOf } from '../hand.ts';
import { portraitOf, seedPortrait } from './samplePortrait.ts';

let scene: Scene;
let fit: View;
beforeAll(async () => {
  scene = buildScene(await seedPortrait(), defaultLooks);
  fit = fitView(scene, 1280, 800, 56);
});

const nodeOf = (label: string) => scene.discs.findIndex((disc) => disc.label === label);

function overlappingTexts({ labels, regionNames }: Frame): string[] {
  const texts = [...labels, ...regionNames].map((text) => ({ ...text, box: textBox(text, 0) }));
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.text} × ${other.text}`] : [])),
  );
}

const camera = fc.record({
  x: fc.double({ min: -400, max: 400, noNaN: true }),
  y: fc.double({ min: -300, max: 300, noNaN: true }),
  zoom: fc.double({ min: 0.4, max: 14, noNaN: true }),
});

describe('a frame', () => {
  it('holds every disc at fit zoom', () => {
    const { discs } = frameScene(scene, fit);
    expect(discs).toHaveLength(scene.discs.length);
    for (const { x, y, radius } of discs) {
      expect(Math.min(x, y) - radius).toBeGreaterThan(0);
      expect(x + radius).toBeLessThan(1280);
      expect(y + radius).toBeLessThan(800);
    }
  });

  it('never lets names overlap, wherever one looks and whatever is in focus', () => {
    fc.assert(
      fc.property(
        camera,
        fc.option(fc.nat(182), { nil: undefined }),
        fc.array(fc.nat(182), { maxLength: 12 }),
        (at, hovered, selected) => {
          const focus = hovered === undefined ? { selected } : { hovered, selected };
          expect(overlappingTexts(frameScene(scene, zoomedView(fit, at), focus))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never lets names overlap when as many as fit are asked for', () => {
    const frame = frameScene({ ...scene, labelDensity: 2 }, fit);
    expect(frame.labels.length).toBeGreaterThan(frameScene(scene, fit).labels.length);
    expect(overlappingTexts(frame)).toEqual([]);
  });

  it('names the most central people at fit zoom and everybody who finds room nearby', () => {
    const named = frameScene(scene, fit).labels.map((label) => label.text);
    for (const name of ['Mosharaf Chowdhury', 'Aditya Akella', 'Fan Lai', 'Ali R. Butt']) expect(named).toContain(name);
    const { x, y } = scene.discs[nodeOf('Jae-Won Chung')]!;
    const near = frameScene(scene, zoomedView(fit, { x, y, zoom: 6 }));
    const shown = near.discs.filter((disc) => disc.x > 40 && disc.x < 1240 && disc.y > 20 && disc.y < 780);
    expect(shown.length).toBeGreaterThan(4);
    const names = new Set(near.labels.map((label) => label.of));
    expect(shown.filter((disc) => !names.has(disc.node))).toEqual([]);
  });

  it('keeps the names of discs well inside the frame inside the frame', () => {
    for (const { text, ...label } of frameScene(scene, fit).labels) {
      const box = textBox({ text, ...label }, 0);
      expect(box.left, text).toBeGreaterThanOrEqual(0);
      expect(box.right, text).toBeLessThanOrEqual(1280);
    }
  });

  it('shows the same names when the map is moved a little', () => {
    const moved = frameScene(scene, { ...fit, centreX: fit.centreX + 3 });
    expect(moved.labels.map((label) => label.of)).toEqual(frameScene(scene, fit).labels.map((label) => label.of));
  });

  it('shows no names but those in focus when names are switched off', () => {
    const silent = { ...scene, labelDensity: 0 };
    expect(frameScene(silent, fit).labels).toEqual([]);
    const focused = frameScene(silent, fit, { hovered: nodeOf('Fan Lai') });
    expect(focused.labels.map((label) => label.text)).toContain('Fan Lai');
  });

  it('always names what is hovered and selected', () => {
    const [hovered, ...selected] = ['Ion Stoica', 'Yichao Yuan', 'Haoyi Song'].map(nodeOf);
    const frame = frameScene(scene, fit, { hovered: hovered!, selected });
    const named = frame.labels.map((label) => label.of);
    expect(named).toEqual(expect.arrayContaining([hovered!, ...selected]));
  });

  it('lets all but the neighbourhood of what is hovered recede', () => {
    const hovered = nodeOf('Fan Lai');
    const near = new Set([hovered]);
    for (const { source, target } of scene.lines) {
      if (source === hovered) near.add(target);
      if (target === hovered) near.add(source);
    }
    const frame = frameScene(scene, fit, { hovered });
    for (const disc of frame.discs) {
      if (near.has(disc.node)) expect(disc.opacity).toBe(1);
      else expect(disc.opacity).toBeLessThan(0.4);
    }
    expect(frame.lines.filter((line) => line.opacity > 0.5)).toHaveLength(near.size - 1);
    expect(frame.labels.every((label) => near.has(label.of))).toBe(true);
  });

  it('fades the names of regions as one comes near', () => {
    const opacity = (zoom: number) =>
      Math.max(
        0,
        ...frameScene(scene, zoomedView(fit, { x: fit.centreX, y: fit.centreY, zoom })).regionNames.map((name) => name.opacity),
      );
    expect(opacity(1)).toBe(1);
    expect(opacity(2.5)).toBeLessThan(1);
    expect(opacity(2.5)).toBeGreaterThan(0);
    expect(opacity(6)).toBe(0);
  });

  it('sets every text in a colour that can be read', () => {
    for (const looks of [defaultLooks, { ...defaultLooks, theme: 'dark' } as const]) {
      const themed = buildScene(portrait(), looks);
      const frame = frameScene(themed, fitView(themed, 900, 600, 50));
      const texts = [...frame.labels, ...frame.regionNames];
      expect(texts.length).toBeGreaterThan(2);
      for (const text of texts) expect(contrast(text.colour, frame.colours.ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is the same for the same scene and view', () => {
    expect(frameScene(scene, fit)).toEqual(frameScene(scene, fit));
  });

  it('holds no lines where they are not wanted', () => {
    expect(frameScene(scene, fit, {}, { lines: false }).lines).toEqual([]);
  });

  it('of an empty scene holds nothing', () => {
    const empty = buildScene(portraitOf(corpusOf([])), defaultLooks);
    const frame = frameScene(empty, fitView(empty, 400, 300, 20));
    expect([frame.discs, frame.lines, frame.labels, frame.regionNames, frame.regions]).toEqual([[], [], [], [], []]);
    expect(Number.isFinite(fitView(empty, 400, 300, 20).scale)).toBe(true);
  });
});

/** Two teams that wrote twice each. */
const portrait = () =>
  portraitOf(
    corpusOf([
      { title: 'Glacier flow', authors: ['Ann', 'Bob', 'Cy', 'Dee'] },
      { title: 'Glacier melt', authors: ['Ann', 'Bob', 'Cy'] },
      { title: 'Volcano ash', authors: ['Eve', 'Flo', 'Gus'] },
      { title: 'Volcano heat', authors: ['Eve', 'Flo', 'Gus', 'Hal'] },
    ]),
  );

it('the nearest disc is the one under the pointer, and none where the page is empty', () => {
  const frame = frameScene(scene, fit);
  for (const disc of frame.discs.slice(0, 20)) expect(nearestDisc(scene, fit, disc.x, disc.y)).toBe(disc.node);
  expect(nearestDisc(scene, fit, -500, -500)).toBe(-1);
  const [disc] = frame.discs;
  const found = scene.discs[disc!.node]!;
  expect(nearestDisc(scene, fit, disc!.x, disc!.y, { but: found.id })).not.toBe(disc!.node);
  const near = discsNear(scene, fit, disc!.x, disc!.y, 80);
  expect(near).toContain(found);
  const away = frame.discs.map(({ node, x, y }) => ({ node, far: Math.hypot(x - disc!.x, y - disc!.y) > 80.001 }));
  for (const { node, far } of away) expect(near.includes(scene.discs[node]!)).toBe(!far);
});
