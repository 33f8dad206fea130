import { describe, expect, it } from 'vitest';
import { layoutLegend } from '../../src/scene/layoutLegend.ts';
import { paintFrame, type PaintContext, type Parts } from '../../src/scene/paintFrame.ts';
import type { Frame } from '../../src/scene/scene.ts';
import { textBox } from '../../src/scene/textBox.ts';
import { overlap } from '../../src/scene/boxes.ts';

const frame: Frame = {
  width: 640,
  height: 480,
  colours: { ground: '#faf7f1', ink: '#1f1d1a', quiet: '#655f56', accent: '#b3402e' },
  regions: [{ group: 0, colour: '#3b4ca8', rings: [[10, 10, 90, 10, 50, 80]] }],
  lines: [{ x1: 20, y1: 20, cx: 40, cy: 10, x2: 60, y2: 20, width: 1, colour: '#3b4ca8', opacity: 0.4 }],
  discs: [
    { node: 0, x: 20, y: 20, radius: 8, fill: '#3b4ca8', shape: 'disc', cut: true, opacity: 1 },
    { node: 1, x: 60, y: 20, radius: 8, fill: '#3b4ca8', shape: 'square', cut: false, opacity: 1 },
    { node: 2, x: 80, y: 20, radius: 2, fill: '#3b4ca8', shape: 'disc', cut: true, opacity: 1 },
  ],
  regionNames: [
    {
      of: 0,
      text: 'ICE',
      x: 50,
      y: 50,
      size: 14,
      weight: 600,
      colour: '#3b4ca8',
      spacing: 0.18,
      anchor: 'middle',
      opacity: 1,
      family: 'serif',
    },
  ],
  labels: [
    { of: 0, text: 'Ann', x: 32, y: 20, size: 13, weight: 450, colour: '#1f1d1a', spacing: 0, anchor: 'start', opacity: 1 },
  ],
  legend: {
    size: {
      title: 'Papers',
      unit: 'papers',
      steps: [
        { value: 1, text: '1', radius: 3 },
        { value: 9, text: '9', radius: 9 },
      ],
    },
    colour: {
      kind: 'groups',
      title: 'Cluster',
      entries: [
        { colour: '#3b4ca8', name: 'Ice', count: 1200 },
        { colour: '#b9561f', name: 'Fire', count: 8 },
      ],
    },
  },
};

/** Names of the canvas methods that were called, with their texts. */
function painted(parts: Parts): string[] {
  const calls: string[] = [];
  const context = new Proxy<Record<string, unknown>>(
    {},
    {
      get:
        (_, name) =>
        (...given: unknown[]) =>
          calls.push(typeof given[0] === 'string' ? `${String(name)} ${given[0]}` : String(name)),
      set: () => true,
    },
  );
  paintFrame(context as unknown as PaintContext, frame, parts);
  return calls;
}

describe('painting', () => {
  it('draws the wanted parts only', () => {
    expect(painted({})).toEqual([]);
    expect(painted({ ground: true })).toEqual(['fillRect']);
    expect(painted({ lines: true })).toEqual(['beginPath', 'moveTo', 'quadraticCurveTo', 'stroke']);
    expect(painted({ regions: true })).toContain('fill evenodd');
  });

  it('draws a halo under every text, and wide-set text letter by letter', () => {
    const calls = painted({ text: true });
    expect(calls).toEqual([
      ...['strokeText I', 'strokeText C', 'strokeText E', 'fillText I', 'fillText C', 'fillText E'],
      ...['strokeText Ann', 'fillText Ann'],
    ]);
  });

  it('draws discs as circles, papers as squares, and a dotted ring about a cut list where it can be seen', () => {
    const calls = painted({ discs: true });
    expect(calls.filter((call) => call === 'rect')).toHaveLength(2);
    expect(calls.filter((call) => call === 'arc')).toHaveLength(5);
    expect(calls.filter((call) => call === 'stroke')).toHaveLength(1);
    expect(painted({ marks: true }).filter((call) => call === 'stroke')).toHaveLength(1);
  });

  it('draws every word of the legend', () => {
    const words = painted({ legend: true }).filter((call) => call.startsWith('fillText'));
    expect(words).toEqual(['Papers', '1', '9', 'Cluster', 'Ice', '1,200', 'Fire', '8'].map((word) => `fillText ${word}`));
  });
});

describe('the legend of a figure', () => {
  it('stands inside the frame, its texts inside the panel and clear of each other', () => {
    const { panel, texts } = layoutLegend(frame);
    expect(panel.x).toBeGreaterThan(0);
    expect(panel.y).toBeGreaterThan(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(640);
    const boxes = texts.map((text) => textBox(text, 0));
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(panel.x);
      expect(box.right).toBeLessThanOrEqual(panel.x + panel.width);
    }
    expect(boxes.some((one, index) => boxes.slice(index + 1).some((other) => overlap(one, other)))).toBe(false);
  });

  it('shows sizes with the radii of the legend', () => {
    expect(
      layoutLegend(frame)
        .discs.slice(0, 2)
        .map((disc) => disc.radius),
    ).toEqual([3, 9]);
  });
});
