import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { seek } from './keyboard.ts';
import { discOf, drawing } from './map.ts';
import { openPage } from './page.ts';
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

const settled = { timeout: 15_000 };

test('a search that is misspelt flies to the person; the panel leads on to co-author, link and paper, and back again', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await seek(page, 'mosharaf chowdury');
  await page.getByRole('option', { name: /Mosharaf Chowdhury/, selected: true }).waitFor();
  await page.keyboard.press('Enter');

  const panel = page.getByRole('complementary', { name: 'Details' });
  await panel.getByRole('heading', { name: 'Mosharaf Chowdhury' }).waitFor();
  await expect.poll(() => panel.innerText(), settled).toMatch(/38 papers · at least \d+ co-authors/);
  expect(await panel.innerText()).toContain('1,468');
  expect(page.url()).toContain('select=a:mosharaf-chowdhury');

  // The number beside a co-author opens exactly the papers of that link.
  const row = panel.getByRole('listitem').filter({ hasText: 'Fan Lai' }).first();
  await row.getByText('10', { exact: true }).click();
  await expect.poll(() => page.url()).toMatch(/select=tie:a:/);
  expect(await panel.innerText()).toContain('10 papers');
  expect(await panel.innerText()).toContain('Oort: Efficient Federated Learning via Guided Participant Selection');

  await panel.getByRole('link', { name: /^Oort: Efficient Federated Learning/ }).click();
  await panel.getByRole('heading', { name: /^Oort: Efficient/ }).waitFor();
  expect(await panel.innerText()).toContain('Harsha V. Madhyastha');
  expect(await panel.innerText()).toMatch(/list cut: 4 known/);

  await panel.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => page.url()).toMatch(/select=tie:/);
  await page.goBack();
  await panel.getByRole('heading', { name: 'Mosharaf Chowdhury' }).waitFor();
  await panel.getByRole('button', { name: 'Forward' }).click();
  await expect.poll(() => page.url()).toMatch(/select=tie:/);
  await closeClean();
});

test('clicking a disc opens the person who is drawn there, and the ground closes the panel', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const lai = await discOf(page, 'Fan Lai');
  await page.mouse.click(lai.x, lai.y);
  await page.getByRole('heading', { name: 'Fan Lai' }).waitFor();
  // Two clicks at once would be a double click, which zooms.
  await page.waitForTimeout(400);
  await page.mouse.click(60, 70);
  await expect.poll(() => page.getByRole('complementary', { name: 'Details' }).count()).toBe(0);
  expect(page.url()).not.toContain('select');
  await closeClean();
});

test('pointing at a person lets all but their neighbourhood recede', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const { discs } = await drawing(page);
  const butt = discs.find((disc) => disc.label === 'Ali R. Butt')!;
  const far = discs.find((disc) => disc.label === 'Mosharaf Chowdhury')!;
  await page.mouse.move(5, 300);
  await atRest(page);
  const clip = { x: far.x - 3, y: far.y - 3, width: 6, height: 6 };
  const own = { x: butt.x - 3, y: butt.y - 3, width: 6, height: 6 };
  const before = [await page.screenshot({ clip }), await page.screenshot({ clip: own })];
  await page.mouse.move(butt.x, butt.y);
  await atRest(page);
  const after = [await page.screenshot({ clip }), await page.screenshot({ clip: own })];
  expect(after[0]!.equals(before[0]!)).toBe(false);
  expect(after[1]!.equals(before[1]!)).toBe(true);
  await closeClean();
});

test('a paper that two pages score differently shows what each page says', async () => {
  const { page, closeClean } = await openPage(
    browser,
    `${served.url}#select=p:the-last-human-written-paper-agent-native-research-artifacts`,
  );
  const panel = page.getByRole('complementary', { name: 'Details' });
  await panel.getByRole('heading', { name: /^The Last Human-Written Paper/ }).waitFor();
  const text = await panel.innerText();
  expect(text).toContain('87.5');
  expect(text).toContain('87.8');
  expect(text).toContain('fan-lai.txt');
  expect(text).toContain('mosharaf-chowdhury.txt');
  expect(text).toMatch(/inferred/);
  await closeClean();
});

test('a copied link opens the same network, counting, person and clusters', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: /^Counting method/ }).click();
  await page.getByRole('menuitemradio', { name: /Fractional/ }).click();
  await page.getByRole('button', { name: 'Clusters', exact: true }).click();
  const drawer = page.getByRole('complementary', { name: 'Clusters' });
  await drawer.getByRole('listitem').first().waitFor();
  await seek(page, 'akella');
  await page.getByRole('option', { name: /Aditya Akella/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Aditya Akella' }).waitFor();
  await atRest(page);
  // A link does not say how near the map was looked at.
  await page.keyboard.press('0');
  await atRest(page);
  const link = page.url();
  expect(link).toContain('counting=fractional');
  const shown = await drawing(page);

  const other = await openPage(browser, link);
  await other.page.getByRole('heading', { name: 'Aditya Akella' }).waitFor();
  await atRest(other.page);
  expect(await other.page.getByRole('button', { name: /^Counting method/ }).innerText()).toBe('Fractional counting');
  const again = await drawing(other.page);
  expect(again.discs.map((disc) => disc.id)).toEqual(shown.discs.map((disc) => disc.id));
  expect(again.links).toBe(shown.links);
  await other.closeClean();
  await closeClean();
});
