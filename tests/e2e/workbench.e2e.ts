/** The workbench: who is the same person, decided by mouse and by keyboard, taken back, saved and opened again. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { tabTo, seek } from './keyboard.ts';
import { openWith } from './report.ts';
import { serveApp, type Served } from './serve.ts';
import { who } from './whoFile.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The map behind says how many people there are. */
const people = (page: Page, number: number) =>
  page.locator('footer').getByText(`${number} people`).waitFor({ state: 'attached' });

async function openWorkbench(page: Page) {
  await people(page, 8);
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByRole('button', { name: 'Open cases (2)' }).click();
  const bench = page.getByRole('dialog', { name: 'Who is the same person' });
  await bench.getByText('1 of 2').waitFor();
  return bench;
}

test('a case is joined by mouse, the map follows, and the decision is listed and taken back', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  const bench = await openWorkbench(page);
  const names = () => bench.getByRole('region').getByRole('heading', { level: 3 }).allTextContents();
  expect(await names()).toEqual(['John Smith', 'J. Smith', 'For one person', 'Against']);
  expect(await bench.getByRole('listitem').allTextContents()).toEqual([
    'The names are compatible: J. may stand for John.',
    'Both wrote with Bo Chen.',
    'Another name fits as well, and cannot be the same person.',
    '2001OneJohn Smith, Bo ChenOpen the paper: One',
    '2003ThreeJ. Smith, Bo ChenOpen the paper: Three',
  ]);
  await bench.getByRole('button', { name: 'Join' }).click();
  // John and Jane are two, so that J. Smith, who is John, cannot be Jane.
  await people(page, 7);
  await bench.getByText('No case is open.').waitFor();
  await bench.getByText('Your decisions 1').click();
  await bench.getByText('One person: John Smith and J. Smith (2 papers)', { exact: true }).waitFor();
  expect(await bench.getByText('Both wrote with Bo Chen.').count()).toBe(1);
  await bench.getByRole('button', { name: /^Take back/ }).click();
  await people(page, 8);
  await bench.getByText('Nothing was decided yet.').waitFor();
  await bench.getByText('Open cases 2').waitFor();
  await closeClean();
});

test('cases are gone through and decided by keyboard, and undone', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  const bench = await openWorkbench(page);
  const shown = () => bench.getByRole('region').getAttribute('aria-label');
  const [first, second] = ['John Smith and J. Smith: one person?', 'Jane Smith and J. Smith: one person?'];
  expect(await shown()).toBe(first);
  for (const [key, now] of [
    ['ArrowRight', second],
    ['ArrowLeft', first],
    ['s', second],
    ['s', first],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(shown).toBe(now);
  }
  await page.keyboard.press('k');
  await bench.getByText('Your decisions 1').waitFor();
  // Without John as a rival, J. Smith is Jane.
  await people(page, 7);
  await page.keyboard.press('Control+z');
  await people(page, 8);
  await bench.getByText('1 of 2').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('j');
  await people(page, 7);
  await page.keyboard.press('Escape');
  await bench.waitFor({ state: 'detached' });
  await closeClean();
});

test('who may be several is split as proposed, by chosen papers, or confirmed', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  const bench = await openWorkbench(page);
  await bench.getByText('May be several people 1').click();
  const card = bench.getByRole('article', { name: 'Mary Moss' });
  expect(await card.getByText('The co-authors fall into 2 circles with nobody in common.').count()).toBe(1);
  await card.getByRole('button', { name: /^Split as proposed/ }).click();
  await people(page, 9);
  await bench.getByText('Nobody’s papers look like those of several people.').waitFor();
  await page.keyboard.press('Control+z');
  await people(page, 8);
  await card.getByRole('button', { name: /^One person/ }).click();
  await bench.getByText('May be several people 0').waitFor();
  await people(page, 8);
  await page.keyboard.press('Control+z');
  await card.getByRole('button', { name: /^Choose papers/ }).click();
  await card.getByRole('checkbox', { name: /Six/ }).check();
  await card.getByRole('button', { name: 'Split off 1 paper' }).click();
  await people(page, 9);
  await bench.getByText('Your decisions 1').click();
  await bench.getByText('Different people: Mary Moss (5 papers); Mary Moss (1 paper)', { exact: true }).waitFor();
  await closeClean();
});

test('beside the map a person is joined with another and split, by keyboard', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  await people(page, 8);
  await seek(page, 'nina');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Nina Oak' }).waitFor();
  await tabTo(page, 'Join with…');
  await page.keyboard.press('Enter');
  await page.keyboard.type('quist');
  await details.getByRole('button', { name: /^Join.*Paul Quist/ }).waitFor();
  await tabTo(page, /^Join.*Paul Quist/);
  await page.keyboard.press('Enter');
  const both = page.getByRole('dialog', { name: 'Are Nina Oak and Paul Quist one person?' });
  await both.getByText('Both wrote with Mary Moss.', { exact: true }).waitFor();
  // What the question is for has the focus.
  await page.keyboard.press('Enter');
  await people(page, 7);
  // Both have six papers together, under the longer name.
  await details.getByRole('heading', { name: 'Paul Quist' }).waitFor();
  await details.getByText('Also printed as Nina Oak').waitFor();
  await details.getByText('6 papers · 1 co-author').waitFor();
  expect(await details.getByText('One person: Nina Oak and Paul Quist (6 papers)', { exact: true }).count()).toBe(1);

  await details.getByRole('button', { name: 'Split…' }).click();
  const split = page.getByRole('dialog', { name: 'Split Paul Quist' });
  await split.getByRole('checkbox', { name: /Nine/ }).focus();
  await page.keyboard.press(' ');
  await tabTo(page, 'Split off 1 paper');
  await page.keyboard.press('Enter');
  await people(page, 8);
  await split.waitFor({ state: 'detached' });
  await closeClean();
});

test('decisions are saved as a file and opened again, as are thesauri and aliases', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  const bench = await openWorkbench(page);
  await page.keyboard.press('j');
  await people(page, 7);
  await bench.getByText('Your decisions 1').click();
  const save = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), bench.getByRole('button', { name }).click()]);
    return readFile(await download.path(), 'utf8');
  };
  const json = await save('Save as JSON');
  expect(JSON.parse(json)).toEqual({
    decisions: [
      {
        sets: [['john smith@p:one', 'j. smith@p:three']],
        note: 'The names are compatible: J. may stand for John. Both wrote with Bo Chen.',
      },
    ],
  });
  expect(await save('Save as VOSviewer thesaurus')).toBe('label\treplace by\nA. Lee\tAnn Lee\nJ. Smith\tJohn Smith\n');
  expect(await save('Save as CiteSpace aliases')).toBe('Ann Lee#A. Lee\nJohn Smith#J. Smith\n');

  await bench.getByRole('button', { name: /^Take back/ }).click();
  await people(page, 8);
  const open = (name: string, text: string) =>
    bench.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await open('shopping.txt', 'milk and eggs');
  await page.getByText(/shopping\.txt was not used: it is neither JSON/).waitFor();
  await open('who.json', json);
  await people(page, 7);
  await open('who.txt', 'label\treplace by\nJane Smith\tJohn Smith\n');
  await people(page, 6);
  await bench.getByText('One person: John Smith and Jane Smith', { exact: true }).waitFor();
  await bench.getByRole('button', { name: 'Take all back' }).click();
  await people(page, 8);
  await closeClean();
});
