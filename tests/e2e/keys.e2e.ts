/** The whole page without a pointer. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { focused, tabTo } from './keyboard.ts';
import { openPage, type Watched } from './page.ts';
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

/** The page with the seeds on it. */
async function open(hash = '', sight: Sight = {}): Promise<Watched> {
  const watched = await openPage(browser, served.url + hash, sight);
  await watched.page.getByText('183 people').first().waitFor();
  await watched.page.getByRole('button', { name: 'Run layout' }).waitFor();
  return watched;
}

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const selectedName = (page: Page) => details(page).getByRole('heading', { level: 2 }).innerText();
/** The word of the selection in the address. */
const selected = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('select');

test('Tab goes from the bar over the rail to the map and the line below it, and everything on the way shows that it has the focus', async () => {
  const { page, closeClean } = await open();
  const way: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement!;
      if (active === document.body) return undefined;
      // A field shows its focus on the frame around it.
      const shown = active.localName === 'input' ? active.parentElement! : active;
      const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(shown);
      const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent');
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = accent;
      const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || borderColor === getComputedStyle(probe).color;
      probe.remove();
      const { width, height } = shown.getBoundingClientRect();
      return { ring, seen: width > 8 && height > 8 };
    });
    if (!at) break;
    const { name } = await focused(page);
    expect({ name, ...at }).toEqual({ name, ring: true, seen: true });
    way.push(name);
  }
  const order = ['Go to the map', 'Search people and papers', 'Network: Co-authors', 'Counting method: Full counting', 'Export'];
  order.push('Help and keys', 'Dark theme', 'Files', 'Clusters', 'Looks', 'Layout', 'Zoom in', 'Zoom out', 'Show everything');
  order.push('Full screen', 'Run layout', '183 people', '147 papers', '430 links');
  const places = order.map((name) => way.indexOf(name));
  expect(way).toEqual(expect.arrayContaining(order));
  expect(places).toEqual([...places].sort((x, y) => x - y));
  await closeClean();
});

test('search opens a person by keyboard, arrows walk the neighbours by weight, and panel, address and announcement follow', async () => {
  const { page, closeClean } = await open();
  const said = page.locator('[role="status"].only-heard');
  await page.keyboard.press('/');
  // What is typed into a field means nothing to the page.
  await page.keyboard.type('liu cf0?');
  expect(await page.getByRole('combobox', { name: /^Search/ }).inputValue()).toBe('liu cf0?');
  expect(await page.getByRole('complementary').or(page.getByRole('dialog')).count()).toBe(0);
  for (let back = 0; back < 5; back++) await page.keyboard.press('Backspace');
  const options = page.getByRole('option');
  await options.nth(1).waitFor();
  const picked = () => options.evaluateAll((all) => all.findIndex((one) => one.getAttribute('aria-selected') === 'true'));
  await expect.poll(picked).toBe(0);
  await page.keyboard.press('ArrowDown');
  await expect.poll(picked).toBe(1);
  await page.keyboard.press('ArrowUp');
  await expect.poll(picked).toBe(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('chowdhury');
  await page.getByRole('option', { name: /^Mosharaf Chowdhury/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => selectedName(page)).toBe('Mosharaf Chowdhury');
  await expect.poll(async () => (await focused(page)).frame).toBe('details');

  // Strongest first: 11 papers with Jae-Won Chung, 10 with Fan Lai.
  const walk = async (key: string, name: string) => {
    await page.keyboard.press(key);
    await expect.poll(() => selectedName(page)).toBe(name);
    await expect.poll(() => said.innerText()).toMatch(new RegExp(`^${name}, \\d+ links`));
    expect(selected(page)).toBe(`a:${name.toLowerCase().replaceAll(' ', '-')}`);
  };
  await walk('ArrowRight', 'Jae-Won Chung');
  await walk('ArrowRight', 'Fan Lai');
  await walk('ArrowLeft', 'Jae-Won Chung');
  await walk('ArrowUp', 'Mosharaf Chowdhury');
  await walk('ArrowRight', 'Jae-Won Chung');
  await walk('ArrowDown', 'Mosharaf Chowdhury');
  await walk('ArrowUp', 'Jae-Won Chung');

  // A link of the panel, then Back without leaving the keyboard.
  await tabTo(page, 'Back');
  await tabTo(page, 'Fan Lai');
  await page.keyboard.press('Enter');
  await expect.poll(() => selectedName(page)).toBe('Fan Lai');
  expect((await focused(page)).frame).toBe('details');
  await tabTo(page, 'Back');
  await page.keyboard.press('Enter');
  await expect.poll(() => selectedName(page)).toBe('Jae-Won Chung');
  expect((await focused(page)).name).toBe('Back');
  // The button's tip goes first, then the selection.
  const tip = page.getByRole('tooltip');
  await tip.waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await expect.poll(() => tip.count()).toBe(0);
  expect(await details(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => details(page).count()).toBe(0);
  expect(selected(page)).toBeNull();
  await closeClean();
});

test('without a selection an arrow begins at the largest disc; the skip links lead past the bar', async () => {
  const { page, closeClean } = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await focused(page)).name).toBe('Map of the network');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => selectedName(page)).toBe('Mosharaf Chowdhury');
  await page.locator('h1').click();
  await page.keyboard.press('Shift+Tab');
  expect((await focused(page)).name).toBe('Go to the details');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toMatchObject({ tag: 'article', frame: 'details' });
  await closeClean();
});

test('help lists every key, keeps the focus, and gives it back', async () => {
  const { page, closeClean } = await open();
  await tabTo(page, 'Layout');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How to walk the map' });
  await help.waitFor();
  const keys = await help.locator('dt').allInnerTexts();
  for (const key of ['/', '→', '↓', '↑', 'Esc', '+', '0', 'f', 'Space', 'c', 'Z', '?']) expect(keys.join(' ')).toContain(key);
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('[role="dialog"]') !== null)).toBe(true);
  }
  // Keys of the page wait meanwhile.
  await page.keyboard.press('c');
  expect(await page.getByRole('complementary').count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => help.count()).toBe(0);
  await expect.poll(async () => (await focused(page)).name).toBe('Layout');
  await closeClean();
});

test('keys zoom, show everything, run and pause, list the clusters and fill the screen', async () => {
  const { page, closeClean } = await open();
  // A small piece of the map tells whether the camera moved.
  const clip = { x: 300, y: 450, width: 120, height: 120 };
  const look = async () => (await page.screenshot({ clip })).toString('base64');
  await atRest(page);
  const whole = await look();
  for (const key of ['+', '-']) {
    await page.keyboard.press(key);
    await expect.poll(look).not.toBe(whole);
    await page.keyboard.press('0');
    await expect.poll(look, { timeout: 5000 }).toBe(whole);
  }
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause layout' }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Run layout' }).waitFor();

  await page.keyboard.press('c');
  const clusters = page.getByRole('complementary', { name: 'Clusters' });
  await clusters.waitFor();
  expect((await focused(page)).frame).toBe('drawer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toMatch(/^cluster:/);
  // What has the focus closes first.
  await page.keyboard.press('Escape');
  await expect.poll(() => clusters.count()).toBe(0);
  expect(await details(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => details(page).count()).toBe(0);

  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  await closeClean();
});
