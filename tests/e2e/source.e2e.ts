/** The text behind the report: the lines that a problem, a name or a record was read from. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { focused } from './keyboard.ts';
import { exported } from './map.ts';
import { odd, openReport, openWith, replaceWith, ris } from './report.ts';
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

const source = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
/** The lines that are shown, each with its number; the one in question with a star. */
const lines = (page: Page, name: string) =>
  source(page, name)
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const [number, text] = [...item.children].map((child) => child.textContent);
        return `${item.getAttribute('aria-current') === 'true' ? '*' : ''}${number} ${text}`;
      }),
    );

test('a problem leads to the lines around it, numbered and inert, and back', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [ris]);
  const report = await openReport(page);
  await report
    .getByRole('button', { name: /^Source text of line 8 of made\.ris/ })
    .first()
    .click();
  const name = 'made.ris, line 8';
  const all = ris.text.split('\n').slice(0, -1);
  const numbered = all.map((text, index) => `${index === 7 ? '*' : ''}${index + 1} ${text}`);
  await expect.poll(() => lines(page, name)).toEqual(numbered.slice(0, 16));
  expect(await lines(page, name)).toContain('14 TI  - Weaving <b>Patterns</b>');
  expect(await source(page, name).locator('b').count()).toBe(0);
  await source(page, name).getByRole('button', { name: 'Show more lines below' }).click();
  await expect.poll(() => lines(page, name)).toEqual(numbered);
  expect(await source(page, name).getByRole('button', { name: 'Show more lines below' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await source(page, name).waitFor({ state: 'detached' });
  await report.waitFor();
  await expect.poll(async () => (await focused(page)).name).toMatch(/^Source text of line 8/);
  await closeClean();
});

test('lines before are shown on demand, and can be copied', async () => {
  const { page, context, closeClean } = await openWith(browser, served.url, [odd]);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const report = await openReport(page);
  await report.getByRole('button', { name: '2 records', exact: true }).click();
  await report
    .getByRole('button', { name: /^Source text of line 8 of odd/ })
    .first()
    .click();
  const name = 'odd.ris, line 8';
  await expect.poll(async () => (await lines(page, name)).length).toBe(13);
  expect((await lines(page, name))[0]).toBe('1 TY  - JOUR');
  await source(page, name).getByRole('button', { name: 'Copy these lines' }).click();
  await source(page, name).getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(odd.text.replace(/\n$/, ''));
  await closeClean();
});

test('where the file itself is not at hand, a sentence says so', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [odd]);
  const session = await exported(page, /^Session/);
  await replaceWith(page, [session]);
  await page.getByText('3 people').first().waitFor();
  const report = await openReport(page);
  await report.getByText('Read as RIS; the file itself is not at hand').waitFor();
  await report
    .getByRole('button', { name: /^Source text of line 1 of odd/ })
    .first()
    .click();
  await source(page, 'odd.ris, line 1')
    .getByText(/^The text of this file is not at hand/)
    .waitFor();
  await closeClean();
});

test('on a phone the text scrolls sideways inside itself, and nothing else does', async () => {
  const long = { ...odd, text: odd.text.replace('Counting Stars', 'Counting Stars '.repeat(40).trim()) };
  const { page, closeClean } = await openWith(browser, served.url, [long], { width: 390, height: 844, touch: true });
  const report = await openReport(page);
  await report
    .getByRole('button', { name: /^Source text of line/ })
    .first()
    .tap();
  const text = page.getByRole('region', { name: 'Text of odd.ris' });
  await text.waitFor();
  expect(await text.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  const sideways = await page.evaluate(() =>
    [...document.querySelectorAll('html, [role="dialog"], [role="dialog"] div:not([role="region"])')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(sideways).toEqual([]);
  await closeClean();
});
