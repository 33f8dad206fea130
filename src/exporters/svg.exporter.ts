import { switchOf } from '../kit/knobs.ts';
import { describe } from './describe.ts';
import type { Exporter } from './exporter.ts';
import { svgLegend } from './svgLegend.ts';
import { svgDisc, svgLine, svgRegion, svgText } from './svgParts.ts';
import { short, xmlAttributes, xmlText } from './xml.ts';

const svg: Exporter = {
  id: 'svg',
  about: 'figure',
  name: 'SVG drawing',
  explain: 'The map as it is seen, with real text, for papers, slides and drawing programs.',
  ending: '.svg',
  mime: 'image/svg+xml',
  where: 'everywhere',
  knobs: [
    {
      kind: 'switch',
      id: 'transparent',
      name: 'Transparent ground',
      explain: 'Leaves the ground out, so that the figure takes the colour of what it is put on.',
      default: false,
    },
    { kind: 'switch', id: 'legend', name: 'Legend', explain: 'Says what sizes and colours mean.', default: true },
  ],
  write({ frame, scene, portrait, knobs }) {
    const transparent = switchOf(knobs, 'transparent');
    const { ground } = frame.colours;
    const size = { width: short(frame.width), height: short(frame.height) };
    const means = `Size: ${scene.legend.size.title}; colour: ${scene.legend.colour.title}.`;
    const group = (name: string, parts: readonly string[], extra = {}) =>
      parts.length > 0 ? [`<g${xmlAttributes({ class: name, ...extra })}>`, ...parts, '</g>'] : [];
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg${xmlAttributes({ xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${size.width} ${size.height}`, role: 'img' })}>`,
      `<title>${xmlText('Coterie')}</title>`,
      `<desc>${xmlText(`${describe(portrait)} ${means}`)}</desc>`,
      ...(transparent ? [] : [`<rect${xmlAttributes({ class: 'ground', ...size, fill: ground })}/>`]),
      ...group(
        'regions',
        frame.regions.map((region) => svgRegion(region, ground)),
        { 'stroke-linejoin': 'round' },
      ),
      ...group('links', frame.lines.map(svgLine), { fill: 'none', 'stroke-linecap': 'round' }),
      ...group(
        'nodes',
        frame.discs.map((disc) => svgDisc(disc, scene.discs[disc.node]!, ground)),
      ),
      ...group(
        'region-names',
        frame.regionNames.map((text) => svgText(text, ground)),
      ),
      ...group(
        'labels',
        frame.labels.map((text) => svgText(text, ground)),
      ),
      ...(switchOf(knobs, 'legend') ? group('legend', svgLegend(frame, transparent)) : []),
      '</svg>',
      '',
    ].join('\n');
  },
};

export default svg;
