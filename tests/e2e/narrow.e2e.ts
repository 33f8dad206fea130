/** The page on a phone: 390 × 844 pixels, a finger, no keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { discOf, exported } from './map.ts';
import { openPage, type Watched } from './page.ts';
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

const width = 390;
const height = 844;

async function open(hash = ''): Promise<Watched> {
  const watched = await openPage(browser, served.url + hash, { width, height, touch: true });
  await watched.page.getByText('183 people').first().waitFor({ state: 'attached' });
  return watched;
}

const drawer = (page: Page) => page.locator('[data-frame="drawer"]');
const details = (page: Page) => page.locator('[data-frame="details"]');
/** Taps a page of the bar below. */
const tapBar = (page: Page, name: string) => page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).tap();

/** Targets of bars and heads that a finger would miss, or that stand outside the window. */
function missed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const places =
      'header button, header [role="combobox"], nav button, [data-frame] > button, footer button, [aria-label="Map tools"] button';
    return [...document.querySelectorAll(`:is(${places})`)].flatMap((one) => {
      // A field is as large as the frame around it.
      const shown = one.localName === 'input' ? one.parentElement! : one;
      const { width, height, left, right, top, bottom } = shown.getBoundingClientRect();
      if (getComputedStyle(one).clipPath !== 'none' || width === 0) return [];
      const inside = left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
      const name = one.getAttribute('aria-label') ?? one.textContent;
      return width >= 44 && height >= 44 && inside ? [] : [`${name}: ${width} × ${height} at ${left}, ${top}`];
    });
  });
}

/** How far anything can be scrolled sideways, pixels. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('html, body, [data-frame], [data-frame] *')].map((one) => {
        const { overflowX } = getComputedStyle(one);
        return overflowX === 'auto' || overflowX === 'scroll' || one === document.documentElement
          ? one.scrollWidth - one.clientWidth
          : 0;
      }),
    ),
  );

test('nothing scrolls sideways, and every target of bars and heads is large enough and in the window', async () => {
  const { page, closeClean } = await open();
  expect(await missed(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  for (const name of ['Files', 'Clusters', 'Looks', 'Layout']) {
    await tapBar(page, name);
    await drawer(page).waitFor();
    expect(await missed(page), name).toEqual([]);
    expect(await sideways(page), name).toBeLessThanOrEqual(0);
  }
  // What size and colour mean stands where they are chosen.
  await tapBar(page, 'Looks');
  await expect.poll(() => drawer(page).innerText()).toMatch(/Papers[\s\S]*Cluster[\s\S]*Energy/);
  for (const hash of [
    'a:mosharaf-chowdhury',
    'p:oort-efficient-federated-learning-via-guided-participant-selection',
    'cluster:1',
  ]) {
    await page.goto(`${served.url}#select=${hash}`);
    await details(page).getByRole('heading', { level: 2 }).waitFor();
    expect(await missed(page), hash).toEqual([]);
    expect(await sideways(page), hash).toBeLessThanOrEqual(0);
  }
  await closeClean();
});

test('a sheet has three heights: its handle is tapped, dragged, and pulled down to close', async () => {
  const { page, closeClean } = await open('#select=a:fan-lai');
  await details(page).getByRole('heading', { name: 'Fan Lai' }).waitFor();
  const tall = async () => Math.round(((await details(page).boundingBox())!.height / (height - 56)) * 100);
  const handle = page.getByRole('button', { name: /^Height of the sheet/ });
  await expect.poll(tall).toBe(55);
  await handle.tap();
  await expect.poll(tall).toBe(90);
  await handle.tap();
  await expect.poll(tall).toBe(28);
  // Its head pulls it too.
  await drag(page, details(page).getByText('Person', { exact: true }), -260);
  await expect.poll(tall).toBe(55);
  await drag(page, handle, 40);
  await expect.poll(tall).toBe(55);
  await drag(page, handle, -400);
  await expect.poll(tall).toBe(90);
  await drag(page, handle, 690);
  await expect.poll(() => details(page).count()).toBe(0);
  expect(page.url()).not.toContain('select');
  await closeClean();
});

/** Moves a finger from the middle of something, up or down. */
async function drag(page: Page, from: ReturnType<Page['locator']>, by: number): Promise<void> {
  const box = (await from.boundingBox())!;
  const x = box.x + box.width / 2;
  const y = box.y + Math.min(box.height / 2, 12);
  await finger(page, [[{ x, y }], ...[0.25, 0.5, 0.75, 1].map((share) => [{ x, y: y + share * by }])]);
}

