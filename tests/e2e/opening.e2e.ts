import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { openPage, serveApp } from './page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test.each(['/', '/a/folder/of/its own/'])('the built page opens from %s without a complaint', async (base) => {
  const served = await serveApp(base);
  const { page, closeClean } = await openPage(browser, served.url);
  await expect.poll(() => page.title()).toMatch(/Coterie/);
  await expect.poll(() => page.locator('#root > *').count()).toBeGreaterThan(0);
  await closeClean();
  await served.close();
});

test('nothing but the page itself may be loaded', async () => {
  const served = await serveApp();
  const { page, context } = await openPage(browser, served.url);
  const refused = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    await fetch('https://example.org/').catch(() => undefined);
    const image = new Image();
    const loaded = new Promise((resolve) => (image.onload = image.onerror = resolve));
    image.src = 'https://example.org/a.png';
    await loaded;
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.head.append(script);
    return { blocked, intruder: 'intruder' in window };
  });
  expect(refused).toEqual({ blocked: ['connect-src', 'img-src', 'script-src-elem'], intruder: false });
  await context.close();
  await served.close();
});
