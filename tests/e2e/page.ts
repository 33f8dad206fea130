import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Sight } from './serve.ts';

/** A page with an eye on it. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** States that nothing was complained of and nothing left the page, and closes it. */
  readonly closeClean: () => Promise<void>;
}

/** Opens a page on its own, without memory of others. Motion is reduced unless asked for: pictures come to rest at once. */
export async function openPage(browser: Browser, url: string, sight: Sight = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: sight.width ?? 1280, height: sight.height ?? 800 },
    colorScheme: sight.theme ?? 'light',
    reducedMotion: (sight.reducedMotion ?? true) ? 'reduce' : 'no-preference',
    hasTouch: sight.touch ?? false,
    acceptDownloads: true,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const complaints = watch(page, new URL(url).origin);
  await page.goto(url, { waitUntil: 'load' });
  return {
    page,
    context,
    async closeClean() {
      await context.close();
      expect(complaints, 'complaints of the page').toEqual([]);
    },
  };
}

/** Collects what a page complains of: errors, warnings, refused or failed requests, and requests to anywhere else. */
function watch(page: Page, origin: string): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      if (!isDriverChatter(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && to !== origin) complaints.push(`foreign: ${request.url()}`);
  });
  return complaints;
}

/** WebGL drawn by software says that reading pixels back is slow; that is the machine's word, not the page's. */
function isDriverChatter(text: string): boolean {
  return text.includes('GL Driver Message') || text.includes('GPU stall due to ReadPixels');
}
