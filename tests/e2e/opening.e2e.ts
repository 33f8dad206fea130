import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addresses, openToPages } from '../../src/online/hosts.ts';
import { launch } from './browser.ts';
import { openPage } from './page.ts';
import { atRest } from './rest.ts';
import { serveApp } from './serve.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test.each(['/', '/a/folder/of/its own/'])('the built page opens from %s without a complaint', async (base) => {
  const served = await serveApp(base);
  const { page, closeClean } = await openPage(browser, served.url);
  await expect.poll(() => page.title()).toMatch(/Coterie/);
  await page.getByText(/^183 people$/).waitFor();
  await atRest(page);
  await closeClean();
  await served.close();
});

test('nothing but the page itself may be loaded, and nobody but the online sources may be asked', async () => {
  const served = await serveApp();
  const { page, context } = await openPage(browser, served.url);
  const refused = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.intruder = "here"';
    const image = new Image();
    const refusals = new Promise<string[]>((resolve) => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.push(event.effectiveDirective);
        if (seen.length === 3) resolve(seen.sort());
      });
    });
    document.head.append(script);
    image.src = 'https://example.org/a.png';
    await fetch('https://example.org/').catch(() => undefined);
    return refusals;
  });
  expect(refused).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  expect(await page.locator('html').getAttribute('data-intruder')).toBeNull();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(/connect-src ([^;]*)/.exec(policy ?? '')?.[1]?.split(' ')).toEqual([
    "'self'",
    ...openToPages.map((id) => addresses[id]),
  ]);
  await context.close();
  await served.close();
});
