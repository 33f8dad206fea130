import type { Portrait } from '../../src/pipeline/portrait.ts';
import type { Frame, Scene, View } from '../../src/scene/scene.ts';

/** Dressed by hand, so that golden files tell of the exporters alone. */
export function tinyScene({ network, corpus, places }: Portrait): Scene {
  const fills = ['#0072b2', '#e69f00', '#009e73'];
  return {
    theme: 'light',
    colours: { ground: '#faf7f2', ink: '#1d1b18', quiet: '#6b6660', accent: '#b5442e' },
    discs: network.ids.map((id, node) => ({
      id,
      label:
        (node < network.people ? corpus.authors[network.subject[node]!]?.name : corpus.papers[network.subject[node]!]?.title) ??
        id,
      x: places[2 * node]!,
      y: places[2 * node + 1]!,
      radius: 4 + node / 2,
      fill: fills[node < 3 ? 0 : node < 6 ? 1 : 2]!,
      shape: node < network.people || network.people === 0 ? 'disc' : 'square',
      importance: network.ids.length - node,
      cut: node === 3,
      group: node < 3 ? 0 : node < 6 ? 1 : 2,
    })),
    lines: Array.from(network.weight, (weight, tie) => ({
      source: network.a[tie]!,
      target: network.b[tie]!,
      width: weight,
      colour: '#888888',
      opacity: 0.35,
    })),
    regions: [
      { group: 0, name: 'Paper', colour: '#0072b2', members: [0, 1, 2], rings: [[0, -20, 70, -20, 70, 20, 0, 20]], x: 30, y: 0 },
    ],
    legend: {
      size: { title: 'Papers', unit: 'papers', steps: [{ value: 1, text: '1', radius: 4 }] },
      colour: {
        kind: 'groups',
        title: 'Community',
        entries: [
          { colour: '#0072b2', name: 'Paper & <more>', count: 3 },
          { colour: '#e69f00', name: 'Two', count: 3 },
          { colour: '#009e73', name: 'Three', count: 2 },
        ],
      },
    },
    bounds: [0, -7, 30 * (network.ids.length - 1), 7],
    labelDensity: 1,
  };
}

export const tinyView: View = { width: 400, height: 240, centreX: 105, centreY: 0, scale: 1, magnify: 1 };

/** Seen by hand, with labels for the first five. */
export function tinyFrame(scene: Scene): Frame {
  const x = (place: number) => (place - tinyView.centreX) * tinyView.scale + tinyView.width / 2;
  const y = (place: number) => (place - tinyView.centreY) * tinyView.scale + tinyView.height / 2;
  return {
    width: tinyView.width,
    height: tinyView.height,
    colours: scene.colours,
    regions: scene.regions.map(({ colour, rings, group }) => ({
      colour,
      group,
      rings: rings.map((ring) => ring.map((place, k) => (k % 2 === 0 ? x(place) : y(place)))),
    })),
    lines: scene.lines.map((line) => {
      const [a, b] = [scene.discs[line.source]!, scene.discs[line.target]!];
      const ends = { x1: x(a.x), y1: y(a.y), x2: x(b.x), y2: y(b.y) };
      const { width, colour, opacity } = line;
      return { ...ends, cx: (ends.x1 + ends.x2) / 2, cy: (ends.y1 + ends.y2) / 2 - 6, width, colour, opacity };
    }),
    discs: scene.discs.map(({ x: px, y: py, radius, fill, shape, cut }, node) => {
      return { node, x: x(px), y: y(py), radius, fill, shape, cut, opacity: 1 };
    }),
    regionNames: scene.regions.map((region) => ({
      of: region.group,
      text: region.name,
      x: x(region.x),
      y: y(region.y),
      size: 15,
      weight: 500,
      colour: region.colour,
      spacing: 0.3,
      anchor: 'middle',
      opacity: 0.8,
    })),
    labels: scene.discs.slice(0, 5).map(({ label, x: px, y: py, radius }, node) => ({
      of: node,
      text: label,
      x: x(px) + radius + 4,
      y: y(py),
      size: 12,
      weight: 450,
      colour: scene.colours.ink,
      spacing: 0,
      anchor: 'start',
      opacity: 1,
    })),
    legend: scene.legend,
  };
}
