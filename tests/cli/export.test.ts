import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UndirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { PortraitFile } from '../../src/exporters/json.exporter.ts';
import { isProblem, openSession } from '../../src/exporters/openSession.ts';
import { parseXml } from '../exporters/parseXml.ts';
import { call, temporaryFolder } from './call.ts';

const folder = temporaryFolder();
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

async function exported(name: string, ...flags: string[]): Promise<string> {
  const { code, out, err } = await call(['export', '-o', name, ...flags], { cwd: folder });
  expect(err).toContain(name);
  expect(err).not.toContain('no place');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  return text(name);
}

describe('coterie export', () => {
  it('writes a GEXF file with everybody and every link', async () => {
    const graph = parse(UndirectedGraph, await exported('net.gexf'));
    expect([graph.order, graph.size]).toEqual([183, 430]);
  });

  it('says what has no place in a bibliography', async () => {
    const { code, err } = await call(['export', '-o', 'papers.ris'], { cwd: folder });
    expect(code).toBe(0);
    const notes = err.split('\n').filter((line) => line.startsWith('note'));
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(note).toMatch(/^note {2}[\d,]+ .+ ha(?:s|ve) no place in RIS\.$/);
    expect(notes.join(' ')).toMatch(/marks? of code/);
  });

  it('writes an SVG file with a disc for everybody', async () => {
    const { elements } = parseXml(await exported('map.svg', '--theme', 'dark', '--width', '900', '--height', '600'));
    expect(elements[0]!.attributes).toMatchObject({ width: '900', height: '600' });
    expect(elements.filter((one) => one.attributes['data-node'] !== undefined)).toHaveLength(183);
  });

  it('writes a portrait as JSON', async () => {
    const file = JSON.parse(await exported('net.json', '--network', 'papers')) as PortraitFile;
    expect(file).toMatchObject({ format: 'coterie-portrait', version: 1, choices: { network: 'papers' } });
    expect(file.network.nodes).toHaveLength(99);
  });

  it('writes both tables for .csv, links beside the nodes', async () => {
    const rows = (csv: string) => Papa.parse(csv, { header: true, skipEmptyLines: true }).data.length;
    expect(rows(await exported('net.csv'))).toBe(183);
    expect(rows(text('net.ties.csv'))).toBe(430);
    expect(rows(await exported('only.ties.csv'))).toBe(430);
    expect(existsSync(join(folder, 'only.csv'))).toBe(false);
  });

  it('writes a session that, read as a file, gives the same network', async () => {
    const session = openSession(await exported('all.coterie.json', '--counting', 'fractional', '--layout', 'circle'));
    if (isProblem(session)) throw new Error(session.message);
    expect(session.choices).toMatchObject({ counting: 'fractional', layout: { id: 'circle' } });
    expect(Object.keys(session.places)).toHaveLength(183);
    const again = await call(['stats', 'all.coterie.json', '--json'], { cwd: folder });
    expect(again.code).toBe(0);
    const fresh = await call(['stats', '--json']);
    const parts = ({ out }: { out: string }) => {
      const { corpus, network, top } = JSON.parse(out) as { corpus: { records: number }; network: object; top: object };
      return { records: corpus.records, network, top };
    };
    expect(parts(again)).toEqual(parts(fresh));
  });

  it('writes to stdout what --format says', async () => {
    const { code, out } = await call(['export', '-o', '-', '--format', 'ties-csv'], { cwd: folder });
    expect(code).toBe(0);
    expect(out.startsWith('source,target,weight')).toBe(true);
  });

  it('draws the same picture for the same seed', async () => {
    expect(await exported('one.svg', '--seed', '5')).toBe(await exported('two.svg', '--seed', '5'));
  });
});
