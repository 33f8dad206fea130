import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { openPage } from './page.ts';
import { atRest } from './rest.ts';
import { serveApp, type Served, type Sight } from './serve.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const sights: readonly (readonly [string, Sight])[] = [
  ['wide and light', { width: 1280, height: 800 }],
  ['wide and dark', { width: 1280, height: 800, theme: 'dark' }],
  ['narrow and light', { width: 390, height: 844, touch: true }],
  ['narrow and dark', { width: 390, height: 844, touch: true, theme: 'dark' }],
];

test.each(sights)('the first page, %s, can be read and used by everybody', async (_, sight) => {
  const { page, context, closeClean } = await openPage(browser, served.url, sight);
  await page
    .getByText(/\d papers?\b/)
    .first()
    .waitFor();
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await closeClean();
  await context.close();
});
