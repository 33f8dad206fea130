import type { Page } from 'playwright-core';

/** Waits until two pictures of the page, a moment apart, are the same: type is there, the map has settled, nothing moves. */
export async function atRest(page: Page, patience = 30_000): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const end = performance.now() + patience;
  let before = await page.screenshot();
  while (performance.now() < end) {
    await page.waitForTimeout(250);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
  throw new Error(`the page still moves after ${patience / 1000} seconds`);
}
