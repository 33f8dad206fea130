/** Tables whose headers say nothing to the reader: a person says which column holds what. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { focused, tabTo } from './keyboard.ts';
import { type GivenFile, openReport, openWith, replaceWith, toldOf } from './report.ts';
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

/** Three papers by Ada Lovelace, Luigi Menabrea, Mary Somerville and Charles Babbage; two ties. */
const rows = [
  'Notizen zur Maschine;Ada Lovelace | Luigi Menabrea;1843',
  'Weben;Mary Somerville;1834',
  '<b>Briefe</b>;Ada Lovelace | Charles Babbage;1836',
  '',
].join('\n');
const german: GivenFile = { name: 'titel.csv', text: `Titel;Autoren;Jahr\n${rows}` };
const unknown: GivenFile = { name: 'werke.csv', text: `Werk;Wer;Wann\n${rows}` };

const mapper = (page: Page, file: string) => page.getByRole('dialog', { name: `Columns of ${file}` });
/** The rows of the preview: title, authors, year. */
const preview = (page: Page, file: string) =>
  mapper(page, file)
    .getByRole('region', { name: 'As it would be read' })
    .locator('ol > li')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('p')!.textContent,
        [...row.querySelectorAll('li')].map((name) => name.textContent).join(' / '),
        row.querySelector('p:last-of-type')!.textContent,
      ]),
    );

test('German headers are guessed, shown as guessed, and can be changed; undo takes it back', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [german]);
  await page.getByText('4 people').first().waitFor();
  const report = await openReport(page);
  await report.getByRole('button', { name: 'Columns…' }).click();
  const dialog = mapper(page, 'titel.csv');
  for (const [field, header] of [
    ['Title', 'Titel'],
    ['Authors', 'Autoren'],
    ['Year', 'Jahr'],
  ] as const) {
    expect(await dialog.getByLabel(`Column for ${field}`).inputValue()).toBe(header);
  }
  expect(await dialog.getByText('guessed', { exact: true }).count()).toBe(3);
  await expect
    .poll(() => preview(page, 'titel.csv'))
    .toEqual([
      ['Notizen zur Maschine', 'Ada Lovelace / Luigi Menabrea', '1843'],
      ['Weben', 'Mary Somerville', '1834'],
      ['<b>Briefe</b>', 'Ada Lovelace / Charles Babbage', '1836'],
    ]);
  await dialog.getByLabel('Column for Year').selectOption('No column');
  await expect
    .poll(async () => (await preview(page, 'titel.csv')).map(([, , year]) => year))
    .toEqual(['No year', 'No year', 'No year']);
  await dialog.getByRole('button', { name: 'Use these columns' }).click();
  await dialog.waitFor({ state: 'detached' });
  await report.getByRole('button', { name: /^No year 3/ }).waitFor();
  expect(page.url()).toContain('read=');
  await page.keyboard.press('Control+z');
  await report.getByRole('button', { name: /^No year/ }).waitFor({ state: 'detached' });
  await closeClean();
});

test('a table that no reader knows is read as soon as its columns are said', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [unknown]);
  await page.getByRole('region', { name: 'Nothing to draw' }).waitFor();
  const report = await openReport(page);
  await report.getByRole('button', { name: 'Columns…' }).click();
  const dialog = mapper(page, 'werke.csv');
  const use = dialog.getByRole('button', { name: 'Use these columns' });
  expect(await use.isDisabled()).toBe(true);
  await dialog.getByText('Choose the column that holds the titles.').first().waitFor();
  await dialog.getByLabel('Column for Title').selectOption('Werk');
  await dialog.getByText('Choose the column that holds the authors.').waitFor();
  await dialog.getByLabel('Column for Authors').selectOption('Wer');
  await expect.poll(async () => (await preview(page, 'werke.csv')).length).toBe(3);
  await dialog.getByLabel('Column for Year').selectOption('Wann');
  await expect
    .poll(async () => (await preview(page, 'werke.csv'))[0])
    .toEqual(['Notizen zur Maschine', 'Ada Lovelace / Luigi Menabrea', '1843']);
  await use.click();
  await page.getByText('4 people').first().waitFor();
  await expect.poll(() => toldOf(page, 'werke.csv')).toEqual(['3 entries → 3 records → 3 papers', '5 author names → 4 people']);
  expect(await report.locator('b').count()).toBe(0);
  // Back to where it was: nobody knows the file.
  await report.getByRole('button', { name: 'Columns…' }).click();
  await dialog.getByRole('button', { name: 'As recognised' }).click();
  await report.getByRole('button', { name: /^Lost/ }).waitFor();
  await closeClean();
});

test('the columns can be said with the keyboard alone, and the focus comes back', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [unknown]);
  await openReport(page);
  await tabTo(page, 'Columns…');
  await page.keyboard.press('Enter');
  await mapper(page, 'werke.csv').waitFor();
  await tabTo(page, 'Column for Title');
  await page.keyboard.type('Werk');
  await tabTo(page, 'Column for Authors');
  await page.keyboard.type('Wer');
  await tabTo(page, 'Column for Authors');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await mapper(page, 'werke.csv').waitFor({ state: 'detached' });
  await page.getByRole('dialog', { name: 'Import report' }).waitFor();
  await expect.poll(async () => (await focused(page)).name).toBe('Columns…');
  await closeClean();
});

test('the link keeps the columns, so that the same file opens as it was read', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [unknown]);
  const report = await openReport(page);
  await report.getByRole('button', { name: 'Columns…' }).click();
  await mapper(page, 'werke.csv').getByLabel('Column for Title').selectOption('Werk');
  await mapper(page, 'werke.csv').getByLabel('Column for Authors').selectOption('Wer');
  await mapper(page, 'werke.csv').getByRole('button', { name: 'Use these columns' }).click();
  await page.getByText('4 people').first().waitFor();
  await expect.poll(() => page.url()).toContain('read=');
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await page.getByText('183 people').first().waitFor();
  await replaceWith(page, [unknown]);
  await page.getByText('4 people').first().waitFor();
  await closeClean();
});

test('on a phone the columns fill the screen and nothing is wider than it', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [german], { width: 390, height: 844, touch: true });
  const report = await openReport(page);
  await report.getByRole('button', { name: 'Columns…' }).tap();
  const box = (await mapper(page, 'titel.csv').boundingBox())!;
  expect([box.x, box.y, box.width, box.height]).toEqual([0, 0, 390, 844]);
  const wider = await mapper(page, 'titel.csv').evaluate((dialog) =>
    [...dialog.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > 390.5)
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(wider).toEqual([]);
  await closeClean();
});