/** Fingers as the browser feels them, all at each step; then they are lifted. */
async function finger(page: Page, steps: readonly (readonly { x: number; y: number }[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [index, touchPoints] of steps.entries()) {
    const points = touchPoints.map((point, id) => ({ ...point, id }));
    await session.send('Input.dispatchTouchEvent', { type: index === 0 ? 'touchStart' : 'touchMove', touchPoints: points });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

test('a tapped disc opens; drawer and details take turns in front', async () => {
  const { page, closeClean } = await open();
  await atRest(page);
  const lai = await discOf(page, 'Fan Lai');
  await page.touchscreen.tap(lai.x, lai.y);
  await details(page).getByRole('heading', { name: 'Fan Lai' }).waitFor();

  await tapBar(page, 'Clusters');
  await drawer(page).getByRole('heading', { name: 'Clusters' }).waitFor();
  expect(await details(page).count()).toBe(0);
  await drawer(page).getByRole('link', { name: 'Aditya Akella' }).first().tap();
  await details(page).getByRole('heading', { name: 'Aditya Akella' }).waitFor();
  expect(await drawer(page).count()).toBe(0);
  await tapBar(page, 'Clusters');
  await drawer(page).waitFor();
  await tapBar(page, 'Clusters');
  await details(page).getByRole('heading', { name: 'Aditya Akella' }).waitFor();
  await details(page).getByRole('button', { name: 'Close', exact: true }).tap();
  await expect.poll(() => details(page).count()).toBe(0);
  await closeClean();
});

test('search, network, counting, theme, help and export are at hand', async () => {
  const { page, closeClean } = await open();
  await page.getByRole('combobox', { name: /^Search/ }).tap();
  await page.keyboard.type('akella');
  await page.getByRole('option', { name: /^Aditya Akella/ }).tap();
  await details(page).getByRole('heading', { name: 'Aditya Akella' }).waitFor();

  await page.getByRole('button', { name: 'Network and counting' }).tap();
  await page.getByRole('menuitemradio', { name: /^Refined/ }).tap();
  await expect.poll(() => page.url()).toContain('counting=refined');
  await page.getByRole('button', { name: 'Network and counting' }).tap();
  await page.getByRole('menuitemradio', { name: /^Papers/ }).tap();
  await expect.poll(() => page.url()).toContain('network=papers');

  await page.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: 'Dark theme' }).tap();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: 'Help and keys' }).tap();
  const help = page.getByRole('dialog');
  await help.getByRole('button', { name: 'Close' }).tap();
  await expect.poll(() => help.count()).toBe(0);
  expect((await exported(page, /^CSV table of links/)).text.split('\n').length).toBeGreaterThan(1691);
  await closeClean();
});

test('pinching comes closer and dragging moves the map; neither selects anybody', async () => {
  const { page, closeClean } = await open();
  await atRest(page);
  const far = await discOf(page, 'Fan Lai');
  const middle = { x: width / 2, y: 400 };
  const spread = (apart: number) => [
    { x: middle.x - apart, y: middle.y },
    { x: middle.x + apart, y: middle.y },
  ];
  await finger(page, [spread(30), spread(45), spread(60), spread(75), spread(90)]);
  await atRest(page);
  const close = await discOf(page, 'Fan Lai');
  const away = (disc: { x: number; y: number }) => Math.hypot(disc.x - middle.x, disc.y - middle.y);
  expect(away(close)).toBeGreaterThan(1.5 * away(far));
  // A finger on the ground takes the map along.
  const ground = { x: 12, y: 660 };
  await finger(
    page,
    [0, 10, 20, 30, 40].map((by) => [{ x: ground.x + by, y: ground.y - by }]),
  );
  await atRest(page);
  const moved = await discOf(page, 'Fan Lai');
  expect(moved.x - close.x).toBeGreaterThan(20);
  expect(close.y - moved.y).toBeGreaterThan(20);
  expect(page.url()).not.toContain('select');
  await closeClean();
});
