/** GEXF 1.3 (https://gexf.net/1.3): y is turned upwards, as Gephi draws it, so that the picture stands as on the screen. */
import type { Portrait } from '../pipeline/portrait.ts';
import type { Scene } from '../scene/scene.ts';
import { labelOf, nodeColumns, tieColumns, type Column } from './columns.ts';
import { describe } from './describe.ts';
import type { Exporter } from './exporter.ts';
import { coordinate } from './places.ts';
import { short, xmlAttributes, xmlText } from './xml.ts';

const gexf: Exporter = {
  id: 'gexf',
  about: 'network',
  name: 'GEXF graph',
  explain: 'The network with places, colours, sizes and every measure, for Gephi and other network programs.',
  ending: '.gexf',
  mime: 'application/gexf+xml',
  where: 'everywhere',
  knobs: [],
  write({ portrait, scene }) {
    const ofNodes = nodeColumns(portrait);
    const ofTies = tieColumns(portrait);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
      `  <meta><creator>Coterie</creator><description>${xmlText(describe(portrait))}</description></meta>`,
      '  <graph defaultedgetype="undirected" mode="static">',
      ...declare('node', ofNodes),
      ...declare('edge', ofTies),
      '    <nodes>',
      ...portrait.network.ids.map((_, node) => writeNode(portrait, scene, ofNodes, node)),
      '    </nodes>',
      '    <edges>',
      ...Array.from(portrait.network.weight, (_, tie) => writeTie(portrait, ofTies, tie)),
      '    </edges>',
      '  </graph>',
      '</gexf>',
      '',
    ].join('\n');
  },
};

export default gexf;

function declare(of: 'node' | 'edge', columns: readonly Column[]): string[] {
  return [
    `    <attributes class="${of}" mode="static">`,
    ...columns.map(({ id, type }) => `      <attribute${xmlAttributes({ id, title: id, type })}/>`),
    '    </attributes>',
  ];
}

function values(columns: readonly Column[], index: number): string {
  const told = columns.flatMap((column) => {
    const value = column.value(index);
    return value === undefined ? [] : [`<attvalue${xmlAttributes({ for: column.id, value })}/>`];
  });
  return `<attvalues>${told.join('')}</attvalues>`;
}

function writeNode(portrait: Portrait, scene: Scene, columns: readonly Column[], node: number): string {
  const disc = scene.discs[node]!;
  const places = portrait.places;
  const looks = [
    `<viz:color${xmlAttributes({ ...channels(disc.fill), a: 1 })}/>`,
    `<viz:position${xmlAttributes({ x: coordinate(places[2 * node]!), y: coordinate(-places[2 * node + 1]!), z: 0 })}/>`,
    `<viz:size${xmlAttributes({ value: short(disc.radius, 3) })}/>`,
    `<viz:shape${xmlAttributes({ value: disc.shape })}/>`,
  ];
  const id = portrait.network.ids[node]!;
  return `      <node${xmlAttributes({ id, label: labelOf(portrait, node) })}>${values(columns, node)}${looks.join('')}</node>`;
}

function writeTie(portrait: Portrait, columns: readonly Column[], tie: number): string {
  const { ids, a, b, weight } = portrait.network;
  const ends = { source: ids[a[tie]!], target: ids[b[tie]!] };
  return `      <edge${xmlAttributes({ id: `t${tie}`, ...ends, weight: weight[tie] })}>${values(columns, tie)}</edge>`;
}

/** `#rrggbb` → r, g, b from 0 to 255. */
function channels(colour: string): { r: number; g: number; b: number } {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) || 0;
  return { r: part(1), g: part(3), b: part(5) };
}
