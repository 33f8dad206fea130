import { beforeAll, describe, expect, it } from 'vitest';
import { buildScene } from '../../src/scene/buildScene.ts';
import { fitView } from '../../src/scene/fitView.ts';
import { frameScene } from '../../src/scene/frameScene.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { nearestLine } from '../../src/scene/nearestLine.ts';
import type { Scene, View } from '../../src/scene/scene.ts';
import { handCorpus } from '../hand.ts';
import { portraitOf } from './samplePortrait.ts';

let scene: Scene;
let view: View;
beforeAll(() => {
  scene = buildScene(portraitOf(handCorpus()), defaultLooks);
  view = { ...fitView(scene, 900, 700, 60), magnify: 1 };
});

describe('the line at a pixel', () => {
  it('is the one whose drawn curve goes through there', () => {
    const drawn = frameScene(scene, view).lines;
    expect(drawn).toHaveLength(scene.lines.length);
    drawn.forEach((line, index) => {
      const x = (line.x1 + 2 * line.cx + line.x2) / 4;
      const y = (line.y1 + 2 * line.cy + line.y2) / 4;
      expect(nearestLine(scene, view, x, y)).toBe(scene.lines[index]);
    });
  });

  it('is none beside the curve by more than the reach', () => {
    const [line] = frameScene(scene, view).lines;
    const { x1, y1, cx, cy, x2, y2, width } = line!;
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = Math.hypot(dx, dy);
    // The curve bows to one side of its middle: step off to the other.
    const off = (by: number) =>
      [(x1 + 2 * cx + x2) / 4 - (by * dy) / length, (y1 + 2 * cy + y2) / 4 + (by * dx) / length] as const;
    const alone = { ...scene, lines: scene.lines.slice(0, 1) };
    expect(nearestLine(alone, view, ...off(width / 2 + 2.9), 3)).toBe(scene.lines[0]);
    expect(nearestLine(alone, view, ...off(width / 2 + 3.4), 3)).toBeUndefined();
    expect(nearestLine(alone, view, ...off(-width / 2 - 3.4), 3)).toBeUndefined();
  });

  it('is none where nothing is drawn', () => {
    expect(nearestLine(scene, view, -400, -400)).toBeUndefined();
    expect(nearestLine({ ...scene, lines: [] }, view, 450, 350)).toBeUndefined();
  });
});
