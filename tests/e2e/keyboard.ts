import type { Page } from 'playwright-core';

/** What has the focus, as it is called. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement!;
    const frame = active.closest('[data-frame]');
    const label =
      active instanceof HTMLInputElement || active instanceof HTMLButtonElement ? active.labels?.[0]?.textContent : undefined;
    const name = label ?? active.getAttribute('aria-label') ?? active.textContent.trim();
    return { name: name.slice(0, 60), tag: active.localName, frame: frame?.getAttribute('data-frame') ?? '' };
  });

/** Goes on by Tab until that is reached. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const { name: now } = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

/** Types into the search, by its key. */
export async function seek(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-search'));
  await page.keyboard.type(text);
}
