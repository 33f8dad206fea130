/** Menus, drawers and forms without a pointer. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { focused, tabTo } from './keyboard.ts';
import { openPage } from './page.ts';
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

/** What the address says of the view. */
const said = (page: Page, word: string) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(word);

/** Waits until an entry of a menu has the focus. */
const atEntry = (page: Page, name: RegExp) => expect.poll(async () => (await focused(page)).name).toMatch(name);

test('menus are used by keyboard, and what they choose can be undone and done again', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await tabTo(page, 'Network: Co-authors');
  await page.keyboard.press('Enter');
  await atEntry(page, /^Co-authors/);
  await page.keyboard.press('ArrowDown');
  await atEntry(page, /^Papers/);
  await page.keyboard.press('Enter');
  await page.getByText('1,691 links').waitFor();
  await expect.poll(async () => (await focused(page)).name).toBe('Network: Papers');
  await page.keyboard.press('Control+z');
  await page.getByText('430 links').waitFor();
  await page.keyboard.press('Enter');
  await atEntry(page, /^Co-authors/);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await focused(page)).name).toBe('Network: Co-authors');

  await tabTo(page, /^Counting method/);
  await page.keyboard.press('ArrowDown');
  await atEntry(page, /^Full/);
  await page.keyboard.type('frac');
  await atEntry(page, /^Fractional/);
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page, 'counting')).toBe('fractional');
  await expect.poll(async () => (await focused(page)).name).toMatch(/^Counting method/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => said(page, 'counting')).toBeNull();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => said(page, 'counting')).toBe('fractional');

  await tabTo(page, 'Export');
  await page.keyboard.press('Enter');
  await atEntry(page, /^PNG/);
  // A knob of a format is turned without leaving the menu.
  await page.keyboard.press('ArrowDown');
  await atEntry(page, /^1×/);
  await page.keyboard.press('Space');
  expect(await page.getByRole('menuitemcheckbox', { name: '1×' }).getAttribute('aria-checked')).toBe('true');
  await page.keyboard.type('gexf');
  await atEntry(page, /^GEXF/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.gexf$/);
  await closeClean();
});

test('sliders, switches, lists and radio buttons are used by keyboard; looks and identity can be undone; the theme stays', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await tabTo(page, 'Looks');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Disc size');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => said(page, 'scale')).toBe('1.1');
  await tabTo(page, /^Regions/);
  await page.keyboard.press('Space');
  await expect.poll(() => said(page, 'regions')).toBe('false');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  for (const left of [
    [null, '1.1'],
    [null, null],
  ]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => [said(page, 'regions'), said(page, 'scale')]).toEqual(left);
  }
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');

  const drawer = page.getByRole('complementary', { name: 'Looks' });
  const colour = drawer.getByRole('combobox', { name: 'Colour by' });
  await colour.focus();
  // Letters pick from the list and are no keys of the page.
  await page.keyboard.type('co');
  await expect.poll(() => said(page, 'colour')).not.toBeNull();
  expect(await drawer.count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => drawer.count()).toBe(0);
  // The focus comes back to where the drawer was opened.
  expect((await focused(page)).name).toBe('Looks');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: /^Careful/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('185 people').first().waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('183 people').first().waitFor();
  const year = page.getByRole('textbox').first();
  await year.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2025');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page, 'saved')).toMatch(/=2025$/);
  await closeClean();
});

test('the panel is made wider and narrower by keyboard, within its bounds', async () => {
  const { page, closeClean } = await openPage(browser, `${served.url}#select=a:fan-lai`);
  const panel = page.getByRole('complementary', { name: 'Details' });
  await panel.waitFor();
  const width = async () => Math.round((await panel.boundingBox())!.width);
  const before = await width();
  await page.getByRole('separator', { name: 'Width of the panel' }).focus();
  for (const [key, expected] of [
    ['ArrowLeft', before + 24],
    ['ArrowRight', before],
    ['Home', 320],
    ['ArrowRight', 320],
    ['End', 640],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(width).toBe(expected);
  }
  // The selection did not walk on.
  expect(said(page, 'select')).toBe('a:fan-lai');
  await closeClean();
});
