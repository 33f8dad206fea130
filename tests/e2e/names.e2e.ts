import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { seek } from './keyboard.ts';
import { drawing, exported } from './map.ts';
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

/** As BibTeX writes them, as a person reads them, and what one would type to find them. */
const people: readonly (readonly [printed: string, shown: string, typed: string])[] = [
  ['ابن الهيثم, الحسن', 'الحسن ابن الهيثم', 'الهيثم'],
  ['王, 小明', '王小明', '小明'],
  ['Nguyễn, Thị Minh Khai', 'Thị Minh Khai Nguyễn', 'nguyen'],
  ['Nu\u0301n\u0303ez, Jose\u0301', 'Jose\u0301 Nu\u0301n\u0303ez', 'nunez'],
  ['King, Jr., Martin Luther', 'Martin Luther King Jr.', 'luther king'],
  ['van der Waals, Johannes Diderik', 'Johannes Diderik van der Waals', 'waals'],
  ['Plato', 'Plato', 'plato'],
  ['Sartre, J.-P.', 'J.-P. Sartre', 'sartre'],
  ["O'Brien-Smith, Mary Ann", "Mary Ann O'Brien-Smith", 'brien'],
  ['<b>Tables</b>, Bobby <img src=x>', 'Bobby <img src=x> <b>Tables</b>', 'bobby'],
];
const title = `<script>document.title="taken"</script> Being & <img src=x onerror=alert(1)> <b>Time</b> =cmd()`;
const bibliography = `@article{being,
  author = {${people.map(([printed]) => printed).join(' and ')}},
  title  = {${title}},
  journal = {<svg onload=alert(2)>},
  year   = 2020,
}
@article{formula, author = {Plato and Sartre, J.-P.}, title = {=HYPERLINK("http://example.org","x") and $x<y$ <i>more</i>}, year = 2021}
`;

/** Drops the file on the right half of the page, so that it replaces the example. */
async function openBibliography(page: Page): Promise<void> {
  await page.getByText('183 people').waitFor();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'names <b>.bib'));
    const target = document.elementFromPoint(1000, 400)!;
    for (const kind of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientX: 1000, clientY: 400 }),
      );
  }, bibliography);
  await page.getByText(`${people.length} people`).waitFor();
}

/** Nothing out of a file has become a part of the page. */
async function expectInert(page: Page): Promise<void> {
  expect(await page.locator('body img[src="x"], body script:not([src]), body svg[onload]').count()).toBe(0);
  expect(await page.title()).not.toContain('taken');
}

test('names of all scripts and shapes are whole on the map, in the search, in the panel and in every export', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await openBibliography(page);
  await page.keyboard.press('Escape');
  await atRest(page);
  const shown = people.map(([, name]) => name.normalize('NFC'));
  const nfc = (texts: readonly string[]) => texts.map((text) => text.normalize('NFC')).sort();

  const svg = await drawing(page);
  expect(nfc(svg.discs.map(({ label }) => label))).toEqual([...shown].sort());
  expect(svg.text).not.toMatch(/<(?:script|img|b|i)[\s>]/i);
  for (const label of svg.labels) expect(shown).toContain(label.normalize('NFC'));

  for (const [, name, typed] of people) {
    await seek(page, typed);
    await page
      .getByRole('option', { name: name.normalize('NFC') })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel
      .getByRole('heading', { name: name.normalize('NFC') })
      .first()
      .waitFor();
    await expectInert(page);
  }

  const panel = page.getByRole('complementary', { name: 'Details' });
  expect(await panel.innerText()).toContain('<script>document.title="taken"</script>');
  for (const entry of [/^GEXF/, /\.nodes\.csv/, /^JSON/, /^Session/]) {
    const { text } = await exported(page, entry);
    const plain = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&apos;', "'")
      .replaceAll('&#39;', "'")
      .normalize('NFC');
    for (const name of shown) expect(plain, `${name} in ${entry.source}`).toContain(name);
  }
  const tables = (await exported(page, /\.nodes\.csv/)).text;
  expect(tables).not.toMatch(/^"?[=@+]/m);
  await expectInert(page);
  await closeClean();
});
