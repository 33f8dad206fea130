/** Layouts by name: each lays out everybody, and tells how far its map may be read. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { drawing } from './map.ts';
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

test('every layout shows everybody, puts them elsewhere than the one before, and says how far its map may be read', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Layout', exact: true }).click();
  const drawer = page.locator('[data-frame="drawer"]');
  await drawer.getByText('Forces up to 3,000 people or papers, multilevel above.').waitFor();
  const stress = new Map<string, number>();
  let before = '';
  for (const name of ['Multilevel', 'True distances', 'Cluster discs', 'By year', 'Circles']) {
    await drawer.getByRole('combobox', { name: 'Layout' }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await drawer.getByText('The map is at rest.').waitFor();
    await atRest(page);
    const { discs } = await drawing(page);
    expect(discs).toHaveLength(183);
    const places = discs.map(({ id, x, y }) => `${id} ${x} ${y}`).join('\n');
    expect(places).not.toBe(before);
    before = places;
    await drawer.getByRole('button', { name: 'Measure' }).click();
    const figures = drawer.locator('dl');
    await figures.getByText('Crossings per link').waitFor();
    const told = await figures.locator('dd').allTextContents();
    expect(told).toHaveLength(4);
    for (const figure of told) expect(figure).toMatch(/^[\d.,]+( %)?$/);
    stress.set(name, Number(told[0]));
  }
  // What asks for true distances has the least stress.
  expect(Math.min(...stress.values())).toBe(stress.get('True distances'));
  await closeClean();
});
