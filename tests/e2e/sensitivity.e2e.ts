/** How far the result hangs on who is who: all levels compared, by mouse and by keyboard, and ambiguity beside names. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { seek, tabTo } from './keyboard.ts';
import { openWith } from './report.ts';
import { serveApp, type Served, type Sight } from './serve.ts';
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

const people = (page: Page, number: number) =>
  page.locator('footer').getByText(`${number} people`).waitFor({ state: 'attached' });

async function compare(page: Page) {
  await people(page, 8);
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByRole('button', { name: 'Compare the levels' }).click();
  const bench = page.getByRole('dialog', { name: 'Who is the same person' });
  await bench.getByRole('region', { name: 'What flips' }).waitFor();
  return bench;
}

const smiths = 'There “J. Smith”, “Jane Smith” and “John Smith” are one person.';

test('the levels stand side by side, a sentence opens its papers and its case, and a name its person', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  const bench = await compare(page);
  const figures = bench.getByRole('region', { name: 'The four levels' });
  const row = (name: string) =>
    figures
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell')
      .allTextContents();
  expect(await row('People')).toEqual(['9', '8', '8', '6']);
  expect(await row('Components')).toEqual(['2', '2', '2', '2']);
  expect(await row('Clusters agree')).toEqual(['1.00', '–', '1.00', '1.00']);
  await bench.getByText('Ambiguity 8.0%').waitFor();

  const top = bench.getByRole('region', { name: 'Top ten' });
  const ranks = async (name: string) =>
    (
      await top
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .getByRole('cell')
        .allInnerTexts()
    ).map((text) => text.split('\n').at(-1));
  expect(await ranks('Mary Moss')).toEqual(['1st', '1st', '1st', '1st']);
  expect((await ranks('John Smith'))[3]).toBe('3rd, 3 up, with papers of others too');
  await top.getByText('Harmonic closeness', { exact: true }).click();
  expect((await ranks('Mary Moss'))[3]).toBe('1st, 5 up');

  const flips = bench.getByRole('region', { name: 'What flips' });
  await flips.getByRole('button', { name: /^Show all/ }).click();
  const sentence = flips.getByRole('button', { name: `At careful, John Smith is 6th by papers; at initials, 3rd. ${smiths}` });
  await sentence.click();
  await flips.getByText('Three', { exact: true }).waitFor();
  await flips.getByRole('button', { name: 'Open the case' }).click();
  await bench.getByText(/^Only the cases of J/).waitFor();
  await bench.getByText('Sensitivity').click();
  // What was compared is still known.
  await bench.getByRole('region', { name: 'Top ten' }).getByRole('button', { name: 'Mary Moss' }).click();
  await bench.waitFor({ state: 'detached' });
  await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: 'Mary Moss' }).waitFor();
  await closeClean();
});

test('the comparison is reached and read by keyboard', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  const bench = await compare(page);
  await tabTo(page, /^Papers/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => bench.getByRole('radio', { name: 'Degree' }).isChecked()).toBe(true);
  await tabTo(page, /^At careful, Mary Moss is 2nd by degree/);
  await page.keyboard.press('Enter');
  const flips = bench.getByRole('region', { name: 'What flips' });
  await flips.getByText('Two', { exact: true }).waitFor();
  await tabTo(page, 'Jane Smith');
  await page.keyboard.press('Enter');
  await bench.waitFor({ state: 'detached' });
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Jane Smith' }).waitFor();
  await details.getByText('Ambiguity 50%').waitFor();
  await tabTo(page, /^Ambiguity 50%/);
  await page.getByRole('tooltip').getByText('An open case with J. Smith.').waitFor();
  await closeClean();
});

test('where the level is switched, a person’s panel says which ranks moved', async () => {
  const { page, closeClean } = await openWith(browser, served.url, [who]);
  await people(page, 8);
  await seek(page, 'ann lee');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Ann Lee' }).waitFor();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByRole('radio', { name: /^Initials/ }).check();
  await people(page, 6);
  await details.getByRole('button', { name: /^Papers\s*2\s*6th of 6\s*was 5th at careful/ }).waitFor();
  await page.getByRole('radio', { name: /^Careful/ }).check();
  await people(page, 8);
  await details.getByRole('button', { name: /^Papers\s*2\s*5th of 8\s*was 6th at initials/ }).waitFor();
  await closeClean();
});

const sights: readonly (readonly [string, Sight])[] = [
  ['wide and light', { width: 1280, height: 800 }],
  ['narrow and dark', { width: 390, height: 844, touch: true, theme: 'dark' }],
];

test.each(sights)('the comparison, %s, can be read and used by everybody', async (_, sight) => {
  const { page, closeClean } = await openWith(browser, served.url, [who], sight);
  const bench = await compare(page);
  await bench.getByRole('button', { name: /^At careful, Mary Moss is 2nd by degree/ }).click();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await closeClean();
});
