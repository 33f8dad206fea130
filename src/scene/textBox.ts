import type { Box } from './boxes.ts';
import { measureText } from './measureText.ts';
import type { FrameText } from './scene.ts';

/** The rectangle that a text fills, with a little air around it. */
export function textBox(text: Omit<FrameText, 'of' | 'colour' | 'opacity'>, air = 2): Box {
  const width = measureText(text.text, text.size, text.weight, text.spacing, text.family);
  const left = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - width : text.x - width / 2;
  const half = text.size * 0.58;
  return { left: left - air, top: text.y - half - air / 2, right: left + width + air, bottom: text.y + half + air / 2 };
}
