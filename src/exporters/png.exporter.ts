import { numberOf, switchOf } from '../kit/knobs.ts';
import { paintFrame } from '../scene/paintFrame.ts';
import type { Exporter } from './exporter.ts';

const png: Exporter = {
  id: 'png',
  about: 'figure',
  name: 'PNG picture',
  explain: 'The map as it is seen, in pixels, for documents and messages.',
  ending: '.png',
  mime: 'image/png',
  where: 'browser',
  knobs: [
    {
      kind: 'range',
      id: 'scale',
      name: 'Resolution',
      explain: 'Pixels per pixel of the screen: 2 and more for print.',
      min: 1,
      max: 4,
      step: 1,
      default: 2,
    },
    {
      kind: 'switch',
      id: 'transparent',
      name: 'Transparent ground',
      explain: 'Leaves the ground out, so that the figure takes the colour of what it is put on.',
      default: false,
    },
    { kind: 'switch', id: 'legend', name: 'Legend', explain: 'Says what sizes and colours mean.', default: true },
  ],
  async write({ frame, knobs, makeCanvas }) {
    if (!makeCanvas) throw new Error('a PNG needs makeCanvas: pass one that makes canvases, or write an SVG');
    const scale = numberOf(knobs, 'scale');
    const canvas = makeCanvas(Math.ceil(frame.width * scale), Math.ceil(frame.height * scale));
    canvas.context.scale(scale, scale);
    const ground = !switchOf(knobs, 'transparent');
    paintFrame(canvas.context, frame, {
      ground,
      regions: true,
      lines: true,
      discs: true,
      text: true,
      legend: switchOf(knobs, 'legend'),
    });
    return canvas.toPng();
  },
};

export default png;
