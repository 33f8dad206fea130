/** The page stays awake whatever it is given: the worker does the work, tells how far it is, and can be stopped. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { inventedPages } from './inventedPages.ts';
import { openPage } from './page.ts';
import { serveApp, type Served } from './serve.ts';
import { longestTask } from './tasks.ts';

/** Milliseconds of the processor. What was measured is below 50 but for the start of WebGL; machines differ, and this is no stop-watch. */
const generous = 1000;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const sight = { width: 900, height: 620, reducedMotion: false } as const;

/** Chooses the pages of so many people who never were. */
async function openInvented(page: Page, people: number): Promise<void> {
  const files = inventedPages(people).map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
  await page.locator('input[type=file]').first().setInputFiles(files);
}

/** Points here and there over the map. */
async function wander(page: Page): Promise<void> {
  for (let stop = 0; stop < 12; stop++) {
    await page.mouse.move(250 + ((stop * 137) % 500), 150 + ((stop * 89) % 350));
    await page.waitForTimeout(60);
  }
}

test('the seeds settle, are pointed at and zoomed into, and no task holds up the page', async () => {
  const { page, closeClean } = await openPage(browser, served.url, sight);
  await page.waitForLoadState('networkidle');
  const opening = await longestTask(browser, page, async () => {
    await page.reload();
    await page.getByText('183 people').waitFor();
    await page.getByRole('button', { name: 'Run layout' }).waitFor();
  });
  expect(opening).toBeLessThan(generous);
  const looking = await longestTask(browser, page, async () => {
    await wander(page);
    for (const notches of [-240, -240, 480]) await page.mouse.wheel(0, notches);
    await page.waitForTimeout(300);
  });
  expect(looking).toBeLessThan(generous);
  await closeClean();
});

test('work on many files tells how far it is, and cancelling it brings the picture before back to life', async () => {
  const { page, closeClean } = await openPage(browser, served.url, sight);
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Run layout' }).waitFor();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  // Enough of them to be at work for a while on any machine.
  await openInvented(page, 5000);
  const busy = page.getByRole('status').filter({ has: page.getByRole('progressbar') });
  await busy.waitFor();
  expect(await busy.innerText()).toMatch(/Reading|Telling|Tying|Measuring/);
  await busy.getByRole('button', { name: 'Cancel' }).click();
  await busy.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '183 people' }).waitFor();
  // The worker lays out what it was told before: its rest is heard again.
  await page.getByRole('button', { name: 'Run layout' }).click();
  // It may be at rest again before anybody could see it move.
  await page.getByRole('button', { name: 'Run layout' }).waitFor();
  await page.getByRole('button', { name: '183 people' }).waitFor();
  await closeClean();
});

test('a field of many hundred people opens, moves and is looked at, and no task holds up the page', async () => {
  const { page, closeClean } = await openPage(browser, served.url, sight);
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  const opening = await longestTask(browser, page, async () => {
    await openInvented(page, 1500);
    await page.getByText(/^1,\d{3} people$/).waitFor();
    await page.waitForTimeout(1500);
  });
  expect(opening).toBeLessThan(generous);
  const looking = await longestTask(browser, page, async () => {
    await page.keyboard.press('Escape');
    await wander(page);
    await page.keyboard.press('c');
    await page.getByRole('complementary', { name: 'Clusters' }).getByRole('listitem').first().waitFor();
  });
  expect(looking).toBeLessThan(generous);
  await closeClean();
});
