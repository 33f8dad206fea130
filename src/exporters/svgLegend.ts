import { layoutLegend } from '../scene/layoutLegend.ts';
import type { Frame } from '../scene/scene.ts';
import { svgText } from './svgParts.ts';
import { short, xmlAttributes } from './xml.ts';

/** The legend's elements, back to front. */
export function svgLegend(frame: Frame, transparent: boolean): string[] {
  const { panel, discs, boxes, texts } = layoutLegend(frame);
  const { ground, quiet } = frame.colours;
  const box = ({ x, y, width, height }: typeof panel) => ({
    x: short(x),
    y: short(y),
    width: short(width),
    height: short(height),
  });
  return [
    ...(transparent ? [] : [`<rect${xmlAttributes({ ...box(panel), fill: ground, 'fill-opacity': 0.86 })}/>`]),
    ...discs.map(({ x, y, radius, fill }) => {
      const colours = fill === undefined ? { fill: 'none', stroke: quiet } : { fill };
      return `<circle${xmlAttributes({ cx: short(x), cy: short(y), r: short(radius), ...colours })}/>`;
    }),
    ...boxes.map(({ fill, ...place }) => `<rect${xmlAttributes({ ...box(place), fill })}/>`),
    ...texts.map((text) => svgText(text, ground)),
  ];
}
