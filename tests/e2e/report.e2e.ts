/** The import report: what became of every file, with its source text and what puts it right. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { focused, tabTo } from './keyboard.ts';
import { type GivenFile, odd, openReport, openWith, ris, toldOf } from './report.ts';
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

const wrong: GivenFile = { name: 'shopping.txt', text: 'milk\neggs\nflour\n' };

test('every entry and every author of a file is accounted for, and each number opens its list', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [ris]);
  const report = await openReport(page);
  expect(await report.getByText('1 file · 3 records · 1 entry lost').count()).toBe(1);
  expect(await toldOf(page, 'made.ris')).toEqual([
    '4 entries → 3 records → 3 papers',
    '6 author names → 3 people · 1 name of groups',
  ]);
  const card = report.getByRole('article', { name: 'made.ris' });
  await card.getByRole('button', { name: '3 people' }).click();
  const people = card.getByRole('region', { name: 'People' });
  expect(await people.getByRole('link').allTextContents()).toEqual(['Ada Lovelace', 'Charles Babbage', 'Mary Somerville']);
  await card.getByRole('button', { name: '1 name of groups' }).click();
  expect(await card.getByRole('region', { name: 'Groups' }).getByRole('listitem').allTextContents()).toEqual([
    'Royal Astronomical Society ',
  ]);
  await card.getByRole('button', { name: '3 records' }).click();
  const records = card.getByRole('region', { name: 'Records' });
  expect(await records.getByRole('link').allTextContents()).toEqual([
    'Notes on an Engine',
    'Weaving <b>Patterns</b>',
    'A Report of Stars',
  ]);
  expect(await report.locator('b').count()).toBe(0);
  await closeClean();
});

test('what was lost, in doubt or only worth knowing can be seen by itself', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [ris, wrong]);
  const report = await openReport(page);
  const shown = () => report.getByRole('article').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
  expect(await shown()).toEqual(['made.ris', 'shopping.txt']);
  await report.getByRole('radio', { name: /^Lost/ }).check({ force: true });
  expect(await shown()).toEqual(['made.ris', 'shopping.txt']);
  const lost = report.getByRole('article', { name: 'made.ris' });
  expect(await lost.getByRole('button', { name: /^Lost/ }).textContent()).toBe('Lost 1');
  expect(await lost.getByRole('button', { name: /^No year/ }).count()).toBe(0);
  await report.getByRole('radio', { name: /^Worth knowing/ }).check({ force: true });
  expect(await shown()).toEqual(['made.ris']);
  expect(await lost.getByRole('button', { name: /^No year/ }).textContent()).toBe('No year 1');
  expect(await lost.getByRole('button', { name: /^Cut lists/ }).textContent()).toBe('Cut lists of authors 1');
  await closeClean();
});

test('a paper of a list opens beside the map, and the focus goes to it', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [ris]);
  const report = await openReport(page);
  const card = report.getByRole('article', { name: 'made.ris' });
  await card.getByRole('button', { name: /^Cut lists/ }).click();
  await card.getByRole('link', { name: 'A Report of Stars' }).click();
  await report.waitFor({ state: 'detached' });
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'A Report of Stars' }).waitFor();
  await expect.poll(async () => (await focused(page)).frame).toBe('details');
  await closeClean();
});

test('a file can be read as another format, and as it was recognised again', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [ris]);
  const report = await openReport(page);
  const read = report.getByLabel('How made.ris is read');
  expect(await read.locator('option:checked').textContent()).toBe('As recognised: RIS');
  await read.selectOption('BibTeX and BibLaTeX');
  await report.getByText(/^1 file · 0 records/).waitFor();
  expect(page.url()).toContain('read=');
  await read.selectOption('As recognised');
  await report.getByText('1 file · 3 records · 1 entry lost').waitFor();
  expect(page.url()).not.toContain('read=');
  await closeClean();
});

test('a name that looks wrong is put right by one press, taken back by another, and undone', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [odd]);
  const report = await openReport(page);
  const card = report.getByRole('article', { name: 'odd.ris' });
  const told = () => toldOf(page, 'odd.ris').then((lines) => lines[1]);
  expect(await told()).toBe('4 author names → 3 people');
  const row = (name: string) => card.getByRole('listitem').filter({ hasText: name });
  await row('Working Party on Stars')
    .getByRole('button', { name: /^It is a group/ })
    .click();
  await expect.poll(told).toBe('4 author names → 2 people · 1 name of groups');
  await row('John Smith and Mary Jones')
    .getByRole('button', { name: /^Split into 2 people/ })
    .click();
  await expect.poll(told).toBe('4 author names → 3 people · 1 name of groups');
  // The focus stays where the name was put right.
  expect((await focused(page)).name).toBe('Take back: John Smith and Mary Jones');
  expect(page.url()).toContain('name=');
  await row('Working Party on Stars')
    .getByRole('button', { name: /^Take back/ })
    .click();
  await expect.poll(told).toBe('4 author names → 4 people');
  await page.keyboard.press('Control+z');
  await expect.poll(told).toBe('4 author names → 3 people · 1 name of groups');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(told).toBe('4 author names → 3 people');
  expect(page.url()).not.toContain('name=');
  await closeClean();
});

test('nothing but wrong files is a report too', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [wrong, { name: 'empty.txt', text: '' }]);
  const report = await openReport(page);
  await report.getByText('2 files · 0 records · 2 files lost').waitFor();
  for (const name of ['shopping.txt', 'empty.txt']) {
    await report.getByRole('article', { name }).getByRole('button', { name: /^Lost/ }).waitFor();
  }
  expect(await report.getByRole('button', { name: 'Columns…' }).count()).toBe(0);
  await closeClean();
});

test('a hundred problems are a short list that grows on demand', async () => {
  const entries = Array.from({ length: 100 }, (_, index) => `TY  - JOUR\nAU  - Nobody, N.\nPY  - ${1900 + index}\nER  - \n`);
  const { page, closeClean } = await openWith(browser, served.url, [{ name: 'full.ris', text: ris.text + entries.join('\n') }]);
  const report = await openReport(page);
  await report.getByText('1 file · 3 records · 101 entries lost').waitFor();
  const card = report.getByRole('article', { name: 'full.ris' });
  expect((await toldOf(page, 'full.ris'))[0]).toBe('104 entries → 3 records → 3 papers');
  const rows = card.getByRole('listitem');
  expect(await rows.count()).toBe(8);
  await card.getByRole('button', { name: 'Show all 101' }).click();
  expect(await rows.count()).toBe(101);
  await closeClean();
});

test('the report is walked with the keyboard alone and closes back to where it was opened', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [ris]);
  await page.getByRole('button', { name: /^Files/ }).click();
  await tabTo(page, 'Open the import report');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'made.ris' }).waitFor();
  await tabTo(page, '3 records');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Notes on an Engine');
  await tabTo(page, /^Lost/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(async () => (await focused(page)).name).toBe('Open the import report');
  await closeClean();
});
