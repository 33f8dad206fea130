/** Open cases by keyboard and by mouse: put off, taken up again, of one person alone, and their papers. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { seek, tabTo } from './keyboard.ts';
import { exported } from './map.ts';
import { replaceWith } from './report.ts';
import { serveApp, type Served } from './serve.ts';
import { complaints, details, openWho, people } from './whoPage.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

test('skipped cases come last, are undone, taken up again, and kept in a session; by keyboard', async () => {
  const { page, closeClean } = await openWho(browser, served.url);
  await seek(page, 'john');
  await page.keyboard.press('Enter');
  await tabTo(page, /^1 open question/);
  await page.keyboard.press('Enter');
  const bench = page.getByRole('dialog', { name: 'Who is the same person' });
  await bench.getByText('Only the cases of John Smith').waitFor();
  await bench.getByText('1 of 1').waitFor();
  await tabTo(page, 'Show all cases');
  await page.keyboard.press('Enter');
  await bench.getByText('1 of 2').waitFor();
  const shown = () => bench.getByRole('region').getAttribute('aria-label');
  const [first, second] = ['John Smith and J. Smith: one person?', 'Jane Smith and J. Smith: one person?'];
  await page.keyboard.press('s');
  await expect.poll(shown).toBe(second);
  await bench.getByText('1 case skipped, to come last.').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(shown).toBe(first);
  expect(await bench.getByText(/skipped/).count()).toBe(0);
  await page.keyboard.press('s');
  await expect.poll(shown).toBe(second);
  await tabTo(page, 'Close');
  await page.keyboard.press('Enter');
  await bench.waitFor({ state: 'detached' });

  const session = await exported(page, /^Session/);
  await page.reload();
  await page.getByText('183 people').first().waitFor({ state: 'attached' });
  await replaceWith(page, [session]);
  await people(page, 8);
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByRole('button', { name: 'Open cases (2)' }).click();
  await expect.poll(shown).toBe(second);
  await page.keyboard.press('ArrowRight');
  await bench.getByText('You skipped this case.').waitFor();
  expect(await complaints(page, '[role="dialog"]')).toEqual([]);
  await tabTo(page, 'Take it up again');
  await page.keyboard.press('Enter');
  await expect.poll(shown).toBe(first);
  await bench.getByText('1 of 2').waitFor();
  await closeClean();
});

test('a paper of a case opens where it stands, and from there in its own panel', async () => {
  const { page, closeClean } = await openWho(browser, served.url, { theme: 'dark' });
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByRole('button', { name: 'Open cases (2)' }).click();
  const bench = page.getByRole('dialog', { name: 'Who is the same person' });
  await bench.locator('summary').getByText('Three').click();
  await bench.getByText('J. Smith, Bo Chen', { exact: true }).waitFor();
  expect(await complaints(page, '[role="dialog"]')).toEqual([]);
  await bench.getByRole('button', { name: /^Open the paper.*Three/ }).click();
  await bench.waitFor({ state: 'detached' });
  await details(page).getByRole('heading', { name: 'Three' }).waitFor();
  await closeClean();
});
