import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { seek } from './keyboard.ts';
import { bib, ris, wos } from './mergingFiles.ts';
import { openPage } from './page.ts';
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

test('one paper of three files shows its sources and contradictions; a record is taken out, put back and undone', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await page.evaluate(
    (files) => {
      const data = new DataTransfer();
      for (const [name, text] of files) data.items.add(new File([text], name));
      const target = document.elementFromPoint(1000, 400)!;
      for (const kind of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(
          new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientX: 1000, clientY: 400 }),
        );
    },
    [
      ['refs.bib', bib],
      ['refs.ris', ris],
      ['savedrecs.txt', wos],
    ] as const,
  );
  await page.getByText('1 paper', { exact: true }).first().waitFor();
  await page.getByText('3 people').first().waitFor();
  await seek(page, 'faster');
  await page
    .getByRole('option', { name: /Faster Search/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Details' });
  await panel.getByText(/Preprint and published version/).waitFor();
  const text = await panel.innerText();
  for (const said of ['Same DOI 10.1000/jgs.2023.17', 'refs.bib', 'refs.ris', 'savedrecs.txt', 'Where the sources differ'])
    expect(text).toContain(said);
  expect(await panel.locator('a[href="https://doi.org/10.1000/jgs.2023.17"]').count()).toBe(1);
  expect(await panel.locator('a[href="https://arxiv.org/abs/2101.00001"]').count()).toBe(1);
  expect(await panel.getByText('Preprint', { exact: true }).count()).toBe(1);

  await panel.getByRole('button', { name: /Not this paper.*refs\.bib/ }).click();
  await page.getByText('2 papers', { exact: true }).first().waitFor();
  await panel.getByText(/Taken out: refs\.bib/).waitFor();
  await panel.getByRole('button', { name: /^Put back/ }).click();
  await page.getByText('1 paper', { exact: true }).first().waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('2 papers', { exact: true }).first().waitFor();
  await page.keyboard.press('Control+z');
  await panel.getByText(/Preprint and published version/).waitFor();
  await closeClean();
});
