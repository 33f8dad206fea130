import { UndirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { exporterById } from '../../src/exporters/index.ts';
import type { Portrait } from '../../src/pipeline/portrait.ts';
import { hostileTexts, tinyInput, tinyPortrait, writeText } from './tiny.ts';
import { parseXml } from './parseXml.ts';

const exporter = exporterById('gexf')!;
const write = (portrait: Portrait = tinyPortrait()) => writeText(exporter, tinyInput(portrait));

describe('a GEXF file', () => {
  it.each(['coauthors', 'papers', 'two-mode'] as const)(
    'read back has the %s network’s nodes, links, weights, colours and places, y upwards',
    async (kind) => {
      const portrait = tinyPortrait(kind);
      const { network, places } = portrait;
      const { scene } = tinyInput(portrait);
      const graph = parse(UndirectedGraph, await write(portrait));
      expect(graph.nodes().sort()).toEqual([...network.ids].sort());
      for (const [node, id] of network.ids.entries()) {
        const found = graph.getNodeAttributes(id);
        expect(Math.fround(found['x'] as number)).toBe(places[2 * node]);
        expect(Math.fround(-(found['y'] as number))).toBe(places[2 * node + 1]);
        expect(found['label']).toBe(scene.discs[node]!.label);
        expect(found['size']).toBeCloseTo(scene.discs[node]!.radius, 3);
        expect(hex(found['color'] as string)).toBe(scene.discs[node]!.fill);
        expect(found['degree']).toBe(portrait.measures['degree']!.values[node]);
        expect(found['community']).toBe(portrait.measures['community']!.values[node]);
      }
      expect(graph.size).toBe(network.a.length);
      for (const [tie, weight] of network.weight.entries()) {
        const edge = graph.edge(network.ids[network.a[tie]!], network.ids[network.b[tie]!]);
        expect(graph.getEdgeAttribute(edge, 'weight')).toBe(weight);
      }
    },
  );

  it('declares every attribute that it uses, once, with a type', async () => {
    const { elements } = parseXml(await write());
    for (const [of, holder] of [
      ['node', 'node'],
      ['edge', 'edge'],
    ] as const) {
      const declared = elements.filter((one) => one.name === 'attribute' && one.parents.at(-1)?.attributes['class'] === of);
      const ids = declared.map((one) => one.attributes['id']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of declared) expect(['string', 'integer', 'double', 'boolean']).toContain(one.attributes['type']);
      const used = elements.filter((one) => one.name === 'attvalue' && one.parents.at(-2)?.name === holder);
      expect(used.length).toBeGreaterThan(0);
      for (const one of used) expect(ids).toContain(one.attributes['for']);
    }
  });

  it('is of version 1.3 and names its viz namespace', async () => {
    const { root } = parseXml(await write());
    expect(root.attributes).toMatchObject({
      version: '1.3',
      xmlns: 'http://gexf.net/1.3',
      'xmlns:viz': 'http://gexf.net/1.3/viz',
    });
  });

  it('leaves an undefined measure out and says years, spellings and the number of papers', async () => {
    const graph = parse(UndirectedGraph, await write());
    const a = graph.getNodeAttributes('a:a');
    expect(a).toMatchObject({ first_year: 2001, last_year: 2008, spellings: 'A Author', categories: 'LG; DC', clustering: 0.5 });
    expect(graph.hasNodeAttribute('a:g', 'clustering')).toBe(false);
    expect(graph.getEdgeAttribute(graph.edge('a:a', 'a:b'), 'papers')).toBe(2);
  });

  it('keeps hostile names as text, without the characters that XML forbids', async () => {
    const text = await write(tinyPortrait('coauthors', (letter) => hostileTexts[letter.charCodeAt(0) - 65]!));
    const { elements } = parseXml(text);
    const labels = elements.filter((one) => one.name === 'node').map((one) => one.attributes['label']);
    expect(labels[0]).toBe(hostileTexts[0]);
    expect(labels[1]).toBe(hostileTexts[1]);
    expect(labels[6]).toBe('nul bell esc[31m red\u009b31m ');
    expect(elements.some((one) => one.name === 'script')).toBe(false);
  });
});

/** `rgba(0,114,178,1)` → `#0072b2`. */
function hex(colour: string): string {
  const channels = [...colour.matchAll(/\d+/g)].slice(0, 3).map(([digits]) => Number(digits).toString(16).padStart(2, '0'));
  return `#${channels.join('')}`;
}
