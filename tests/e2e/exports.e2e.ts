import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { drawing, exported } from './map.ts';
import { openPage } from './page.ts';
import { atRest } from './rest.ts';
import { serveApp, type Served } from './serve.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

test('drawing, GEXF, tables and JSON tell of the same people, links and places', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const svg = await drawing(page);
  const graph = parse(Graph, (await exported(page, /^GEXF/)).text);
  expect(graph.order).toBe(183);
  expect(graph.size).toBe(430);
  expect(new Set(graph.nodes())).toEqual(new Set(svg.discs.map((disc) => disc.id)));

  // Places of both agree up to shift and scale: two discs fix them, all others follow.
  const at = (id: string) => graph.getNodeAttributes(id) as { x: number; y: number };
  const [first, second] = [svg.discs[0]!, svg.discs.at(-1)!];
  const scale = (second.x - first.x) / (at(second.id).x - at(first.id).x);
  for (const disc of svg.discs) {
    expect(Math.abs(disc.x - first.x - scale * (at(disc.id).x - at(first.id).x))).toBeLessThan(0.5);
    expect(Math.abs(Math.abs(disc.y - first.y) - Math.abs(scale * (at(disc.id).y - at(first.id).y)))).toBeLessThan(0.5);
  }

  const nodes = Papa.parse<Record<string, string>>((await exported(page, /\.nodes\.csv/)).text, {
    header: true,
    skipEmptyLines: true,
  });
  const ties = Papa.parse<Record<string, string>>((await exported(page, /\.ties\.csv/)).text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(nodes.data).toHaveLength(183);
  expect(ties.data).toHaveLength(430);
  const json = JSON.parse((await exported(page, /^JSON/)).text) as { format: string; figures: { nodes: number; ties: number } };
  expect(json).toMatchObject({ format: 'coterie-portrait', figures: { nodes: 183, ties: 430 } });
  await closeClean();
});

test('a bibliography has every paper, and what has no place in it is said', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const { text } = await exported(page, /^RIS/);
  expect(text.match(/^TY {2}- /gm)).toHaveLength(147);
  await page.getByText(/\d .+ and [\d,]+ .+ have no place in RIS\./).waitFor();
  await closeClean();
});

test('a PNG has the size that was asked for', async () => {
  const { page, closeClean } = await openPage(browser, served.url, { width: 1000, height: 700 });
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const box = (await page.getByTestId('map').boundingBox())!;
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitemcheckbox', { name: '3×' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /^PNG/ }).click()]);
  const bytes = await (await import('node:fs/promises')).readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3 * box.width, 3 * box.height]);
  expect(bytes.length).toBeGreaterThan(50_000);
  await closeClean();
});

test('a session gives the same picture back: places, selection, choices, pins and camera', async () => {
  const { page, closeClean } = await openPage(browser, `${served.url}#counting=refined&colour=core`);
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const start = await drawing(page);
  const butt = start.discs.find((disc) => disc.label === 'Ali R. Butt')!;
  await page.mouse.move(butt.x, butt.y);
  await page.mouse.down();
  await page.mouse.move(butt.x - 60, butt.y + 40, { steps: 6 });
  await page.mouse.up();
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, -300);
  await page.waitForTimeout(600);
  await atRest(page);
  const before = await drawing(page);
  const session = await exported(page, /^Session/);
  expect(session.name).toMatch(/\.coterie\.json$/);
  const file = join(await mkdtemp(join(tmpdir(), 'coterie-')), session.name);
  await writeFile(file, session.bytes);

  const other = await openPage(browser, served.url);
  await other.page.getByText('183 people').waitFor();
  await atRest(other.page);
  await other.page.getByRole('button', { name: 'Files', exact: true }).click();
  await other.page.locator('input[type=file]').first().setInputFiles(file);
  await other.page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => other.page.getByRole('button', { name: /^Counting method/ }).innerText()).toBe('Refined counting');
  await other.page.waitForTimeout(600);
  await atRest(other.page);
  const after = await drawing(other.page);
  expect(after.discs.map((disc) => disc.id)).toEqual(before.discs.map((disc) => disc.id));
  for (const [index, disc] of after.discs.entries()) {
    expect(Math.hypot(disc.x - before.discs[index]!.x, disc.y - before.discs[index]!.y)).toBeLessThan(1);
    expect(disc.radius).toBeCloseTo(before.discs[index]!.radius, 1);
  }
  expect(after.labels).toEqual(before.labels);
  await other.closeClean();
  await closeClean();
});
